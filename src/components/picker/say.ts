import { dayOf, type CivilDate } from '../../core/civil.ts';
import type { Cents } from '../../core/plan.ts';

/** Words of the island by key, with `{name}` places. */
export type Words = Readonly<Record<string, string>>;

/** A word with its places filled. A key without a word gives the key: the island never throws over a text. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The speaker of a dictionary. */
export const sayIn =
  (words: Words): Say =>
  (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** Hundredths as a figure: `3`, `1.99`, `1,200`. */
export function figure(hundredths: number): string {
  const whole = String(Math.trunc(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = hundredths % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** US dollars. */
export const dollars = (cents: Cents): string => `$${figure(cents)}`;

/** A date in the order of the page's language. */
export const dateIn = (say: Say, date: CivilDate): string => say('date', { ...dayOf(date) });

/**
 * How a line is kept: by using it, or not at all, since a pack of data simply ends. `paid`: by paying, said of a line
 * that is held; a new one has the plain words.
 */
export type Manner = 'use' | 'pack' | 'paid';

/** The same words, with those of a manner where there are any: `mark-actBy-use` before `mark-actBy`. */
export const inManner = (say: Say, manner: Manner | undefined): Say =>
  manner === undefined
    ? say
    : (key, values) => {
        const own = `${key}-${manner}`;
        const text = say(own, values);
        return text === own ? say(key, values) : text;
      };
