import type { Plan } from '../../core/facts/plan.ts';
import type { formWords, NumbersWords, StepWords } from '../../i18n/words/numbers-words.ts';
import type { TraceWords } from '../../i18n/words/line-words.ts';
import type { TraceView } from '../line/line-view.ts';
import type { SayOf } from '../line/say.ts';

/** Says a word of the form that asks about a line. */
export type AskSay = SayOf<keyof typeof formWords>;

/** Says a word of my numbers, or of a line. */
export type NumbersSay = SayOf<keyof NumbersWords>;

/** Says a word of an answer: of my numbers, of a line, of what is to be done, or of how its dates came about. */
export type AnswerSay = SayOf<keyof NumbersWords | keyof StepWords | keyof TraceWords>;

/** What an answer is shown from. */
export interface AnswerView extends TraceView {
  readonly say: AnswerSay;
  /** The plan in the catalogue; undefined for a line that is in no list. */
  readonly plan: Plan | undefined;
}
