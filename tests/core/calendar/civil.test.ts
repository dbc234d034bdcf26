import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  addLength,
  lastSafeDay,
  nth,
  parseCivil,
} from '../../../src/core/calendar/civil.ts';
import { day } from '../plans.ts';

const everyDay = Array.from({ length: 1461 }, (_, index) => addDays(day('2026-01-01'), index));
const spans = (months: number): number[] =>
  everyDay.map((start) => daysBetween(start, nth(start, { months }, 1)));

describe('dates', () => {
  test('30 days from 31 January end on 2 March', () => {
    const due = addLength(day('2026-01-31'), { days: 30 });
    expect([due, lastSafeDay(due)]).toEqual(['2026-03-02', '2026-03-01']);
  });

  test('a chain of calendar months comes back to its day', () => {
    const chain = [1, 2, 3, 4].map((n) => nth(day('2026-01-31'), { months: 1 }, n));
    expect(chain).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  test('a yearly chain from 29 February comes back to it in a leap year', () => {
    const chain = [1, 2, 3, 4].map((n) => nth(day('2028-02-29'), { months: 12 }, n));
    expect(chain).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
  });

  test('3 calendar months span 89 to 92 days, so 90 days are not the same', () => {
    expect([Math.min(...spans(3)), Math.max(...spans(3))]).toEqual([89, 92]);
  });

  test('6 calendar months span 181 to 184 days', () => {
    expect([Math.min(...spans(6)), Math.max(...spans(6))]).toEqual([181, 184]);
  });

  test('360 and 365 days are not the same year', () => {
    expect(addLength(day('2026-11-20'), { days: 360 })).toBe('2027-11-15');
    expect(addLength(day('2026-11-20'), { days: 365 })).toBe('2027-11-20');
    expect(addLength(day('2027-11-20'), { days: 365 })).toBe('2028-11-19');
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['2026/2/3', 'shape'],
    ['20260203', 'shape'],
    ['12026-02-03', 'shape'],
    ['2026-02-031', 'shape'],
    ['2026-02-31', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['0001-01-01', 'range'],
    ['9999-12-31', 'range'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parseCivil(text)).toEqual({ ok: false, problem });
  });

  test('a date outside the range is never made', () => {
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError);
  });
});

describe('several lengths from a start', () => {
  test('are as many days or months from that start', () => {
    expect(nth(day('2026-01-31'), { days: 30 }, 2)).toBe('2026-04-01');
    expect(nth(day('2026-01-31'), { months: 1 }, 2)).toBe('2026-03-31');
    expect(nth(day('2026-01-31'), { days: 30 }, 0)).toBe('2026-01-31');
  });
});

test('the first and the last day of the range are dates', () => {
  expect(parseCivil('1900-01-01').ok).toBe(true);
  expect(parseCivil('2199-12-31').ok).toBe(true);
  expect(parseCivil('1899-12-31')).toEqual({ ok: false, problem: 'range' });
  expect(parseCivil('2200-01-01')).toEqual({ ok: false, problem: 'range' });
});
