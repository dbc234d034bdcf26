import fc from 'fast-check';
import type { Needs, Situation } from '../../../src/core/choice/situation.ts';
import { anyDate, METHODS } from '../any-plan.ts';
import { situation } from '../situations.ts';

const anyNeeds: fc.Arbitrary<Needs> = fc
  .record({
    purpose: fc.constantFrom('codes', 'calls', 'data', 'keep'),
    voipOk: fc.boolean(),
    where: fc.constantFrom('us', 'abroad', 'both'),
    months: fc.integer({ min: 0, max: 24 }),
    phone: fc.constantFrom('esim', 'no-esim', 'any'),
    pays: fc.subarray([...METHODS]),
    autopayOk: fc.boolean(),
    more: fc.record(
      {
        budget: fc.integer({ min: 0, max: 5000 }),
        trip: fc.record({
          days: fc.integer({ min: 1, max: 90 }),
          mb: fc.integer({ min: 1, max: 9000 }),
          mayMove: fc.boolean(),
        }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ more, ...needs }) => ({ ...needs, ...more }));

/** Anything that a reader of a new plan may say. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    needs: anyNeeds,
    start: anyDate,
    rates: fc.record({
      taxRate: fc.integer({ min: 0, max: 50_000 }),
      cardFeeRate: fc.integer({ min: 0, max: 50_000 }),
    }),
  })
  .map(({ needs, start, rates }) => situation(needs, { rates }, start));
