import { addMonths, compare, dayOf, daysBetween, nth } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import { paidFor, sum, type CostResult } from './payment.ts';
import type { Cents } from '../facts/plan.ts';

/** Money for the days from `date` up to, not including, `until`. */
interface Share {
  readonly date: CivilDate;
  readonly until: CivilDate;
  readonly amount: number;
}

const PERIOD = { days: 30 } as const;
const MONTH = { months: 1 } as const;

/** Whole calendar months between two dates, the second not before the first. */
function wholeMonths(from: CivilDate, to: CivilDate): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return compare(addMonths(from, months), to) > 0 ? months - 1 : months;
}

const wholePeriods = (from: CivilDate, to: CivilDate): number =>
  Math.floor(daysBetween(from, to) / PERIOD.days);

/** A payment in equal parts, one for each period that it pays for, on the day when that period begins. */
function partsOf({ date, until, amount }: Share): readonly { date: CivilDate; amount: number }[] {
  const [periods, months] = [wholePeriods(date, until), wholeMonths(date, until)];
  const count = Math.max(1, periods, months);
  const length: Length = months > periods ? MONTH : PERIOD;
  return Array.from({ length: count }, (_, index) => ({
    date: nth(date, length, index),
    amount: amount / count,
  }));
}

/** Every payment, and the card fees on top-ups as one payment for the whole cover. */
function sharesOf({ payments, topUps, coveredUntil }: CostResult): readonly Share[] {
  const shares = payments.map((payment) => ({ ...payment, amount: paidFor(payment) }));
  const [first] = topUps;
  const fees = sum(topUps.map(({ cardFee }) => cardFee));
  return first === undefined ? shares : [...shares, { date: first.date, until: coveredUntil, amount: fees }];
}

const hasEnded = (start: CivilDate, date: CivilDate): boolean =>
  wholePeriods(start, date) > 0 || wholeMonths(start, date) > 0;

/** Sums of parts are fractions of a cent. */
const ROUNDING = 1e-6;

/**
 * The most that is paid in a started period, in cents rounded up: what a monthly budget must hold. The start cost is
 * no part of it.
 *
 * A period begins with a payment and ends after 30 days or a calendar month, whichever is sooner; the next begins with
 * the next payment. A payment for a period or less counts in full on its day. One for several periods (of 30 days or
 * of calendar months, whichever gives more; a rest of days counts for nothing) counts in equal parts, one at the
 * beginning of each: a year paid at once is held against twelve months of budget, even where less than a year is
 * needed. A wallet counts what is taken from the balance, for a top-up is money kept for later periods; the card fees
 * on top-ups are spread over the whole cover.
 *
 * So a plan of which every payment is at most the budget for each whole period that it covers fits for any span, and
 * more budget never removes a plan.
 */
export function mostPaidInAPeriod(cost: CostResult): Cents {
  const parts = sharesOf(cost)
    .flatMap(partsOf)
    .sort((a, b) => compare(a.date, b.date));
  let [begun, paid, most] = [parts[0]?.date, 0, 0];
  for (const { date, amount } of parts) {
    if (begun !== undefined && hasEnded(begun, date)) [begun, paid] = [date, 0];
    paid += amount;
    most = Math.max(most, paid);
  }
  return Math.ceil(Math.max(0, most - ROUNDING));
}

/** By how many cents a period costs more than the monthly budget; 0 where the plan keeps to it. */
export const overBudgetBy = (cost: CostResult, budget: Cents): Cents =>
  Math.max(0, mostPaidInAPeriod(cost) - budget);
