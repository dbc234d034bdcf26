import { describe, expect, it } from 'vitest';

import { costOf } from '../../../src/core/cost/plan-cost.ts';
import type { CostResult, CostTerms } from '../../../src/core/cost/payment.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { yearFrom, type Span } from '../../../src/core/calendar/span.ts';
import { day, offer, term, wallet } from '../plans.ts';

const START = day('2026-11-20');
const YEAR = yearFrom(START);
const PLAIN: CostTerms = { autopay: false };

function priced(clock: Clock, terms: CostTerms = PLAIN, span: Span = YEAR): CostResult {
  const cost = costOf(clock, span, terms);
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
}

describe('tax and card fee', () => {
  it('vector 12: 13 payments of $3.00 with 4.8 % tax rounded on each are $40.82', () => {
    const cost = priced(term([offer(300, { days: 30 })]), { autopay: false, taxRate: 4800 });
    expect(cost.payments.map(({ price, tax }) => price + tax)).toEqual(Array.from({ length: 13 }, () => 314));
    expect(cost).toMatchObject({ charged: 4082, paidByCard: 4082 });
  });

  it('no tax is added where the price holds it', () => {
    const terms = { autopay: false, taxRate: 4800, taxIncluded: true };
    expect(priced(term([offer(300, { days: 30 })]), terms).charged).toBe(3900);
    expect(priced(wallet(), terms).charged).toBe(3900);
  });

  it('the card fee is taken on price and tax of each payment', () => {
    const cost = priced(term([offer(1000, { months: 12 })]), {
      autopay: false,
      taxRate: 10_000,
      cardFeeRate: 3000,
    });
    expect(cost.payments).toEqual([
      { offerId: '1000-12m', date: START, until: day('2027-11-20'), price: 1000, tax: 100, cardFee: 33 },
    ]);
    expect(cost).toMatchObject({ charged: 1100, paidByCard: 1133 });
  });

  it('the card fee on each payment can make fewer payments cheaper', () => {
    const offers = [offer(1, { days: 30 }), offer(14, { days: 390 })];
    expect(priced(term(offers)).cycles).toBe(13);
    expect(priced(term(offers), { autopay: false, cardFeeRate: 50_000 }).cycles).toBe(1);
  });
});

describe('the days that a payment pays for', () => {
  it('end where the next one begins, the last with the cover', () => {
    for (const clock of [term([offer(300, { months: 1 })]), wallet()]) {
      const { payments, coveredUntil } = priced(clock);
      expect(payments.map(({ until }) => until)).toEqual([
        ...payments.slice(1).map(({ date }) => date),
        coveredUntil,
      ]);
    }
  });
});
