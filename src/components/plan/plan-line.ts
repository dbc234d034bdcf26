import {
  addLength,
  daysBetween,
  parseCivil,
  type CivilDate,
  type Length,
} from '../../core/calendar/civil.ts';
import { DEFAULT_BUFFER_DAYS } from '../../core/dates/line-state.ts';
import { timelineFrom, type Timeline } from '../../core/dates/timeline.ts';
import type { Plan } from '../../core/facts/plan.ts';

/** A line without dates of its own: its days are counted from `start` and shown as numbers. */
export interface ExampleLine {
  readonly start: CivilDate;
  readonly timeline: Timeline;
}

// From a first of February on, months have as few days as they can have: a day shown is never too late.
const EXAMPLE_START = parseCivil('2027-02-01');

/** The dates of a plan that is paid or used on an arbitrary first day. */
export function exampleLine(plan: Plan): ExampleLine | undefined {
  if (!EXAMPLE_START.ok) return undefined;
  const start = EXAMPLE_START.date;
  return { start, timeline: timelineFrom(plan, { lastAction: start }, { bufferDays: DEFAULT_BUFFER_DAYS }) };
}

/** The number of a day, counted from the start of the line. */
export const dayNumber = ({ start }: ExampleLine, date: CivilDate): number => daysBetween(start, date);

/** How many days a length has at the start of the line. */
export const daysIn = (line: ExampleLine, length: Length): number =>
  dayNumber(line, addLength(line.start, length));
