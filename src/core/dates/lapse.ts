import { addDays, compare, type CivilDate } from '../calendar/civil.ts';
import type { Clock, Known, SourceKeys, Stage, StageAnchor, StageKind } from '../facts/plan.ts';
import type { DatedStage, PossibleStage } from './dated-stage.ts';
import { balanceOf, type LineState } from './line-state.ts';
import type { TraceRule, TraceStep } from './trace.ts';

/** What is left in the balance at the due date. */
export type Branch = Known<'zero' | 'belowCharge'>;

/** From what the stages of one clock are dated. */
export interface LapseContext {
  /** First day not covered by this clock. */
  readonly due: Known<CivilDate>;
  /** No stage is dated before this day. */
  readonly notBefore: Known<CivilDate>;
  /** The last counting action. */
  readonly start?: CivilDate;
  readonly branch: Branch;
  /** The earliest day on which the balance can have reached zero, where it may be empty. */
  readonly emptyFrom?: Known<CivilDate>;
  /** The end of the term, where only the balance may end it earlier. */
  readonly unspentDue?: Known<CivilDate>;
}

/** The balance at the due date: what whole charges leave over. `unknown` where that cannot be told. */
export function branchOf(clock: Clock, state: LineState, dueFromAccount: boolean): Branch {
  const balance = balanceOf(state);
  if (balance === 'unknown' || state.isLeastBalance === true) return 'unknown';
  if (balance === 0) return 'zero';
  if (clock.kind !== 'wallet') return 'unknown';
  const { charge } = clock;
  if (charge <= 0 || (dueFromAccount && balance >= charge)) return 'unknown';
  return balance % charge === 0 ? 'zero' : 'belowCharge';
}

interface Anchored extends LapseContext {
  readonly suspended: Known<CivilDate>;
}
interface Candidate {
  readonly after: number;
  readonly sources: SourceKeys;
  readonly stage: Stage;
  readonly date: Known<CivilDate>;
  readonly held: boolean;
}
type DatedCandidate = Candidate & { readonly date: CivilDate };

const ANCHOR_RULES = {
  due: 'stage-from-due',
  suspended: 'stage-from-suspended',
  zeroBalance: 'stage-from-zero-balance',
  lastAction: 'stage-from-last-action',
  unknown: 'stage-undated',
} as const;

function stageAnchorDay(from: StageAnchor, context: Anchored): Known<CivilDate> {
  switch (from) {
    case 'due':
      return context.due;
    case 'suspended':
      return context.suspended;
    case 'zeroBalance':
      return context.emptyFrom ?? (context.branch === 'belowCharge' ? 'unknown' : context.due);
    case 'lastAction':
      return context.start ?? 'unknown';
    case 'unknown':
      return 'unknown';
  }
}

function candidatesOf(stage: Stage, context: Anchored): readonly Candidate[] {
  const anchor = stageAnchorDay(stage.from, context);
  return [{ after: stage.after, sources: stage.sources }, ...stage.rivals].map(({ after, sources }) => {
    if (anchor === 'unknown') return { after, sources, stage, date: 'unknown', held: false };
    const date = addDays(anchor, after);
    const { notBefore } = context;
    const held = notBefore !== 'unknown' && compare(date, notBefore) < 0;
    return { after, sources, stage, date: held ? notBefore : date, held };
  });
}

const isDated = (candidate: Candidate): candidate is DatedCandidate => candidate.date !== 'unknown';
const applies = (stage: Stage, branch: Branch): boolean =>
  stage.when === undefined || branch === 'unknown' || stage.when === branch;
const whenOf = ({ when }: Stage): Pick<Stage, 'when'> => (when === undefined ? {} : { when });
const joined = (lists: readonly SourceKeys[]): SourceKeys => [...new Set(lists.flat())];

function undatedStage(clock: Clock, candidate: Candidate): DatedStage {
  const { stage, after, sources } = candidate;
  const { stage: kind, from } = stage;
  return {
    stage: kind,
    clock: clock.id,
    date: 'unknown',
    after,
    from,
    ...whenOf(stage),
    planned: false,
    possible: [],
    sources,
  };
}

function possibleOf(candidate: DatedCandidate, planned: DatedCandidate): PossibleStage {
  const reason = candidate.stage.when === planned.stage.when ? 'rival' : 'branch';
  const { date, after, sources } = candidate;
  return { date, after, sources, reason, ...whenOf(candidate.stage) };
}

/** The day of a stage where the balance lasts to the end of the term. */
function unspentStage({ stage }: DatedCandidate, { unspentDue }: LapseContext): readonly PossibleStage[] {
  if (stage.from !== 'zeroBalance' || unspentDue === undefined || unspentDue === 'unknown') return [];
  const { after, sources } = stage;
  return [{ date: addDays(unspentDue, after), after, sources, reason: 'branch', when: 'unspent' }];
}

