import { addDays, compare, earliest, lastSafeDay as dayBefore, latest } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import { branchOf, stagesOf } from './lapse.ts';
import type { Cents, Clock, Known, Plan, SourceKeys, StageAnchor, StageKind } from '../facts/plan.ts';
import { accountDueOf, dueOfClock, type ClockDue } from './clock-due.ts';

/** Days kept free before the last safe day when the reader chose nothing. Ours, not the provider's. */
export const DEFAULT_BUFFER_DAYS = 7;
/** Days between the first reminder and `actBy`. Ours, not the provider's. */
export const PREPARE_LEAD_DAYS = 7;

/** What the reader knows about a line. Everything left out is unknown. */
export interface LineState {
  /** The last counting action: also the payment or start date of the term. */
  readonly lastAction?: CivilDate;
  /** The due date the account shows. Beats every rule of a term or wallet clock. */
  readonly accountDue?: CivilDate;
  /** The provider says that the shown date is still covered. */
  readonly accountDueInclusive?: boolean;
  /** Which offer of a term was bought. Without it the shortest is planned on. */
  readonly offerId?: string;
  /** For activity clocks, when it differs from `lastAction`. */
  readonly lastActivity?: CivilDate;
  /** Wallet balance in cents after the last charge. */
  readonly balance?: Known<Cents>;
  /** Cents a cycle really takes, tax included. Without it the plan's charge before tax is used. */
  readonly charge?: Cents;
  /**
   * Day of the month (1-31) that month lengths return to. Used only where the start stands on it, or on the end
   * of a shorter month. Without it, the start's own day.
   */
  readonly anchorDay?: number;
}

/** What the reader may change. */
export interface Settings {
  /** Whole days, not negative. Anything else counts as `DEFAULT_BUFFER_DAYS`, and the trace says so. */
  readonly bufferDays: number;
}

/** Why a date is what it is. */
export type TraceRule =
  | 'no-clock'
  | 'clock-unknown'
  | 'starts-unknown'
  | 'starts-payment'
  | 'starts-activation'
  | 'starts-install'
  | 'starts-first-use'
  | 'starts-install-or-first-use'
  | 'offer-not-found'
  | 'offer-shortest'
  | 'term-from-start'
  | 'activity-window'
  | 'wallet-cycle'
  | 'wallet-runway'
  | 'wallet-runway-cut'
  | 'tax-not-counted'
  | 'rival-earliest'
  | 'rival-later'
  | 'account-date'
  | 'account-date-inclusive'
  | 'runway-not-added'
  | 'earliest-clock'
  | 'due-minus-one'
  | 'buffer'
  | 'buffer-cut'
  | 'buffer-default'
  | 'prepare-lead'
  | 'prepare-lead-cut'
  | 'branch-earliest'
  | 'branch-none'
  | 'stage-from-due'
  | 'stage-from-suspended'
  | 'stage-from-zero-balance'
  | 'stage-from-zero-balance-assumed'
  | 'stage-from-last-action'
  | 'stage-undated'
  | 'stage-held-to-due';

/** One step of the reasoning behind a date. Steps stand in the order in which they were taken. */
export interface TraceStep {
  readonly result: 'due' | 'lastSafeDay' | 'actBy' | 'prepareBy' | StageKind;
  readonly date: Known<CivilDate>;
  readonly rule: TraceRule;
  /** The date counted from. */
  readonly from?: CivilDate;
  /** The length added or subtracted, as the rule says. */
  readonly length?: Length;
  /** Empty for what is ours (buffer) or the reader's (account date). */
  readonly sources: SourceKeys;
  /** The clock the step belongs to, when it belongs to one. */
  readonly clock?: string;
}

/** A later date that the evidence allows. `when`: only with this balance. */
export interface PossibleStage {
  readonly date: CivilDate;
  readonly after: number;
  readonly sources: SourceKeys;
  readonly reason: 'rival' | 'branch';
  readonly when?: 'zero' | 'belowCharge';
}

/** A stage of a lapse with its first day. */
export interface DatedStage {
  readonly stage: StageKind;
  readonly clock: string;
  readonly date: Known<CivilDate>;
  /** Days from the anchor; kept where no date can be computed. */
  readonly after: number;
  readonly from: StageAnchor;
  readonly when?: 'zero' | 'belowCharge';
  /** The date to plan on for this kind of stage. At most one per kind; never an undated one. */
  readonly planned: boolean;
  /** A zero balance at the due date is only assumed, being the earliest case. */
  readonly assumed?: 'zeroBalance';
  readonly possible: readonly PossibleStage[];
  readonly sources: SourceKeys;
}

/** Every date of a line and why. */
export interface Timeline {
  /** What set `due`: the id of a clock, or the date the account shows. */
  readonly governing: string;
  readonly governingKind: Known<Clock['kind']>;
  /** First day not covered. */
  readonly due: Known<CivilDate>;
  readonly lastSafeDay: Known<CivilDate>;
  readonly actBy: Known<CivilDate>;
  readonly prepareBy: Known<CivilDate>;
  /** Whether paying still renews after the due date (from the governing clock). */
  readonly topUpAfterExpiry: Known<boolean>;
  /** Planned ones first, by date. */
  readonly stages: readonly DatedStage[];
  /** The due date of every clock of the plan. */
  readonly clocks: readonly { readonly clock: string; readonly due: Known<CivilDate> }[];
  readonly trace: readonly TraceStep[];
}

type Reminders = Pick<Timeline, 'lastSafeDay' | 'actBy' | 'prepareBy' | 'trace'>;

