import { compare, nth, type CivilDate } from '../calendar/civil.ts';
import { costOfTerm } from './cheapest-mix.ts';
import { cardFeeOn, chargedFor, costOfPayments, sum, taxOn } from './payment.ts';
import type { CostResult, CostTerms, Payment, TopUp } from './payment.ts';
import type { Cents, Clock, Known, Offer, Plan, Unknown, WalletClock } from '../facts/plan.ts';
import { cheapestTopUps } from './top-ups.ts';
import { spanProblem, type Span, type SpanProblem } from '../calendar/span.ts';

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

/** The charges of a wallet over a span. Unknown where its cycle does not advance. */
function chargesOf(clock: WalletClock, span: Span, terms: CostTerms): readonly Payment[] | Unknown {
  const charges: Payment[] = [];
  const tax = taxOn(clock.charge, terms);
  let date = span.start;
  while (compare(date, span.end) < 0) {
    const until = nth(span.start, clock.cycle, charges.length + 1);
    if (compare(until, date) <= 0) return 'unknown';
    charges.push({ offerId: clock.id, date, until, price: clock.charge, tax, cardFee: 0 });
    date = until;
  }
  return charges;
}

function costOfWallet(clock: WalletClock, span: Span, terms: CostTerms): CostResult | Unknown {
  const payments = chargesOf(clock, span, terms);
  if (payments === 'unknown') return payments;
  const charged = chargedFor(payments);
  const sizes = cheapestTopUps(charged, clock.topUps);
  if (sizes === 'unknown') return sizes;
  const topUps = datedTopUps(sizes, payments, terms);
  return {
    payments,
    topUps,
    charged,
    paidByCard: sum(topUps.map(({ amount, cardFee }) => amount + cardFee)),
    coveredUntil: payments.at(-1)?.until ?? span.end,
    leftOver: sum(sizes) - charged,
    cycles: payments.length,
  };
}

function costOfClock(clock: Clock, span: Span, terms: CostTerms): CostResult | Unknown {
  switch (clock.kind) {
    case 'term':
      return costOfTerm(clock, span, terms);
    case 'wallet':
      return costOfWallet(clock, span, terms);
    case 'activity':
      return costOfPayments([], span.end);
  }
}

/**
 * What one clock costs over a span: whole cycles, the cheapest mix of its offers, then the fewest payments, then the
 * longest cover. Calendar months keep the day they were first counted from. Unknown where no price or no top-up size
 * leads to the end of the span. Errors: `empty-span`, `too-long`.
 */
export const costOf = (clock: Clock, span: Span, terms: CostTerms): CostResult | Unknown | SpanProblem =>
  spanProblem(span) ?? costOfClock(clock, span, terms);

const byDate = (a: { readonly date: CivilDate }, b: { readonly date: CivilDate }): number =>
  compare(a.date, b.date);

/** The costs of several clocks as one. What costs nothing does not end the cover. */
function together(costs: readonly CostResult[], end: CivilDate): CostResult {
  const needed = costs.filter(({ cycles }) => cycles > 0);
  const [coveredUntil = end] = needed.map((cost) => cost.coveredUntil).sort(compare);
  return {
    payments: needed.flatMap(({ payments }) => payments).sort(byDate),
    topUps: needed.flatMap(({ topUps }) => topUps).sort(byDate),
    charged: sum(needed.map(({ charged }) => charged)),
    paidByCard: sum(needed.map(({ paidByCard }) => paidByCard)),
    coveredUntil,
    leftOver: sum(needed.map(({ leftOver }) => leftOver)),
    cycles: sum(needed.map(({ cycles }) => cycles)),
  };
}

/**
 * What all the clocks of a plan cost together: charges in the order of their dates, cover until the earliest end.
 * Unknown if one of them is, or if there is no clock. Errors as for `costOf`.
 */
export function costOfPlan(plan: Plan, span: Span, terms: CostTerms): CostResult | Unknown | SpanProblem {
  const problem = spanProblem(span);
  if (problem !== undefined) return problem;
  const costs = plan.clocks.map((clock) => costOfClock(clock, span, terms));
  const known = costs.filter((cost) => cost !== 'unknown');
  return known.length === 0 || known.length < costs.length ? 'unknown' : together(known, span.end);
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

/** What a reader pays in all. */
export interface Total {
  /** The start cost that this reader pays: none as a customer already. */
  readonly start: StartCost;
  /** All that is known of it: paid by card over the span and once at the start. */
  readonly least: Known<Cents>;
  /** The same where nothing else is to be paid; unknown where an item or a main line has a price that is not here. */
  readonly whole: Known<Cents>;
}

const NO_START_COST: StartCost = { known: 0, unknownItems: [] };

/** The total of a plan: its cost over the span and its start cost. The one place where the two are added. */
export function totalOf(
  plan: Plan,
  cost: CostResult | Unknown,
  { continuing = false }: Pick<CostTerms, 'continuing'>,
): Total {
  const start = continuing ? NO_START_COST : startCostOf(plan);
  const least = cost === 'unknown' ? cost : cost.paidByCard + start.known;
  const isWhole = start.unknownItems.length === 0 && plan.companionOf === undefined;
  return { start, least, whole: isWhole ? least : 'unknown' };
}

/** The offers among those paid for of which it is not known whether they need autopay, each once. */
export function boughtWithUnknownAutopay({ clocks }: Plan, { payments }: CostResult): readonly Offer[] {
  const bought = new Set(payments.map(({ offerId }) => offerId));
  return clocks
    .flatMap((clock) => (clock.kind === 'term' ? clock.offers : []))
    .filter(({ id, autopay }) => autopay === 'unknown' && bought.has(id));
}
