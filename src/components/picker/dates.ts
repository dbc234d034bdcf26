import { addDays, compare, type CivilDate } from '../../core/civil.ts';
import { calendarText, stampOf, type CalendarEvent } from '../../core/ics.ts';
import type { Plan } from '../../core/plan.ts';
import type { Verdict } from '../../core/ranking.ts';
import { timelineOf, type LineState, type Timeline } from '../../core/timeline.ts';
import { ACTION_ZONE, DEADLINE_ZONE, actionDay, civilDateAt, deadlineInstant, inReaderZone } from '../../core/zone.ts';
import type { Entry, Moment } from './entry.ts';
import type { Reading } from './reading.ts';
import { dateIn, type Say } from './say.ts';

/** The dates of one line and from which day they are counted. */
export interface LineDates {
  readonly timeline: Timeline;
  /** The provider's day of the start; undefined where only the expiry date is known. */
  readonly start: CivilDate | undefined;
}

/** The provider's day on which a new line starts, never too late. */
function startOf(plan: Plan, { start, isUsDate }: Reading, { now, zone }: Moment): CivilDate {
  if (start === undefined) return civilDateAt(now, plan.zone === 'unknown' ? ACTION_ZONE : plan.zone);
  return actionDay({ date: start, readerZone: zone, isUsDate }, plan.zone).date;
}

/** The offer that the cheapest cover begins with, if it is one of a term. */
function firstOfferOf(plan: Plan, { cost }: Verdict): string | undefined {
  const id = cost === 'unknown' ? undefined : cost.payments[0]?.offerId;
  return plan.clocks.some((clock) => clock.kind === 'term' && clock.offers.some((offer) => offer.id === id))
    ? id
    : undefined;
}

/** Undefined where a date would leave the calendar. */
function safeTimeline(plan: Plan, state: LineState, { bufferDays }: Reading): Timeline | undefined {
  try {
    return timelineOf(plan, state, { bufferDays });
  } catch {
    return undefined;
  }
}

/** The dates of a suggested plan from the start that the reader gave, or from today. */
export function datesOf({ plan }: Entry, verdict: Verdict, reading: Reading, moment: Moment): LineDates | undefined {
  const start = startOf(plan, reading, moment);
  const offerId = firstOfferOf(plan, verdict);
  const timeline = safeTimeline(plan, { lastAction: start, ...(offerId === undefined ? {} : { offerId }) }, reading);
  return timeline === undefined ? undefined : { timeline, start };
}

/** The dates of the line that is held, from the expiry date its account shows. `plan` without an entry has no rules. */
export function heldDatesOf(entry: Entry, reading: Reading): LineDates | undefined {
  if (reading.due === undefined) return undefined;
  const isNamed = entry.plan.id === reading.held;
  const plan: Plan = isNamed ? entry.plan : { ...entry.plan, clocks: [], zone: 'unknown' };
  const inclusive = isNamed && entry.accountInclusive === true;
  const timeline = safeTimeline(plan, { accountDue: reading.due, accountDueInclusive: inclusive }, reading);
  return timeline === undefined ? undefined : { timeline, start: undefined };
}

/** The provider's today, for what is late and what is past. */
export const providerToday = (zone: Plan['zone'], { now }: Moment): CivilDate =>
  civilDateAt(now, zone === 'unknown' ? DEADLINE_ZONE : zone);

/** The end of a US day on the reader's clock. */
export function endInReaderZone(date: CivilDate, zone: Plan['zone'], moment: Moment): { date: CivilDate; time: string } {
  return inReaderZone(deadlineInstant(date, zone), moment.zone);
}

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
export function reminderText({ stage, date }: ReminderDay, entry: Entry, moment: Moment, say: Say): ReminderText {
  const end = endInReaderZone(date, entry.plan.zone, moment);
  const values = { name: entry.name, date: dateIn(say, date) };
  const local = { date: dateIn(say, end.date), time: end.time.slice(0, 5), zone: moment.zone };
  const lines = [
    say(`event-${stage}-do`, values),
    say('event-hour', { ...values, ...{ local: say('local', local) } }),
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
      { ...identity, date: day.date, ...reminderText(day, entry, moment, say), ...(url === undefined ? {} : { url }) },
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
