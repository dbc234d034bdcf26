import { PAYMENT_METHODS, type PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { paymentTrustOf } from '../../core/facts/trust.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';

/**
 * Whether a way to pay works, in the same words wherever it is said: a yes that only users report is `有人提到可以`. How
 * well a firmer yes is evidenced stands in the mark beside it.
 */
export const paymentRow = (label: string, claim: PlanFile['payments'][PaymentMethod]): FactRow => {
  const isReported = paymentTrustOf(claim) === 'reported';
  return rowOf(
    label,
    claim,
    (value) => factCodes.acceptance[isReported && value === 'yes' ? 'reported' : value],
  );
};

/** How the plan can be paid; every method has a row. */
export const paymentRows = (file: PlanFile): readonly (FactRow & { readonly method: PaymentMethod })[] =>
  PAYMENT_METHODS.map((method) => ({
    method,
    ...paymentRow(factCodes.payment[method], file.payments[method]),
  }));
