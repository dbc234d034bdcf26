import { offersOfPlan } from '../cost/renewal-price.ts';
import type { Purchase } from '../dates/situation.ts';
import type { Cents, Plan } from '../facts/plan.ts';
import type { Verdict } from './ranking.ts';

/** The plan that comes nearest to a budget which none keeps. */
export interface Nearest {
  readonly verdict: Verdict;
  /** By how much a started period costs more than the budget. */
  readonly over: Cents;
}

/** The verdicts as a reader looks at them. */
export interface Result {
  /** What fits and has a price, best first. */
  readonly fitting: readonly Verdict[];
  /** What may fit, but nobody knows its price: it never stands among those that do. */
  readonly unpriced: readonly Verdict[];
  /** What does not fit, closed services first. */
  readonly refused: readonly Verdict[];
  /** Where nothing fits: what would, if the budget were a little larger. */
  readonly nearest: Nearest | undefined;
}

/** The plan that only the budget rules out, and by the least. */
function nearestOf(refused: readonly Verdict[]): Nearest | undefined {
  const [first] = refused
    .filter(({ against }) => against.every((code) => code === 'over-budget'))
    .sort((a, b) => a.overBudget - b.overBudget);
  return first && { verdict: first, over: first.overBudget };
}

/** Sorts ranked verdicts into those that fit, those without a price, and the others; their order stays. */
export function resultOf(verdicts: readonly Verdict[]): Result {
  const isRefused = ({ verdict }: Verdict): boolean => verdict === 'unsuitable';
  const open = verdicts.filter((one) => !isRefused(one));
  const fitting = open.filter(({ cost }) => cost !== 'unknown');
  const refused = verdicts.filter(isRefused);
  return {
    fitting,
    unpriced: open.filter(({ cost }) => cost === 'unknown'),
    refused,
    nearest: fitting.length === 0 ? nearestOf(refused) : undefined,
  };
}

/** The offer that the cheapest cover begins with, if it is one of a term, or the packs of a trip. */
export function purchaseOf(plan: Plan, { cost, packs }: Verdict): Purchase {
  if (packs.length > 0) return { packs };
  const id = cost === 'unknown' ? undefined : cost.payments[0]?.offerId;
  return id !== undefined && offersOfPlan(plan).some((offer) => offer.id === id) ? { offerId: id } : {};
}
