import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import { tripOf } from '../../../src/core/cost/trip.ts';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { WEIGHED_FACTS, type Plan } from '../../../src/core/facts/plan.ts';
import { addDays, compare } from '../../../src/core/calendar/civil.ts';
import { dataPlan, day, line, offer, pack, stage, term } from '../plans.ts';
import type { situation } from '../situations.ts';
import { anyPlan } from '../any-plan.ts';
import { anySituation } from './any-situation.ts';

const RUNS = { seed: 20261121, numRuns: 300 };
const one = (plan: Plan, said: ReturnType<typeof situation>) => {
  const [verdict] = rank([plan], said);
  if (verdict === undefined) throw new Error('every plan has a verdict');
  return verdict;
};

describe('whatever is asked', () => {
  it('more budget never removes a plan', () => {
    fc.assert(
      fc.property(anyPlan, anySituation, fc.nat({ max: 4000 }), fc.nat({ max: 4000 }), (plan, said, a, b) => {
        const against = (budget: number) =>
          one(plan, { ...said, needs: { ...said.needs, budget } }).against.includes('over-budget');
        expect(against(Math.max(a, b)) && !against(Math.min(a, b))).toBe(false);
      }),
      RUNS,
    );
  });

  it('a fact that is not known never rules a plan out', () => {
    const names = fc.subarray([...WEIGHED_FACTS]);
    fc.assert(
      fc.property(anyPlan, anySituation, names, (plan, said, forgotten) => {
        const unknown = Object.fromEntries(forgotten.map((name) => [name, 'unknown' as const]));
        const known = new Set<string>(one(plan, said).against);
        const added = one({ ...plan, ...unknown }, said).against.filter((code) => !known.has(code));
        // Without its kind of number a data card is still a data card, only less is said of it.
        expect(added.filter((code) => code !== 'data-plan')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a plan whose service has ended never fits and is never safe', () => {
    fc.assert(
      fc.property(anyPlan, anySituation, (plan, said) => {
        const closed: Plan = { ...plan, status: 'closed' };
        expect(one(closed, said).against).toContain('closed');
        const held = { planId: plan.id, paid: day('2026-11-19'), due: day('2027-06-01') };
        const timeline = timelineOf(closed, { ...said, held });
        expect(timeline).toMatchObject({ due: 'unknown', lastSafeDay: 'unknown' });
        expect(conditionOn(timeline, day('2026-11-20')).condition).toBe('closed');
      }),
      RUNS,
    );
  });
});

describe('whatever is planned on', () => {
  const lengths = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 4 });

  it('a later payment never gives an earlier due date', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat({ max: 3000 }), fc.nat({ max: 400 }), (plan, start, later) => {
        const first = addDays(day('2024-01-01'), start);
        const dueAfter = (days: number) =>
          timelineFrom(plan, { lastAction: addDays(first, days) }, { bufferDays: 7 }).due;
        const [before, after] = [dueAfter(0), dueAfter(later)];
        if (before === 'unknown' || after === 'unknown') expect(after).toBe(before);
        else expect(compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('the earliest of the live claims is the one to plan on', () => {
    fc.assert(
      fc.property(lengths, lengths, ([own = 30, ...others], losses) => {
        const [lost = 30, ...rivals] = losses;
        const claimed = (days: number) => ({ length: { days }, sources: ['forum'] });
        const stages = [
          stage(),
          stage({
            stage: 'lost',
            after: lost,
            rivals: rivals.map((after) => ({ after, sources: ['forum'] })),
          }),
        ];
        const plan = line({
          clocks: [term([offer(500, { days: own })], { rivals: others.map(claimed), stages })],
        });
        const start = day('2026-11-20');
        const { due, stages: dated } = timelineFrom(plan, { lastAction: start }, { bufferDays: 7 });
        const end = addDays(start, Math.min(own, ...others));
        expect(due).toBe(end);
        expect(dated.find((each) => each.stage === 'lost')?.date).toBe(addDays(end, Math.min(...losses)));
      }),
      RUNS,
    );
  });

  it('a trip that needs less never costs more', () => {
    const packs = fc.array(
      fc.record({
        price: fc.integer({ min: 1, max: 60 }),
        days: fc.integer({ min: 1, max: 30 }),
        mb: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        packs,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 90 }),
        (drawn, days, mb) => {
          const plan = dataPlan(
            drawn.map((each, at) => pack(each.price, each.days, each.mb, { id: `p${String(at)}` })),
          );
          const price = (need: number): number => {
            const trip = tripOf(plan, { days, mb: need, mayMove: false }, true);
            return trip.fits ? trip.packs.reduce((sum, each) => sum + each.offer.price, 0) : Infinity;
          };
          expect(price(Math.ceil(mb / 2))).toBeLessThanOrEqual(price(mb));
        },
      ),
      RUNS,
    );
  });
});
