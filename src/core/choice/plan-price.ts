import { addDays, compare, type CivilDate, type Length } from '../calendar/civil.ts';
import { costOfPlan } from '../cost/plan-cost.ts';
import { costOfPayments, type CostResult, type CostTerms } from '../cost/payment.ts';
import { offersOfPlan } from '../cost/renewal-price.ts';
import { pricedTripOf } from '../cost/trip-price.ts';
import type { FittingTrip } from '../cost/trip.ts';
import type { DatedPack } from '../dates/line-state.ts';
import { isUse } from '../dates/dated-plan.ts';
import { holds } from '../dates/situation.ts';
import type { Plan, Unknown } from '../facts/plan.ts';
import { against, caution, inFavour, NO_FINDINGS, type Findings } from './findings.ts';
import { spanOf, termsOf, unpaidSpan, type Situation } from './situation.ts';

/** What a plan costs this reader, with what there is to say about it. */
export interface Priced {
  readonly cost: CostResult | Unknown;
  /** The packs of a trip, in the order in which they are used; empty for all else. */
  readonly packs: readonly DatedPack[];
  readonly findings: Findings;
}

const unpriced = (findings: Findings): Priced => ({ cost: 'unknown', packs: [], findings });

/** The packs of a trip with the days on which they begin and end. */
const datedPacks = ({ packs }: FittingTrip, start: CivilDate): readonly DatedPack[] =>
  packs.map(({ offer, begins, ends }) => ({
    offer,
    begins: addDays(start, begins),
    ends: addDays(start, ends + 1),
  }));

function priceOfTrip(plan: Plan, situation: Situation, terms: CostTerms): Priced {
  const { trip: needs } = situation.needs;
  if (needs === undefined) return unpriced(caution('trip-not-said'));
  const { start } = spanOf(plan, situation);
  const priced = pricedTripOf(plan, needs, start, terms);
  const { cautions, reasons } = priced.fits ? priced.trip : { ...priced, reasons: [] };
  const findings = [
    ...cautions.flatMap(({ code, sources }) => caution(code, sources)),
    ...reasons.flatMap((code) => inFavour(code)),
  ];
  if (priced.fits) return { cost: priced.cost, packs: datedPacks(priced.trip, start), findings };
  return unpriced([...priced.against.flatMap((code) => against(code)), ...findings]);
}

const LONG_TERM_DAYS = 180;
const LONG_TERM_MONTHS = 6;

const isLong = (length: Length): boolean =>
  'days' in length ? length.days >= LONG_TERM_DAYS : length.months >= LONG_TERM_MONTHS;

/** One of the payments buys half a year or more, and nothing has to be done in between. */
const paysLongTerm = (plan: Plan, { payments }: CostResult): boolean => {
  if (plan.clocks.some(isUse)) return false;
  const offers = offersOfPlan(plan);
  return payments.some(({ offerId }) => offers.some(({ id, length }) => id === offerId && isLong(length)));
};

function priceOfSpan(plan: Plan, situation: Situation, terms: CostTerms): Priced {
  const span = unpaidSpan(plan, situation);
  const isPaid = holds(situation, plan) && compare(span.start, span.end) >= 0;
  const cost = isPaid ? costOfPayments([], span.start) : costOfPlan(plan, span, terms);
  if (typeof cost === 'string') return unpriced(caution('cost-unknown'));
  return { cost, packs: [], findings: paysLongTerm(plan, cost) ? inFavour('long-term') : NO_FINDINGS };
}

/**
 * The cost of a plan for this reader: a trip's packs for data, whole cycles over the span for all else, and for the line
 * that is held only over what is not paid for.
 */
export function priceOfPlan(plan: Plan, situation: Situation): Priced {
  const terms = termsOf(plan, situation);
  if (plan.kind !== 'data') return priceOfSpan(plan, situation, terms);
  return situation.needs.purpose === 'data'
    ? priceOfTrip(plan, situation, terms)
    : unpriced(caution('cost-unknown'));
}
