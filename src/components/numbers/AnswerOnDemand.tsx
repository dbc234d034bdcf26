import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InterpretedLine } from '../../core/answers/interpreted-line.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { Broken } from '../line/Broken.tsx';
import { sayIn } from '../line/say.ts';
import type { AnswerProps } from './Answer.tsx';
import { bringDetails, type Details } from './details.ts';

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly interpreted: InterpretedLine;
  readonly root: string;
  /** Where the steps and the reasons are. */
  readonly details: string;
  readonly words: NumbersWords;
  /** How often something was asked here: the answer is looked at next. */
  readonly asked: number;
  /** Keeps in the address what is typed. */
  readonly keep: () => void;
  /** The answer stands, or cannot be had. */
  readonly onShown: () => void;
}

/** What an answer is made with, all of it loaded. */
interface Loaded extends Details {
  readonly Answer: FunctionComponent<AnswerProps>;
}

/** The answer, which is loaded when something is asked: a visitor who only looks at the form does without it. */
export function AnswerOnDemand({ words, details, keep, onShown, ...props }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    Promise.all([import('./Answer.tsx'), bringDetails(details)]).then(
      ([{ Answer }, brought]) => setLoaded({ Answer, ...brought }),
      () => setBroken(true),
    );
  }, []);
  useEffect(() => {
    if (loaded !== undefined || isBroken) onShown();
  }, [loaded, isBroken]);
  const say = useMemo(
    () => (loaded === undefined ? undefined : sayIn({ ...words, ...loaded.words })),
    [words, loaded],
  );
  if (isBroken) return <Broken text={words['answer-broken']} again={words.reload} before={keep} />;
  if (loaded === undefined || say === undefined) return null;
  return <loaded.Answer {...props} help={loaded.help} say={say} />;
}
