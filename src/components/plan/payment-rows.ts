import { PAYMENT_METHODS, type PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { paymentTrustOf } from '../../core/facts/trust.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { siteCodes } from '../../i18n/words/site-codes.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';

/** Whether a way to pay works, in the same words wherever it is said: how well it is evidenced, not only that it does. */
export const paymentRow = (label: string, claim: PlanFile['payments'][PaymentMethod]): FactRow => {
  const row = rowOf(label, claim, (value) => factCodes.acceptance[value]);
  return claim === 'unknown' ? row : { ...row, text: siteCodes.paymentTrust[paymentTrustOf(claim)] };
};

/** How the plan can be paid; every method has a row. */
export const paymentRows = (file: PlanFile): readonly (FactRow & { readonly method: PaymentMethod })[] =>
  PAYMENT_METHODS.map((method) => ({
    method,
    ...paymentRow(factCodes.payment[method], file.payments[method]),
  }));
