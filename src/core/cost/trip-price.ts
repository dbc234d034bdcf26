import { addDays, addLength, type CivilDate } from '../calendar/civil.ts';
import type { Plan } from '../facts/plan.ts';
import { overBudgetBy, partOf } from './budget.ts';
import type { Purse } from './pack-search.ts';
import { paymentFor, type CostResult, type CostTerms, type MonthlyBudget } from './payment.ts';
import { costOfTrip, tripOf, type FittingTrip, type Trip, type TripNeeds } from './trip.ts';

/** A trip for which the plan has no packs. */
export type RefusedTrip = Exclude<Trip, FittingTrip>;

/** The packs of a trip that begins on a day, and what they cost. */
export interface PricedTrip {
  readonly fits: true;
  readonly trip: FittingTrip;
  readonly cost: CostResult;
}

/** What a pack of the trip counts for in the period of the budget in which it begins. */
const purseOf = ({ most, need }: MonthlyBudget, terms: CostTerms): Purse => ({
  most,
  partOf: (offer, begins) => {
    const start = addDays(need.start, begins);
    const payment = paymentFor(offer, { start, end: addLength(start, offer.length) }, terms);
    return partOf(payment, need, begins === 0);
  },
});

/**
 * The packs of a plan for one trip from its first day, each a payment on the day when it begins: the cheapest, but
 * where these break the budget and others keep it, the cheapest of those. Refusals and rules as for `tripOf`.
 */
export function pricedTripOf(
  plan: Plan,
  needs: TripNeeds,
  start: CivilDate,
  terms: CostTerms,
): PricedTrip | RefusedTrip {
  const trip = tripOf(plan, needs, terms.autopay);
  if (!trip.fits) return trip;
  const { budget } = terms;
  const cheapest: PricedTrip = { fits: true, trip, cost: costOfTrip(trip, start, terms) };
  if (budget === undefined || overBudgetBy(cheapest.cost, budget) === 0) return cheapest;
  const frugal = tripOf(plan, needs, terms.autopay, purseOf(budget, terms));
  if (!frugal.fits) return cheapest;
  const cost = costOfTrip(frugal, start, terms);
  return overBudgetBy(cost, budget) === 0 ? { fits: true, trip: frugal, cost } : cheapest;
}
