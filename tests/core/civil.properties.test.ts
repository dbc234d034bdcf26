import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, nth, parseCivil } from '../../src/core/civil.ts';
import { civilDateAt, deadlineInstant, inReaderZone } from '../../src/core/zone.ts';
import { day } from './plans.ts';

const RUNS = { numRuns: 2000, seed: 1121 };
const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Shanghai',
  'Europe/London',
  'Australia/Lord_Howe',
];
const anyDay = fc
  .integer({ min: 0, max: 365 * 180 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());

describe('date arithmetic against another calendar', () => {
  test('days are added and counted alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const there = Temporal.PlainDate.from(from).add({ days });
        const own = addDays(day(from), days);
        expect(own).toBe(there.toString());
        expect(daysBetween(day(from), own)).toBe(days);
      }),
      RUNS,
    );
  });

  test('months clamp to the end of the month alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, months) => {
        expect(addMonths(day(from), months)).toBe(Temporal.PlainDate.from(from).add({ months }).toString());
      }),
      RUNS,
    );
  });

  test('a chain of months keeps the day it began with', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (from, n) => {
        expect(nth(day(from), { months: 1 }, n)).toBe(
          Temporal.PlainDate.from(from).add({ months: n }).toString(),
        );
      }),
      RUNS,
    );
  });

  test('what is no date is refused alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, dayOfMonth) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
          let isReal = true;
          try {
            Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
          } catch {
            isReal = false;
          }
          expect(parseCivil(text).ok).toBe(isReal);
        },
      ),
      RUNS,
    );
  });
});

describe('zones against another calendar', () => {
  const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) });

  test('an instant falls on the same date and hour', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (epoch, zone) => {
        const whole = epoch - (epoch % 1000);
        const there = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone);
        expect(civilDateAt(whole, zone)).toBe(there.toPlainDate().toString());
        expect(inReaderZone(whole, zone).time).toBe(there.toPlainTime().toString({ smallestUnit: 'second' }));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('a day ends at the same instant', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('America/New_York', 'America/Los_Angeles'), (date, zone) => {
        const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone);
        expect(deadlineInstant(day(date), zone)).toBe(next.epochMilliseconds - 1000);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
});
