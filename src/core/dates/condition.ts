import { compare, daysBetween, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { Known, StageKind } from '../facts/plan.ts';
import type { DatedStage, PossibleStage } from './dated-stage.ts';
import { hasUndatedClock, type Timeline } from './timeline.ts';

/**
 * Where a line stands on a day. `due`: past the due date and no dated stage has begun. `closed`: its service has ended,
 * so that nothing keeps it.
 */
export type LineCondition = 'safe' | 'prepare' | 'act' | 'lastDay' | 'due' | StageKind | 'closed' | 'unknown';

/** One thing to do next. */
export type WayOut =
  | 'check-account-date'
  | 'prepare-payment'
  | 'pay-now'
  | 'use-now'
  | 'buy-again'
  | 'check-balance'
  | 'contact-support'
  | 'ask-for-number'
  | 'move-accounts';

/** A later day of the loss that the evidence allows. */
export interface Rescue {
  /** The last day on which the number may still be saved. */
  readonly until: CivilDate;
  /**
   * What must be true: of the balance, or that the last payment did not end the term before it (`term-before`). Left out
   * where another source simply names a later day.
   */
  readonly when?: NonNullable<PossibleStage['when']> | 'term-before';
}

/** Where the line stands and how to get out of it. */
export interface ConditionToday {
  readonly condition: LineCondition;
  /** Whole days until the next dated step begins; 0 on the last day and once lost; `unknown` when nothing dated follows. */
  readonly daysLeft: Known<number>;
  /** The next lapse stage: the next planned one, else a worse one without a date. */
  readonly next: DatedStage | undefined;
  /** Until when a lost number may still be saved; undefined where nothing says so. */
  readonly saved: Rescue | undefined;
  /** In the order in which to try them. */
  readonly wayOut: readonly WayOut[];
}

const SEVERITY = { suspended: 1, atRisk: 2, lost: 3 } as const;

const begun = (date: Known<CivilDate>, today: CivilDate): boolean =>
  date !== 'unknown' && compare(date, today) <= 0;

const worst = (stages: readonly DatedStage[]): StageKind | undefined =>
  [...stages].sort((a, b) => SEVERITY[b.stage] - SEVERITY[a.stage])[0]?.stage;

function lineCondition(timeline: Timeline, today: CivilDate): LineCondition {
  if (timeline.isClosed) return 'closed';
  const reached = worst(timeline.stages.filter((stage) => stage.planned && begun(stage.date, today)));
  if (reached !== undefined) return reached;
  if (timeline.due === 'unknown') return timeline.isBalanceEmpty ? 'act' : 'unknown';
  if (begun(timeline.due, today)) return 'due';
  if (hasUndatedClock(timeline) && !timeline.isBalanceEmpty) return 'unknown';
  if (begun(timeline.lastSafeDay, today)) return 'lastDay';
  if (timeline.isBalanceEmpty || begun(timeline.actBy, today)) return 'act';
  return begun(timeline.prepareBy, today) ? 'prepare' : 'safe';
}

function nextStage(timeline: Timeline, condition: LineCondition, today: CivilDate): DatedStage | undefined {
  const reached =
    condition === 'suspended' || condition === 'atRisk' || condition === 'lost' ? SEVERITY[condition] : 0;
  const ahead = timeline.stages.filter((stage) => SEVERITY[stage.stage] > reached);
  return (
    ahead.find((stage) => stage.planned && !begun(stage.date, today)) ??
    ahead.find((stage) => stage.date === 'unknown')
  );
}

/** The day on which this condition ends. */
function endOfCondition(
  timeline: Timeline,
  condition: LineCondition,
  next: DatedStage | undefined,
): Known<CivilDate> {
  if (hasUndatedClock(timeline)) return 'unknown';
  switch (condition) {
    case 'safe':
      return timeline.prepareBy;
    case 'prepare':
      return timeline.actBy;
    case 'act':
      return timeline.lastSafeDay;
    case 'lastDay':
      return timeline.due;
    default:
      return next?.date ?? 'unknown';
  }
}

/** Paying, using or buying anew, as what keeps the line asks for. */
function renewals(timeline: Timeline, condition: LineCondition): readonly WayOut[] {
  if (timeline.governingKind === 'activity') return ['use-now'];
  const covered = condition === 'act' || condition === 'lastDay';
  if (!covered && timeline.topUpAfterExpiry === false) return ['buy-again'];
  return timeline.governingKind === 'wallet' ? ['pay-now', 'check-balance'] : ['pay-now'];
}

/** Rescues by later claims on the loss. */
const laterLosses = ({ stages }: Timeline): readonly Rescue[] =>
  stages
    .filter(({ stage, planned }) => planned && stage === 'lost')
    .flatMap(({ possible }) => possible)
    .map(({ date, reason, when }) => ({
      until: lastSafeDay(date),
      ...(reason === 'rival' || when === undefined ? {} : { when }),
    }));

/** The later ends of the term: by another claim, or where the last payment did not end the term before it. */
export const laterTerms = ({ possibleDue, termBefore }: Timeline): readonly Rescue[] => [
  ...(possibleDue === undefined ? [] : [{ until: lastSafeDay(possibleDue) }]),
  ...(termBefore === undefined ? [] : [{ until: lastSafeDay(termBefore), when: 'term-before' } as const]),
];

/** The latest rescue that the evidence allows: a plain claim before a condition, then the later day. */
function rescueOf(timeline: Timeline, condition: LineCondition, today: CivilDate): Rescue | undefined {
  const isLate = condition === 'due' || condition === 'suspended' || condition === 'atRisk';
  const open = [
    ...(condition === 'lost' ? laterLosses(timeline) : []),
    ...(isLate || condition === 'lost' ? laterTerms(timeline) : []),
  ].filter(({ until }) => compare(until, today) >= 0);
  const plain = open.filter((rescue) => !('when' in rescue));
  return [...(plain.length > 0 ? plain : open)].sort((a, b) => compare(b.until, a.until))[0];
}

/** What to do beside renewing, in order; where the line is renewed, that comes first. */
const BESIDE_RENEWING: Readonly<Record<LineCondition, readonly WayOut[]>> = {
  safe: [],
  unknown: ['check-account-date', 'contact-support'],
  prepare: ['check-account-date', 'prepare-payment'],
  act: ['check-account-date'],
  lastDay: ['check-account-date'],
  due: ['contact-support'],
  suspended: ['contact-support', 'move-accounts'],
  atRisk: ['contact-support', 'ask-for-number', 'move-accounts'],
  lost: ['contact-support', 'ask-for-number', 'move-accounts'],
  closed: ['move-accounts', 'ask-for-number', 'contact-support'],
};

function wayOutOf(timeline: Timeline, condition: LineCondition, canBeSaved: boolean): readonly WayOut[] {
  switch (condition) {
    case 'safe':
    case 'unknown':
    case 'closed':
      return BESIDE_RENEWING[condition];
    case 'prepare':
      return timeline.governingKind === 'activity' ? ['use-now'] : BESIDE_RENEWING.prepare;
    case 'lost':
      return [...(canBeSaved ? renewals(timeline, condition) : []), ...BESIDE_RENEWING.lost];
    default:
      return [...renewals(timeline, condition), ...BESIDE_RENEWING[condition]];
  }
}

/**
 * Where a line stands on `today`: the worst planned stage that has begun, else its place before the due date, which is
 * not known while one of the clocks has none.
 * The days left run to the next dated step: `prepareBy`, `actBy`, `lastSafeDay`, `due`, then the stages.
 */
export function conditionOn(timeline: Timeline, today: CivilDate): ConditionToday {
  const condition = lineCondition(timeline, today);
  const next = nextStage(timeline, condition, today);
  const end = endOfCondition(timeline, condition, next);
  const left: Known<number> = end === 'unknown' ? 'unknown' : daysBetween(today, end);
  const saved = rescueOf(timeline, condition, today);
  return {
    condition,
    daysLeft: condition === 'lost' || condition === 'lastDay' ? 0 : left,
    next,
    saved,
    wayOut: wayOutOf(timeline, condition, saved !== undefined),
  };
}
