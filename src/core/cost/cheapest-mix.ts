import { addLength, compare, dayOf, daysBetween } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import { overBudgetBy, partOf } from './budget.ts';
import {
  mayBuy,
  paidFor,
  paymentFor,
  costOfPayments,
  type CostResult,
  type CostTerms,
  type MonthlyBudget,
  type Payment,
} from './payment.ts';
import type { Cents, Offer, TermClock, Unknown } from '../facts/plan.ts';
import type { Span } from '../calendar/span.ts';

/** A line covered until `date`: by the last purchase and by the cover before it. */
interface PaidCover {
  readonly date: CivilDate;
  /** Day of the month that calendar months count from. */
  readonly anchor: number;
  readonly paid: Cents;
  readonly purchases: number;
  readonly last?: { readonly offer: Offer; readonly before: PaidCover };
}

/** Negative where the first cover is better: cheaper, then of fewer purchases, then with the longer cover. */
const byCost = (a: PaidCover, b: PaidCover): number =>
  a.paid - b.paid || a.purchases - b.purchases || compare(b.date, a.date);

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

/** The offers that this reader can buy next. */
const buyable = ({ offers }: TermClock, { purchases }: PaidCover, terms: CostTerms): readonly Offer[] =>
  offers.filter(
    (offer) =>
      mayBuy(offer, terms.autopay) && priceHolds(offer, purchases === 0 && terms.continuing !== true),
  );

const sameLength = (a: Length, b: Length): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Lengths that may hold for an offer. Rivals of the clock speak of its only length; with several, of none. */
function lengthsOf(offer: Offer, clock: TermClock): readonly Length[] {
  const hasOneLength = clock.offers.every(({ length }) => sameLength(length, offer.length));
  return hasOneLength ? [offer.length, ...clock.rivals.map(({ length }) => length)] : [offer.length];
}

/** The payment with which one cover goes on to the next. */
const paymentInto = (cover: PaidCover, offer: Offer, end: CivilDate, terms: CostTerms): Payment =>
  paymentFor(offer, { start: cover.date, end }, terms);

/** Whether a purchase may be part of a cover. */
type Allows = (offer: Offer, payment: Payment, isFirst: boolean) => boolean;

/** The first day not covered after one more purchase, on the shortest length that may hold. */
function extend(cover: PaidCover, offer: Offer, clock: TermClock, terms: CostTerms): PaidCover {
  const [shortest = { length: offer.length, date: cover.date }] = lengthsOf(offer, clock)
    .map((length) => ({ length, date: addLength(cover.date, length, cover.anchor) }))
    .sort((a, b) => compare(a.date, b.date));
  return {
    date: shortest.date,
    anchor: 'months' in shortest.length ? cover.anchor : dayOf(shortest.date).day,
    paid: cover.paid + paidFor(paymentInto(cover, offer, shortest.date, terms)),
    purchases: cover.purchases + 1,
    last: { offer, before: cover },
  };
}

/** The covers after one more purchase; of a rule, only those that it allows. */
function nextCovers(
  clock: TermClock,
  cover: PaidCover,
  terms: CostTerms,
  allows: Allows | undefined,
): readonly PaidCover[] {
  const offers = buyable(clock, cover, terms);
  if (allows === undefined) return offers.map((offer) => extend(cover, offer, clock, terms));
  return offers.flatMap((offer) => {
    const next = extend(cover, offer, clock, terms);
    const payment = paymentInto(cover, offer, next.date, terms);
    return allows(offer, payment, cover.purchases === 0) ? [next] : [];
  });
}

/** Ways by the days they cover and by their anchor: the cheapest of each. */
type CoversByDays = Map<number, Map<number, PaidCover>>;

function keepCheapest(covers: CoversByDays, days: number, cover: PaidCover): void {
  const sameDay = covers.get(days) ?? new Map<number, PaidCover>();
  const known = sameDay.get(cover.anchor);
  if (known === undefined || byCost(cover, known) < 0) sameDay.set(cover.anchor, cover);
  covers.set(days, sameDay);
}

function cheapestCover(
  clock: TermClock,
  { start, end }: Span,
  terms: CostTerms,
  allows?: Allows,
): PaidCover | undefined {
  const needed = daysBetween(start, end);
  const covers: CoversByDays = new Map();
  let best: PaidCover | undefined;
  keepCheapest(covers, 0, { date: start, anchor: dayOf(start).day, paid: 0, purchases: 0 });
  for (let days = 0; days < needed; days += 1) {
    for (const cover of covers.get(days)?.values() ?? []) {
      for (const next of nextCovers(clock, cover, terms, allows)) {
        const covered = daysBetween(start, next.date);
        if (covered >= needed) best = best !== undefined && byCost(best, next) <= 0 ? best : next;
        else if (covered > days) keepCheapest(covers, covered, next);
      }
    }
  }
  return best;
}

function paymentsOf(cover: PaidCover, terms: CostTerms): readonly Payment[] {
  const { last, date } = cover;
  if (last === undefined) return [];
  return [...paymentsOf(last.before, terms), paymentInto(last.before, last.offer, date, terms)];
}

const costOfCover = (cover: PaidCover, terms: CostTerms): CostResult =>
  costOfPayments(paymentsOf(cover, terms), cover.date);

/** Other covers than the cheapest: of payments that keep the budget each for itself, and of one offer alone. */
function otherCosts(
  clock: TermClock,
  span: Span,
  terms: CostTerms,
  { most, need }: MonthlyBudget,
): readonly CostResult[] {
  const rules: readonly Allows[] = [
    (_, payment, isFirst) => partOf(payment, need, isFirst) <= most,
    ...clock.offers.map(
      (only): Allows =>
        (offer) =>
          offer === only,
    ),
  ];
  return rules.flatMap((allows) => {
    const cover = cheapestCover(clock, span, terms, allows);
    return cover === undefined ? [] : [costOfCover(cover, terms)];
  });
}

/**
 * What a paid term costs over a span: the cheapest mix of its offers, then the fewest payments, then the longest
 * cover; where that breaks a budget and another mix keeps it, the cheapest of those. Unknown where no offer leads to the
 * end of the span.
 */
export function costOfTerm(clock: TermClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const { budget } = terms;
  const cover = cheapestCover(clock, span, terms);
  if (cover === undefined) return 'unknown';
  const cheapest = costOfCover(cover, terms);
  if (budget === undefined || overBudgetBy(cheapest, budget) === 0) return cheapest;
  const [within] = otherCosts(clock, span, terms, budget)
    .filter((cost) => overBudgetBy(cost, budget) === 0)
    .sort((a, b) => a.paidByCard - b.paidByCard);
  return within ?? cheapest;
}
