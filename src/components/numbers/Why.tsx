import type { TraceWords } from '../../i18n/words/line-words.ts';
import { Trace } from '../line/Trace.tsx';
import type { AnswerView } from './numbers-say.ts';
import { sayMore } from './say-more.ts';

/** What the reasons are shown from. */
export interface WhyProps {
  readonly view: AnswerView;
  readonly words: TraceWords;
}

/** Why the dates are what they are. */
export const Why = ({ view, words }: WhyProps) => <Trace {...view} say={sayMore(view.say, words)} />;
