import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { costOf } from '../../../src/core/cost/plan-cost.ts';
import type { CostResult, CostTerms } from '../../../src/core/cost/payment.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { yearFrom, type Span } from '../../../src/core/calendar/span.ts';
import { day, offer, term } from '../plans.ts';

const START = day('2026-11-20');
const YEAR = yearFrom(START);
const PLAIN: CostTerms = { autopay: false };

function priced(clock: Clock, terms: CostTerms = PLAIN, span: Span = YEAR): CostResult {
  const cost = costOf(clock, span, terms);
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
}

const bought = (cost: CostResult): string[] => cost.payments.map(({ offerId }) => offerId);

describe('the cheapest mix', () => {
  it('long and short terms are mixed when that is cheaper', () => {
    const cost = priced(term([offer(500, { days: 30 }), offer(3000, { days: 360 })]));
    expect(cost).toMatchObject({ charged: 3500, cycles: 2 });
    expect([...bought(cost)].sort()).toEqual(['3000-360d', '500-30d']);
  });

  it('of equal sums the fewest payments win', () => {
    const cost = priced(term([offer(1000, { days: 100 }), offer(4000, { days: 400 })]));
    expect(bought(cost)).toEqual(['4000-400d']);
  });

  it('of equal sums and payments the longest cover wins', () => {
    expect(bought(priced(term([offer(4000, { days: 370 }), offer(4000, { days: 400 })])))).toEqual([
      '4000-400d',
    ]);
    expect(bought(priced(term([offer(4000, { days: 400 }), offer(4000, { days: 370 })])))).toEqual([
      '4000-400d',
    ]);
  });

  it('a price that needs autopay counts only for a reader who accepts it', () => {
    const offers = [offer(500, { days: 30 }), offer(400, { days: 30 }, { autopay: 'required' })];
    expect(priced(term(offers)).charged).toBe(6500);
    expect(priced(term(offers), { autopay: true }).charged).toBe(5200);
  });

  it('with autopay prices alone the cost is not known to a reader who refuses it', () => {
    expect(costOf(term([offer(400, { days: 30 }, { autopay: 'required' })]), YEAR, PLAIN)).toBe('unknown');
  });
});

describe('promotions and renewal prices', () => {
  const first = offer(1500, { months: 3 }, { applies: 'first' });
  const renewal = offer(4500, { months: 3 }, { applies: 'renewal' });

  it('a promotion is bought once, then the renewal price holds', () => {
    const cost = priced(term([first, renewal]));
    expect(bought(cost)).toEqual([first.id, renewal.id, renewal.id, renewal.id]);
    expect(cost.charged).toBe(1500 + 3 * 4500);
  });

  it('a customer already pays the renewal price from the start', () => {
    expect(priced(term([first, renewal]), { autopay: false, continuing: true }).charged).toBe(4 * 4500);
  });

  it('a promotion is left out where the usual price is lower', () => {
    expect(bought(priced(term([first, offer(2000, { months: 12 })])))).toEqual(['2000-12m']);
  });

  it('a renewal price alone cannot start', () => {
    expect(costOf(term([renewal]), YEAR, PLAIN)).toBe('unknown');
  });

  it('a promotion that nothing follows covers only its own term', () => {
    expect(costOf(term([first]), YEAR, PLAIN)).toBe('unknown');
    expect(priced(term([first]), PLAIN, { start: START, end: addDays(START, 60) }).charged).toBe(1500);
  });

  it('a promotion is followed by the price that always holds', () => {
    expect(priced(term([first, offer(3000, { months: 3 })])).charged).toBe(1500 + 3 * 3000);
  });
});
