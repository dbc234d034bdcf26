import type { Country } from '../../core/facts/schema/claim.ts';
import { fill } from '../../i18n/fill.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { planWords } from '../../i18n/words/plan-words.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';

/** A claim about places outside the US, and the country it names. */
type ClaimAbroad<T> = Extract<Parameters<typeof rowOf<T>>[1], object> & {
  readonly country?: Country | undefined;
};

/** The place that a claim speaks of: the country it names, or all that is not the US. */
const countryText = (claim: 'unknown' | ClaimAbroad<unknown>): string =>
  claim === 'unknown' || claim.country === undefined ? planWords.abroad : factCodes.country[claim.country];

/** What a claim is about, with the place that it speaks of: `在中国大陆收短信`. */
export const labelAbroad = (label: string, claim: 'unknown' | ClaimAbroad<unknown>): string =>
  fill(label, { place: countryText(claim) });

const isRefusal = (value: unknown): boolean => value === false || value === 'no';

/**
 * A row for a claim about places outside the US. What is allowed there in general may not hold in the reader's country,
 * so the row says when none is named; what is refused is refused everywhere.
 */
export function rowAbroad<T>(
  label: string,
  claim: 'unknown' | ClaimAbroad<T>,
  inWords: (value: T) => string,
): FactRow {
  const isOpen = claim !== 'unknown' && claim.country === undefined;
  const text = (value: T): string =>
    isOpen && !isRefusal(value) ? fill(planWords.withoutCountry, { text: inWords(value) }) : inWords(value);
  return rowOf(labelAbroad(label, claim), claim, text);
}
