import {
  addDays,
  compare,
  earliest,
  lastSafeDay as dayBefore,
  latest,
  type CivilDate,
} from '../calendar/civil.ts';
import type { Known } from '../facts/plan.ts';
import { DEFAULT_BUFFER_DAYS, PREPARE_LEAD_DAYS, type Settings } from './line-state.ts';
import type { TraceRule, TraceStep } from './trace.ts';

/** The days before the due date on which to do something. */
export interface ReminderDates {
  readonly lastSafeDay: Known<CivilDate>;
  readonly actBy: Known<CivilDate>;
  readonly prepareBy: Known<CivilDate>;
  readonly trace: readonly TraceStep[];
}

/** Of a line whose due date is not known. */
const NONE: ReminderDates = { lastSafeDay: 'unknown', actBy: 'unknown', prepareBy: 'unknown', trace: [] };

const MOST_BUFFER_DAYS = 3660;

const isUsable = (days: number): boolean => Number.isInteger(days) && days >= 0 && days < MOST_BUFFER_DAYS;

interface Lead {
  readonly result: 'actBy' | 'prepareBy';
  readonly rule: TraceRule;
  /** The rule to name where the days had to be cut. */
  readonly cutRule: TraceRule;
  readonly days: number;
}

/** A day so many days earlier, but never before `floor`. */
function leadStep(
  from: CivilDate,
  floor: CivilDate | undefined,
  { result, rule, cutRule, days }: Lead,
): TraceStep & { date: CivilDate } {
  const wanted = addDays(from, -days);
  const date = floor === undefined ? wanted : latest(wanted, floor);
  const its = compare(date, wanted) === 0 ? rule : cutRule;
  return { result, date, rule: its, from, length: { days }, sources: [] };
}

/** The dates before a due date, none before the day after `start`: the buffer is cut where the term is short. */
export function remindBefore(
  due: Known<CivilDate>,
  start: CivilDate | undefined,
  { bufferDays }: Settings,
): ReminderDates {
  if (due === 'unknown') return NONE;
  const buffer = isUsable(bufferDays) ? bufferDays : DEFAULT_BUFFER_DAYS;
  const safe = dayBefore(due);
  const floor = start === undefined ? undefined : earliest(addDays(start, 1), safe);
  const act = leadStep(safe, floor, { result: 'actBy', rule: 'buffer', cutRule: 'buffer-cut', days: buffer });
  const prepare = leadStep(act.date, floor, {
    result: 'prepareBy',
    rule: 'prepare-lead',
    cutRule: 'prepare-lead-cut',
    days: PREPARE_LEAD_DAYS,
  });
  const base = { date: safe, from: due, length: { days: 1 }, sources: [] };
  const standard: TraceStep = { result: 'actBy', date: act.date, rule: 'buffer-default', sources: [] };
  return {
    lastSafeDay: safe,
    actBy: act.date,
    prepareBy: prepare.date,
    trace: [
      { result: 'lastSafeDay', rule: 'due-minus-one', ...base },
      ...(isUsable(bufferDays) ? [] : [standard]),
      act,
      prepare,
    ],
  };
}
