import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../src/core/facts/plan.ts';
import { tripOf, type TripNeeds } from '../../../src/core/cost/trip.ts';
import { dataPlan, pack } from '../plans.ts';

const SEED = { seed: 20261121, numRuns: 500 };

const total = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const daysOf = ({ length }: Offer): number => ('days' in length ? length.days : 0);
const metered = ({ dataMb }: Offer): number => (typeof dataMb === 'number' ? dataMb : 0);

const offers = fc.array(
  fc.record({
    price: fc.integer({ min: 1, max: 50 }),
    days: fc.integer({ min: 1, max: 20 }),
    mb: fc.oneof(fc.constant('unlimited' as const), fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 1, maxLength: 5 },
);
const trips = fc.record({
  days: fc.integer({ min: 1, max: 40 }),
  mb: fc.integer({ min: 1, max: 60 }),
  mayMove: fc.constant(false),
});

/** The packs chosen from a family; none where nothing fits. */
function chosen(family: typeof offers extends fc.Arbitrary<infer T> ? T : never, trip: TripNeeds) {
  const packs = family.map(({ price, days, mb }, index) => pack(price, days, mb, { id: `pack-${index}` }));
  const found = tripOf(dataPlan(packs), trip, false);
  return found.fits ? found.packs.map(({ offer }) => offer) : undefined;
}

/** Uses the trip's data one MB after the other, at even times, and says whether there is always a pack to use. */
function lasts(packs: readonly Offer[], { days, mb }: TripNeeds): boolean {
  let [at, began, used] = [0, 0, 0];
  for (let now = 0; now < mb * days; now += days) {
    for (let one = packs[at]; one !== undefined; one = packs[at]) {
      const hasEnded = now >= began + daysOf(one) * mb;
      if (!hasEnded && (one.dataMb === 'unlimited' || used < metered(one))) break;
      [at, began, used] = [at + 1, hasEnded ? began + daysOf(one) * mb : now, 0];
    }
    if (packs[at] === undefined) return false;
    used += 1;
  }
  return true;
}

describe('the packs of any trip', () => {
  it('no mix is cheaper than what its metered packs must cover on the days the unlimited ones do not', () => {
    fc.assert(
      fc.property(offers, trips, (family, trip) => {
        const packs = chosen(family, trip) ?? [];
        const unlimitedDays = total(packs.filter(({ dataMb }) => dataMb === 'unlimited').map(daysOf));
        const rest = trip.mb - Math.ceil((trip.mb * unlimitedDays) / trip.days);
        if (packs.length > 0) expect(total(packs.map(metered))).toBeGreaterThanOrEqual(rest);
      }),
      SEED,
    );
  });

  it('there is a pack with data on every day when the data is used evenly', () => {
    fc.assert(
      fc.property(offers, trips, (family, trip) => {
        const packs = chosen(family, trip);
        if (packs !== undefined) expect(lasts(packs, trip)).toBe(true);
      }),
      SEED,
    );
  });

  it('more data never costs less', () => {
    fc.assert(
      fc.property(offers, trips, fc.integer({ min: 1, max: 40 }), (family, trip, more) => {
        const [less, greater] = [chosen(family, trip), chosen(family, { ...trip, mb: trip.mb + more })];
        const paid = (packs: readonly Offer[]): number => total(packs.map(({ price }) => price));
        if (greater !== undefined) expect(paid(less ?? [])).toBeLessThanOrEqual(paid(greater));
        if (greater !== undefined) expect(less).toBeDefined();
      }),
      SEED,
    );
  });
});
