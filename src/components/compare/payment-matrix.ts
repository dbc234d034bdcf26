import type { CataloguePlan } from '../../catalogue.ts';
import { paymentTrustOf, type PaymentTrust } from '../../core/facts/trust.ts';
import { paymentRows, type FactRow } from '../plan/plan-rows.ts';
import { codes } from '../../i18n/zh-hans.ts';

/** A way to pay, as it is named in the facts. */
export type Method = keyof typeof codes.payment;

/** What is known of one method at one plan. */
export type Cell = FactRow & { readonly method: Method; readonly standing: PaymentTrust };

/** A plan with its cells, one for each method. */
export interface MatrixRow {
  readonly entry: CataloguePlan;
  readonly cells: readonly Cell[];
}

/** Every open plan's cells. */
export function matrixOf(plans: readonly CataloguePlan[]): readonly MatrixRow[] {
  return plans
    .filter(({ plan }) => plan.status !== 'closed')
    .map((entry) => ({
      entry,
      cells: paymentRows(entry.file).map((row) => ({
        ...row,
        standing: paymentTrustOf(entry.file.payments[row.method]),
      })),
    }));
}
