import { offersOfPlan } from '../cost/renewal-price.ts';
import type { Shortfall } from '../cost/trip-shortfall.ts';
import type { Purchase } from '../dates/situation.ts';
import type { Cents, Plan } from '../facts/plan.ts';
import type { Verdict } from './ranking.ts';
import type { Needs } from './situation.ts';
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

/** The verdicts as a reader looks at them. */
export interface Result {
  /** What fits and has a price, best first. */
  readonly fitting: readonly Verdict[];
  /** What may fit, but nobody knows its price: it never stands among those that do. */
  readonly unpriced: readonly Verdict[];
  /** What does not fit, closed services first. */
  readonly refused: readonly Verdict[];
  /** Where nothing fits: what would with a little more budget, else with a little less of a trip. */
  readonly nearest: Nearest | undefined;
}

/** The plan that only the budget rules out, and by the least. */
function nearestToBudget(refused: readonly Verdict[]): Nearest | undefined {
  const [first] = refused
    .filter(({ against }) => against.every((code) => code === 'over-budget'))
    .sort((a, b) => a.overBudget - b.overBudget);
  return first && { lacks: 'budget', verdict: first, over: first.overBudget };
}

const LACKS_PACKS: readonly AgainstCode[] = ['too-short', 'too-little-data', 'too-many-packs'];

/** The plan that only the days and the data of a trip rule out, or may rule out, and that carries most of it. */
function nearestToTrip(verdicts: readonly Verdict[]): Nearest | undefined {
  const [first] = verdicts
    .filter(({ against }) => against.every((code) => LACKS_PACKS.includes(code)))
    .flatMap((verdict) => {
      const { shortfall } = verdict;
      return shortfall === undefined ? [] : [{ lacks: 'trip' as const, verdict, shortfall }];
    })
    .sort((a, b) => b.shortfall.share - a.shortfall.share || a.shortfall.price - b.shortfall.price);
  return first;
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
    nearest: fitting.length === 0 ? (nearestToBudget(refused) ?? nearestToTrip(verdicts)) : undefined,
  };
}

/** What to say once above a list of data plans. */
export type ResultNote = 'no-sim-known' | 'partial-later';

const isPartial = ({ cautions }: Verdict): boolean => cautions.some(({ code }) => code === 'partial-facts');

/** No data plan is known to have a physical SIM, and the phone takes nothing else. */
const knowsNoSim = (verdicts: readonly Verdict[], { phone }: Needs): boolean =>
  phone === 'no-esim' &&
  !verdicts.some(
    ({ reasons, against }) =>
      reasons.includes('physical-sim-ok') && !against.includes('number-plan-for-data'),
  );

/** What a reader who looks for data must know of the whole list: what it lacks, and that it is not only by price. */
export function notesOn(verdicts: readonly Verdict[], needs: Needs): readonly ResultNote[] {
  if (needs.purpose !== 'data') return [];
  const { fitting } = resultOf(verdicts);
  const first = fitting.findIndex(isPartial);
  const isLater = first > 0 && fitting.slice(first).every(isPartial);
  return [
    ...(knowsNoSim(verdicts, needs) ? (['no-sim-known'] as const) : []),
    ...(isLater ? (['partial-later'] as const) : []),
  ];
}

/** The offer that the cheapest cover begins with, if it is one of a term, or the packs of a trip. */
export function purchaseOf(plan: Plan, { cost, packs }: Verdict): Purchase {
  if (packs.length > 0) return { packs };
  const id = cost === 'unknown' ? undefined : cost.payments[0]?.offerId;
  return id !== undefined && offersOfPlan(plan).some((offer) => offer.id === id) ? { offerId: id } : {};
}
