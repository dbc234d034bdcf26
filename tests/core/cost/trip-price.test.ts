import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { overBudgetBy } from '../../../src/core/cost/budget.ts';
import { pricedTripOf } from '../../../src/core/cost/trip-price.ts';
import type { Offer } from '../../../src/core/facts/plan.ts';
import { dataPlan, day, pack } from '../plans.ts';

const START = day('2026-11-20');
const ids = (packs: readonly { readonly offer: Offer }[]) => packs.map(({ offer }) => offer.id);

/** A trip with packs of a family and a budget for each 30 days. */
function tripFor(packs: readonly Offer[], days: number, mb: number, most: number) {
  const budget = { most, need: { start: START, end: addDays(START, days) } };
  const priced = pricedTripOf(dataPlan(packs), { days, mb, mayMove: false }, START, {
    autopay: false,
    budget,
  });
  return priced.fits ? { ...priced, over: overBudgetBy(priced.cost, budget) } : undefined;
}

describe('the packs of a trip within a budget', () => {
  const short = pack(800, 30, 5000);
  const long = pack(1500, 45, 10_000);

  it('are the cheapest where these keep it', () => {
    expect(ids(tripFor([short, long], 45, 5000, 1500)?.trip.packs ?? [])).toEqual([long.id]);
  });

  it('are dearer ones where only these keep it', () => {
    const priced = tripFor([short, long], 45, 5000, 800);
    expect(ids(priced?.trip.packs ?? [])).toEqual([short.id, short.id]);
    expect(priced?.over).toBe(0);
  });

  it('are the cheapest again where none keep it, and say by how much they are over', () => {
    const priced = tripFor([short, long], 45, 5000, 700);
    expect(ids(priced?.trip.packs ?? [])).toEqual([long.id]);
    expect(priced?.over).toBe(800);
  });
});

describe('whatever packs are on sale', () => {
  const packs = fc.uniqueArray(
    fc
      .tuple(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(1000, 3000, 8000),
      )
      .map(([dollars, days, mb]) => pack(dollars * 100, days, mb)),
    { minLength: 2, maxLength: 5, selector: ({ id }) => id },
  );
  const days = fc.integer({ min: 1, max: 120 });
  const mb = fc.integer({ min: 500, max: 12_000 });
  const budget = fc.integer({ min: 100, max: 6000 });

  it('another one never removes a plan that keeps the budget', () => {
    fc.assert(
      fc.property(packs, days, mb, budget, ([more, ...some], span, data, most) => {
        if (more === undefined) return;
        const [few, all] = [some, [more, ...some]].map((list) => tripFor(list, span, data, most)?.over);
        expect(few === 0 && all !== 0).toBe(false);
      }),
      { seed: 1129, numRuns: 1500 },
    );
  });

  it('more budget never removes a plan, and never makes it dearer', () => {
    fc.assert(
      fc.property(packs, days, mb, budget, fc.nat(3000), (some, span, data, most, more) => {
        const [less, better] = [most, most + more].map((each) => tripFor(some, span, data, each));
        if (less?.over !== 0) return;
        expect(better?.over).toBe(0);
        expect(better?.cost.paidByCard).toBeLessThanOrEqual(less.cost.paidByCard);
      }),
      { seed: 1129, numRuns: 1500 },
    );
  });
});
