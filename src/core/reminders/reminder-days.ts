import { addDays, compare, type CivilDate } from '../calendar/civil.ts';
import type { Timeline } from '../dates/timeline.ts';

/** What a reminder is about. */
export const REMINDERS = ['prepare', 'act', 'safe', 'grace'] as const;
/** One out of `REMINDERS`. */
export type Reminder = (typeof REMINDERS)[number];

/** A day to be reminded of. */
export interface ReminderDay {
  readonly stage: Reminder;
  readonly date: CivilDate;
}

/** The days to be reminded of that are not past: prepare, act, last safe day, last day before the number is lost. */
export function reminderDaysOf(timeline: Timeline, today: CivilDate): readonly ReminderDay[] {
  const lost = timeline.stages.find(({ planned, stage }) => planned && stage === 'lost')?.date ?? 'unknown';
  const grace = lost === 'unknown' ? lost : addDays(lost, -1);
  const dates = { prepare: timeline.prepareBy, act: timeline.actBy, safe: timeline.lastSafeDay, grace };
  return REMINDERS.flatMap((stage) => {
    const date = dates[stage];
    const isTwice = stage === 'grace' && date === timeline.lastSafeDay;
    return date === 'unknown' || isTwice || compare(date, today) < 0 ? [] : [{ stage, date }];
  });
}

/** Random value and number of exports of one stage of one line. */
export interface EventIdentity {
  readonly uid: string;
  readonly sequence: number;
}
