import { calendarText, stampOf, type CalendarEvent } from '../../core/reminders/calendar-file.ts';
import {
  alarmHoursOf,
  type EventIdentity,
  type ReminderDay,
  type ReminderStage,
} from '../../core/reminders/reminder-days.ts';
import { localEnd, type LineView } from './line-view.ts';
import { dateIn } from './say.ts';

/** What a reminder says. */
export interface ReminderText {
  readonly title: string;
  readonly text: string;
}

/** Everything of a reminder file but the identities. */
export interface Reminders extends Pick<LineView, 'line' | 'moment' | 'say'> {
  readonly days: readonly ReminderDay[];
}

/** Title with the date in it, since calendars drop alarms; the action, the hour and the official link in the text. */
export function reminderText(
  { stage, date }: ReminderDay,
  { line, moment, say }: Omit<Reminders, 'days'>,
): ReminderText {
  const values = { name: line.shortName, date: dateIn(say, date) };
  const local = localEnd(date, { line, moment, say });
  const lines = [
    say(`event-${stage}-do`, values),
    ...(local === undefined ? [] : [say('event-hour', { ...values, local, zone: moment.zone })]),
    ...(line.official === undefined ? [] : [say('event-link', { url: line.official })]),
    say('event-check'),
  ];
  return { title: say(`event-${stage}`, values), text: lines.join('\n') };
}

/** The calendar file of the days, with the identity that the device keeps for each. */
export function reminderFile(
  reminders: Reminders,
  identities: Readonly<Partial<Record<ReminderStage, EventIdentity>>>,
): string {
  const { official } = reminders.line;
  const url = official === undefined ? {} : { url: official };
  const events = reminders.days.flatMap((day): readonly CalendarEvent[] => {
    const identity = identities[day.stage];
    return identity === undefined
      ? []
      : [
          {
            ...identity,
            date: day.date,
            ...reminderText(day, reminders),
            ...url,
            alarmHours: alarmHoursOf(day.stage),
          },
        ];
  });
  return calendarText(events, stampOf(reminders.moment.instant));
}

/** The same as text to be copied. */
export const reminderCopy = (reminders: Reminders): string =>
  reminders.days
    .map((day) => reminderText(day, reminders))
    .map(({ title, text }) => `${title}\n${text}`)
    .join('\n\n');
