import type { CataloguePlan } from '../../catalogue.ts';
import { PAYMENT_TRUST_LEVELS } from '../../core/facts/trust.ts';
import { fill } from '../../i18n/fill.ts';
import { compareWords } from '../../i18n/words/compare-words.ts';
import { matrixOf, type PaymentFact } from './payment-matrix.ts';

/** What is known of one way to pay at one plan. */
export interface MethodFact {
  readonly entry: CataloguePlan;
  readonly fact: PaymentFact;
}

/** What is known of a way to pay at every plan that is sold. */
export const methodFacts = (plans: readonly CataloguePlan[], method: string): readonly MethodFact[] =>
  matrixOf(plans).flatMap(({ entry, facts }) =>
    facts.filter((fact) => fact.method === method).map((fact) => ({ entry, fact })),
  );

/** How many plans take a way to pay, refuse it or say nothing, in one sentence. */
export function methodLead(name: string, facts: readonly MethodFact[]): string {
  const countOf = (wanted: (fact: PaymentFact) => boolean): number =>
    facts.filter(({ fact }) => wanted(fact)).length;
  const silent = countOf(({ found }) => found === 'unknown');
  const no = countOf(({ found }) => found === 'refused');
  return silent === facts.length
    ? fill(compareWords.methodUnknown, { name })
    : fill(compareWords.methodKnown, { name, yes: facts.length - silent - no, no, silent });
}

/** What is known of a way to pay, the surest yes first; plans of which nothing is known are left out. */
export const surestFirst = (facts: readonly MethodFact[]): readonly MethodFact[] =>
  PAYMENT_TRUST_LEVELS.filter((level) => level !== 'unknown').flatMap((level) =>
    facts.filter(({ fact }) => fact.found === level),
  );
