import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compare } from '../../../src/core/calendar/civil.ts';
import type { CivilDate, Length } from '../../../src/core/calendar/civil.ts';
import { checkStages } from '../../../src/core/facts/stages-check.ts';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import type { Clock, Known, Stage } from '../../../src/core/facts/plan.ts';
import { renewedDue } from '../../../src/core/dates/renewal.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const RUNS = { seed: 20261120, numRuns: 2000 };
const days = fc.integer({ min: 1, max: 400 });
const length: fc.Arbitrary<Length> = fc.oneof(
  days.map((count) => ({ days: count })),
  fc.integer({ min: 1, max: 24 }).map((count) => ({ months: count })),
);
const date = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays(day('2020-01-01'), offset));
const when = fc.constantFrom(undefined, 'zero' as const, 'belowCharge' as const);
const stages: fc.Arbitrary<readonly Stage[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('suspended' as const, 'atRisk' as const, 'lost' as const),
      after: fc.integer({ min: -10, max: 200 }),
      from: fc.constantFrom(
        'due' as const,
        'suspended' as const,
        'zeroBalance' as const,
        'lastAction' as const,
        'unknown' as const,
      ),
      when,
      rivals: fc.array(fc.record({ after: fc.integer({ min: 0, max: 200 }), sources: fc.constant(['r']) }), {
        maxLength: 2,
      }),
    })
    .map((one) =>
      stageOf(one.kind, one.after, one.from, {
        rivals: one.rivals,
        ...(one.when === undefined ? {} : { when: one.when }),
      }),
    ),
  { maxLength: 5 },
);
const rivals = fc.array(fc.record({ length, sources: fc.constant(['rival']) }), { maxLength: 2 });
const clock: fc.Arbitrary<Clock> = fc.oneof(
  fc.record({ lengths: fc.array(length, { maxLength: 3 }), rivals, stages }).map((one) =>
    minimalTerm(
      one.lengths.map((each, at) => offerOf(`offer-${String(at)}`, each)),
      { rivals: one.rivals, stages: one.stages },
    ),
  ),
  fc
    .record({ charge: fc.integer({ min: 0, max: 2000 }), cycle: length, stages })
    .map((one) => minimalWallet({ charge: one.charge, cycle: one.cycle, stages: one.stages })),
  fc
    .record({ length, rivals, stages })
    .map((one) => minimalActivity(one.length, { rivals: one.rivals, stages: one.stages })),
);
const anyPlan = fc
  .array(clock, { maxLength: 3 })
  .map((clocks) => minimalPlan(...clocks.map((each, at) => ({ ...each, id: `clock-${String(at)}` }))));
const balance = fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 9000 }), fc.double());
const anyState: fc.Arbitrary<LineState> = fc.record(
  {
    lastAction: date,
    accountDue: date,
    accountDueInclusive: fc.boolean(),
    offerId: fc.constantFrom('offer-0', 'offer-1', 'gone'),
    lastActivity: date,
    balance,
  },
  { requiredKeys: [] },
);
const settings = fc.record({ bufferDays: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.double()) });
const anyLine = fc.record({ plan: anyPlan, state: anyState, settings });
const notAfter = (a: Known<CivilDate>, b: Known<CivilDate>): boolean =>
  a === 'unknown' || b === 'unknown' || compare(a, b) <= 0;

