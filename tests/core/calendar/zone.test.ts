import { describe, expect, test } from 'vitest';
import {
  actionDay,
  deadlineForReader,
  deadlineInstant,
  inReaderZone,
  isKnownZone,
  readerToday,
  usToday,
} from '../../../src/core/calendar/zone.ts';
import { day } from '../plans.ts';

describe('whose midnight', () => {
  test('a date without an hour from a reader outside the US counts as the day before', () => {
    const action = { date: day('2026-11-20'), readerZone: 'Asia/Shanghai' };
    expect(actionDay(action, 'unknown')).toEqual({ date: '2026-11-19', reason: 'day-before' });
  });

  test('a date that the reader says is the US date stays as it is', () => {
    const action = { date: day('2026-11-20'), readerZone: 'Asia/Shanghai', isUsDate: true };
    expect(actionDay(action, 'unknown')).toEqual({ date: '2026-11-20', reason: 'given-as-us-date' });
  });

  test.each([
    ['America/New_York', 'America/New_York'],
    ['America/Chicago', 'America/New_York'],
    ['America/Denver', 'America/Denver'],
    ['America/Los_Angeles', 'America/New_York'],
    ['America/Los_Angeles', 'unknown'],
  ] as const)('a date without an hour from %s stays as it is for a provider in %s', (readerZone, zone) => {
    const action = { date: day('2026-11-20'), readerZone };
    expect(actionDay(action, zone)).toEqual({ date: '2026-11-20', reason: 'reader-in-us' });
  });

  test.each([
    ['America/New_York', 'unknown'],
    ['America/Chicago', 'unknown'],
    ['America/New_York', 'America/Chicago'],
  ] as const)(
    'a date without an hour from %s, where the day begins before that of %s, counts as the day before',
    (readerZone, zone) => {
      const action = { date: day('2026-11-20'), readerZone };
      expect(actionDay(action, zone)).toEqual({ date: '2026-11-19', reason: 'provider-behind' });
    },
  );

  test('a deadline ends in New York when the zone is not known', () => {
    const shown = inReaderZone(deadlineInstant(day('2027-02-16'), 'unknown'), 'Asia/Shanghai');
    expect(shown).toEqual({ date: '2027-02-17', time: '12:59:59' });
  });

  test('a deadline in Los Angeles ends three hours later', () => {
    const shown = inReaderZone(deadlineInstant(day('2027-02-16'), 'America/Los_Angeles'), 'Asia/Shanghai');
    expect(shown).toEqual({ date: '2027-02-17', time: '15:59:59' });
  });

  test('a deadline on a reader’s clock is that of the provider’s zone, of New York where it is not known', () => {
    const last = day('2027-02-16');
    const shown = { date: '2027-02-17', time: '15:59:59' };
    expect(deadlineForReader(last, 'America/Los_Angeles', 'Asia/Shanghai')).toEqual(shown);
    expect(deadlineForReader(last, 'unknown', 'America/New_York')).toEqual({ date: last, time: '23:59:59' });
  });

  test.each([
    ['spring', '2027-03-14', '2027-03-15T03:59:59.000Z'],
    ['autumn', '2026-11-01', '2026-11-02T04:59:59.000Z'],
  ])('a deadline on the day when the clock moves in %s ends on the moved clock', (_, date, end) => {
    expect(new Date(deadlineInstant(day(date), 'America/New_York')).toISOString()).toBe(end);
  });
});

describe('a zone that this machine does not know', () => {
  test('is told apart', () => {
    expect(isKnownZone('Asia/Shanghai')).toBe(true);
    expect(isKnownZone('Mars/Base')).toBe(false);
    expect(isKnownZone('')).toBe(false);
  });

  test('counts as outside the US', () => {
    const action = { date: day('2026-11-20'), readerZone: 'Mars/Base' };
    expect(actionDay(action, 'America/New_York')).toEqual({ date: '2026-11-19', reason: 'day-before' });
  });

  test('has no clock on which a deadline could be shown', () => {
    expect(deadlineForReader(day('2027-02-16'), 'unknown', 'Mars/Base')).toBeUndefined();
  });

  test('may have reached the latest date on earth', () => {
    const instant = Date.parse('2026-11-20T11:00:00Z');
    expect(readerToday(instant, 'Mars/Base')).toBe('2026-11-21');
    expect(readerToday(instant, 'Asia/Shanghai')).toBe('2026-11-20');
  });
});

describe('the provider’s today', () => {
  // Half past midnight in New York, half past nine in the evening before in Los Angeles.
  const instant = Date.parse('2026-11-20T05:30:00Z');

  test.each([
    ['action', 'unknown', '2026-11-19'],
    ['deadline', 'unknown', '2026-11-20'],
    ['action', 'America/New_York', '2026-11-20'],
    ['deadline', 'America/Los_Angeles', '2026-11-19'],
  ] as const)('for an %s, with the zone %s, is %s', (purpose, zone, date) => {
    expect(usToday(instant, zone, purpose)).toBe(date);
  });

  test('is refused outside 1900 to 2199', () => {
    expect(() => usToday(Date.parse('2200-06-01T00:00:00Z'), 'unknown', 'action')).toThrow(RangeError);
  });
});
