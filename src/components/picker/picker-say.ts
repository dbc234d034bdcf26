import type { FirstWords, PickerWords } from '../../i18n/picker-words.ts';
import type { SayOf } from '../line/say.ts';

/** Says a word of the picker's first answer. */
export type PickerSay = SayOf<keyof FirstWords>;

/** Says any word of the picker, once all are loaded. */
export type LaterSay = SayOf<keyof PickerWords>;
