import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';
import type { Acceptance, Plan } from '../facts/plan.ts';

/** A way to pay that at least one source says a plan takes. */
export interface WayToPay {
  readonly method: PaymentMethod;
  readonly acceptance: Exclude<Acceptance, 'no'>;
}

/** Ways that ask for a bank in the US. */
const US_ONLY: readonly PaymentMethod[] = ['card', 'bank-transfer'];
const ORDER: readonly Acceptance[] = ['yes', 'reported', 'mixed'];

/** The ways to pay for a plan from where the reader is, the surest first; none that asks for a bank in the US from abroad. */
export function waysToPay({ payments }: Plan, isAbroad: boolean): readonly WayToPay[] {
  return PAYMENT_METHODS.flatMap((method): WayToPay[] => {
    const fact = payments[method];
    if (fact === 'unknown' || fact.value === 'no' || (isAbroad && US_ONLY.includes(method))) return [];
    return [{ method, acceptance: fact.value }];
  }).sort((a, b) => ORDER.indexOf(a.acceptance) - ORDER.indexOf(b.acceptance));
}
