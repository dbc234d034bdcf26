import { compare, daysBetween, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { Known, Plan, StageKind } from '../facts/plan.ts';
import {
  conditionOn,
  laterTerms,
  type ConditionToday,
  type LineCondition,
  type Rescue,
} from './condition.ts';
import type { DatedStage } from './dated-stage.ts';
import type { Timeline } from './timeline.ts';

/**
 * How a line stands, in a word. `saveable`: late, and there is a date until which it can be saved. `risky`: late, and it
 * can go any day. `late`: past its due date, and nobody says how long it can be saved. `gone`: most likely lost. `over`: a
 * pack of data that has ended.
 */
export type AnswerWord =
  'safe' | 'act' | 'lastDay' | 'saveable' | 'risky' | 'late' | 'gone' | 'over' | 'closed' | 'unknown';

/** The one date that still matters. It is never past. */
export interface DateThatMatters {
  /** `act`: to be acted by, our buffer before the last day. `last`: the last safe day. `save`: the last day to save it. */
  readonly what: 'act' | 'last' | 'save';
  readonly date: CivilDate;
  /** Whole days until it; 0 on the day itself. */
  readonly daysLeft: number;
  /** A later day that another source gives, or that holds under a condition. */
  readonly later: Rescue | undefined;
}

/** A date that has passed. */
export interface PastDate {
  readonly what: 'due' | StageKind;
  readonly date: CivilDate;
}

/** What is lost already, whatever is done now. */
export type Lost = 'texts' | 'number' | 'data';

/** What a reader is told first of a line. */
export interface LineAnswer {
  readonly word: AnswerWord;
  readonly condition: LineCondition;
  readonly matters: DateThatMatters | undefined;
  /** The last safe day as long as it is not past. */
  readonly lastDay: CivilDate | undefined;
  /** In the order in which they passed. */
  readonly past: readonly PastDate[];
  readonly lost: readonly Lost[];
  /** What to do, in order. */
  readonly steps: ConditionToday['wayOut'];
}

const isAhead = (date: Known<CivilDate>, today: CivilDate): date is CivilDate =>
  date !== 'unknown' && compare(date, today) > 0;

const plannedLoss = ({ stages }: Timeline): DatedStage | undefined =>
  stages.find(({ stage, planned }) => planned && stage === 'lost');

/** The later days of the loss: the latest that a source gives, else the latest that a condition allows. */
function laterThan(loss: DatedStage): Rescue | undefined {
  const days = loss.possible.map(({ date, reason, when }): Rescue => ({
    until: lastSafeDay(date),
    ...(reason === 'rival' || when === undefined ? {} : { when }),
  }));
  const plain = days.filter((rescue) => !('when' in rescue));
  return [...(plain.length > 0 ? plain : days)].sort((a, b) => compare(b.until, a.until))[0];
}

/** Until when a line that is late can be saved: by the planned loss, else by a later claim. */
function saveDay(
  timeline: Timeline,
  { saved }: ConditionToday,
  today: CivilDate,
): Omit<DateThatMatters, 'daysLeft'> | undefined {
  const loss = plannedLoss(timeline);
  if (loss !== undefined && isAhead(loss.date, today))
    return { what: 'save', date: lastSafeDay(loss.date), later: laterThan(loss) ?? saved };
  if (saved === undefined) return undefined;
  return { what: 'save', date: saved.until, later: 'when' in saved ? saved : undefined };
}

function mattersOn(
  timeline: Timeline,
  state: ConditionToday,
  today: CivilDate,
): Omit<DateThatMatters, 'daysLeft'> | undefined {
  const { actBy, lastSafeDay: last } = timeline;
  const [later] = laterTerms(timeline);
  switch (state.condition) {
    case 'safe':
    case 'prepare':
      return actBy === 'unknown' ? undefined : { what: 'act', date: actBy, later: undefined };
    case 'act':
    case 'lastDay':
      return last === 'unknown' ? undefined : { what: 'last', date: last, later };
    case 'due':
    case 'suspended':
    case 'atRisk':
    case 'lost':
      return saveDay(timeline, state, today);
    case 'closed':
    case 'unknown':
      return undefined;
  }
}

const LATE: readonly LineCondition[] = ['due', 'suspended', 'atRisk', 'lost'];

function wordFor(kind: Plan['kind'], condition: LineCondition, canSave: boolean): AnswerWord {
  if (kind === 'data' && LATE.includes(condition)) return 'over';
  switch (condition) {
    case 'prepare':
      return 'safe';
    case 'due':
    case 'suspended':
      return canSave ? 'saveable' : 'late';
    case 'atRisk':
      return canSave ? 'saveable' : 'risky';
    case 'lost':
      return 'gone';
    default:
      return condition;
  }
}

/** What is lost already: texts only where the service has stopped, and not where the number itself has gone. */
function lostOf(word: AnswerWord, past: readonly PastDate[]): readonly Lost[] {
  if (word === 'gone') return ['number'];
  if (word === 'over') return ['data'];
  return past.some(({ what }) => what === 'suspended') ? ['texts'] : [];
}

function pastDates({ due, stages }: Timeline, today: CivilDate): readonly PastDate[] {
  const all = [
    { what: 'due', date: due } as const,
    ...stages.filter(({ planned }) => planned).map(({ stage, date }) => ({ what: stage, date })),
  ];
  return all
    .flatMap(({ what, date }) => (date === 'unknown' || isAhead(date, today) ? [] : [{ what, date }]))
    .sort((a, b) => compare(a.date, b.date));
}

/**
 * What a reader is told first of a line on a day of its provider: a word, the date that still matters, what to do, and
 * what has passed. No word says that a line is safe on its due date or after it.
 */
export function lineAnswer(kind: Plan['kind'], timeline: Timeline, today: CivilDate): LineAnswer {
  const state = conditionOn(timeline, today);
  const matters = mattersOn(timeline, state, today);
  const word = wordFor(kind, state.condition, matters !== undefined);
  const past = pastDates(timeline, today);
  const last = timeline.lastSafeDay;
  const isLastAhead = last !== 'unknown' && compare(last, today) >= 0;
  return {
    word,
    condition: state.condition,
    matters: matters && { ...matters, daysLeft: daysBetween(today, matters.date) },
    lastDay: isLastAhead && word !== 'unknown' ? last : undefined,
    past,
    lost: lostOf(word, past),
    steps: state.wayOut,
  };
}
