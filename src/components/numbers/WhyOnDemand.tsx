import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TraceWords } from '../../i18n/words/line-words.ts';
import { Broken } from '../line/Broken.tsx';
import { areWords, bringWords } from './details.ts';
import type { AnswerView } from './numbers-say.ts';
import type { WhyProps } from './Why.tsx';

interface Props {
  readonly view: AnswerView;
  readonly root: string;
}

/** What the reasons are shown with, all of it loaded. */
interface Loaded {
  readonly Why: FunctionComponent<WhyProps>;
  readonly words: TraceWords;
}

const isWhy = (value: unknown): value is TraceWords => areWords(value);

/** Why the dates are what they are, loaded when it is first opened; few readers need it. */
export function WhyOnDemand({ view, root }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    Promise.all([import('./Why.tsx'), bringWords(`${root}numbers/why.json`, isWhy)]).then(
      ([{ Why }, words]) => setLoaded({ Why, words }),
      () => setBroken(true),
    );
  }, []);
  if (isBroken) return <Broken text={view.say('answer-broken')} again={view.say('reload')} />;
  return loaded === undefined ? null : <loaded.Why view={view} words={loaded.words} />;
}
