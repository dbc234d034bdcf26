import { addDays, compare, type CivilDate } from '../../core/civil.ts';
import { calendarText, stampOf, type CalendarEvent } from '../../core/ics.ts';
import type { Entry, Moment } from './entry.ts';
import { endInReaderZone, type LineDates } from './line-dates.ts';
import { dateIn, type Say } from './say.ts';

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
export function remindersOf({ timeline }: LineDates, today: CivilDate): readonly ReminderDay[] {
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
export interface Identity {
  readonly uid: string;
  readonly sequence: number;
}

/** What a reminder says. */
export interface ReminderText {
  readonly title: string;
  readonly text: string;
}

/** Title with the date in it, since calendars drop alarms; the action, the hour and the official link in the text. */
export function reminderText(
  { stage, date }: ReminderDay,
  entry: Entry,
  moment: Moment,
  say: Say,
): ReminderText {
  const end = endInReaderZone(date, entry.plan.zone, moment);
  const values = { name: entry.name, date: dateIn(say, date) };
  const local = say('local', { date: dateIn(say, end.date), time: end.time.slice(0, 5) });
  const lines = [
    say(`event-${stage}-do`, values),
    say('event-hour', { ...values, local, zone: moment.zone }),
    ...(entry.official === undefined ? [] : [say('event-link', { url: entry.official })]),
    say('event-check'),
  ];
  return { title: say(`event-${stage}`, values), text: lines.join('\n') };
}

/** Everything of a reminder file but the identities. */
export interface Reminders {
  readonly days: readonly ReminderDay[];
  readonly entry: Entry;
  readonly moment: Moment;
  readonly say: Say;
}

/** The calendar file of the days, with the identity that the device keeps for each. */
export function reminderFile(
  { days, entry, moment, say }: Reminders,
  identities: Readonly<Partial<Record<Reminder, Identity>>>,
): string {
  const events = days.flatMap((day): readonly CalendarEvent[] => {
    const identity = identities[day.stage];
    if (identity === undefined) return [];
    const url = entry.official;
    return [
      {
        ...identity,
        date: day.date,
        ...reminderText(day, entry, moment, say),
        ...(url === undefined ? {} : { url }),
      },
    ];
  });
  return calendarText(events, stampOf(moment.now));
}

/** The same as text to be copied. */
export const reminderCopy = ({ days, entry, moment, say }: Reminders): string =>
  days
    .map((day) => reminderText(day, entry, moment, say))
    .map(({ title, text }) => `${title}\n${text}`)
    .join('\n\n');
