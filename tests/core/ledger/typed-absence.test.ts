import { expect, test } from 'vitest';
import { typedAbsence } from '../../../src/core/ledger/typed-absence.ts';

test('days away hold their first and their last day', () => {
  expect(typedAbsence('2026-12-20', '2027-01-05')).toEqual({ from: '2026-12-20', to: '2027-01-05' });
});

test('one day away is enough', () => {
  expect(typedAbsence('2026-12-20', '2026-12-20')).toEqual({ from: '2026-12-20', to: '2026-12-20' });
});

test.each([
  ['the last day comes before the first', '2026-12-21', '2026-12-20'],
  ['the first day is missing', '', '2026-12-20'],
  ['the last day is missing', '2026-12-20', ''],
  ['the first day is too early to be kept', '1999-12-31', '2026-12-20'],
  ['the last day is too late to be kept', '2026-12-20', '2100-01-01'],
])('there are no days away where %s', (_, first, last) => {
  expect(typedAbsence(first, last)).toBeUndefined();
});
