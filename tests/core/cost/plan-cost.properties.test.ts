import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compare } from '../../../src/core/calendar/civil.ts';
import { costOf } from '../../../src/core/cost/plan-cost.ts';
import type { CostResult, CostTerms } from '../../../src/core/cost/payment.ts';
import type { Span } from '../../../src/core/calendar/span.ts';
import type { Clock, Offer } from '../../../src/core/facts/plan.ts';
import { cheapestTopUps } from '../../../src/core/cost/top-ups.ts';
import { tripOf } from '../../../src/core/cost/trip.ts';
import { anyClock, anyDate, anyOffer, anyWallet } from '../any-plan.ts';
import { dataPlan, day, pack, term } from '../plans.ts';

const SEED = { seed: 20261120 };

const anySpan: fc.Arbitrary<Span> = fc
  .record({ start: anyDate, days: fc.integer({ min: 1, max: 1826 }) })
  .map(({ start, days }) => ({ start, end: addDays(start, days) }));
const plainOffer = anyOffer.map((one): Offer => ({ ...one, autopay: 'optional', applies: 'always' }));
const anyTerms: fc.Arbitrary<CostTerms> = fc.record({
  taxRate: fc.integer({ min: 0, max: 50_000 }),
  cardFeeRate: fc.integer({ min: 0, max: 50_000 }),
  autopay: fc.boolean(),
  taxIncluded: fc.boolean(),
  continuing: fc.boolean(),
});
/** Runs the check on every clock that has a cost. */
function forCosts(
  clock: fc.Arbitrary<Clock>,
  check: (cost: CostResult, span: Span, terms: CostTerms) => void,
): void {
  let seen = 0;
  fc.assert(
    fc.property(clock, anySpan, anyTerms, (one, span, terms) => {
      const cost = costOf(one, span, terms);
      if (typeof cost === 'string') return;
      seen += 1;
      check(cost, span, terms);
    }),
    { ...SEED, numRuns: 400 },
  );
  expect(seen).toBeGreaterThan(100);
}

describe('whatever the clock, the span and the rates', () => {
  it('the cover reaches the end of the span', () => {
    forCosts(anyClock, ({ coveredUntil }, { end }) => {
      expect(compare(coveredUntil, end)).toBeGreaterThanOrEqual(0);
    });
  });

  it('no payment lies outside the span, and dates rise', () => {
    forCosts(anyClock, ({ payments: made }, { start, end }) => {
      made.forEach(({ date }, index) => {
        expect(compare(date, made[index - 1]?.date ?? start)).toBeGreaterThanOrEqual(0);
        expect(compare(date, end)).toBeLessThan(0);
      });
    });
  });

  it('what is charged is the sum of the payments', () => {
    forCosts(anyClock, ({ payments: made, charged, cycles }) => {
      expect(charged).toBe(made.reduce((sum, { price, tax }) => sum + price + tax, 0));
      expect(cycles).toBe(made.length);
    });
  });

  it('the card pays at least what is charged and what is left over', () => {
    forCosts(anyClock, ({ charged, paidByCard, leftOver }) => {
      expect(leftOver).toBeGreaterThanOrEqual(0);
      expect(paidByCard).toBeGreaterThanOrEqual(charged + leftOver);
    });
  });

  it('a wallet holds every charge on its day', () => {
    forCosts(anyWallet, ({ payments: made, topUps, leftOver }) => {
      let spent = 0;
      for (const { date, price, tax } of made) {
        spent += price + tax;
        const added = topUps.filter((one) => compare(one.date, date) <= 0);
        expect(added.reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThanOrEqual(spent);
      }
      expect(topUps.reduce((sum, { amount }) => sum + amount, 0) - spent).toBe(leftOver);
    });
  });
});

describe('the cheapest mix', () => {
  it('never costs more than any of its offers alone', () => {
    fc.assert(
      fc.property(
        fc.array(plainOffer, { minLength: 1, maxLength: 4 }),
        anySpan,
        anyTerms,
        (offers, span, terms) => {
          const mix = costOf(term(offers), span, terms);
          if (typeof mix === 'string') throw new Error(mix);
          for (const one of offers) {
            const alone = costOf(term([one]), span, terms);
            if (typeof alone === 'string') throw new Error(alone);
            expect(mix.paidByCard).toBeLessThanOrEqual(alone.paidByCard);
          }
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });

  it('is the cheapest of all sequences of offers in days', () => {
    const shortOffer = fc.record({
      price: fc.integer({ min: 1, max: 99 }),
      days: fc.integer({ min: 7, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(shortOffer, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 60 }),
        (list, days) => {
          const best = (left: number): number =>
            left <= 0 ? 0 : Math.min(...list.map((one) => one.price + best(left - one.days)));
          const start = day('2026-11-20');
          const offers = list.map((one, index) => pack(one.price, one.days, 'unknown', { id: `${index}` }));
          const cost = costOf(term(offers), { start, end: addDays(start, days) }, { autopay: false });
          expect(typeof cost === 'string' ? cost : cost.charged).toBe(best(days));
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });
});

describe('top-ups', () => {
  it('reach the need, and without the smallest of them they do not', () => {
    const sizes = fc.array(
      fc.integer({ min: 1, max: 60 }).map((n) => n * 50),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), sizes, (need, topUps) => {
        const chosen = cheapestTopUps(need, topUps);
        if (chosen === 'unknown') throw new Error('unknown');
        const sum = chosen.reduce((a, b) => a + b, 0);
        expect(sum).toBeGreaterThanOrEqual(need);
        expect(sum - Math.min(...chosen)).toBeLessThan(need);
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});

describe('trips', () => {
  it('packs that are said to fit are long enough, at most four and never refused', () => {
    fc.assert(
      fc.property(
        fc.array(anyOffer, { maxLength: 5 }),
        fc.record({
          days: fc.integer({ min: 1, max: 200 }),
          mb: fc.integer({ min: 1, max: 40_000 }),
          mayMove: fc.boolean(),
        }),
        fc.boolean(),
        (offers, trip, autopay) => {
          const found = tripOf(dataPlan(offers), trip, autopay);
          if (!found.fits) return;
          expect(found.days).toBeGreaterThanOrEqual(trip.days);
          expect(found.packs.length).toBeLessThanOrEqual(4);
          expect(autopay || found.packs.every(({ offer }) => offer.autopay !== 'required')).toBe(true);
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });
});
