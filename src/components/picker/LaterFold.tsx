import { useEffect } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Fold } from '../line/Fold.tsx';
import type { Later } from './later-parts.ts';

interface Props {
  readonly summary: string;
  readonly later: Later;
  readonly children: (parts: Exclude<Later['parts'], 'broken' | undefined>) => ComponentChildren;
}

/** What an opened fold holds: its parts, or nothing until they are loaded. */
function Loaded({ later, children }: Pick<Props, 'later' | 'children'>) {
  const { parts, want } = later;
  useEffect(want, []);
  return parts === undefined || parts === 'broken' ? null : <>{children(parts)}</>;
}

/** A folded part that is made when it is opened, out of what is loaded once it is wanted. */
export function LaterFold({ summary, later, children }: Props) {
  return <Fold summary={summary}>{() => <Loaded later={later}>{children}</Loaded>}</Fold>;
}
