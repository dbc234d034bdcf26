import { compare, latest } from '../calendar/civil.ts';
import type { Length } from '../calendar/civil.ts';
import { costOfPlan } from '../cost/plan-cost.ts';
import { bad, careful, good, NOTHING, type Findings } from './findings.ts';
import type { Needs, RankTerms } from './needs.ts';
import { resultOf, type CostResult, type CostTerms } from '../cost/payment.ts';
import type { Plan, Unknown } from '../facts/plan.ts';
import { costOfTrip, tripOf } from '../cost/trip.ts';

/** What a plan costs this reader, with what there is to say about it. */
export interface Priced {
  readonly cost: CostResult | Unknown;
  readonly findings: Findings;
}

const UNPRICED: Priced = { cost: 'unknown', findings: careful('cost-unknown') };

function priceOfTrip(plan: Plan, { data, span, autopayOk }: Needs, terms: CostTerms): Priced {
  if (data === undefined) return { cost: 'unknown', findings: careful('trip-not-said') };
  const trip = tripOf(plan, data, autopayOk);
  const cautions = trip.cautions.flatMap(({ code, sources }) => careful(code, sources));
  return trip.fits
    ? {
        cost: costOfTrip(trip, span.start, terms),
        findings: [...cautions, ...trip.reasons.flatMap((code) => good(code))],
      }
    : { cost: 'unknown', findings: [...trip.against.flatMap((code) => bad(code)), ...cautions] };
}

const LONG_TERM_DAYS = 180;
const LONG_TERM_MONTHS = 6;

const isLong = (length: Length): boolean =>
  'days' in length ? length.days >= LONG_TERM_DAYS : length.months >= LONG_TERM_MONTHS;

/** One of the payments buys half a year or more, and nothing has to be done in between. */
const paysLongTerm = ({ clocks }: Plan, { payments }: CostResult): boolean => {
  if (clocks.some(({ kind }) => kind === 'activity')) return false;
  const offers = clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));
  return payments.some(({ offerId }) => offers.some(({ id, length }) => id === offerId && isLong(length)));
};

/** What the plan costs over the days of the span that are not paid for yet. */
function costOfSpan(plan: Plan, { span, paid }: Needs, terms: CostTerms): ReturnType<typeof costOfPlan> {
  if (paid?.planId !== plan.id) return costOfPlan(plan, span, terms);
  return compare(paid.until, span.end) >= 0
    ? resultOf([], paid.until)
    : costOfPlan(plan, { ...span, start: latest(span.start, paid.until) }, terms);
}

/**
 * The cost of a plan for this reader: a trip's packs for data, whole cycles over the span for all else, and for a plan
 * that is held only over what is not paid for.
 */
export function priceOfPlan(plan: Plan, needs: Needs, rates: RankTerms): Priced {
  const taxIncluded = plan.tax !== 'unknown' && plan.tax.value === 'included';
  const terms: CostTerms = { ...rates, autopay: needs.autopayOk, taxIncluded };
  if (plan.kind === 'data') return needs.purpose === 'data' ? priceOfTrip(plan, needs, terms) : UNPRICED;
  const cost = costOfSpan(plan, needs, terms);
  if (typeof cost === 'string') return UNPRICED;
  return { cost, findings: paysLongTerm(plan, cost) ? good('long-term') : NOTHING };
}