/** Whether a candidate says the same day under the same condition. */
const agrees = (a: DatedCandidate, b: DatedCandidate): boolean =>
  compare(a.date, b.date) === 0 && a.stage.when === b.stage.when;

/** Whether the stage counts from an empty balance although nobody said that it is empty. */
const isAssumed = ({ stage }: DatedCandidate, { branch, emptyFrom }: LapseContext): boolean =>
  stage.from === 'zeroBalance' && branch !== 'zero' && emptyFrom === undefined;

/** The earliest candidate with the others as possible; claims of the same day and condition are joined. */
function plannedStage(
  clock: Clock,
  dated: readonly DatedCandidate[],
  context: LapseContext,
): DatedStage | undefined {
  const [first, ...rest] = [...dated].sort((a, b) => compare(a.date, b.date));
  if (first === undefined) return undefined;
  const same = rest.filter((other) => agrees(other, first));
  const others = rest.filter((other) => !agrees(other, first));
  return {
    stage: first.stage.stage,
    clock: clock.id,
    date: first.date,
    after: first.after,
    from: first.stage.from,
    ...whenOf(first.stage),
    planned: true,
    ...(isAssumed(first, context) ? { assumed: 'zeroBalance' } : {}),
    possible: [...others.map((other) => possibleOf(other, first)), ...unspentStage(first, context)],
    sources: joined([first, ...same].map(({ sources }) => sources)),
  };
}

/** Why a stage is counted from its anchor. */
function anchorRule({ from, assumed }: DatedStage, { emptyFrom }: LapseContext): TraceRule {
  if (from === 'zeroBalance' && emptyFrom !== undefined) return 'stage-from-zero-balance-earliest';
  return assumed === undefined ? ANCHOR_RULES[from] : 'stage-from-zero-balance-assumed';
}

function traceOf(clock: Clock, stage: DatedStage, context: Anchored, held: boolean): readonly TraceStep[] {
  const base = { result: stage.stage, date: stage.date, sources: stage.sources, clock: clock.id } as const;
  if (stage.date === 'unknown') return [{ ...base, rule: 'stage-undated', length: { days: stage.after } }];
  const { from, after } = stage;
  const anchor = stageAnchorDay(from, context);
  const rule = anchorRule(stage, context);
  const extra = (its: TraceRule, on: boolean): readonly TraceStep[] => (on ? [{ ...base, rule: its }] : []);
  return [
    { ...base, rule, length: { days: after }, ...(anchor === 'unknown' ? {} : { from: anchor }) },
    ...extra('stage-held-to-due', held),
    ...extra(
      'rival-earliest',
      stage.possible.some(({ reason }) => reason === 'rival'),
    ),
    ...extra(
      'branch-earliest',
      stage.possible.some(({ reason }) => reason === 'branch'),
    ),
  ];
}

/** The stages of one kind: the planned one, then what has no date. */
function stagesOfKind(clock: Clock, kind: StageKind, context: Anchored): Lapse {
  const all = clock.stages.filter((stage) => stage.stage === kind);
  const holding = all.filter((stage) => applies(stage, context.branch));
  if (holding.length === 0) {
    const dropped = all.map((stage) =>
      undatedStage(clock, { ...stage, stage, date: 'unknown', held: false }),
    );
    const [first] = dropped;
    const base = { result: kind, date: 'unknown', rule: 'branch-none', clock: clock.id } as const;
    return { stages: dropped, trace: first === undefined ? [] : [{ ...base, sources: first.sources }] };
  }
  const candidates = holding.flatMap((stage) => candidatesOf(stage, context));
  const dated = candidates.filter(isDated);
  const planned = plannedStage(clock, dated, context);
  const held = dated.some((each) => each.held);
  const undated = candidates.filter((each) => !isDated(each)).map((each) => undatedStage(clock, each));
  const stages = [...(planned === undefined ? [] : [planned]), ...undated];
  return { stages, trace: stages.flatMap((stage) => traceOf(clock, stage, context, held)) };
}

/** The stages of one clock and why they are dated so. */
export interface Lapse {
  readonly stages: readonly DatedStage[];
  readonly trace: readonly TraceStep[];
}

/**
 * Dates the stages of one clock. Of each kind the earliest live claim and branch is planned on; later ones
 * are in its `possible`. Without an anchor the stage stays, undated, with its number of days.
 */
export function stagesOf(clock: Clock, context: LapseContext): Lapse {
  const suspended = stagesOfKind(clock, 'suspended', { ...context, suspended: 'unknown' });
  const date = suspended.stages.find((stage) => stage.planned)?.date ?? 'unknown';
  const rest = (kind: StageKind): Lapse => stagesOfKind(clock, kind, { ...context, suspended: date });
  const parts = [suspended, rest('atRisk'), rest('lost')];
  return { stages: parts.flatMap((part) => part.stages), trace: parts.flatMap((part) => part.trace) };
}
