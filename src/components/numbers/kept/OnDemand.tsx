import type { FunctionComponent } from 'preact';
import { Broken } from '../../line/Broken.tsx';
import type { KeptSay } from './kept-say.ts';
import { useEffect, useState } from 'preact/hooks';

interface Props<P extends object> {
  readonly summary: string;
  readonly say: KeptSay;
  readonly load: () => Promise<FunctionComponent<P>>;
  readonly props: P;
  /** Open from the beginning. */
  readonly isOpen?: boolean;
}

/** A folded part that is loaded when it is first opened. */
export function OnDemand<P extends object>({ summary, say, load, props, isOpen = false }: Props<P>) {
  const [Part, setPart] = useState<FunctionComponent<P>>();
  const [isBroken, setBroken] = useState(false);
  const [isShown, setShown] = useState(isOpen);
  useEffect(() => {
    if (!isShown || Part !== undefined) return;
    load().then(
      (loaded) => setPart(() => loaded),
      () => setBroken(true),
    );
  }, [isShown]);
  return (
    <details class="picker-fold" open={isOpen} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>{summary}</summary>
      {isBroken && <Broken text={say('kept-broken')} again={say('reload')} />}
      {isShown && Part !== undefined && <Part {...props} />}
    </details>
  );
}
