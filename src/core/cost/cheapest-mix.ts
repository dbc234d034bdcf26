import { addLength, compare, dayOf, daysBetween } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import {
  mayBuy,
  paidFor,
  paymentFor,
  costOfPayments,
  type CostResult,
  type CostTerms,
  type Payment,
} from './payment.ts';
import type { Cents, Offer, TermClock, Unknown } from '../facts/plan.ts';
import type { Span } from '../calendar/span.ts';

/** A way to be covered until `date`: the last purchase and the way before it. */
interface Way {
  readonly date: CivilDate;
  /** Day of the month that calendar months count from. */
  readonly anchor: number;
  readonly paid: Cents;
  readonly purchases: number;
  readonly last?: { readonly offer: Offer; readonly before: Way };
}

/** Negative where the first way is better: cheaper, then of fewer purchases, then with the longer cover. */
const byCost = (a: Way, b: Way): number =>
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
const buyable = ({ offers }: TermClock, { purchases }: Way, terms: CostTerms): readonly Offer[] =>
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

/** The first day not covered after one more purchase, on the shortest length that may hold. */
function extend(way: Way, offer: Offer, clock: TermClock, terms: CostTerms): Way {
  const [shortest = { length: offer.length, date: way.date }] = lengthsOf(offer, clock)
    .map((length) => ({ length, date: addLength(way.date, length, way.anchor) }))
    .sort((a, b) => compare(a.date, b.date));
  return {
    date: shortest.date,
    anchor: 'months' in shortest.length ? way.anchor : dayOf(shortest.date).day,
    paid: way.paid + paidFor(paymentFor(offer, { start: way.date, end: shortest.date }, terms)),
    purchases: way.purchases + 1,
    last: { offer, before: way },
  };
}

/** Ways by the days they cover and by their anchor: the cheapest of each. */
type Ways = Map<number, Map<number, Way>>;

function keepCheapest(ways: Ways, days: number, way: Way): void {
  const sameDay = ways.get(days) ?? new Map<number, Way>();
  const known = sameDay.get(way.anchor);
  if (known === undefined || byCost(way, known) < 0) sameDay.set(way.anchor, way);
  ways.set(days, sameDay);
}

function cheapestWay(clock: TermClock, { start, end }: Span, terms: CostTerms): Way | undefined {
  const needed = daysBetween(start, end);
  const ways: Ways = new Map();
  let best: Way | undefined;
  keepCheapest(ways, 0, { date: start, anchor: dayOf(start).day, paid: 0, purchases: 0 });
  for (let days = 0; days < needed; days += 1) {
    for (const way of ways.get(days)?.values() ?? []) {
      for (const offer of buyable(clock, way, terms)) {
        const next = extend(way, offer, clock, terms);
        const covered = daysBetween(start, next.date);
        if (covered >= needed) best = best !== undefined && byCost(best, next) <= 0 ? best : next;
        else if (covered > days) keepCheapest(ways, covered, next);
      }
    }
  }
  return best;
}

function paymentsOf(way: Way, terms: CostTerms): readonly Payment[] {
  const { last, date } = way;
  if (last === undefined) return [];
  const payment = paymentFor(last.offer, { start: last.before.date, end: date }, terms);
  return [...paymentsOf(last.before, terms), payment];
}

/**
 * What a paid term costs over a span: the cheapest mix of its offers, then the fewest payments, then the longest
 * cover. Unknown where no offer leads to the end of the span.
 */
export function costOfTerm(clock: TermClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const way = cheapestWay(clock, span, terms);
  return way === undefined ? 'unknown' : costOfPayments(paymentsOf(way, terms), way.date);
}
