import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InterpretedLine } from '../../core/answers/interpreted-line.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { sayIn } from '../line/say.ts';
import type { AnswerProps } from './Answer.tsx';
import { bringDetails, type Details } from './details.ts';

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly interpreted: InterpretedLine;
  readonly root: string;
  readonly words: NumbersWords;
  /** How often something was asked here: the answer is looked at next. */
  readonly asked: number;
  /** The answer stands, or cannot be had. */
  readonly onShown: () => void;
}

/** What an answer is made with, all of it loaded. */
interface Loaded extends Details {
  readonly Answer: FunctionComponent<AnswerProps>;
}

/** The answer, which is loaded when something is asked: a visitor who only looks at the form does without it. */
export function AnswerOnDemand({ words, onShown, ...props }: Props) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    Promise.all([import('./Answer.tsx'), bringDetails(`${props.root}numbers/`)]).then(
      ([{ Answer }, details]) => setLoaded({ Answer, ...details }),
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
  if (isBroken) return <p role="alert">{words['answer-broken']}</p>;
  if (loaded === undefined || say === undefined) return null;
  return <loaded.Answer {...props} help={loaded.help} say={say} />;
}
