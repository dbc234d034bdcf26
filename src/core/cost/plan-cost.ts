import { compare, nth } from '../calendar/civil.ts';
import { costOfTerm } from './cheapest-mix.ts';
import { cardFeeOn, chargedFor, resultOf, sum, taxOn } from './payment.ts';
import type { CostResult, CostTerms, Payment, TopUp } from './payment.ts';
import type { Cents, Clock, Plan, Unknown, WalletClock } from '../facts/plan.ts';
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
