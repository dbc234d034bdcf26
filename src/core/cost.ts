import { addLength, compare, dayOf, daysBetween, nth } from './civil.ts';
import type { CivilDate, Length } from './civil.ts';
import { percentOf } from './money.ts';
import type { PercentRate } from './money.ts';
import type { Cents, Clock, Offer, Plan, TermClock, Unknown, WalletClock } from './plan.ts';
import { cheapestTopUps } from './runway.ts';

/** Days to be covered: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What the reader says about paying. A missing rate means none is added. */
export interface CostTerms {
  readonly taxRate?: PercentRate;
  readonly cardFeeRate?: PercentRate;
  /** The reader accepts automatic renewal. */
  readonly autopay: boolean;
  /** The plan's prices already hold the tax. */
  readonly taxIncluded?: boolean;
  /** Already a customer: no first-term promotion, no start cost. */
  readonly continuing?: boolean;
}

/** One charge by the plan. `cardFee` is 0 where the charge comes out of a balance. */
export interface Payment {
  /** Id of the offer, or of the wallet clock. */
  readonly offerId: string;
  readonly date: CivilDate;
  readonly price: Cents;
  readonly tax: Cents;
  readonly cardFee: Cents;
}

/** Money added to a balance by card. */
export interface TopUp {
  readonly date: CivilDate;
  readonly amount: Cents;
  readonly cardFee: Cents;
}

/** The price of covering a span in whole cycles. */
export interface CostResult {
  readonly payments: readonly Payment[];
  readonly topUps: readonly TopUp[];
  /** Price and tax taken by the plan. */
  readonly charged: Cents;
  /** What leaves the card: for a term price, tax and fee; for a wallet the top-ups and their fees. */
  readonly paidByCard: Cents;
  /** First day that is not covered any more. */
  readonly coveredUntil: CivilDate;
  /** Left on the balance at the end. */
  readonly leftOver: Cents;
  readonly cycles: number;
}

/** Why a span has no cost. */
export const SPAN_PROBLEMS = ['empty-span', 'too-long'] as const;
/** One reason out of `SPAN_PROBLEMS`. */
export type SpanProblem = (typeof SPAN_PROBLEMS)[number];

const LONGEST_SPAN: Length = { months: 60 };

/** `empty-span` when the end is not after the start, `too-long` beyond five years, else undefined. */
export function spanProblem({ start, end }: Span): SpanProblem | undefined {
  if (compare(end, start) <= 0) return 'empty-span';
  return compare(end, addLength(start, LONGEST_SPAN)) > 0 ? 'too-long' : undefined;
}

/** The span of one year: start + 12 months. */
export const yearFrom = (start: CivilDate): Span => ({ start, end: addLength(start, { months: 12 }) });

/** Tax on one price, in cents; none where the plan's prices hold it or the reader gave no rate. */
export const taxOn = (price: Cents, terms: CostTerms): Cents =>
  terms.taxIncluded === true ? 0 : percentOf(price, terms.taxRate ?? 0);

/** The card fee on one charge to the card, in cents. */
export const cardFeeOn = (charge: Cents, terms: CostTerms): Cents =>
  percentOf(charge, terms.cardFeeRate ?? 0);

/** One purchase by card on a day, with tax and card fee. */
export function paymentFor(offer: Offer, date: CivilDate, terms: CostTerms): Payment {
  const tax = taxOn(offer.price, terms);
  return { offerId: offer.id, date, price: offer.price, tax, cardFee: cardFeeOn(offer.price + tax, terms) };
}

/** All that one payment takes from the card, in cents. */
export const paidFor = ({ price, tax, cardFee }: Payment): Cents => price + tax + cardFee;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const chargedFor = (payments: readonly Payment[]): Cents =>
  sum(payments.map(({ price, tax }) => price + tax));

/** The result of purchases made by card, in the order of their dates. */
export const resultOf = (payments: readonly Payment[], coveredUntil: CivilDate): CostResult => ({
  payments,
  topUps: [],
  charged: chargedFor(payments),
  paidByCard: sum(payments.map(paidFor)),
  coveredUntil,
  leftOver: 0,
  cycles: payments.length,
});

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

function costOfTerm(clock: TermClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const way = cheapestWay(clock, span, terms);
  return way === undefined ? 'unknown' : resultOf(paymentsOf(way, terms), way.date);
}

