import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';

/** Ways to pay in the order in which pages list them. */
const LISTED_METHODS = [
  'card',
  'foreign-card',
  'paypal',
  'alipay',
  'wechat-pay',
  'unionpay',
  'apple-pay',
  'google-pay',
  'refill-card',
  'bank-transfer',
] as const satisfies readonly PaymentMethod[];

/** How the plan can be paid; every method has a row. */
export const paymentRows = (file: PlanFile): readonly (FactRow & { readonly method: PaymentMethod })[] =>
  LISTED_METHODS.map((method) => ({
    method,
    ...rowOf(factCodes.payment[method], file.payments[method], (value) => factCodes.acceptance[value]),
  }));
