import type { askWords, NumbersWords } from '../../i18n/words/numbers-words.ts';
import type { SayOf } from '../line/say.ts';

/** Says a word of the form that asks about a line. */
export type AskSay = SayOf<keyof typeof askWords>;

/** Says a word of my numbers, or of a line. */
export type NumbersSay = SayOf<keyof NumbersWords>;