/** Each top-up on the day when the balance would not hold the next charge. */
function datedTopUps(
  sizes: readonly Cents[],
  payments: readonly Payment[],
  terms: CostTerms,
): readonly TopUp[] {
  const dated: TopUp[] = [];
  let balance = 0;
  for (const { date, price, tax } of payments) {
    for (const amount of sizes.slice(dated.length)) {
      if (balance >= price + tax) break;
      dated.push({ date, amount, cardFee: cardFeeOn(amount, terms) });
      balance += amount;
    }
    balance -= price + tax;
  }
  return dated;
}

function costOfWallet(clock: WalletClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const payments: Payment[] = [];
  let coveredUntil = span.start;
  while (compare(coveredUntil, span.end) < 0) {
    const next = nth(span.start, clock.cycle, payments.length + 1);
    if (compare(next, coveredUntil) <= 0) return 'unknown';
    const tax = taxOn(clock.charge, terms);
    payments.push({ offerId: clock.id, date: coveredUntil, price: clock.charge, tax, cardFee: 0 });
    coveredUntil = next;
  }
  const charged = chargedFor(payments);
  const sizes = cheapestTopUps(charged, clock.topUps);
  if (sizes === 'unknown') return sizes;
  const topUps = datedTopUps(sizes, payments, terms);
  const paidByCard = sum(topUps.map(({ amount, cardFee }) => amount + cardFee));
  const leftOver = sum(sizes) - charged;
  return { payments, topUps, charged, paidByCard, coveredUntil, leftOver, cycles: payments.length };
}

/**
 * What one clock costs over a span: whole cycles, the cheapest mix of its offers, then the fewest payments, then the
 * longest cover. Calendar months keep the day they were first counted from. Unknown where no price or no top-up size
 * leads to the end of the span. Errors: `empty-span`, `too-long`.
 */
export function costOf(clock: Clock, span: Span, terms: CostTerms): CostResult | Unknown | SpanProblem {
  const problem = spanProblem(span);
  if (problem !== undefined) return problem;
  switch (clock.kind) {
    case 'term':
      return costOfTerm(clock, span, terms);
    case 'wallet':
      return costOfWallet(clock, span, terms);
    case 'activity':
      return resultOf([], span.end);
  }
}

const byDate = (a: Payment, b: Payment): number => compare(a.date, b.date);

/**
 * What all the clocks of a plan cost together: charges in the order of their dates, cover until the earliest end.
 * Unknown if one of them is, or if there is no clock. Errors as for `costOf`.
 */
export function costOfPlan(plan: Plan, span: Span, terms: CostTerms): CostResult | Unknown | SpanProblem {
  const problem = spanProblem(span);
  if (problem !== undefined) return problem;
  const costs: CostResult[] = [];
  for (const clock of plan.clocks) {
    const cost = costOf(clock, span, terms);
    if (typeof cost === 'string') return cost;
    costs.push(cost);
  }
  const [only, ...others] = costs;
  if (only === undefined) return 'unknown';
  const paid = costs.filter(({ cycles }) => cycles > 0);
  const [until] = paid.map(({ coveredUntil }) => coveredUntil).sort(compare);
  return others.length === 0
    ? only
    : {
        payments: paid.flatMap(({ payments }) => payments).sort(byDate),
        topUps: paid.flatMap(({ topUps }) => topUps).sort((a, b) => compare(a.date, b.date)),
        charged: sum(paid.map(({ charged }) => charged)),
        paidByCard: sum(paid.map(({ paidByCard }) => paidByCard)),
        coveredUntil: until ?? only.coveredUntil,
        leftOver: sum(paid.map(({ leftOver }) => leftOver)),
        cycles: sum(paid.map(({ cycles }) => cycles)),
      };
}

/** What is paid once at the start, in cents, and the items whose amount is not known. Before tax and card fee. */
export interface StartCost {
  readonly known: Cents;
  readonly unknownItems: readonly Plan['startCosts'][number]['item'][];
}

/** The start cost of a plan: the known amounts added up, every other item named. */
export const startCostOf = ({ startCosts }: Plan): StartCost => ({
  known: sum(startCosts.map(({ amount }) => (amount === 'unknown' ? 0 : amount))),
  unknownItems: startCosts.flatMap(({ item, amount }) => (amount === 'unknown' ? [item] : [])),
});
