import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../src/core/calendar/civil.ts';
import {
  actionDay,
  civilDateAt,
  deadlineInstant,
  inReaderZone,
  usToday,
} from '../../../src/core/calendar/zone.ts';
import { day } from '../plans.ts';

const ZONE_RUNS = { numRuns: 1000, seed: 1121 };

const there = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

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

  test('no zone that is not known makes an answer late', () => {
    fc.assert(
      fc.property(daysNow, fc.constantFrom(...READER_ZONES, 'Mars/Base'), (date, readerZone) => {
        const action = { date, readerZone };
        for (const zone of US_ZONES) {
          const [unknown, known] = [actionDay(action, 'unknown'), actionDay(action, zone)];
          expect(unknown.date <= known.date).toBe(true);
          expect(deadlineInstant(date, 'unknown')).toBeLessThanOrEqual(deadlineInstant(date, zone));
        }
      }),
      { ...ZONE_RUNS, numRuns: 300 },
    );
  });

  test('whatever the hour, a typed date never counts later than the day that the provider has', () => {
    fc.assert(
      fc.property(
        daysNow,
        times,
        fc.constantFrom(...READER_ZONES),
        fc.constantFrom(...US_ZONES),
        (date, time, readerZone, zone) => {
          const moment = there(date).toZonedDateTime({ timeZone: readerZone, plainTime: time });
          // A time that the clock skips belongs to the day that has it.
          fc.pre(moment.toPlainDate().toString() === date);
          const theirs = moment.withTimeZone(zone).toPlainDate().toString();
          expect(actionDay({ date, readerZone }, zone).date <= theirs).toBe(true);
          expect(actionDay({ date, readerZone }, 'unknown').date <= theirs).toBe(true);
        },
      ),
      ZONE_RUNS,
    );
  });

  test('where the zone is not known, today is the earlier day for an action and the later for a deadline', () => {
    fc.assert(
      fc.property(instants, (epoch) => {
        const days = US_ZONES.map((zone) => usToday(epoch, zone, 'action')).sort();
        expect(usToday(epoch, 'unknown', 'action')).toBe(days[0]);
        expect(usToday(epoch, 'unknown', 'deadline')).toBe(days.at(-1));
      }),
      ZONE_RUNS,
    );
  });
});
