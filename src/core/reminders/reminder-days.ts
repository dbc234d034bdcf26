import { compare, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { Timeline } from '../dates/timeline.ts';
import type { Known } from '../facts/plan.ts';

/** What a reminder is about. `pack-1`: the first of several packs ends, and the next one begins. */
export const REMINDERS = ['pack-1', 'pack-2', 'pack-3', 'prepare', 'act', 'safe', 'grace'] as const;
/** The stage of which a reminder tells. */
export type ReminderStage = (typeof REMINDERS)[number];

/** A day to be reminded of. */
export interface ReminderDay {
  readonly stage: ReminderStage;
  readonly date: CivilDate;
}

/** The day before the number is lost; unknown where that day is. */
function graceEnd({ stages }: Timeline): Known<CivilDate> {
  const lost = stages.find(({ planned, stage }) => planned && stage === 'lost')?.date ?? 'unknown';
  return lost === 'unknown' ? lost : lastSafeDay(lost);
}

/** The last day of a pack that another one follows. */
function packEnd({ packs }: Timeline, index: number): Known<CivilDate> {
  const pack = packs.slice(0, -1)[index];
  return pack === undefined ? 'unknown' : lastSafeDay(pack.ends);
}

/** Every day that a timeline gives a reminder. */
const datesOf = (timeline: Timeline): Readonly<Record<ReminderStage, Known<CivilDate>>> => ({
  'pack-1': packEnd(timeline, 0),
  'pack-2': packEnd(timeline, 1),
  'pack-3': packEnd(timeline, 2),
  prepare: timeline.prepareBy,
  act: timeline.actBy,
  safe: timeline.lastSafeDay,
  grace: graceEnd(timeline),
});

/**
 * The days to be reminded of that are not past: the end of each pack that another follows, prepare, act, last safe day,
 * last day before the number is lost.
 */
export function reminderDaysOf(timeline: Timeline, today: CivilDate): readonly ReminderDay[] {
  const dates = datesOf(timeline);
  return REMINDERS.flatMap((stage) => {
    const date = dates[stage];
    const isTwice = stage === 'grace' && date === timeline.lastSafeDay;
    return date === 'unknown' || isTwice || compare(date, today) < 0 ? [] : [{ stage, date }];
  }).sort((a, b) => compare(a.date, b.date));
}

/** Nine in the morning of the day, and of the day before. */
const MORNINGS = [9, -15] as const;

/** When a calendar rings for a stage, in hours from the beginning of its day: for the days on which to act. */
export const alarmHoursOf = (stage: ReminderStage): readonly number[] =>
  stage === 'act' || stage === 'safe' ? MORNINGS : [];

/** Random value and number of exports of one stage of one line. */
export interface EventIdentity {
  readonly uid: string;
  readonly sequence: number;
}
