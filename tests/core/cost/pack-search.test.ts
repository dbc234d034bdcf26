import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import type { Known, Offer, Plan, TermClock } from '../../../src/core/facts/plan.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { tripOf, type TripNeeds } from '../../../src/core/cost/trip.ts';
import { contentFiles } from '../../content/files.ts';
import { dataPlan, pack } from '../plans.ts';
import { lowestPrice } from './trip-by-hand.ts';

const families = contentFiles('plans')
  .map(({ data }) => planOfFile(planSchema.parse(data)))
  .filter(({ kind }) => kind === 'data');

const termsOf = ({ clocks }: Plan): readonly TermClock[] =>
  clocks.filter((clock): clock is TermClock => clock.kind === 'term' && clock.offers.length > 0);

/** What the chosen packs cost before tax; undefined where none fit. */
function chosenPrice(plan: Plan, trip: TripNeeds): number | undefined {
  const found = tripOf(plan, trip, false);
  return found.fits ? found.packs.reduce((all, { offer }) => all + offer.price, 0) : undefined;
}

const tripFor = (days: number, mb: number): TripNeeds => ({ days, mb, mayMove: false });

describe('no order of any packs is cheaper', () => {
  it('in the families of the catalogue', () => {
    const compared = families.flatMap((plan) =>
      termsOf(plan).flatMap((clock) =>
        [7, 20, 33, 35, 45, 61].flatMap((days) =>
          [1000, 9050, 26_000].map((mb) => {
            const trip = tripFor(days, mb);
            const single = { ...plan, clocks: [clock] };
            const which = `${plan.id}, ${days} days, ${mb} MB`;
            return [which, chosenPrice(single, trip), lowestPrice(clock, trip)] as const;
          }),
        ),
      ),
    );
    expect(compared.length).toBeGreaterThan(100);
    expect(compared.filter(([, chosen, lowest]) => chosen !== lowest)).toEqual([]);
  });

  it('in families drawn at random, whatever their rules', () => {
    const offers = fc.array(
      fc.record({
        price: fc.integer({ min: 0, max: 30 }),
        days: fc.integer({ min: 1, max: 150 }),
        mb: fc.constantFrom<Offer['dataMb']>('unlimited', 'unknown', 10, 25, 40, 100),
        applies: fc.constantFrom('always', 'always', 'first', 'renewal'),
        autopay: fc.constantFrom('optional', 'optional', 'unknown', 'required'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const rules = fc.record({
      renewFrom: fc.constantFrom('expiry', 'payment', 'later', 'queued', 'unknown'),
      topUpBeforeExpiry: fc.constantFrom<Known<boolean>>(true, false, 'unknown'),
      topUpAfterExpiry: fc.constantFrom<Known<boolean>>(true, false, 'unknown'),
    });
    const trips = fc.record({
      days: fc.integer({ min: 1, max: 365 }),
      mb: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(offers, rules, trips, (drawn, how, { days, mb }) => {
        const packs = drawn.map((one, index) =>
          pack(one.price, one.days, one.mb, {
            id: `pack-${index}`,
            applies: one.applies,
            autopay: one.autopay,
          }),
        );
        const plan = dataPlan(packs, how);
        const [clock] = termsOf(plan);
        if (clock === undefined) throw new Error('a family has a term');
        expect(chosenPrice(plan, tripFor(days, mb))).toBe(lowestPrice(clock, tripFor(days, mb)));
      }),
      { seed: 20261121, numRuns: 1500 },
    );
  });
});

describe('packs from the longest to the shortest', () => {
  const family = dataPlan([pack(400, 7, 1000), pack(700, 15, 3000), pack(1400, 30, 10_000)]);

  it.each([
    [35, 10_000, 2100, [0, 29, 30, 44]],
    [33, 9050, 1800, [0, 29, 30, 36]],
    [45, 26_000, 4200, [0, 17, 17, 34, 34, 63]],
  ])('carry %i days and %i MB where that is cheapest', (days, mb, price, dates) => {
    const found = tripOf(family, tripFor(days, mb), false);
    if (!found.fits) throw new Error('no packs fit');
    expect(chosenPrice(family, tripFor(days, mb))).toBe(price);
    expect(found.packs.flatMap(({ begins, ends }) => [begins, ends])).toEqual(dates);
  });
});
