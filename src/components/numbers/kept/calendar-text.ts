import { addDays } from '../../../core/calendar/civil.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { calendarText, stampOf, type CalendarEvent } from '../../../core/reminders/calendar-file.ts';
import { cancelledCalendar, type LineEventDay } from '../../../core/reminders/line-calendar.ts';
import { alarmHoursOf, reminderDaysOf, type ReminderDay } from '../../../core/reminders/reminder-days.ts';
import { reminderText, type ReminderText } from '../../line/reminder-text.ts';
import { sayOf, type KeptView, type OfferedFile } from './kept-view.ts';
import { saveFile } from './save-file.ts';

/** Title and text of a day of a line, under the name that the reader gave it. */
function textOn(day: ReminderDay, outlook: LineOutlook, view: KeptView): ReminderText {
  const official = view.entries.find(({ plan }) => plan.id === outlook.plan.id)?.official;
  const { name } = outlook.line;
  return reminderText(day, {
    line: {
      plan: outlook.plan,
      name,
      shortName: name,
      url: '',
      ...(official === undefined ? {} : { official }),
    },
    moment: view.moment,
    say: sayOf(view, outlook),
  });
}

/** An event of the file, with the provider's link. */
export function calendarEvent(day: LineEventDay, outlook: LineOutlook, view: KeptView): CalendarEvent {
  const official = view.entries.find(({ plan }) => plan.id === outlook.plan.id)?.official;
  return {
    uid: day.uid,
    sequence: day.sequence,
    date: day.date,
    ...textOn(day, outlook, view),
    ...(official === undefined ? {} : { url: official }),
    alarmHours: day.isCancelled ? [] : alarmHoursOf(day.stage),
    status: day.isCancelled ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** A calendar file of these events, as of now. */
export const fileOf = (events: readonly CalendarEvent[], { moment }: KeptView): string =>
  calendarText(events, stampOf(moment.instant));

/** The file that takes every day of these lines out of a calendar; undefined where none stands in one. */
export function cancelFile(outlooks: readonly LineOutlook[], view: KeptView): OfferedFile | undefined {
  const events = outlooks.flatMap((outlook) =>
    cancelledCalendar(outlook).days.map((day) => calendarEvent(day, outlook, view)),
  );
  if (events.length === 0) return undefined;
  const n = events.length;
  return {
    label: view.say('kept-cal-cancel', { n }),
    save: () => saveFile(fileOf(events, view), 'xuhao-cancel.ics', 'text/calendar'),
    saved: view.say('kept-cal-cancel-saved', { n }),
  };
}

/** The days of lines as text to be copied. */
export const copyOf = (outlooks: readonly LineOutlook[], view: KeptView): string =>
  outlooks
    .filter(({ moved }) => moved === undefined)
    .flatMap((outlook) =>
      reminderDaysOf(outlook.timeline, outlook.today).map((day) => textOn(day, outlook, view)),
    )
    .map(({ title, text }) => `${title}\n${text}`)
    .join('\n\n');

/** A link that offers one day to Google Calendar; it is asked only when the reader follows it. */
export function googleLink(day: ReminderDay, outlook: LineOutlook, view: KeptView): string {
  const { title, text } = textOn(day, outlook, view);
  const compact = (date: string): string => date.replaceAll('-', '');
  const params = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: text,
    dates: `${compact(day.date)}/${compact(addDays(day.date, 1))}`,
  });
  return `https://calendar.google.com/calendar/render?${params.toString()}`;
}
