import { offersOfPlan } from '../cost/renewal-price.ts';
import type { Purchase } from '../dates/situation.ts';
import type { Plan } from '../facts/plan.ts';
import { isTooLittleKnown } from './decisive-facts.ts';
import type { Verdict } from './ranking.ts';
import type { Needs } from './situation.ts';

/** The verdicts as a reader looks at them. */
export interface Result {
  /** What fits and has a price, best first. */
  readonly fitting: readonly Verdict[];
  /** What has a price, but more than half of what decides for this reader is not known. */
  readonly unsure: readonly Verdict[];
  /** What may fit, but nobody knows its price: it never stands among those that do. */
  readonly unpriced: readonly Verdict[];
  /** What does not fit, closed services first. */
  readonly refused: readonly Verdict[];
}

/** Sorts ranked verdicts into those that fit, those of which too little is known, and the others; their order stays. */
export function resultOf(verdicts: readonly Verdict[]): Result {
  const isRefused = ({ verdict }: Verdict): boolean => verdict === 'unsuitable';
  const open = verdicts.filter((one) => !isRefused(one));
  const priced = open.filter(({ cost }) => cost !== 'unknown');
  const fitting = priced.filter(({ decisive }) => !isTooLittleKnown(decisive));
  return {
    fitting,
    unsure: priced.filter(({ decisive }) => isTooLittleKnown(decisive)),
    unpriced: open.filter(({ cost }) => cost === 'unknown'),
    refused: verdicts.filter(isRefused),
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
