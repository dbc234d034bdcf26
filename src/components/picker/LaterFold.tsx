import { useEffect } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Fold } from '../line/Fold.tsx';
import { Broken } from '../line/Broken.tsx';
import type { Later } from './later-parts.ts';
import type { PickerSay } from './picker-say.ts';

/** Says that what is loaded later did not come. */
export const CannotLoad = ({ say }: { readonly say: PickerSay }) => (
  <Broken text={say('cannot-load')} again={say('reload')} />
);

interface Props {
  readonly summary: string;
  readonly later: Later;
  readonly say: PickerSay;
  readonly children: (parts: Exclude<Later['parts'], 'broken' | undefined>) => ComponentChildren;
}

/** What an opened fold holds: its parts, or nothing until they are loaded. */
function Loaded({ later, say, children }: Omit<Props, 'summary'>) {
  const { parts, want } = later;
  useEffect(want, []);
  if (parts === 'broken') return <CannotLoad say={say} />;
  return parts === undefined ? null : <>{children(parts)}</>;
}

/** A folded part that is made when it is opened, out of what is loaded once it is wanted. */
export function LaterFold({ summary, later, say, children }: Props) {
  return (
    <Fold summary={summary}>
      {() => (
        <Loaded later={later} say={say}>
          {children}
        </Loaded>
      )}
    </Fold>
  );
}
