import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Broken } from '../../line/Broken.tsx';
import { keepsSomething } from './device-store.ts';
import { movedHere } from './moved-here.ts';
import type { KeptLedgerProps, KeptProps } from './kept-props.ts';
import type { ListWords } from './kept-say.ts';

/** What is loaded when it is needed. */
interface Loaded {
  readonly KeptLedger: FunctionComponent<KeptLedgerProps>;
  readonly words: ListWords;
}

/** What the list is shown with once it is there, and how to bring it. */
interface Bringing {
  readonly loaded: Loaded | undefined;
  readonly isBroken: boolean;
  readonly load: () => void;
}

function useLoaded({ details, keptWords }: Pick<KeptProps, 'details' | 'keptWords'>): Bringing {
  const [loaded, setLoaded] = useState<Loaded>();
  const [isBroken, setBroken] = useState(false);
  const load = (): void => {
    import('./KeptLedger.tsx')
      .then(async ({ KeptLedger, bringListWords }) =>
        setLoaded({ KeptLedger, words: await bringListWords(details, keptWords) }),
      )
      .catch((error: unknown) => {
        console.warn(error);
        setBroken(true);
      });
  };
  return { loaded, isBroken, load };
}

/** What the address brings from another device. Loads the list where there is something to show. */
function useMoved(load: () => void): string | undefined {
  const [moved, setMoved] = useState<string>();
  useEffect(() => {
    const look = (): void => {
      const text = movedHere();
      if (text !== undefined) setMoved(text);
      if (text !== undefined || keepsSomething()) load();
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return moved;
}

/** The lines that are kept on the device: loaded where there are any, or when the first is to be kept. */
export function Kept(props: KeptProps) {
  const { line, moment, say } = props;
  const { loaded, isBroken, load } = useLoaded(props);
  const moved = useMoved(load);
  if (isBroken) return <Broken text={say('kept-broken')} again={say('reload')} />;
  if (moment === undefined) return null;
  if (loaded !== undefined) {
    const { KeptLedger, words } = loaded;
    return <KeptLedger {...props} moment={moment} moved={moved} words={words} />;
  }
  if (line === undefined) return null;
  return (
    <div>
      <button type="button" class="quiet" onClick={load}>
        {say('kept-keep')}
      </button>
      <p class="ask-hint">{say('kept-what')}</p>
    </div>
  );
}