function remindBefore(due: CivilDate, start: CivilDate | undefined, settings: Settings): Reminders {
  const usable =
    Number.isInteger(settings.bufferDays) && settings.bufferDays >= 0 && settings.bufferDays < 3660;
  const buffer = usable ? settings.bufferDays : DEFAULT_BUFFER_DAYS;
  const safe = dayBefore(due);
  const floor = start === undefined ? undefined : earliest(addDays(start, 1), safe);
  const back = (from: CivilDate, days: number): CivilDate => {
    const wanted = addDays(from, -days);
    return floor === undefined ? wanted : latest(wanted, floor);
  };
  const actBy = back(safe, buffer);
  const prepareBy = back(actBy, PREPARE_LEAD_DAYS);
  const actCut = compare(actBy, addDays(safe, -buffer)) !== 0;
  const prepareCut = compare(prepareBy, addDays(actBy, -PREPARE_LEAD_DAYS)) !== 0;
  const rest = { sources: [] };
  const bufferLength = { days: buffer };
  return {
    lastSafeDay: safe,
    actBy,
    prepareBy,
    trace: [
      { result: 'lastSafeDay', date: safe, rule: 'due-minus-one', from: due, length: { days: 1 }, ...rest },
      ...(usable ? [] : [{ result: 'actBy', date: actBy, rule: 'buffer-default', ...rest } as const]),
      {
        result: 'actBy',
        date: actBy,
        rule: actCut ? 'buffer-cut' : 'buffer',
        from: safe,
        length: bufferLength,
        ...rest,
      },
      {
        result: 'prepareBy',
        date: prepareBy,
        rule: prepareCut ? 'prepare-lead-cut' : 'prepare-lead',
        from: actBy,
        length: { days: PREPARE_LEAD_DAYS },
        ...rest,
      },
    ],
  };
}

const NO_REMINDERS: Reminders = { lastSafeDay: 'unknown', actBy: 'unknown', prepareBy: 'unknown', trace: [] };

/** The earliest known due date; on a tie the account's, else the first in the plan's order. */
function governingOf(dues: readonly ClockDue[]): ClockDue | undefined {
  return dues.reduce<ClockDue | undefined>((best, next) => {
    if (next.due === 'unknown') return best;
    if (best === undefined || best.due === 'unknown') return next;
    const order = compare(next.due, best.due);
    return order < 0 || (order === 0 && next.via === 'account' && best.via === 'rule') ? next : best;
  }, undefined);
}

const KINDS: readonly StageKind[] = ['suspended', 'atRisk', 'lost'];

function orderOf(a: DatedStage, b: DatedStage): number {
  if (a.planned !== b.planned) return a.planned ? -1 : 1;
  if (a.date !== 'unknown' && b.date !== 'unknown' && compare(a.date, b.date) !== 0)
    return compare(a.date, b.date);
  if ((a.date === 'unknown') !== (b.date === 'unknown')) return a.date === 'unknown' ? 1 : -1;
  return KINDS.indexOf(a.stage) - KINDS.indexOf(b.stage);
}

/** Of each kind only the earliest over all clocks stays planned. */
function plannedOnce(stages: readonly DatedStage[]): readonly DatedStage[] {
  const sorted = [...stages].sort(orderOf);
  return sorted
    .map((stage, at) => {
      const taken = sorted.slice(0, at).some((other) => other.planned && other.stage === stage.stage);
      return stage.planned && taken ? { ...stage, planned: false } : stage;
    })
    .sort(orderOf);
}

/**
 * The dates of a line: reminders, due date and lapse stages, each with its trace. The earliest clock wins.
 * What cannot be computed is `unknown`. Throws only where the calendar does (a date outside its range).
 */
export function timelineOf(plan: Plan, state: LineState, settings: Settings): Timeline {
  const dues = plan.clocks.map((clock) => dueOfClock(clock, plan, state));
  const account = plan.clocks.length === 0 ? accountDueOf(state) : undefined;
  const governing = governingOf(account === undefined ? dues : [account]);
  const due = governing?.due ?? 'unknown';
  const start = governing?.start;
  const reminders = due === 'unknown' ? NO_REMINDERS : remindBefore(due, start, settings);
  const lapses = plan.clocks.map((clock, at) => {
    const own = dues[at];
    return stagesOf(clock, {
      due: own?.due ?? 'unknown',
      notBefore: own === undefined || own.due === 'unknown' ? due : own.due,
      ...(own?.start === undefined ? {} : { start: own.start }),
      branch: branchOf(clock, state, own?.via === 'account'),
    });
  });
  const several = plan.clocks.length > 1 && governing !== undefined;
  const none: TraceStep = { result: 'due', date: 'unknown', rule: 'no-clock', sources: [] };
  const winner = { result: 'due', date: due, rule: 'earliest-clock', sources: [] } as const;
  return {
    governing:
      governing === undefined ? 'unknown' : governing.via === 'account' ? 'account' : governing.clock,
    governingKind: governing?.kind ?? 'unknown',
    due,
    lastSafeDay: reminders.lastSafeDay,
    actBy: reminders.actBy,
    prepareBy: reminders.prepareBy,
    topUpAfterExpiry: governing?.topUpAfterExpiry ?? 'unknown',
    stages: plannedOnce(lapses.flatMap((lapse) => lapse.stages)),
    clocks: dues.map((each) => ({ clock: each.clock, due: each.due })),
    trace: [
      ...(plan.clocks.length > 0 ? [] : account === undefined ? [none] : account.trace),
      ...dues.flatMap((each) => each.trace),
      ...(several ? [{ ...winner, clock: governing.clock }] : []),
      ...reminders.trace,
      ...lapses.flatMap((lapse) => lapse.trace),
    ],
  };
}
