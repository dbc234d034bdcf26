import { describe, expect, test } from 'vitest';
import { costOf } from '../../../src/core/cost/plan-cost.ts';
import type { CostTerms } from '../../../src/core/cost/payment.ts';
import { repeatedAmounts, taxShare } from '../../../src/core/cost/price-parts.ts';
import { yearFrom } from '../../../src/core/calendar/span.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { day, offer, term, wallet } from '../plans.ts';

const PLAIN: CostTerms = { autopay: false };

function amounts(clock: Clock, terms: CostTerms = PLAIN) {
  const cost = costOf(clock, yearFrom(day('2026-11-20')), terms);
  if (typeof cost === 'string') throw new Error(cost);
  return { cost, amounts: repeatedAmounts(cost) };
}

describe('what leaves the card', () => {
  test('is told once for each amount, with how often', () => {
    expect(amounts(term([offer(500, { days: 30 })])).amounts).toEqual([{ amount: 500, count: 13 }]);
  });

  test('stands in the order in which it is first paid', () => {
    const first = offer(100, { days: 30 }, { applies: 'first' });
    const then = offer(500, { days: 30 }, { applies: 'renewal' });
    expect(amounts(term([first, then])).amounts).toEqual([
      { amount: 100, count: 1 },
      { amount: 500, count: 12 },
    ]);
  });

  test.each([
    ['a term', term([offer(500, { days: 30 }), offer(3000, { days: 360 })])],
    ['a wallet', wallet()],
  ])('adds up to all that is paid by card for %s, fees in it', (_, clock) => {
    const { cost, amounts: each } = amounts(clock, { ...PLAIN, cardFeeRate: 3000, taxRate: 8000 });
    expect(each.reduce((sum, { amount, count }) => sum + amount * count, 0)).toBe(cost.paidByCard);
  });
});

describe('the tax in a price', () => {
  test('is none where nobody says it', () => {
    expect(taxShare(PLAIN, { known: 0 })).toBe('none');
    expect(taxShare({ ...PLAIN, taxIncluded: false }, { known: 500 })).toBe('none');
  });

  test.each([{ taxRate: 0 }, { taxRate: 8000 }, { taxIncluded: true }])(
    'is in all of it but the start cost by %o',
    (said) => {
      expect(taxShare({ ...PLAIN, ...said }, { known: 0 })).toBe('all');
      expect(taxShare({ ...PLAIN, ...said }, { known: 500 })).toBe('all-but-start');
    },
  );
});
