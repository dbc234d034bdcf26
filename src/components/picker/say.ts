import { dayOf, type CivilDate } from '../../core/calendar/civil.ts';
import type { Manner } from '../../core/answers/held-line.ts';
import type { Cents } from '../../core/facts/plan.ts';

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

/** The same words, with those of a manner where there are any: `mark-actBy-use` before `mark-actBy`. */
export const inManner = (say: Say, manner: Manner | undefined): Say =>
  manner === undefined
    ? say
    : (key, values) => {
        const own = `${key}-${manner}`;
        const text = say(own, values);
        return text === own ? say(key, values) : text;
      };
