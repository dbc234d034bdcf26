import { calendarText, stampOf, type CalendarEvent } from '../../core/reminders/calendar-file.ts';
import type { EventIdentity, Reminder, ReminderDay } from '../../core/reminders/reminder-days.ts';
import { endInReaderZone } from '../../core/answers/line-dates.ts';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import { dateIn, type Say } from './say.ts';

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
  identities: Readonly<Partial<Record<Reminder, EventIdentity>>>,
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
  return calendarText(events, stampOf(moment.instant));
}

/** The same as text to be copied. */
export const reminderCopy = ({ days, entry, moment, say }: Reminders): string =>
  days
    .map((day) => reminderText(day, entry, moment, say))
    .map(({ title, text }) => `${title}\n${text}`)
    .join('\n\n');
