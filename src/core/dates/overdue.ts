import { addDays, compare, daysBetween, type CivilDate } from '../calendar/civil.ts';
import type { Known, StageKind } from '../facts/plan.ts';
import type { DatedStage } from './dated-stage.ts';
import type { Timeline } from './timeline.ts';

/** Where a line stands on a day. `due`: past the due date and no dated stage has begun. */
export type LineStanding = 'safe' | 'prepare' | 'act' | 'lastDay' | 'due' | StageKind | 'unknown';

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

/** Where the line stands and how to get out of it. */
export interface LateState {
  readonly state: LineStanding;
  /** Whole days until the next dated step begins; 0 once lost; `unknown` when nothing dated follows. */
  readonly daysLeft: Known<number>;
  /** The next lapse stage: the next planned one, else a worse one without a date. */
  readonly next: DatedStage | undefined;
  /** The last day on which another source says that a lost number can still be saved; undefined when none does. */
  readonly savedUntil: CivilDate | undefined;
  /** In the order in which to try them. */
  readonly wayOut: readonly WayOut[];
}

const SEVERITY = { suspended: 1, atRisk: 2, lost: 3 } as const;

const begun = (date: Known<CivilDate>, today: CivilDate): boolean =>
  date !== 'unknown' && compare(date, today) <= 0;

const worst = (stages: readonly DatedStage[]): StageKind | undefined =>
  [...stages].sort((a, b) => SEVERITY[b.stage] - SEVERITY[a.stage])[0]?.stage;

/** One clock has a due date and another none: the line may end before any date that is known. */
export const isPartial = ({ due, clocks }: Timeline): boolean =>
  due !== 'unknown' && clocks.some((clock) => clock.due === 'unknown');

function standingOf(timeline: Timeline, today: CivilDate): LineStanding {
  const reached = worst(timeline.stages.filter((stage) => stage.planned && begun(stage.date, today)));
  if (reached !== undefined) return reached;
  if (timeline.due === 'unknown') return 'unknown';
  if (begun(timeline.due, today)) return 'due';
  if (isPartial(timeline)) return 'unknown';
  if (begun(timeline.lastSafeDay, today)) return 'lastDay';
  if (begun(timeline.actBy, today)) return 'act';
  return begun(timeline.prepareBy, today) ? 'prepare' : 'safe';
}

function nextStage(timeline: Timeline, standing: LineStanding, today: CivilDate): DatedStage | undefined {
  const rank =
    standing === 'suspended' || standing === 'atRisk' || standing === 'lost' ? SEVERITY[standing] : 0;
  const ahead = timeline.stages.filter((stage) => SEVERITY[stage.stage] > rank);
  return (
    ahead.find((stage) => stage.planned && !begun(stage.date, today)) ??
    ahead.find((stage) => stage.date === 'unknown')
  );
}

/** The day on which this standing ends. */
function endOf(timeline: Timeline, standing: LineStanding, next: DatedStage | undefined): Known<CivilDate> {
  if (isPartial(timeline)) return 'unknown';
  switch (standing) {
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
function renewals(timeline: Timeline, standing: LineStanding): readonly WayOut[] {
  if (timeline.governingKind === 'activity') return ['use-now'];
  const covered = standing === 'act' || standing === 'lastDay';
  if (!covered && timeline.topUpAfterExpiry === false) return ['buy-again'];
  return timeline.governingKind === 'wallet' ? ['pay-now', 'check-balance'] : ['pay-now'];
}

/** The latest day before a later date of the loss that the evidence allows. */
function savedUntilOf({ stages }: Timeline, standing: LineStanding, today: CivilDate): CivilDate | undefined {
  if (standing !== 'lost') return undefined;
  const later = stages
    .filter(({ stage, planned }) => planned && stage === 'lost')
    .flatMap(({ possible }) => possible.map(({ date }) => addDays(date, -1)))
    .filter((date) => compare(date, today) >= 0);
  return later.sort(compare).at(-1);
}

function wayOutOf(timeline: Timeline, standing: LineStanding, canBeSaved: boolean): readonly WayOut[] {
  switch (standing) {
    case 'safe':
      return [];
    case 'unknown':
      return ['check-account-date', 'contact-support'];
    case 'prepare':
      return timeline.governingKind === 'activity' ? ['use-now'] : ['check-account-date', 'prepare-payment'];
    case 'act':
      return [...renewals(timeline, standing), 'check-account-date'];
    case 'lastDay':
    case 'due':
      return [...renewals(timeline, standing), 'contact-support'];
    case 'suspended':
      return [...renewals(timeline, standing), 'contact-support', 'move-accounts'];
    case 'atRisk':
      return [...renewals(timeline, standing), 'contact-support', 'ask-for-number', 'move-accounts'];
    case 'lost':
      return [
        ...(canBeSaved ? renewals(timeline, standing) : []),
        'contact-support',
        'ask-for-number',
        'move-accounts',
      ];
  }
}

/**
 * Where a line stands on `today`: the worst planned stage that has begun, else its place before the due date, which is
 * not known while one of the clocks has none.
 * The days left run to the next dated step: `prepareBy`, `actBy`, `lastSafeDay`, `due`, then the stages.
 */
export function lateState(timeline: Timeline, today: CivilDate): LateState {
  const state = standingOf(timeline, today);
  const next = nextStage(timeline, state, today);
  const end = endOf(timeline, state, next);
  const left: Known<number> = end === 'unknown' ? 'unknown' : daysBetween(today, end);
  const savedUntil = savedUntilOf(timeline, state, today);
  return {
    state,
    daysLeft: state === 'lost' ? 0 : left,
    next,
    savedUntil,
    wayOut: wayOutOf(timeline, state, savedUntil !== undefined),
  };
}
