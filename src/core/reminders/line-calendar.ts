import { compare, type CivilDate } from '../calendar/civil.ts';
import type { KeptLine } from '../ledger/ledger-shape.ts';
import type { LineOutlook } from '../ledger/line-outlook.ts';
import { REMINDERS, reminderDaysOf, type EventIdentity, type ReminderStage } from './reminder-days.ts';

/** One event of a kept line, with what makes it the same one in the next file. */
export interface LineEventDay extends EventIdentity {
  readonly stage: ReminderStage;
  readonly date: CivilDate;
  /** It belongs to a term that is over: a calendar takes it away. */
  readonly isCancelled: boolean;
}

/** The events of a line for a calendar file, and what the device has to remember of them. */
export interface CalendarOfLine {
  readonly days: readonly LineEventDay[];
  readonly calendar: NonNullable<KeptLine['calendar']>;
}

type Exported = NonNullable<KeptLine['calendar']>['events'][number];

/** What tells one term from the next: the day from which it counts, else its end. */
function termName({ timeline }: Pick<LineOutlook, 'timeline'>): string {
  const { start, due } = timeline;
  return (start === 'unknown' ? due : start).replaceAll('-', '');
}

const stageInKey = (key: string): ReminderStage | undefined =>
  REMINDERS.find((stage) => key.endsWith(`-${stage}`));

/** The events that a calendar should hold for a line now. */
function currentEvents(outlook: LineOutlook): readonly Exported[] {
  if (outlook.moved !== undefined) return [];
  const term = termName(outlook);
  return reminderDaysOf(outlook.timeline, outlook.today).map(({ stage, date }) => ({
    key: `${term}-${stage}`,
    date,
  }));
}

/** Whether a calendar still shows an event that must not stand there any more. */
function isStale({ key, date }: Exported, outlook: LineOutlook): boolean {
  if (compare(date, outlook.today) < 0) return false;
  return outlook.moved !== undefined || !key.startsWith(`${termName(outlook)}-`);
}

/**
 * The events of a line and those of a term before, which come back cancelled. An event is known by line, term and stage,
 * so that it stays the same one through every export.
 */
export function lineCalendar(outlook: LineOutlook): CalendarOfLine {
  const { line, today } = outlook;
  const sequence = line.calendar === undefined ? 0 : line.calendar.sequence + 1;
  const current = currentEvents(outlook);
  const held = (line.calendar?.events ?? []).filter(
    ({ key, date }) => compare(date, today) >= 0 && current.every((event) => event.key !== key),
  );
  const stale = held.filter((event) => isStale(event, outlook));
  const dayFor = ({ key, date }: Exported, isCancelled: boolean): readonly LineEventDay[] => {
    const stage = stageInKey(key);
    return stage === undefined
      ? []
      : [{ uid: `${line.id}-${key}@xuhao`, sequence, stage, date, isCancelled }];
  };
  return {
    days: [
      ...current.flatMap((event) => dayFor(event, false)),
      ...stale.flatMap((event) => dayFor(event, true)),
    ],
    calendar: { sequence, events: [...current, ...held] },
  };
}

/** Every event of a line that a calendar may still show, cancelled: for a line that is taken away. */
export function cancelledCalendar(outlook: LineOutlook): CalendarOfLine {
  return lineCalendar({ ...outlook, moved: 'left' });
}
