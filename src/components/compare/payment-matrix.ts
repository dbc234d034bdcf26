import type { CataloguePlan } from '../../catalogue.ts';
import { trustOf } from '../../core/facts/trust.ts';
import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import type { siteCodes } from '../../i18n/words/site-codes.ts';
import type { FactRow } from '../evidence/fact-row.ts';
import { paymentRows } from '../plan/payment-rows.ts';

/** How well a way to pay is evidenced at one plan: three levels of trust in a yes, or another answer. */
export type PaymentTrust = keyof typeof siteCodes.paymentTrust;

/** What is known of one way to pay at one plan. */
export type PaymentFact = FactRow & { readonly method: PaymentMethod; readonly found: PaymentTrust };

/** A plan with what is known of every way to pay. */
export interface MatrixRow {
  readonly entry: CataloguePlan;
  readonly facts: readonly PaymentFact[];
}

/** How well a way to pay is evidenced at a plan. */
export function paymentTrustOf(claim: PlanFile['payments'][PaymentMethod]): PaymentTrust {
  if (claim === 'unknown') return 'unknown';
  switch (claim.value) {
    case 'yes':
      return trustOf(claim.grade);
    case 'reported':
      return 'reported';
    case 'mixed':
      return 'mixed';
    case 'no':
      return 'refused';
  }
}

const matrixRow = (entry: CataloguePlan): MatrixRow => ({
  entry,
  facts: paymentRows(entry.file).map((row) => ({
    ...row,
    found: paymentTrustOf(entry.file.payments[row.method]),
  })),
});

/** Every plan that is sold, with what is known of every way to pay. */
export const matrixOf = (plans: readonly CataloguePlan[]): readonly MatrixRow[] =>
  plans.filter(({ plan }) => plan.status !== 'closed').map(matrixRow);
