import { expect, test } from 'vitest';
import { firstDayDated } from '../../../src/core/facts/partial-date.ts';

test('a date that a page gives of itself is taken from its first day', () => {
  expect(firstDayDated('2026')).toBe('2026-01-01');
  expect(firstDayDated('2026-11')).toBe('2026-11-01');
  expect(firstDayDated('2026-11-20')).toBe('2026-11-20');
});

test('a page without a date has no first day', () => {
  expect(firstDayDated('undated')).toBeUndefined();
});
