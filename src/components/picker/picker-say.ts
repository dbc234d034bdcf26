import type { PickerWords } from '../../i18n/picker-words.ts';
import type { SayOf } from '../line/say.ts';

/** Says a word of the picker, or of a line. */
export type PickerSay = SayOf<keyof PickerWords>;
