import { addLength, compare, dayOf, daysBetween } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import { paidFor, paymentFor, resultOf, type CostResult, type CostTerms, type Payment } from './payment.ts';
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

const isCheaper = (a: Way, b: Way): boolean =>
  a.paid !== b.paid
    ? a.paid < b.paid
    : a.purchases !== b.purchases
      ? a.purchases < b.purchases
      : compare(a.date, b.date) > 0;

/** Whether an offer can be bought now by this reader. */
const canBuy = (offer: Offer, isFirst: boolean, { autopay, continuing }: CostTerms): boolean => {
  const isNew = isFirst && continuing !== true;
  const priceHolds = offer.applies === 'always' || (offer.applies === 'first' ? isNew : !isNew);
  return priceHolds && (autopay || offer.autopay === 'optional');
};

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
    paid: way.paid + paidFor(paymentFor(offer, way.date, terms)),
    purchases: way.purchases + 1,
    last: { offer, before: way },
  };
}

/** Ways by the number of days they cover and then by their anchor: only the cheapest of each is kept. */
function keepCheapest(ways: Map<number, Map<number, Way>>, days: number, way: Way): void {
  const sameDay = ways.get(days) ?? new Map<number, Way>();
  const known = sameDay.get(way.anchor);
  if (known === undefined || isCheaper(way, known)) sameDay.set(way.anchor, way);
  ways.set(days, sameDay);
}

function cheapestWay(clock: TermClock, span: Span, terms: CostTerms): Way | undefined {
  const needed = daysBetween(span.start, span.end);
  const ways = new Map<number, Map<number, Way>>();
  keepCheapest(ways, 0, { date: span.start, anchor: dayOf(span.start).day, paid: 0, purchases: 0 });
  let best: Way | undefined;
  for (let days = 0; days < needed; days += 1) {
    for (const way of ways.get(days)?.values() ?? []) {
      for (const offer of clock.offers.filter((one) => canBuy(one, way.purchases === 0, terms))) {
        const next = extend(way, offer, clock, terms);
        const covered = daysBetween(span.start, next.date);
        if (covered < needed && covered > days) keepCheapest(ways, covered, next);
        if (covered >= needed && (best === undefined || isCheaper(next, best))) best = next;
      }
    }
  }
  return best;
}

function paymentsOf(way: Way, terms: CostTerms): readonly Payment[] {
  const payments: Payment[] = [];
  for (let { last } = way; last !== undefined; last = last.before.last)
    payments.push(paymentFor(last.offer, last.before.date, terms));
  return payments.reverse();
}

/**
 * What a paid term costs over a span: the cheapest mix of its offers, then the fewest payments, then the longest
 * cover. Unknown where no offer leads to the end of the span.
 */
export function costOfTerm(clock: TermClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const way = cheapestWay(clock, span, terms);
  return way === undefined ? 'unknown' : resultOf(paymentsOf(way, terms), way.date);
}
