import { compare, daysBetween, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import { conditionOn, type ConditionToday, type WayOut } from '../dates/condition.ts';
import { providerToday, timelineOf, type LineSituation, type LineTimeline } from '../dates/situation.ts';
import type { Known, Plan } from '../facts/plan.ts';
import { aroundAbsences, type MovedBefore } from './absence.ts';
import { planOf, ruleOf } from './kept-rule.ts';
import type { Absence, KeptLine } from './ledger-shape.ts';
import { heldLineOf, movedOf } from './line-history.ts';
import { OWN_PLAN } from '../answers/own-rule.ts';
import { DEFAULT_BUFFER_DAYS } from '../dates/line-state.ts';
import { barePlan, planOfOwnRule } from './own-rule.ts';
import { ruleChanges, type RuleChange } from './rule-changes.ts';

/**
 * Which rule the dates of a line follow. `gone`: its plan left the catalogue, and its last known rule is used. `lost`:
 * the plan is not in the catalogue and no rule was kept.
 */
export type RuleSource = 'catalogue' | 'gone' | 'own' | 'lost';

/** A line with the plan that it is dated by. */
export interface RuledLine {
  readonly plan: Plan;
  readonly source: RuleSource;
  /** What of the rule changed since it was last looked at. */
  readonly changes: readonly RuleChange[];
}

/** The plan of a line: the catalogue's, else the last known one. */
function ruledLine({ rule }: KeptLine, plans: readonly Plan[]): RuledLine {
  if (rule.kind === 'own') return { plan: planOfOwnRule(rule), source: 'own', changes: [] };
  const { id, last } = rule;
  const plan = plans.find((each) => each.id === id);
  if (plan !== undefined)
    return { plan, source: 'catalogue', changes: last === undefined ? [] : ruleChanges(last, ruleOf(plan)) };
  if (last !== undefined) return { plan: planOf(id, last), source: 'gone', changes: [] };
  const nothing = { status: 'unknown', zone: 'unknown', tax: 'unknown', clocks: [] } as const;
  return { plan: barePlan({ id: OWN_PLAN, ...nothing }), source: 'lost', changes: [] };
}

/** When and where a ledger is looked at. */
export interface Look extends Pick<LineSituation, 'moment'> {
  readonly plans: readonly Plan[];
  readonly absences: readonly Absence[];
}

/** What a line asks for next. `rest`: it left, and nothing keeps it. */
export interface NextDeed {
  readonly step: WayOut | 'rest';
  /** The last day for it; unknown where none is known. */
  readonly by: Known<CivilDate>;
  /** Days from the provider's today until then; 0 on the day itself. */
  readonly daysLeft: Known<number>;
}

/** Everything that is told of a line that is kept. */
export interface LineOutlook extends RuledLine {
  readonly line: KeptLine;
  readonly timeline: LineTimeline;
  /** The provider's today. */
  readonly today: CivilDate;
  readonly standing: ConditionToday;
  readonly next: NextDeed;
  /** Why the day to act by is earlier than the rule asks for. */
  readonly movedBefore: MovedBefore | undefined;
  /** Where the number went. */
  readonly moved: 'ported' | 'left' | undefined;
}

/** What keeps a running line: paying, or using it. */
const keepingStep = ({ governingKind }: LineTimeline): WayOut =>
  governingKind === 'activity' ? 'use-now' : 'pay-now';

/** The last day of the next thing to do. */
function lastDayOf(
  timeline: LineTimeline,
  { condition, next, saved }: ConditionToday,
  today: CivilDate,
): Known<CivilDate> {
  const { actBy, lastSafeDay: safe } = timeline;
  switch (condition) {
    case 'safe':
    case 'prepare':
    case 'act':
    case 'lastDay':
      return actBy !== 'unknown' && compare(actBy, today) >= 0 ? actBy : safe;
    case 'due':
    case 'suspended':
    case 'atRisk':
      return next !== undefined && next.date !== 'unknown'
        ? lastSafeDay(next.date)
        : (saved?.until ?? 'unknown');
    case 'lost':
      return saved?.until ?? 'unknown';
    case 'closed':
    case 'unknown':
      return 'unknown';
  }
}

function nextStep(timeline: LineTimeline, standing: ConditionToday, today: CivilDate): NextDeed {
  const by = lastDayOf(timeline, standing, today);
  const isCovered = standing.condition === 'safe' || standing.condition === 'prepare';
  const step = isCovered ? keepingStep(timeline) : (standing.wayOut[0] ?? 'check-account-date');
  return { step, by, daysLeft: by === 'unknown' ? 'unknown' : daysBetween(today, by) };
}

const REST: NextDeed = { step: 'rest', by: 'unknown', daysLeft: 'unknown' };

/** What is told of a line on a day: its dates, where it stands, what to do next and by when. */
export function outlookOf(line: KeptLine, { plans, absences, moment }: Look): LineOutlook {
  const ruled = ruledLine(line, plans);
  const { plan } = ruled;
  const held = heldLineOf(line, plan);
  const { buffer: bufferDays = DEFAULT_BUFFER_DAYS } = line;
  const whole = timelineOf(plan, { moment, bufferDays, isUsDate: false, held });
  const { timeline, moved: movedBefore } = aroundAbsences(whole, absences);
  const today = providerToday(plan, moment);
  const standing = conditionOn(timeline, today);
  const moved = movedOf(line, plan)?.how;
  return {
    ...ruled,
    line,
    timeline,
    today,
    standing,
    next: moved === undefined ? nextStep(timeline, standing, today) : REST,
    movedBefore: moved === undefined ? movedBefore : undefined,
    moved,
  };
}
