import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compare, type Length } from '../../src/core/calendar/civil.ts';
import { rank } from '../../src/core/choice/ranking.ts';
import { timelineOf, type HeldLine } from '../../src/core/dates/situation.ts';
import type { Clock, Plan } from '../../src/core/facts/plan.ts';
import { CATALOGUE } from '../core/ledger/outlooks.ts';
import { anySituation } from '../core/choice/any-situation.ts';
import { day } from '../core/plans.ts';
import { NOON, situation } from '../core/situations.ts';

const RUNS = { seed: 20261129, numRuns: 500 };
const anyPlan = fc.constantFrom(...CATALOGUE);
const anyDay = fc.nat(1500).map((days) => addDays(day('2026-06-01'), days));

const isMonth = (length: Length): boolean => ('days' in length ? length.days === 30 : length.months === 1);

/** What a month costs on one clock. */
function monthlyPrices(clock: Clock): readonly number[] {
  if (clock.kind === 'wallet') return [clock.charge];
  const offers = clock.kind === 'term' ? clock.offers : [];
  return offers
    .filter(({ length, applies }) => applies === 'always' && isMonth(length))
    .map(({ price }) => price);
}

/** The lowest price of a month of a plan; undefined where it is not sold by the month. */
function monthlyPrice({ clocks }: Plan): number | undefined {
  const prices = clocks.flatMap(monthlyPrices);
  return prices.length === 0 ? undefined : Math.min(...prices);
}

const verdictOf = (plan: Plan, said: ReturnType<typeof situation>) => rank([plan], said)[0];

describe('whichever plan of the catalogue it is', () => {
  test('a budget of its price for a month takes it for every span and from every day', () => {
    const monthly = CATALOGUE.filter((plan) => plan.kind !== 'data' && monthlyPrice(plan) !== undefined);
    expect(monthly.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(
        fc.constantFrom(...monthly),
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        (plan, start, months) => {
          const budget = monthlyPrice(plan) ?? 0;
          const said = situation({ months, budget, autopayOk: true }, {}, start);
          expect(verdictOf(plan, said)?.against).not.toContain('over-budget');
        },
      ),
      RUNS,
    );
  });

  test('the order of its offers changes neither its price nor what is said of it', () => {
    fc.assert(
      fc.property(anyPlan, anySituation, (plan, said) => {
        const clocks = plan.clocks.map((clock) =>
          clock.kind === 'term' ? { ...clock, offers: [...clock.offers].reverse() } : clock,
        );
        const [one, other] = [verdictOf(plan, said), verdictOf({ ...plan, clocks }, said)];
        expect([other?.total, other?.verdict, other?.overBudget]).toEqual([
          one?.total,
          one?.verdict,
          one?.overBudget,
        ]);
      }),
      RUNS,
    );
  });

  test('what happened later, or more on the balance, never gives an earlier date; a balance not said no later one', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyDay,
        fc.nat(90),
        fc.nat(1200),
        fc.nat(500),
        (plan, paid, later, balance, more) => {
          const due = (held: HeldLine) =>
            timelineOf(plan, {
              moment: NOON,
              isUsDate: true,
              bufferDays: 7,
              held: { ...held, planId: plan.id },
            }).due;
          const said = { paid, used: paid, balance };
          const now = due(said);
          const others = [
            due({ ...said, paid: addDays(paid, later) }),
            due({ ...said, used: addDays(paid, later) }),
            due({ ...said, balance: balance + more }),
          ];
          for (const other of others)
            if (now !== 'unknown' && other !== 'unknown')
              expect(compare(other, now), plan.id).toBeGreaterThanOrEqual(0);
          const unsaid = due({ paid, used: paid });
          if (now !== 'unknown' && unsaid !== 'unknown')
            expect(compare(unsaid, now), plan.id).toBeLessThanOrEqual(0);
        },
      ),
      RUNS,
    );
  });
});
