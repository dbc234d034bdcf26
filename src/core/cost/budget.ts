import { addMonths, compare, dayOf, daysBetween, earliest, nth } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import type { Span } from '../calendar/span.ts';
import { paidFor, sum, type CostResult, type MonthlyBudget, type Payment } from './payment.ts';
import type { Cents } from '../facts/plan.ts';

type PaidDates = Pick<Payment, 'date' | 'until'>;

/** Money for the days from `date` up to, not including, `until`: so much for each of so many periods. */
interface Share extends PaidDates {
  readonly part: number;
  readonly count: number;
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

/** Whole periods from one date to another, of 30 days or of calendar months, whichever are more; at least one. */
const periodsIn = (from: CivilDate, to: CivilDate): number =>
  Math.max(1, wholePeriods(from, to), wholeMonths(from, to));

/** Days by which the whole months of a need are longer than as many periods of 30 days. */
function daysBeyondPeriods({ start, end }: Span): number {
  const months = wholeMonths(start, end);
  return daysBetween(start, addMonths(start, months)) - PERIOD.days * months;
}

/**
 * The periods over which a payment is spread: those of its term for which it is needed. The first payment is needed
 * from the beginning of the need on: a line that is held was paid before. A later one that is needed only because
 * months are longer than 30 days is spread over its term.
 */
function periodsNeeded({ date, until }: PaidDates, need: Span, isFirst: boolean): number {
  const term = periodsIn(date, until);
  const end = earliest(until, need.end);
  if (!isFirst && daysBetween(date, end) <= daysBeyondPeriods(need)) return term;
  return Math.min(term, periodsIn(isFirst ? need.start : date, end));
}

/** What a payment counts for in one period: its equal part, in fractions of a cent. */
export const partOf = (payment: Payment, need: Span, isFirst: boolean): number =>
  paidFor(payment) / periodsNeeded(payment, need, isFirst);

/** A payment in parts, one at the beginning of each period for which it counts. */
function partsOf({ date, until, part, count }: Share): readonly { date: CivilDate; amount: number }[] {
  const length: Length = wholeMonths(date, until) > wholePeriods(date, until) ? MONTH : PERIOD;
  return Array.from({ length: count }, (_, index) => ({ date: nth(date, length, index), amount: part }));
}

/** Whether payments follow each other, none beginning before the one before has ended. */
const isSeries = (payments: readonly PaidDates[]): boolean =>
  payments.every(({ date }, index) => {
    const before = payments[index - 1];
    return before === undefined || compare(date, before.until) >= 0;
  });

/**
 * Payments for several periods each, with what one of these periods costs: by the whole term, but not less than all of
 * them together cost for each period in which they are needed.
 */
function longShares(
  payments: readonly Payment[],
  need: Span,
  begins: CivilDate | undefined,
): readonly Share[] {
  const counts = payments.map((payment) => periodsNeeded(payment, need, payment.date === begins));
  const average = isSeries(payments) ? sum(payments.map(paidFor)) / sum(counts) : 0;
  return payments.map((payment, index) => {
    const count = counts[index] ?? 1;
    const price = paidFor(payment);
    const { date, until } = payment;
    const part = average > 0 ? Math.max(average, price / periodsIn(date, until)) : price / count;
    return { date, until, count, part };
  });
}

const isLong = ({ date, until }: PaidDates): boolean => periodsIn(date, until) > 1;

/** Every payment, and the card fees on top-ups as one payment for the whole cover. */
function sharesOf({ payments, topUps, coveredUntil }: CostResult, need: Span): readonly Share[] {
  const begins = payments[0]?.date;
  const short = payments.filter((payment) => !isLong(payment));
  const shares = [
    ...short.map((payment) => ({ ...payment, part: paidFor(payment), count: 1 })),
    ...longShares(payments.filter(isLong), need, begins),
  ];
  const [first] = topUps;
  if (first === undefined) return shares;
  const { date } = first;
  const count = periodsIn(date, coveredUntil);
  const part = sum(topUps.map(({ cardFee }) => cardFee)) / count;
  return [...shares, { date, until: coveredUntil, part, count }];
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
 * of calendar months, whichever gives more; a rest of days counts for nothing) counts for each of them by its whole
 * term, but all such payments together not for less than what they cost for each period in which they are needed: $180
 * for a year are $15 a month where a year is needed, $60 where three months are, and $28 where thirteen are. A wallet
 * counts what is taken from the balance, for a top-up is money kept for later periods; the card fees on top-ups are
 * spread over the whole cover.
 *
 * So a plan that is paid by the period fits a budget of that payment for any span, and more budget never removes a plan.
 *
 * @param need All the days for which the reader needs the plan, those too for which a line that is held is paid.
 */
export function mostPaidInAPeriod(cost: CostResult, need: Span): Cents {
  const parts = sharesOf(cost, need)
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
export const overBudgetBy = (cost: CostResult, { most, need }: MonthlyBudget): Cents =>
  Math.max(0, mostPaidInAPeriod(cost, need) - most);

/** The first amount that leaves the card, where it is more than the budget of a month; else undefined. Cents. */
export function firstBeyond({ payments, topUps }: CostResult, { most }: MonthlyBudget): Cents | undefined {
  const [topUp] = topUps;
  const [payment] = payments;
  const first = topUp === undefined ? payment && paidFor(payment) : topUp.amount + topUp.cardFee;
  return first !== undefined && first > most ? first : undefined;
}
