import { PAYMENT_METHODS, type PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';

/** How the plan can be paid; every method has a row. */
export const paymentRows = (file: PlanFile): readonly (FactRow & { readonly method: PaymentMethod })[] =>
  PAYMENT_METHODS.map((method) => ({
    method,
    ...rowOf(factCodes.payment[method], file.payments[method], (value) => factCodes.acceptance[value]),
  }));
