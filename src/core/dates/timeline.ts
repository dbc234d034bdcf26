import { compare, type CivilDate } from '../calendar/civil.ts';
import type { Clock, Known, StageKind } from '../facts/plan.ts';
import { accountDueOf, dueOfClock, type ClockDue } from './clock-due.ts';
import { emptyFrom, isBalanceEmpty } from './empty-balance.ts';
import { branchOf, stagesOf, type Lapse } from './lapse.ts';
import type { DatedStage } from './dated-stage.ts';
import { datedLimits, type DatedLimit } from './limits.ts';
import type { DatedPack, LinePlan, LineState, Settings } from './line-state.ts';
import { remindBefore } from './reminder-dates.ts';
import type { Runway } from './runway.ts';
import type { TraceStep } from './trace.ts';
import { runwayOn } from './wallet-due.ts';

/** Every date of a line and why. */
export interface Timeline {
  /** The day from which the governing clock counts. */
  readonly start: Known<CivilDate>;
  /** What set `due`: the id of a clock, or the date the account shows. */
  readonly governing: string;
  readonly governingKind: Known<Clock['kind']>;
  /** First day not covered. */
  readonly due: Known<CivilDate>;
  /** A later due date that a live claim gives; undefined where there is none. */
  readonly possibleDue: CivilDate | undefined;
  readonly lastSafeDay: Known<CivilDate>;
  readonly actBy: Known<CivilDate>;
  readonly prepareBy: Known<CivilDate>;
  /** Whether paying still renews after the due date (from the governing clock). */
  readonly topUpAfterExpiry: Known<boolean>;
  /** The packs that are used one after the other; empty for all else. */
  readonly packs: readonly DatedPack[];
  /** How long the balance lasts; undefined where there is none, or where it is not known. */
  readonly runway: Runway | undefined;
  /** Time limits beside the clocks: of an eSIM, of a purchase, of a trial. */
  readonly limits: readonly DatedLimit[];
  /** The end of an earlier payment's term, which is later than `due`, where the last payment may have ended it. */
  readonly termBefore: CivilDate | undefined;
  /** The balance is zero, and the days until the number is lost run already. */
  readonly isBalanceEmpty: boolean;
  /** The service has ended: no date keeps the line. */
  readonly isClosed: boolean;
  /** Planned ones first, by date. */
  readonly stages: readonly DatedStage[];
  /** The due date of every clock of the plan. */
  readonly clocks: readonly { readonly clock: string; readonly due: Known<CivilDate> }[];
  readonly trace: readonly TraceStep[];
}

/** One clock has a due date and another none: the line may end before any date that is known. */
export const hasUndatedClock = ({ due, clocks }: Pick<Timeline, 'due' | 'clocks'>): boolean =>
  due !== 'unknown' && clocks.some((clock) => clock.due === 'unknown');

type Governed = Pick<
  Timeline,
  'start' | 'governing' | 'governingKind' | 'due' | 'possibleDue' | 'topUpAfterExpiry'
>;

/** The earliest known due date; on a tie the account's, else the first in the plan's order. */
function governingOf(dues: readonly ClockDue[]): ClockDue | undefined {
  return dues.reduce<ClockDue | undefined>((best, next) => {
    if (next.due === 'unknown') return best;
    if (best === undefined || best.due === 'unknown') return next;
    const order = compare(next.due, best.due);
    return order < 0 || (order === 0 && next.via === 'account' && best.via === 'rule') ? next : best;
  }, undefined);
}

const STAGE_KINDS: readonly StageKind[] = ['suspended', 'atRisk', 'lost'];

