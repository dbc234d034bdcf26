import { expect, test } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { weekdayOf } from '../../../src/core/calendar/weekday.ts';
import { day } from '../plans.ts';

test('the day of the week is that of the civil calendar, before and after any year', () => {
  for (let step = -40_000; step <= 40_000; step += 97) {
    const date = addDays(day('2026-11-20'), step);
    expect(weekdayOf(date), date).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
  }
});
