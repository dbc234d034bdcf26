import { describe, expect, test } from 'vitest';
import type { Entry, Moment } from '../../../src/core/facts/entry.ts';
import { datesOf, type LineDates } from '../../../src/core/answers/line-dates.ts';
import { readingOf } from '../../../src/core/answers/reading.ts';
import { reminderDaysOf } from '../../../src/core/reminders/reminder-days.ts';
import { DEFAULT_ANSWERS } from '../../../src/core/answers/answers.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import { dataPlan, day, pack } from '../plans.ts';

const NOON: Moment = { instant: Date.UTC(2026, 10, 21, 4), zone: 'Asia/Shanghai' };

/** The dates that the picker shows for a data plan on a trip from 20 November, a US day. */
function tripDates(plan: Plan, days: string, gb: string): LineDates | undefined {
  const reading = readingOf({ ...DEFAULT_ANSWERS, for: 'data', days, gb }, NOON);
  const entry: Entry = { plan, name: 'Data', url: '/plans/data/' };
  const [verdict] = rank([plan], reading.needs);
  return verdict === undefined ? undefined : datesOf(entry, verdict, reading, NOON);
}

describe('the dates of a trip', () => {
  const family = dataPlan([pack(900, 15, 3000), pack(1500, 30, 10_000)]);

  test('of one pack end with the pack', () => {
    expect(tripDates(family, '10', '3')?.timeline).toMatchObject({
      due: '2026-12-05',
      lastSafeDay: '2026-12-04',
    });
  });

  test('of several packs end with the last of them, as the price does', () => {
    const dates = tripDates(family, '40', '4');
    expect(dates?.timeline).toMatchObject({ due: '2027-01-04', lastSafeDay: '2027-01-03' });
    expect(dates?.timeline.trace).toContainEqual(
      expect.objectContaining({ rule: 'term-from-start', date: '2027-01-04', length: { days: 45 } }),
    );
  });

  test('remind of the end of the last pack', () => {
    const dates = tripDates(family, '40', '4');
    const last = dates === undefined ? undefined : reminderDaysOf(dates.timeline, day('2026-11-20')).at(-1);
    expect(last).toEqual({ stage: 'safe', date: '2027-01-03' });
  });

  test('are not shown where the price is not known', () => {
    expect(tripDates(dataPlan([pack(100, 30, undefined)]), '10', '3')).toBeUndefined();
    expect(tripDates(dataPlan([]), '10', '3')).toBeUndefined();
  });
});