function orderOf(a: DatedStage, b: DatedStage): number {
  if (a.planned !== b.planned) return a.planned ? -1 : 1;
  if (a.date !== 'unknown' && b.date !== 'unknown' && compare(a.date, b.date) !== 0)
    return compare(a.date, b.date);
  if ((a.date === 'unknown') !== (b.date === 'unknown')) return a.date === 'unknown' ? 1 : -1;
  return STAGE_KINDS.indexOf(a.stage) - STAGE_KINDS.indexOf(b.stage);
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

/** A term of which neither a length nor a stage is known beside other clocks: nothing can be dated by it. */
const isEmpty = (clock: Clock): boolean =>
  clock.kind === 'term' && clock.offers.length + clock.rivals.length + clock.stages.length === 0;

/** The clocks that a line is dated by: all, but for empty ones beside others. */
function datingClocks({ clocks }: LinePlan): readonly Clock[] {
  const dating = clocks.filter((clock) => !isEmpty(clock));
  return dating.length > 0 ? dating : clocks;
}

/** The latest due date that a live claim gives for the governing clock, where it is later than the planned one. */
function possibleDueOf(governing: ClockDue | undefined): CivilDate | undefined {
  const later = (governing?.trace ?? []).flatMap(({ rule, date }) =>
    rule === 'rival-later' && date !== 'unknown' && date !== governing?.due ? [date] : [],
  );
  return later.sort(compare).at(-1);
}

/** The end of an earlier payment's term, where it is later than the planned one. */
const termBeforeOf = ({ termBefore }: LineState, due: Known<CivilDate>): CivilDate | undefined =>
  termBefore !== undefined && due !== 'unknown' && compare(termBefore, due) > 0 ? termBefore : undefined;

/** That the last payment may have ended the term of an earlier one, so that the earlier end is planned on. */
function termBeforeSteps(state: LineState, due: Known<CivilDate>): readonly TraceStep[] {
  const before = termBeforeOf(state, due);
  return before === undefined
    ? []
    : [{ result: 'due', date: due, rule: 'term-before', from: before, sources: [] }];
}

/** The stages of every clock, each from its own due date. */
function lapsesOf(
  plan: LinePlan,
  state: LineState,
  dues: readonly ClockDue[],
  due: Known<CivilDate>,
): readonly Lapse[] {
  return plan.clocks.flatMap((clock, at) => {
    const own = dues[at];
    if (own === undefined) return [];
    const empty = emptyFrom(clock, state, own.start);
    const context = {
      due: own.due,
      notBefore: own.due === 'unknown' ? due : own.due,
      ...(own.start === undefined ? {} : { start: own.start }),
      branch: branchOf(clock, state, own.via === 'account'),
      ...(empty === undefined ? {} : { emptyFrom: empty }),
      ...(own.unspentDue === undefined ? {} : { unspentDue: own.unspentDue }),
    };
    return [stagesOf(clock, context)];
  });
}

/** Of several clocks, which one wins. */
function winnerSteps(plan: LinePlan, governing: ClockDue | undefined): readonly TraceStep[] {
  if (plan.clocks.length < 2 || governing === undefined) return [];
  const { clock, due } = governing;
  return [{ result: 'due', date: due, rule: 'earliest-clock', sources: [], clock }];
}

const NO_CLOCK: TraceStep = { result: 'due', date: 'unknown', rule: 'no-clock', sources: [] };

function runwayIn({ clocks }: LinePlan, state: LineState): Runway | undefined {
  const wallet = clocks.find((clock) => clock.kind === 'wallet');
  return wallet === undefined ? undefined : runwayOn(wallet, state);
}

const governingName = (governing: ClockDue | undefined): string => {
  if (governing === undefined) return 'unknown';
  return governing.via === 'account' ? 'account' : governing.clock;
};

/** Why each clock is due when it is, and which of them wins. */
const dueSteps = (
  plan: LinePlan,
  dues: readonly ClockDue[],
  governing: ClockDue | undefined,
): readonly TraceStep[] =>
  plan.clocks.length === 0
    ? (governing?.trace ?? [NO_CLOCK])
    : [...dues.flatMap(({ trace }) => trace), ...winnerSteps(plan, governing)];

/** What the clock that wins, or the date in the account, says of the whole line. */
const governedBy = (governing: ClockDue | undefined): Governed => ({
  start: governing?.start ?? 'unknown',
  governing: governingName(governing),
  governingKind: governing?.kind ?? 'unknown',
  due: governing?.due ?? 'unknown',
  possibleDue: possibleDueOf(governing),
  topUpAfterExpiry: governing?.topUpAfterExpiry ?? 'unknown',
});

/** Of a service that has ended: no date is a date until which the line is safe. */
const CLOSED: Timeline = {
  start: 'unknown',
  governing: 'unknown',
  governingKind: 'unknown',
  due: 'unknown',
  possibleDue: undefined,
  lastSafeDay: 'unknown',
  actBy: 'unknown',
  prepareBy: 'unknown',
  topUpAfterExpiry: 'unknown',
  packs: [],
  runway: undefined,
  limits: [],
  termBefore: undefined,
  isBalanceEmpty: false,
  isClosed: true,
  stages: [],
  clocks: [],
  trace: [{ result: 'due', date: 'unknown', rule: 'service-ended', sources: [] }],
};

/** The dates of a line whose service runs, by the clocks that it is dated by. */
function runningTimeline(plan: LinePlan, state: LineState, settings: Settings): Timeline {
  const dues = plan.clocks.map((clock) => dueOfClock(clock, plan, state));
  const governing = plan.clocks.length === 0 ? accountDueOf(state) : governingOf(dues);
  const due = governing?.due ?? 'unknown';
  const { trace: reminderSteps, ...reminders } = remindBefore(due, governing?.start, settings);
  const lapses = lapsesOf(plan, state, dues, due);
  return {
    ...governedBy(governing),
    ...reminders,
    packs: state.packs ?? [],
    runway: runwayIn(plan, state),
    limits: datedLimits(plan, state, due),
    termBefore: termBeforeOf(state, due),
    isBalanceEmpty: plan.clocks.some((clock) => isBalanceEmpty(clock, state)),
    isClosed: false,
    stages: plannedOnce(lapses.flatMap(({ stages }) => stages)),
    clocks: dues.map((each) => ({ clock: each.clock, due: each.due })),
    trace: [
      ...dueSteps(plan, dues, governing),
      ...termBeforeSteps(state, due),
      ...reminderSteps,
      ...lapses.flatMap(({ trace }) => trace),
    ],
  };
}

/**
 * The dates of a line in days of its provider: reminders, due date and lapse stages, each with its trace. The earliest
 * clock wins. What cannot be computed is `unknown`.
 *
 * @throws RangeError where a date would leave the years 1900 to 2199.
 */
export const timelineFrom = (plan: LinePlan, state: LineState, settings: Settings): Timeline =>
  plan.status === 'closed'
    ? CLOSED
    : runningTimeline({ ...plan, clocks: datingClocks(plan) }, state, settings);
