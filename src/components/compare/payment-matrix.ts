import type { CataloguePlan } from '../../catalogue.ts';
import { paymentTrustOf, type PaymentTrust } from '../../core/facts/trust.ts';
import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { FactRow } from '../evidence/fact-row.ts';
import { paymentRows } from '../plan/payment-rows.ts';

/** What is known of one way to pay at one plan. */
export type PaymentFact = FactRow & { readonly method: PaymentMethod; readonly found: PaymentTrust };

/** A plan with what is known of every way to pay. */
export interface MatrixRow {
  readonly entry: CataloguePlan;
  readonly facts: readonly PaymentFact[];
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
