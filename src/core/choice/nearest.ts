import { shortfallOf, type Shortfall } from '../cost/trip-shortfall.ts';
import type { Cents, Plan } from '../facts/plan.ts';
import type { Verdict } from './ranking.ts';
import { resultOf } from './result.ts';
import { termsOf, type Situation } from './situation.ts';
import type { AgainstCode } from './verdict-codes.ts';

/** The plan that comes nearest where none fits, and by how much it fails. */
export type Nearest =
  | {
      readonly lacks: 'budget';
      readonly verdict: Verdict;
      /** By how much a started period costs more than the budget. Cents. */
      readonly over: Cents;
    }
  | { readonly lacks: 'trip'; readonly verdict: Verdict; readonly shortfall: Shortfall };

/** The plan that only the budget rules out, and by the least. */
function nearestToBudget(verdicts: readonly Verdict[]): Nearest | undefined {
  const [first] = verdicts
    .filter(({ against }) => against.length > 0 && against.every((code) => code === 'over-budget'))
    .sort((a, b) => a.overBudget - b.overBudget);
  return first && { lacks: 'budget', verdict: first, over: first.overBudget };
}

const LACKS_PACKS: readonly AgainstCode[] = ['too-short', 'too-little-data', 'too-many-packs'];

/** A plan without packs for the trip, with those that come nearest. */
function shortOf(
  plans: readonly Plan[],
  verdict: Verdict,
  situation: Situation,
): readonly (Nearest & { lacks: 'trip' })[] {
  const { trip } = situation.needs;
  const plan = plans.find(({ id }) => id === verdict.planId);
  if (plan === undefined || trip === undefined) return [];
  const shortfall = shortfallOf(plan, trip, termsOf(plan, situation));
  return shortfall === undefined ? [] : [{ lacks: 'trip', verdict, shortfall }];
}

/** The plan that only the days and the data of a trip rule out, or may rule out, and that carries most of it. */
function nearestToTrip(
  plans: readonly Plan[],
  verdicts: readonly Verdict[],
  situation: Situation,
): Nearest | undefined {
  const [first] = verdicts
    .filter(({ cost, against }) => cost === 'unknown' && against.every((code) => LACKS_PACKS.includes(code)))
    .flatMap((verdict) => shortOf(plans, verdict, situation))
    .sort((a, b) => b.shortfall.share - a.shortfall.share || a.shortfall.price - b.shortfall.price);
  return first;
}

/**
 * The plan that comes nearest: the one that fits with the least more budget, else the one that carries most of the trip;
 * undefined where a plan fits.
 */
export function nearestOf(
  plans: readonly Plan[],
  verdicts: readonly Verdict[],
  situation: Situation,
): Nearest | undefined {
  if (resultOf(verdicts).fitting.length > 0) return undefined;
  return nearestToBudget(verdicts) ?? nearestToTrip(plans, verdicts, situation);
}
