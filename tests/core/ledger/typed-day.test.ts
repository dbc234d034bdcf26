import { expect, test } from 'vitest';
import { typedDay } from '../../../src/core/ledger/typed-day.ts';

test.each([
  ['a day of this century is kept as it was typed', '2026-11-20', '2026-11-20'],
  ['the first day that can be kept is one', '2000-01-01', '2000-01-01'],
  ['the day before it is none', '1999-12-31', undefined],
  ['the last day that can be kept is one', '2099-12-31', '2099-12-31'],
  ['the day after it is none', '2100-01-01', undefined],
  ['a day that the calendar does not have is none', '2026-02-30', undefined],
  ['an empty field is no day', '', undefined],
])('%s', (_, text, date) => {
  expect(typedDay(text)).toBe(date);
});