describe('whatever the plan and the reader say', () => {
  it('a timeline, its condition and the check of its stages never throw', () => {
    fc.assert(
      fc.property(anyLine, date, (line, today) => {
        const timeline = timelineFrom(line.plan, line.state, line.settings);
        conditionOn(timeline, today);
        checkStages(line.plan);
      }),
      RUNS,
    );
  });

  it('prepare, act, last safe day, due date and stages come in this order', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const timeline = timelineFrom(line.plan, line.state, line.settings);
        expect(notAfter(timeline.prepareBy, timeline.actBy)).toBe(true);
        expect(notAfter(timeline.actBy, timeline.lastSafeDay)).toBe(true);
        if (timeline.due !== 'unknown') expect(timeline.lastSafeDay).toBe(addDays(timeline.due, -1));
        for (const each of timeline.stages) {
          expect(notAfter(timeline.due, each.date)).toBe(true);
          for (const possible of each.possible) expect(notAfter(each.date, possible.date)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('the due date is known exactly when a reminder is, and is the earliest of the clocks', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const timeline = timelineFrom(line.plan, line.state, line.settings);
        const unknown = timeline.due === 'unknown';
        expect(
          [timeline.lastSafeDay, timeline.actBy, timeline.prepareBy].map((each) => each === 'unknown'),
        ).toEqual([unknown, unknown, unknown]);
        expect(timeline.governing === 'unknown').toBe(unknown);
        for (const each of timeline.clocks) expect(notAfter(timeline.due, each.due)).toBe(true);
      }),
      RUNS,
    );
  });

  it('of each kind at most one stage is planned, it has a date, and no other is earlier', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const timeline = timelineFrom(line.plan, line.state, line.settings);
        for (const kind of ['suspended', 'atRisk', 'lost'] as const) {
          const same = timeline.stages.filter((each) => each.stage === kind);
          const planned = same.filter((each) => each.planned);
          expect(planned.length).toBe(same.some((each) => each.date !== 'unknown') ? 1 : 0);
          for (const chosen of planned)
            for (const each of same) expect(notAfter(chosen.date, each.date)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('acting later never brings a date forward', () => {
    fc.assert(
      fc.property(anyPlan, date, fc.integer({ min: 0, max: 500 }), (anyOf, first, delay) => {
        const earlier = timelineFrom(anyOf, { lastAction: first }, { bufferDays: 7 });
        const later = timelineFrom(anyOf, { lastAction: addDays(first, delay) }, { bufferDays: 7 });
        expect(notAfter(earlier.due, later.due)).toBe(true);
        expect(notAfter(earlier.actBy, later.actBy)).toBe(true);
        expect(notAfter(earlier.prepareBy, later.prepareBy)).toBe(true);
      }),
      RUNS,
    );
  });

  it('a fuller wallet never brings the due date forward', () => {
    fc.assert(
      fc.property(length, date, fc.nat(9000), fc.nat(9000), (cycle, lastAction, held, added) => {
        const due = (cents: number) =>
          timelineFrom(
            minimalPlan(minimalWallet({ cycle })),
            { lastAction, balance: cents },
            { bufferDays: 7 },
          ).due;
        expect(notAfter(due(held), due(held + added))).toBe(true);
      }),
      RUNS,
    );
  });

  it('a larger buffer never puts off the day to act', () => {
    fc.assert(
      fc.property(anyPlan, anyState, fc.nat(90), fc.nat(90), (anyOf, state, buffer, more) => {
        const usual = timelineFrom(anyOf, state, { bufferDays: buffer });
        const careful = timelineFrom(anyOf, state, { bufferDays: buffer + more });
        expect(notAfter(careful.actBy, usual.actBy)).toBe(true);
        expect(careful.due).toBe(usual.due);
      }),
      RUNS,
    );
  });

  it('the same question gets the same answer', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const ask = () => timelineFrom(line.plan, line.state, line.settings);
        expect(ask()).toEqual(ask());
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('as days go by a line never gets better by itself', () => {
    const order = ['safe', 'prepare', 'act', 'lastDay', 'due', 'suspended', 'atRisk', 'lost'];
    fc.assert(
      fc.property(anyLine, date, fc.nat(600), (line, today, later) => {
        const timeline = timelineFrom(line.plan, line.state, line.settings);
        if (timeline.due === 'unknown') return;
        const now = conditionOn(timeline, today);
        const then = conditionOn(timeline, addDays(today, later));
        expect(order.indexOf(now.condition)).toBeLessThanOrEqual(order.indexOf(then.condition));
        if (now.daysLeft !== 'unknown' && now.condition !== 'lost' && now.condition !== 'lastDay')
          expect(now.daysLeft).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe('a renewal', () => {
  const rule = fc.constantFrom(
    'expiry' as const,
    'payment' as const,
    'later' as const,
    'queued' as const,
    'unknown' as const,
  );

  it('is planned no later than any other possible date and, unless it counts from the payment, loses no day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 300 }), length, rule, (due, before, added, renewFrom) => {
        const renewed = renewedDue({ due, today: addDays(due, -before), length: added, renewFrom });
        for (const each of renewed.possible) expect(notAfter(renewed.planned, each.date)).toBe(true);
        if (renewFrom === 'later' || renewFrom === 'queued' || renewFrom === 'expiry')
          expect(notAfter(due, renewed.planned)).toBe(true);
      }),
      RUNS,
    );
  });
});
