import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addLength,
  addMonths,
  compare,
  dayOf,
  daysBetween,
  earliest,
  lastSafeDay,
  latest,
  nth,
  parseCivil,
  type CivilDate,
} from '../../../src/core/calendar/civil.ts';
import { day } from '../plans.ts';

const RUNS = { numRuns: 2000, seed: 1121 };

const there = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

const FIRST = there('1900-01-01');
const LAST = there('2199-12-31');
const FIRST_DAY = day(FIRST.toString());
const wholeRange = FIRST.until(LAST, { largestUnit: 'days' }).days;

/** Any day of the range, the ends of months and years more often than chance would have it. */
const anyDay: fc.Arbitrary<CivilDate> = fc.oneof(
  fc.integer({ min: 0, max: wholeRange }).map((days) => day(FIRST.add({ days }).toString())),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(28, 29, 30, 31),
    )
    .map(([year, month, dayOfMonth]) =>
      day(Temporal.PlainDate.from({ year, month, day: dayOfMonth }).toString()),
    ),
);

/** The other calendar's answer, or the refusal that is due where the range ends. */
function inRange(date: Temporal.PlainDate): string {
  const isInside =
    Temporal.PlainDate.compare(date, FIRST) >= 0 && Temporal.PlainDate.compare(date, LAST) <= 0;
  return isInside ? date.toString() : 'RangeError';
}

/** Our answer, or the name of the error. */
function answer(compute: () => string): string {
  try {
    return compute();
  } catch (error) {
    return error instanceof RangeError ? 'RangeError' : String(error);
  }
}

const dayNumbers = fc.integer({ min: -120_000, max: 120_000 });
const monthNumbers = fc.integer({ min: -4000, max: 4000 });
const fewMonths = fc.integer({ min: 0, max: 120 });

describe('date arithmetic against another calendar', () => {
  test('every day from 1900 to 2199 is read, counted and followed alike', () => {
    const days = wholeRange + 1;
    const wrong: CivilDate[] = [];
    let date = day(FIRST.toString());
    for (let index = 0; index < days; index += 1) {
      const isAlike =
        date === FIRST.add({ days: index }).toString() &&
        parseCivil(date).ok &&
        daysBetween(FIRST_DAY, date) === index &&
        addDays(FIRST_DAY, index) === date;
      if (!isAlike) wrong.push(date);
      if (index + 1 < days) date = addDays(date, 1);
    }
    expect(days).toBe(109_573);
    expect(wrong).toEqual([]);
  });

  test('days are added alike, and refused beyond 1900 to 2199', () => {
    fc.assert(
      fc.property(anyDay, dayNumbers, (from, days) => {
        expect(answer(() => addDays(from, days))).toBe(inRange(there(from).add({ days })));
      }),
      RUNS,
    );
  });

  test('days between two dates are counted alike, in both directions', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = there(from).until(there(to), { largestUnit: 'days' }).days;
        expect(daysBetween(from, to)).toBe(days);
        expect(daysBetween(to, from)).toBe(0 - days);
        expect(addDays(from, days)).toBe(to);
      }),
      RUNS,
    );
  });

  test('months clamp to the end of the month alike', () => {
    fc.assert(
      fc.property(anyDay, monthNumbers, (from, months) => {
        expect(answer(() => addMonths(from, months))).toBe(inRange(there(from).add({ months })));
      }),
      RUNS,
    );
  });

  test('a chain of months stepped one by one keeps the day it began with', () => {
    fc.assert(
      fc.property(anyDay, fewMonths, fc.integer({ min: 1, max: 12 }), (from, steps, months) => {
        const wanted = inRange(there(from).add({ months: steps * months }));
        fc.pre(wanted !== 'RangeError');
        const anchor = dayOf(from).day;
        let date = from;
        for (let step = 0; step < steps; step += 1) date = addMonths(date, months, anchor);
        expect(date).toBe(wanted);
        expect(nth(from, { months }, steps)).toBe(wanted);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  test('a month aims for the anchor day, or for its end where it has no such day', () => {
    fc.assert(
      fc.property(anyDay, fewMonths, fc.integer({ min: 1, max: 31 }), (from, months, anchor) => {
        const month = there(from).with({ day: 1 }).add({ months });
        expect(answer(() => addMonths(from, months, anchor))).toBe(inRange(month.with({ day: anchor })));
      }),
      RUNS,
    );
  });

  test('a length is added in its own unit; its last safe day is the day before its due date', () => {
    const length = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((days) => ({ days })),
      fc.integer({ min: 1, max: 24 }).map((months) => ({ months })),
    );
    fc.assert(
      fc.property(anyDay, length, (from, its) => {
        const due = there(from).add(its);
        expect(answer(() => addLength(from, its))).toBe(inRange(due));
        expect(answer(() => addLength(from, its))).toBe(inRange(due));
        fc.pre(inRange(due) !== 'RangeError');
        expect(lastSafeDay(addLength(from, its))).toBe(due.subtract({ days: 1 }).toString());
      }),
      RUNS,
    );
  });

  test('dates are ordered alike', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const order = Temporal.PlainDate.compare(there(a), there(b));
        expect(compare(a, b)).toBe(order);
        expect(earliest(a, b)).toBe(order <= 0 ? a : b);
        expect(latest(a, b)).toBe(order >= 0 ? a : b);
      }),
      RUNS,
    );
  });

  test('what is no date is refused alike', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    const padded = (value: number, places: number): string => String(value).padStart(places, '0');
    fc.assert(
      fc.property(numbers, ([year, month, dayOfMonth]) => {
        const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
        const isThere = answer(() => there(text).toString()) === text;
        const parsed = parseCivil(text);
        const problem = isThere ? 'range' : 'impossible';
        const isDate = isThere && inRange(there(text)) === text;
        expect(parsed).toEqual(isDate ? { ok: true, date: text } : { ok: false, problem });
      }),
      RUNS,
    );
  });
});
