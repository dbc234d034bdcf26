import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compare, daysBetween, type CivilDate } from '../../../src/core/calendar/civil.ts';
import { LINE_ROOM, roomBetween, unitsFor, widthOf } from '../../../src/core/dates/lifeline-room.ts';
import { MOST_DAYS_DRAWN } from '../../../src/core/dates/lifeline-scale.ts';
import { lifelineOf, type DayOnLine, type LifelineDrawing } from '../../../src/core/dates/lifeline.ts';
import { timelineFrom, type Timeline } from '../../../src/core/dates/timeline.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { anyClock, anyDate } from '../any-plan.ts';
import { limit, line, stageOf } from '../plans.ts';

const RIVAL = { after: 200, sources: ['forum'] };
const LOST = stageOf('lost', 60, 'due', { rivals: [RIVAL] });
const LIMIT = limit({});

interface Drawn {
  readonly timeline: Timeline;
  readonly clocks: readonly Clock[];
  readonly drawing: LifelineDrawing;
}

/** Any line, looked at on any day, as far from it as may be. */
const anyDrawn: fc.Arbitrary<Drawn> = fc
  .record({
    clocks: fc.array(anyClock, { minLength: 1, maxLength: 2 }),
    start: anyDate,
    away: fc.option(fc.oneof(fc.integer({ min: -40, max: 400 }), fc.integer({ min: -3000, max: 9000 }))),
    balance: fc.integer({ min: 0, max: 60_000 }),
    unit: fc.constantFrom('months' as const, 'days' as const),
    hasLimit: fc.boolean(),
  })
  .map(({ clocks: given, start, away, balance, unit, hasLimit }) => {
    const clocks = given.map((clock, index) => ({ ...clock, id: `clock-${index}`, stages: [LOST] }));
    const plan = { ...line({ clocks }), limits: hasLimit ? [LIMIT] : [] };
    const state = { lastAction: start, lastActivity: start, balance };
    const timeline = timelineFrom(plan, state, { bufferDays: 7 });
    const today = away === null ? {} : { today: addDays(start, away) };
    const from = timeline.start === 'unknown' ? {} : { start: timeline.start };
    return { timeline, clocks, drawing: lifelineOf(timeline, { ...from, ...today, unit, clocks }) };
  });

const isDay = <T>(one: T | undefined): one is T => one !== undefined;

/** Everything on the line that has a day. */
const daysOn = ({ marks, possible, limits, today, possibleDue }: LifelineDrawing): readonly DayOnLine[] =>
  [...marks, ...possible, ...limits, today, possibleDue]
    .filter(isDay)
    .sort((a, b) => compare(a.date, b.date));

const pairsOf = (drawing: LifelineDrawing): readonly (readonly [DayOnLine, DayOnLine])[] => {
  const days = daysOn(drawing);
  return days.slice(1).flatMap((right, index) => {
    const left = days[index];
    return left === undefined ? [] : [[left, right] as const];
  });
};

const isBroken = ({ breaks }: LifelineDrawing, left: DayOnLine, right: DayOnLine): boolean =>
  breaks.some(({ from, to }) => left.at <= from && to <= right.at);

const holds = (rule: (drawn: Drawn) => void): void => fc.assert(fc.property(anyDrawn, rule));

