import { dayOf, type CivilDate } from '../../core/calendar/civil.ts';
import type { Manner } from '../../core/answers/held-line.ts';
import type { DrawingWords, LineWords, TraceWords } from '../../i18n/words/line-words.ts';

/** Values for the `{name}` places of a word. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a word of an island with its places filled; `in` gives the same words in the manner of a line. */
export interface SayOf<Key extends string> {
  (key: Key, values?: Values): string;
  /** The words of a manner where there are any: `mark-actBy-use` before `mark-actBy`. */
  readonly in: (manner: Manner | undefined) => SayOf<Key>;
}

/** Says a word of a line. */
export type Say = SayOf<keyof LineWords>;

/** Says a word of a line, or of its drawing. */
export type DrawingSay = SayOf<keyof LineWords | keyof DrawingWords>;

/** Says a word of a line, of its drawing, or of how its dates came about. */
export type TraceSay = SayOf<keyof LineWords | keyof DrawingWords | keyof TraceWords>;

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The speaker of a dictionary. */
export function sayIn<Key extends string>(words: Readonly<Record<Key, string>>, manner?: Manner): SayOf<Key> {
  const all: Readonly<Record<string, string>> = words;
  const wordFor = (key: Key): string =>
    (manner === undefined ? undefined : all[`${key}-${manner}`]) ?? words[key];
  const say = (key: Key, values: Values = {}): string => filled(wordFor(key), values);
  return Object.assign(say, { in: (other: Manner | undefined) => sayIn(words, other) });
}

/** A date in the order of the page's language. */
export const dateIn = (say: SayOf<'date'>, date: CivilDate): string => say('date', { ...dayOf(date) });
