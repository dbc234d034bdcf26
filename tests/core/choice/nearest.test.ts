import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestOf, type Nearest } from '../../../src/core/choice/nearest.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import type { Needs } from '../../../src/core/choice/situation.ts';
import { tripOf } from '../../../src/core/cost/trip.ts';
import type { Offer, Plan, TermClock } from '../../../src/core/facts/plan.ts';
import { dataPlan, fact, line, offer, pack, term } from '../plans.ts';
import { situation } from '../situations.ts';

const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
  line({ id, clocks: [term([offer(price, { days: 30 })])], ...change });

function nearest(plans: readonly Plan[], needs: Partial<Needs>): Nearest | undefined {
  const said = situation(needs);
  return nearestOf(plans, rank(plans, said), said);
}

describe('where nothing keeps the budget', () => {
  it('names the plan nearest to a budget that nothing keeps, and by how much it is over', () => {
    const plans = [
      line({ id: 'unpriced', clocks: [] }),
      at('far', 900),
      at('near', 500),
      at('other', 450, { texts: fact(false) }),
    ];
    expect(nearest(plans, { budget: 400 })).toMatchObject({
      lacks: 'budget',
      verdict: { planId: 'near' },
      over: 100,
    });
  });

  it('names none where something fits, or where the budget is not all that is in the way', () => {
    expect(nearest([at('near', 500), at('fits', 300)], { budget: 400 })).toBeUndefined();
    const refused = [at('a', 500, { texts: fact(false) })];
    expect(nearest(refused, { budget: 400 })).toBeUndefined();
  });
});

describe('where no packs carry a trip', () => {
  const once = { topUpBeforeExpiry: false, topUpAfterExpiry: false } as const;
  const family = (id: string, packs: readonly Offer[], rules: Partial<TermClock> = once) =>
    dataPlan(packs, rules, { id });
  const nearestFor = (plans: readonly Plan[], days: number, mb: number, budget?: number) =>
    nearest(plans, {
      purpose: 'data',
      trip: { days, mb, mayMove: false },
      ...(budget === undefined ? {} : { budget }),
    });

  it('names the family that carries most of it, with its price and the days that are missing', () => {
    const plans = [family('short', [pack(500, 7, 20_000)]), family('long', [pack(900, 30, 20_000)])];
    expect(nearestFor(plans, 45, 10_000)).toMatchObject({
      lacks: 'trip',
      verdict: { planId: 'long' },
      shortfall: { price: 900, days: 15, mb: 0 },
    });
  });

  it('names the data that are missing, or both', () => {
    const plans = [family('a', [pack(900, 30, 5000)])];
    expect(nearestFor(plans, 30, 8000)).toMatchObject({ shortfall: { days: 0, mb: 3000 } });
    expect(nearestFor(plans, 40, 8000)).toMatchObject({ shortfall: { days: 10, mb: 3000 } });
  });

  it('names several packs where they may follow each other', () => {
    const plans = [family('a', [pack(900, 30, 9000)], {})];
    expect(nearestFor(plans, 150, 30_000)).toMatchObject({ shortfall: { price: 3600, days: 30, mb: 0 } });
  });

  it('names what only the budget rules out before what lacks days', () => {
    const plans = [family('lacks', [pack(100, 20, 20_000)]), family('dear', [pack(900, 30, 20_000)])];
    expect(nearestFor(plans, 30, 10_000, 800)).toMatchObject({
      lacks: 'budget',
      verdict: { planId: 'dear' },
      over: 100,
    });
  });

  it('names no family that something else rules out, and none of which no data is known', () => {
    const closed = dataPlan([pack(900, 30, 5000)], once, { id: 'closed', status: 'closed' });
    expect(nearestFor([closed, family('unknown', [pack(900, 30, 'unknown')])], 60, 9000)).toBeUndefined();
  });

  it('what is named would carry the days that it carries, and not one more', () => {
    const packs = fc.uniqueArray(
      fc
        .tuple(
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 60 }),
          fc.integer({ min: 1, max: 9 }),
        )
        .map(([dollars, days, gb]) => pack(dollars * 100, days, gb * 1000)),
      { minLength: 1, maxLength: 4, selector: ({ id }) => id },
    );
    const rules = fc.constantFrom<Partial<TermClock>>(
      once,
      {},
      { renewFrom: 'expiry' },
      { renewFrom: 'payment' },
    );
    fc.assert(
      fc.property(
        packs,
        rules,
        fc.integer({ min: 2, max: 300 }),
        fc.integer({ min: 1, max: 400 }),
        (some, how, days, daily) => {
          const plan = family('a', some, how);
          const found = nearestFor([plan], days, days * daily);
          if (found?.lacks !== 'trip') return;
          const carried = Math.floor(found.shortfall.share * days + 1e-9);
          const fits = (span: number) =>
            tripOf(plan, { days: span, mb: span * daily, mayMove: false }, false).fits;
          expect(found.shortfall.days + found.shortfall.mb).toBeGreaterThan(0);
          expect(carried < 1 || fits(carried)).toBe(true);
          expect(fits(carried + 1)).toBe(false);
        },
      ),
      { seed: 1129, numRuns: 500 },
    );
  });
});