describe('whatever the line', () => {
  test('days stand in their order, and all on the line', () => {
    holds(({ drawing }) => {
      for (const [left, right] of pairsOf(drawing)) expect(left.at).toBeLessThanOrEqual(right.at);
      for (const { at } of daysOn(drawing)) expect(at >= 0 && at <= 900).toBe(true);
    });
  });

  test('every day is as wide as every other outside the breaks', () => {
    holds(({ drawing }) => {
      const whole = pairsOf(drawing).filter(([left, right]) => !isBroken(drawing, left, right));
      const days = whole.reduce((sum, [left, right]) => sum + daysBetween(left.date, right.date), 0);
      const width = whole.reduce((sum, [left, right]) => sum + right.at - left.at, 0);
      for (const [left, right] of whole) {
        const wanted = days === 0 ? 0 : (daysBetween(left.date, right.date) * width) / days;
        // Two ends are rounded here, and as many as there are days in the sum.
        expect(Math.abs(right.at - left.at - wanted)).toBeLessThanOrEqual(4);
      }
    });
  });

  test('a stretch of years is marked as broken, and a broken one says nothing of months', () => {
    holds(({ drawing }) => {
      for (const [left, right] of pairsOf(drawing))
        if (daysBetween(left.date, right.date) > MOST_DAYS_DRAWN)
          expect(isBroken(drawing, left, right)).toBe(true);
      for (const { at } of drawing.axis)
        expect(drawing.breaks.some(({ from, to }) => at >= from && at <= to)).toBe(false);
    });
  });

  test('every date that the timeline names stands on the drawing', () => {
    holds(({ timeline, drawing }) => {
      if (timeline.due === 'unknown') return;
      const { prepareBy, actBy, lastSafeDay, due, possibleDue, stages, limits } = timeline;
      const planned = stages.filter((one) => one.planned);
      const named: readonly (CivilDate | 'unknown' | undefined)[] = [
        ...[prepareBy, actBy, lastSafeDay, due, possibleDue],
        ...planned.flatMap(({ date, possible }) => [date, ...possible.map((one) => one.date)]),
        ...limits.map(({ date }) => date),
      ];
      const drawn = new Set(daysOn(drawing).map(({ date }) => date));
      for (const date of named) if (date !== undefined && date !== 'unknown') expect(drawn).toContain(date);
    });
  });

  test('the phases follow one another to the right end', () => {
    holds(({ drawing: { bands } }) => {
      bands.slice(1).forEach(({ from }, index) => expect(from).toBe(bands[index]?.to));
      if (bands.length > 0) expect(bands.at(-1)?.to).toBe(1000);
      for (const { from, to } of bands) expect(to).toBeGreaterThan(from);
    });
  });

  test('no two names below the line touch, nor the name of today', () => {
    holds(({ drawing: { axis, today } }) => {
      for (const room of ['narrow', 'wide'] as const) {
        const shown = axis.filter((mark) => mark.room === 'narrow' || mark.room === room);
        const places = [...shown, ...(today === undefined ? [] : [today])]
          .map(({ at }) => at)
          .sort((a, b) => a - b);
        const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(unitsFor(3.1, room) - 2);
      }
    });
  });

  test('a balance runs down from what it is to less than a charge, from the last charge to the due date', () => {
    holds(({ timeline, drawing: { balance, marks } }) => {
      if (balance === undefined) return;
      const { steps } = balance;
      expect(steps[0]).toMatchObject({
        level: 1,
        from: marks.find((one) => one.labels.includes('start'))?.at,
      });
      expect(steps.at(-1)?.to).toBe(marks.find((one) => one.labels.includes('due'))?.at);
      steps.slice(1).forEach(({ level, from }, index) => {
        expect(level).toBeLessThan(steps[index]?.level ?? 0);
        expect(from).toBe(steps[index]?.to);
      });
      expect(steps.length).toBeLessThanOrEqual((timeline.runway?.charges ?? 0) + 1);
    });
  });
});

describe('a name on the line', () => {
  test('stands only where it is narrower than its stretch, on the narrowest line for which that holds', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 12 }), (from, length, width) => {
        const room = roomBetween(from, from + length, width);
        for (const each of ['narrow', 'wide'] as const)
          if (room === each) expect((width / LINE_ROOM[each]) * 1000).toBeLessThan(length);
        if (room !== 'narrow') expect(unitsFor(width, 'narrow')).toBeGreaterThan(length);
      }),
    );
  });

  test.each([
    ['停机', 2],
    ['2027年', 3.4],
    ['', 0],
  ])('%s is %d wide', (text, width) => {
    expect(widthOf(text)).toBeCloseTo(width);
  });
});
