import { isUse } from '../dates/dated-plan.ts';
import { holds } from '../dates/situation.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';
import type { Known, Plan, Weighed } from '../facts/plan.ts';
import type { Situation } from './situation.ts';

/** What decides for a reader: who does not know it cannot say that a plan fits. */
export type DecisiveFact = 'texts' | 'calls' | 'loss' | 'start' | 'activation' | 'renewal' | 'payment';

/** The decisive facts of a plan that are asked of this reader, each with whether it is known. */
export type DecisiveFacts = readonly { readonly fact: DecisiveFact; readonly isKnown: boolean }[];

const isKnown = (fact: Known<Weighed<unknown>>): boolean => fact !== 'unknown';

/** Ways to pay that ask for nothing in the US. */
const OUTSIDE_US = PAYMENT_METHODS.filter((method) => method !== 'card' && method !== 'bank-transfer');

/** The ways to pay that count: those that the reader names, else those that work where the reader is. */
function methodsOf({ pays, where }: Situation['needs']): readonly PaymentMethod[] {
  if (pays.length > 0) return pays;
  return where === 'us' ? PAYMENT_METHODS : OUTSIDE_US;
}

/** Whether the ways to pay can be judged: one is told to work, or all are told not to. */
function isPaymentKnown({ payments }: Plan, needs: Situation['needs']): boolean {
  const facts = methodsOf(needs).map((method) => payments[method]);
  return facts.some((fact) => fact !== 'unknown' && fact.value !== 'no') || facts.every(isKnown);
}

/** For what the plan is wanted, and whether that is known where the reader is. */
function aimOf(plan: Plan, { purpose, where }: Situation['needs']): DecisiveFacts[number] {
  switch (purpose) {
    case 'codes':
      return { fact: 'texts', isKnown: isKnown(where === 'us' ? plan.texts : plan.textsAbroad) };
    case 'calls':
      return { fact: 'calls', isKnown: isKnown(plan.calls) };
    case 'keep':
      return {
        fact: 'loss',
        isKnown: plan.clocks.some(({ stages }) => stages.some(({ from }) => from !== 'unknown')),
      };
    case 'data':
      return {
        fact: 'start',
        isKnown: plan.clocks.some((clock) => clock.kind === 'term' && clock.startsAt !== 'unknown'),
      };
  }
}

/**
 * What decides whether a plan fits this reader: what it is wanted for, starting it, renewing it and paying for it where
 * the reader is, each only where it is asked.
 *
 * @param isFree There is nothing to pay.
 */
export function decisiveFacts(plan: Plan, situation: Situation, isFree: boolean): DecisiveFacts {
  const { needs } = situation;
  const isNumber = needs.purpose !== 'data';
  const asksStart = isNumber && needs.where === 'abroad' && !holds(situation, plan);
  const asksRenewal = isNumber && needs.where !== 'us' && !plan.clocks.every(isUse);
  const asksPayment = !isFree && (isNumber || needs.pays.length > 0);
  return [
    aimOf(plan, needs),
    ...(asksStart ? [{ fact: 'activation', isKnown: isKnown(plan.activateAbroad) } as const] : []),
    ...(asksRenewal ? [{ fact: 'renewal', isKnown: isKnown(plan.renewAbroad) } as const] : []),
    ...(asksPayment ? [{ fact: 'payment', isKnown: isPaymentKnown(plan, needs) } as const] : []),
  ];
}

/** The decisive facts that are not known. */
export const unknownAmong = (facts: DecisiveFacts): readonly DecisiveFact[] =>
  facts.flatMap(({ fact, isKnown: known }) => (known ? [] : [fact]));

/** Whether more than half of what decides is not known: nobody can say that such a plan fits. */
export const isTooLittleKnown = (facts: DecisiveFacts): boolean =>
  unknownAmong(facts).length * 2 > facts.length;
