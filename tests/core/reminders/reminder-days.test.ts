import { describe, expect, test } from 'vitest';
import { REMINDERS, reminderDaysOf } from '../../../src/core/reminders/reminder-days.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Stage } from '../../../src/core/facts/plan.ts';
import { day, minimalPlan, minimalWallet, stageOf } from '../plans.ts';

const LOST = stageOf('lost', 60, 'due');
const timelineWith = (stages: readonly Stage[]) =>
  timelineFrom(minimalPlan(minimalWallet({ stages })), { accountDue: day('2027-01-31') }, { bufferDays: 7 });
const daysOn = (today: string, stages: readonly Stage[] = [LOST]) =>
  reminderDaysOf(timelineWith(stages), day(today)).map(({ stage, date }) => `${stage} ${date}`);

const ALL = ['prepare 2027-01-16', 'act 2027-01-23', 'safe 2027-01-30', 'grace 2027-03-31'];

describe('the days to be reminded of', () => {
  test('are to prepare, to act, the last safe day, and the last before the loss', () => {
    expect(REMINDERS.slice(-4)).toEqual(['prepare', 'act', 'safe', 'grace']);
    expect(daysOn('2027-01-01')).toEqual(ALL);
  });

  test.each([
    ['2027-01-16', 4],
    ['2027-01-17', 3],
    ['2027-01-30', 2],
    ['2027-01-31', 1],
    ['2027-03-31', 1],
    ['2027-04-01', 0],
  ])('that are past are left out, today is not: on %s there are %i', (today, left) => {
    expect(daysOn(today)).toEqual(left === 0 ? [] : ALL.slice(-left));
  });

  test('name one day once: a loss on the due date has the last safe day before it', () => {
    expect(daysOn('2027-01-01', [stageOf('lost', 0, 'due')])).toEqual(ALL.slice(0, 3));
  });

  test('end with the last safe day where the day of the loss is not known', () => {
    expect(daysOn('2027-01-01', [])).toEqual(ALL.slice(0, 3));
    expect(daysOn('2027-01-01', [stageOf('lost', 60, 'unknown')])).toEqual(ALL.slice(0, 3));
  });

  test('count from the loss, and from no other stage', () => {
    expect(daysOn('2027-01-01', [stageOf('suspended', 10, 'due'), LOST])).toEqual(ALL);
    expect(daysOn('2027-01-01', [stageOf('suspended', 10, 'due')])).toEqual(ALL.slice(0, 3));
  });

  test('are none where nothing is dated', () => {
    const undated = timelineFrom(minimalPlan(minimalWallet({ stages: [LOST] })), {}, { bufferDays: 7 });
    expect(reminderDaysOf(undated, day('2027-01-01'))).toEqual([]);
  });
});
