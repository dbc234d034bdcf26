import { describe, expect, test } from 'vitest';
import {
  actionDay,
  deadlineInstant,
  inReaderZone,
  instantOf,
  isKnownZone,
} from '../../../src/core/calendar/zone.ts';
import { day } from '../plans.ts';

describe('whose midnight', () => {
  test('an action at 09:00 in Shanghai is still the day before in New York', () => {
    const action = { date: day('2026-11-20'), time: '09:00', readerZone: 'Asia/Shanghai' };
    expect(actionDay(action, 'America/New_York')).toEqual({ date: '2026-11-19', reason: 'converted' });
  });

  test('with an unknown zone an action is dated by Los Angeles', () => {
    const action = { date: day('2026-11-20'), time: '14:00', readerZone: 'Asia/Shanghai' };
    expect(actionDay(action, 'unknown').date).toBe('2026-11-19');
  });

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
      expect(actionDay(action, zone)).toEqual({ date: '2026-11-19', reason: 'day-before' });
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

  test('a time that the clock skips in spring counts as the later hour', () => {
    const instant = instantOf(day('2027-03-14'), '02:30', 'America/New_York');
    expect(inReaderZone(instant, 'America/New_York').time).toBe('03:30:00');
  });

  test('a time that comes twice in autumn is its first coming', () => {
    const instant = instantOf(day('2026-11-01'), '01:30', 'America/New_York');
    expect(new Date(instant).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  test('a zone that does not exist is told apart', () => {
    expect(isKnownZone('Asia/Shanghai')).toBe(true);
    expect(isKnownZone('Mars/Base')).toBe(false);
  });
});
