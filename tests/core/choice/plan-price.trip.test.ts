import { describe, expect, test } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import { timelineOf, type LineTimeline } from '../../../src/core/dates/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { reminderDaysOf } from '../../../src/core/reminders/reminder-days.ts';
import { dataPlan, day, pack } from '../plans.ts';
import { situation } from '../situations.ts';

/** The dates of a data plan on a trip from 20 November. */
function tripDates(plan: Plan, days: number, gb: number): LineTimeline | undefined {
  const said = situation({ purpose: 'data', trip: { days, mb: gb * 1000, mayMove: false } });
  const packs = rank([plan], said)[0]?.packs ?? [];
  return packs.length === 0 ? undefined : timelineOf(plan, said, { packs });
}

describe('the dates of a trip', () => {
  const family = dataPlan([pack(900, 15, 3000), pack(1500, 30, 10_000)]);

  test('of one pack end with the pack', () => {
    expect(tripDates(family, 10, 3)).toMatchObject({
      due: '2026-12-05',
      lastSafeDay: '2026-12-04',
    });
  });

  test('of several packs end with the last of them, as the price does', () => {
    const dates = tripDates(family, 40, 4);
    expect(dates).toMatchObject({ due: '2027-01-04', lastSafeDay: '2027-01-03' });
    expect(dates?.trace.filter(({ rule }) => rule === 'pack-in-turn')).toMatchObject([
      { from: '2026-11-20', date: '2026-12-20', length: { days: 30 } },
      { from: '2026-12-20', date: '2027-01-04', length: { days: 15 } },
    ]);
  });

  test('remind of the end of the last pack', () => {
    const dates = tripDates(family, 40, 4);
    const last = dates === undefined ? undefined : reminderDaysOf(dates, day('2026-11-20')).at(-1);
    expect(last).toEqual({ stage: 'safe', date: '2027-01-03' });
  });

  test('are not shown where the price is not known', () => {
    expect(tripDates(dataPlan([pack(100, 30, undefined)]), 10, 3)).toBeUndefined();
    expect(tripDates(dataPlan([]), 10, 3)).toBeUndefined();
  });
});
