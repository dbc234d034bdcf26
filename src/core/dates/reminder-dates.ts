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

/** The days kept free before the last safe day. */
const ACT = { result: 'actBy', rule: 'buffer', cutRule: 'buffer-cut' } as const;
/** The days in which a payment is prepared. */
const PREPARE: Lead = {
  result: 'prepareBy',
  rule: 'prepare-lead',
  cutRule: 'prepare-lead-cut',
  days: PREPARE_LEAD_DAYS,
};

type DatedStep = TraceStep & { date: CivilDate };

/** A day so many days earlier, but never before `floor`. */
function leadStep(
  from: CivilDate,
  floor: CivilDate | undefined,
  { result, rule, cutRule, days }: Lead,
): DatedStep {
  const wanted = addDays(from, -days);
  const date = floor === undefined ? wanted : latest(wanted, floor);
  const its = compare(date, wanted) === 0 ? rule : cutRule;
  return { result, date, rule: its, from, length: { days }, sources: [] };
}

/** The trace of a buffer: the standard one is named where the reader's was no number of days. */
const bufferSteps = (act: DatedStep, isStandard: boolean): readonly TraceStep[] => [
  ...(isStandard ? [{ result: 'actBy', date: act.date, rule: 'buffer-default', sources: [] } as const] : []),
  act,
];

/** The trace of the last day that is covered. */
const safeStep = (safe: CivilDate, due: CivilDate): TraceStep => ({
  result: 'lastSafeDay',
  rule: 'due-minus-one',
  date: safe,
  from: due,
  length: { days: 1 },
  sources: [],
});

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
  const act = leadStep(safe, floor, { ...ACT, days: buffer });
  const prepare = leadStep(act.date, floor, PREPARE);
  return {
    lastSafeDay: safe,
    actBy: act.date,
    prepareBy: prepare.date,
    trace: [safeStep(safe, due), ...bufferSteps(act, !isUsable(bufferDays)), prepare],
  };
}
