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
  dueDate,
  earliest,
  lastSafeDay,
  latest,
  nth,
  parseCivil,
  type CivilDate,
} from '../../../src/core/calendar/civil.ts';
import {
  actionDay,
  civilDateAt,
  deadlineInstant,
  inReaderZone,
  instantOf,
} from '../../../src/core/calendar/zone.ts';
import { day } from '../plans.ts';

const RUNS = { numRuns: 2000, seed: 1121 };
const ZONE_RUNS = { numRuns: 1000, seed: 1121 };

const there = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

const FIRST = there('1900-01-01');
const LAST = there('2199-12-31');
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
        expect(answer(() => dueDate(from, its))).toBe(inRange(due));
        expect(answer(() => addLength(from, its))).toBe(inRange(due));
        fc.pre(inRange(due) !== 'RangeError');
        expect(lastSafeDay(dueDate(from, its))).toBe(due.subtract({ days: 1 }).toString());
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
        expect(parsed).toEqual(
          isThere && inRange(there(text)) === text
            ? { ok: true, date: text }
            : { ok: false, problem: isThere ? 'range' : 'impossible' },
        );
      }),
      RUNS,
    );
  });
});

const US_ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] as const;
/** With the ones that are odd: half hours, quarters, no summer time, summer in December, a clock moved by half an hour. */
const READER_ZONES = [
  ...US_ZONES,
  'UTC',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/London',
  'America/Phoenix',
  'America/St_Johns',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

const instants = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 0, 1) });
const daysNow: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 365 * 25 })
  .map((days) => day(there('2015-01-01').add({ days }).toString()));
const times = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' }));
/** The nights on which a clock moves, and the hours around it. */
const movedClocks = fc.tuple(
  fc.constantFrom<readonly [string, string]>(
    ['2026-03-08', 'America/New_York'],
    ['2026-11-01', 'America/Los_Angeles'],
    ['2026-03-29', 'Europe/London'],
    ['2026-10-25', 'Europe/London'],
    ['2026-10-04', 'Australia/Lord_Howe'],
    ['2026-04-05', 'Australia/Lord_Howe'],
    ['2026-04-05', 'Pacific/Auckland'],
  ),
  fc.integer({ min: 0, max: 240 }),
);

describe('zones against another calendar', () => {
  test('an instant falls on the same date and the same time to the second', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...READER_ZONES), (epoch, zone) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
        const time = moment.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toPlainTime();
        expect(civilDateAt(epoch, zone)).toBe(moment.toPlainDate().toString());
        expect(inReaderZone(epoch, zone).time).toBe(time.toString({ smallestUnit: 'second' }));
      }),
      ZONE_RUNS,
    );
  });

  test('a date and time in a zone is the same instant', () => {
    fc.assert(
      fc.property(daysNow, times, fc.constantFrom(...READER_ZONES), (date, time, zone) => {
        const moment = there(date).toZonedDateTime({ timeZone: zone, plainTime: time });
        expect(instantOf(date, time, zone)).toBe(moment.epochMilliseconds);
      }),
      ZONE_RUNS,
    );
  });

  test('a time that is skipped counts as the later hour, one that comes twice as its first coming', () => {
    fc.assert(
      fc.property(movedClocks, ([[date, zone], minutes]) => {
        const time = Temporal.PlainTime.from('00:00').add({ minutes });
        const local = there(date).toPlainDateTime(time);
        const moment = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
        expect(instantOf(day(date), time.toString({ smallestUnit: 'minute' }), zone)).toBe(
          moment.epochMilliseconds,
        );
      }),
      ZONE_RUNS,
    );
  });

  test('a deadline ends with the last second of its day, in New York where the zone is not known', () => {
    fc.assert(
      fc.property(daysNow, fc.constantFrom(...US_ZONES, 'unknown' as const), (date, zone) => {
        const known = zone === 'unknown' ? 'America/New_York' : zone;
        const next = there(date).add({ days: 1 }).toZonedDateTime(known);
        expect(deadlineInstant(date, zone)).toBe(next.epochMilliseconds - 1000);
      }),
      ZONE_RUNS,
    );
  });

  test('an action with an hour falls on the provider’s date, in Los Angeles where the zone is not known', () => {
    const zones = fc.tuple(
      fc.constantFrom(...READER_ZONES),
      fc.constantFrom(...US_ZONES, 'unknown' as const),
    );
    fc.assert(
      fc.property(daysNow, times, zones, (date, time, [readerZone, zone]) => {
        const moment = there(date).toZonedDateTime({ timeZone: readerZone, plainTime: time });
        const known = zone === 'unknown' ? 'America/Los_Angeles' : zone;
        expect(actionDay({ date, time, readerZone }, zone)).toEqual({
          date: moment.withTimeZone(known).toPlainDate().toString(),
          reason: 'converted',
        });
      }),
      ZONE_RUNS,
    );
  });

  test('no zone that is not known makes an answer late', () => {
    fc.assert(
      fc.property(daysNow, times, fc.constantFrom(...READER_ZONES), (date, time, readerZone) => {
        const action = { date, time, readerZone };
        for (const zone of US_ZONES) {
          expect(
            compare(actionDay(action, 'unknown').date, actionDay(action, zone).date),
          ).toBeLessThanOrEqual(0);
          expect(deadlineInstant(date, 'unknown')).toBeLessThanOrEqual(deadlineInstant(date, zone));
        }
      }),
      { ...ZONE_RUNS, numRuns: 300 },
    );
  });

  test('a date without an hour from outside the US is never later than the provider’s', () => {
    const away = READER_ZONES.filter((zone) => !US_ZONES.some((us) => us === zone));
    fc.assert(
      fc.property(daysNow, times, fc.constantFrom(...away), (date, time, readerZone) => {
        const moment = there(date).toZonedDateTime({ timeZone: readerZone, plainTime: time });
        const earliestThere = moment.withTimeZone('America/Los_Angeles').toPlainDate().toString();
        const { date: counted, reason } = actionDay({ date, readerZone }, 'unknown');
        expect(reason).toBe('day-before');
        expect(counted <= earliestThere).toBe(true);
      }),
      ZONE_RUNS,
    );
  });
});
