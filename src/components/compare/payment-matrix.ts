import type { CataloguePlan } from '../../catalogue.ts';
import { paymentRows, type FactRow } from '../plan/plan-rows.ts';
import { codes } from '../../i18n/zh-hans.ts';

/** A way to pay, as it is named in the facts. */
export type Method = keyof typeof codes.payment;

/** What is known of one method at one plan. */
export type Cell = FactRow & { readonly method: Method; readonly standing: Standing };

/** How a cell reads: the provider says so, somebody recorded the provider's words, users report it, accounts differ, refused, or nobody knows. */
export type Standing = 'confirmed' | 'relayed' | 'reported' | 'mixed' | 'refused' | 'unknown';

/** A plan with its cells, one for each method. */
export interface MatrixRow {
  readonly entry: CataloguePlan;
  readonly cells: readonly Cell[];
}

function standingOf(file: CataloguePlan['file'], method: Method): Standing {
  const claim = file.payments[method];
  if (claim === 'unknown') return 'unknown';
  if (claim.value === 'no') return 'refused';
  if (claim.value === 'mixed') return 'mixed';
  if (claim.value === 'reported') return 'reported';
  if (claim.grade === 'official' || claim.grade === 'archived') return 'confirmed';
  return claim.grade === 'relayed' || claim.grade === 'corroborated' ? 'relayed' : 'reported';
}

/** Every open plan's cells. */
export function matrixOf(plans: readonly CataloguePlan[]): readonly MatrixRow[] {
  return plans
    .filter(({ plan }) => plan.status !== 'closed')
    .map((entry) => ({
      entry,
      cells: paymentRows(entry.file).map((row) => ({
        ...row,
        standing: standingOf(entry.file, row.method),
      })),
    }));
}
