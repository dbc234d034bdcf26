import { dayOf, type CivilDate } from '../../core/calendar/civil.ts';
import type { Manner } from '../../core/answers/held-line.ts';
import type { PickerWords } from '../../i18n/picker-words.ts';

/** Values for the `{name}` places of a word. */
type Values = Readonly<Record<string, string | number>>;

/** Says a word of the island with its places filled; `in` gives the same words in the manner of a line. */
export interface Say {
  (key: keyof PickerWords, values?: Values): string;
  /** The words of a manner where there are any: `mark-actBy-use` before `mark-actBy`. */
  readonly in: (manner: Manner | undefined) => Say;
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The speaker of a dictionary. */
export function sayIn(words: PickerWords, manner?: Manner): Say {
  const all: Readonly<Record<string, string>> = words;
  const wordFor = (key: keyof PickerWords): string =>
    (manner === undefined ? undefined : all[`${key}-${manner}`]) ?? words[key];
  const say = (key: keyof PickerWords, values: Values = {}): string => filled(wordFor(key), values);
  return Object.assign(say, { in: (other: Manner | undefined) => sayIn(words, other) });
}

/** A date in the order of the page's language. */
export const dateIn = (say: Say, date: CivilDate): string => say('date', { ...dayOf(date) });
