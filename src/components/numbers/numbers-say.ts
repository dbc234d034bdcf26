import type { Plan } from '../../core/facts/plan.ts';
import type { AnswerWords, formWords, NumbersWords } from '../../i18n/words/numbers-words.ts';
import type { LineView } from '../line/line-view.ts';
import type { SayOf } from '../line/say.ts';

/** Says a word of the form that asks about a line. */
export type AskSay = SayOf<keyof typeof formWords>;

/** Says a word of the page of my numbers. */
export type NumbersSay = SayOf<keyof NumbersWords>;

/** Says a word of an answer, or of its page. */
export type AnswerSay = SayOf<keyof NumbersWords | keyof AnswerWords>;

/** What an answer is shown from. */
export interface AnswerView extends LineView {
  readonly say: AnswerSay;
  /** The plan in the catalogue; undefined for a line that is in no list. */
  readonly plan: Plan | undefined;
}
