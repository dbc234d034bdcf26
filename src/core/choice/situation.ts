import { addDays, addMonths, compare, lastSafeDay, latest, type CivilDate } from '../calendar/civil.ts';
import type { Span } from '../calendar/span.ts';
import type { CostTerms, MonthlyBudget } from '../cost/payment.ts';
import type { TripNeeds } from '../cost/trip.ts';
import { isUse } from '../dates/dated-plan.ts';
import { holds, startDay, timelineOf, type LineSituation } from '../dates/situation.ts';
import type { PaymentMethod } from '../facts/payment-methods.ts';
import type { Cents, Plan } from '../facts/plan.ts';

/** What the reader asks for. */
export interface Needs {
  /** `codes`: texts with verification codes. `keep`: only to stay the owner of the number. */
  readonly purpose: 'codes' | 'calls' | 'data' | 'keep';
  readonly voipOk: boolean;
  /** Where the number is used; a `data` plan is used in the US whatever is said here. */
  readonly where: 'us' | 'abroad' | 'both';
  /** How long a number is needed; a trip has its own days. */
  readonly months: number;
  /** `esim`: it must be an eSIM. `no-esim`: it cannot be one. */
  readonly phone: 'esim' | 'no-esim' | 'any';
  /** Ways to pay that the reader has; empty when not said. */
  readonly pays: readonly PaymentMethod[];
  /** Cents for each started 30 days. */
  readonly budget?: Cents;
  readonly autopayOk: boolean;
  /** Data in MB that a number plan must hold a month. */
  readonly monthlyMb?: number;
  /** The trip, for the purpose `data`. */
  readonly trip?: TripNeeds;
}

/** Tax and card fee that the reader names; what is left out is not added. */
export type Rates = Pick<CostTerms, 'taxRate' | 'cardFeeRate'>;

/** Everything that the reader has said: handed as one value to the dates of a line and to the ranking. */
export interface Situation extends LineSituation {
  readonly needs: Needs;
  readonly rates: Rates;
}

/** The first day for which the line that is held is not paid: of several terms, the earliest; undefined: not known. */
export function paidUntil(plan: Plan, situation: Situation): CivilDate | undefined {
  if (!holds(situation, plan)) return undefined;
  const { clocks } = timelineOf(plan, situation);
  const dues = plan.clocks.flatMap((clock, at) => (isUse(clock) ? [] : [clocks[at]?.due ?? 'unknown']));
  const known = dues.flatMap((due) => (due === 'unknown' ? [] : [due]));
  return known.length < dues.length ? undefined : known.sort(compare)[0];
}

/** The days that the reader needs a plan for, from its provider's day of the start. */
export function spanOf(plan: Plan, situation: Situation): Span {
  const { months, trip } = situation.needs;
  const { date: start } = startDay(plan, situation);
  return { start, end: trip === undefined ? addMonths(start, months) : addDays(start, trip.days) };
}

/** The reader's monthly budget with the days for which it is asked; undefined where none was said. */
export function budgetOf(plan: Plan, situation: Situation): MonthlyBudget | undefined {
  const { budget } = situation.needs;
  return budget === undefined ? undefined : { most: budget, need: spanOf(plan, situation) };
}

/** What this reader says about paying for a plan. */
export function termsOf(plan: Plan, situation: Situation): CostTerms {
  const budget = budgetOf(plan, situation);
  return {
    ...situation.rates,
    autopay: situation.needs.autopayOk,
    taxIncluded: plan.tax !== 'unknown' && plan.tax.value === 'included',
    continuing: holds(situation, plan),
    ...(budget === undefined ? {} : { budget }),
  };
}

/** The last day that is paid for already of a line that is held, where it reaches into the days that are asked about. */
export function lastPaidDay(plan: Plan, situation: Situation): CivilDate | undefined {
  const until = paidUntil(plan, situation);
  if (until === undefined || compare(until, spanOf(plan, situation).start) <= 0) return undefined;
  return lastSafeDay(until);
}

/** The part of the span that is to be paid for: of a line that is held what is not paid yet. It may be empty. */
export function unpaidSpan(plan: Plan, situation: Situation): Span {
  const { start, end } = spanOf(plan, situation);
  const until = paidUntil(plan, situation);
  return { start: until === undefined ? start : latest(start, until), end };
}
