import { addLength, compare, dayOf, daysBetween } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import { overBudgetBy, partOf } from './budget.ts';
import {
  mayBuy,
  paidFor,
  partsFor,
  costOfPayments,
  type CostResult,
  type CostTerms,
  type MonthlyBudget,
  type Payment,
  type PaymentParts,
} from './payment.ts';
import type { Cents, Offer, TermClock, Unknown } from '../facts/plan.ts';
import type { Span } from '../calendar/span.ts';

/** An offer that this reader may buy, with what does not change from one purchase to the next. */
interface Choice {
  readonly offer: Offer;
  readonly parts: PaymentParts;
  /** What one purchase takes from the card. */
  readonly paid: Cents;
  /** The lengths that may hold for it. */
  readonly lengths: readonly Length[];
}

/** A line covered until `date`: by the last purchase and by the cover before it. */
interface PaidCover {
  readonly date: CivilDate;
  /** Day of the month that calendar months count from. */
  readonly anchor: number;
  readonly paid: Cents;
  readonly purchases: number;
  readonly last?: { readonly choice: Choice; readonly before: PaidCover };
}

/** What is to be covered, and by whom. */
interface Search extends Span {
  /** Already a customer, so that no promotion holds. */
  readonly continuing: boolean;
  /** Whether a purchase may be part of the cover; left out: each may. */
  readonly allows?: (payment: Payment, isFirst: boolean) => boolean;
}

/** Negative where the first cover is better: cheaper, then of fewer purchases, then with the longer cover. */
const byCost = (a: PaidCover, b: PaidCover): number =>
  a.paid - b.paid || a.purchases - b.purchases || compare(b.date, a.date);

const better = (a: PaidCover | undefined, b: PaidCover): PaidCover =>
  a !== undefined && byCost(a, b) <= 0 ? a : b;

/** Whether the offer's price holds for a purchase: a promotion only for the first one of a new customer. */
function priceHolds({ applies }: Offer, isNew: boolean): boolean {
  switch (applies) {
    case 'always':
      return true;
    case 'first':
      return isNew;
    case 'renewal':
      return !isNew;
  }
}

const sameLength = (a: Length, b: Length): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The offers that this reader may buy. Rivals of the clock speak of its only length; with several, of none. */
function choicesIn({ offers, rivals }: TermClock, terms: CostTerms): readonly Choice[] {
  const [first] = offers;
  const hasOneLength = first !== undefined && offers.every(({ length }) => sameLength(length, first.length));
  const others = hasOneLength ? rivals.map(({ length }) => length) : [];
  return offers
    .filter((offer) => mayBuy(offer, terms.autopay))
    .map((offer) => {
      const parts = partsFor(offer, terms);
      return { offer, parts, paid: paidFor(parts), lengths: [offer.length, ...others] };
    });
}

/** The payment with which one cover goes on to the next. */
const paymentInto = ({ date }: PaidCover, { offer, parts }: Choice, until: CivilDate): Payment => ({
  offerId: offer.id,
  date,
  until,
  ...parts,
});

/** The cover after one more purchase, on the shortest length that may hold. */
function extend(cover: PaidCover, choice: Choice): PaidCover {
  let [end, isByMonths]: [CivilDate | undefined, boolean] = [undefined, false];
  for (const length of choice.lengths) {
    const date = addLength(cover.date, length, cover.anchor);
    if (end === undefined || date < end) [end, isByMonths] = [date, 'months' in length];
  }
  const date = end ?? cover.date;
  return {
    date,
    anchor: isByMonths ? cover.anchor : dayOf(date).day,
    paid: cover.paid + choice.paid,
    purchases: cover.purchases + 1,
    last: { choice, before: cover },
  };
}

/** The covers after one more purchase that is allowed and whose price holds. */
function nextCovers(
  cover: PaidCover,
  choices: readonly Choice[],
  { continuing, allows }: Search,
): readonly PaidCover[] {
  const isFirst = cover.purchases === 0;
  const next: PaidCover[] = [];
  for (const choice of choices) {
    if (!priceHolds(choice.offer, isFirst && !continuing)) continue;
    const extended = extend(cover, choice);
    if (allows === undefined || allows(paymentInto(cover, choice, extended.date), isFirst))
      next.push(extended);
  }
  return next;
}

/** Covers by the days they last and by their anchor: the cheapest of each. */
type CoversByDays = Map<number, Map<number, PaidCover>>;

function keepCheapest(covers: CoversByDays, days: number, cover: PaidCover): void {
  const sameDay = covers.get(days) ?? new Map<number, PaidCover>();
  sameDay.set(cover.anchor, better(sameDay.get(cover.anchor), cover));
  covers.set(days, sameDay);
}

/** The cheapest cover of a span. A cover that costs more than one that is long enough leads to none that is cheaper. */
function cheapestCover(choices: readonly Choice[], search: Search): PaidCover | undefined {
  const { start, end } = search;
  const needed = daysBetween(start, end);
  const covers: CoversByDays = new Map();
  let best: PaidCover | undefined;
  keepCheapest(covers, 0, { date: start, anchor: dayOf(start).day, paid: 0, purchases: 0 });
  for (let days = 0; days < needed; days += 1) {
    for (const cover of covers.get(days)?.values() ?? []) {
      if (best !== undefined && cover.paid > best.paid) continue;
      for (const next of nextCovers(cover, choices, search)) {
        const covered = daysBetween(start, next.date);
        if (covered >= needed) best = better(best, next);
        else if (covered > days) keepCheapest(covers, covered, next);
      }
    }
  }
  return best;
}

function paymentsOf(cover: PaidCover): readonly Payment[] {
  const { last, date } = cover;
  if (last === undefined) return [];
  return [...paymentsOf(last.before), paymentInto(last.before, last.choice, date)];
}

const costOfCover = (cover: PaidCover | undefined): readonly CostResult[] =>
  cover === undefined ? [] : [costOfPayments(paymentsOf(cover), cover.date)];

/** Other covers than the cheapest: of payments that keep the budget each for itself, and of one offer alone. */
function otherCosts(
  choices: readonly Choice[],
  search: Search,
  { most, need }: MonthlyBudget,
): readonly CostResult[] {
  // A payment that the budget holds whole need not be divided: its part in a period is never more.
  const allows = (payment: Payment, isFirst: boolean): boolean =>
    paidFor(payment) <= most || partOf(payment, need, isFirst) <= most;
  return [
    cheapestCover(choices, { ...search, allows }),
    ...choices.map((only) => cheapestCover([only], search)),
  ].flatMap(costOfCover);
}

/**
 * What a paid term costs over a span: the cheapest mix of its offers, then the fewest payments, then the longest
 * cover; where that breaks a budget and another mix keeps it, the cheapest of those. Unknown where no offer leads to the
 * end of the span.
 */
export function costOfTerm(clock: TermClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const { budget, continuing = false } = terms;
  const choices = choicesIn(clock, terms);
  const search = { ...span, continuing };
  const [cheapest] = costOfCover(cheapestCover(choices, search));
  if (cheapest === undefined) return 'unknown';
  if (budget === undefined || overBudgetBy(cheapest, budget) === 0) return cheapest;
  const [within] = otherCosts(choices, search, budget)
    .filter((cost) => overBudgetBy(cost, budget) === 0)
    .sort((a, b) => a.paidByCard - b.paidByCard);
  return within ?? cheapest;
}
