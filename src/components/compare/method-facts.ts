import type { CataloguePlan } from '../../catalogue.ts';
import { PAYMENT_TRUST_LEVELS } from '../../core/facts/trust.ts';
import { fill } from '../../i18n/fill.ts';
import { clauses } from '../../i18n/formats.ts';
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

type FoundWay = PaymentFact['found'];

/** How many plans say yes, disagree, refuse or say nothing; what nobody says is left out. */
function countsText(facts: readonly MethodFact[]): string {
  const countOf = (wanted: readonly FoundWay[]): number =>
    facts.filter(({ fact }) => wanted.includes(fact.found)).length;
  const mixed = countOf(['mixed']);
  const no = countOf(['refused']);
  const silent = countOf(['unknown']);
  const counts: readonly (readonly [string, number])[] = [
    [compareWords.methodYes, facts.length - mixed - no - silent],
    [compareWords.methodMixed, mixed],
    [compareWords.methodNo, no],
    [compareWords.methodSilent, silent],
  ];
  return clauses(counts.filter(([, n]) => n > 0).map(([text, n]) => fill(text, { n })));
}

/** Whether a way to pay may work at a plan: somebody says so, surely or not. */
const mayWork = ({ fact }: MethodFact): boolean => fact.found !== 'unknown' && fact.found !== 'refused';

/** How many plans take a way to pay, refuse it or say nothing; first of all whether any number can be paid with it. */
export function methodLead(name: string, facts: readonly MethodFact[]): string {
  if (facts.every(({ fact }) => fact.found === 'unknown')) return fill(compareWords.methodUnknown, { name });
  const paysNumber = facts.some((known) => known.entry.plan.kind !== 'data' && mayWork(known));
  const first = paysNumber ? '' : fill(compareWords.methodNoNumber, { name });
  return `${first}${fill(compareWords.methodCounts, { counts: countsText(facts) })}`;
}

/** What is known of a way to pay, the surest yes first; plans of which nothing is known are left out. */
export const surestFirst = (facts: readonly MethodFact[]): readonly MethodFact[] =>
  PAYMENT_TRUST_LEVELS.filter((level) => level !== 'unknown').flatMap((level) =>
    facts.filter(({ fact }) => fact.found === level),
  );
