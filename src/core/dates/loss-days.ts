import type { Length } from '../calendar/civil.ts';
import type { Known, Plan, StageAnchor, StageKind } from '../facts/plan.ts';

/** When a number is lost, in the words of the rule: not as a date, which depends on the line. */
export type LossRule =
  /** The line has to be used inside the window; then so many days pass until the loss, where that is known. */
  | { readonly kind: 'idle'; readonly window: Length; readonly after: Known<number> }
  /** So many days after the anchor; of live claims that disagree all, the earliest first. */
  | { readonly kind: 'anchored'; readonly from: StageAnchor; readonly days: readonly number[] };

/** Days from the anchor until a stage of a lapse by every live claim, each once, the earliest first. */
export function stageDaysOf({ clocks }: Plan, kind: StageKind): readonly number[] {
  const stages = clocks.flatMap((clock) => clock.stages).filter(({ stage }) => stage === kind);
  const days = stages.flatMap(({ after, rivals }) => [after, ...rivals.map((rival) => rival.after)]);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The rule by which a plan's number is lost. Where use keeps the line, its window is the rule. */
export function lossRuleOf(plan: Plan): Known<LossRule> {
  const activity = plan.clocks.find((clock) => clock.kind === 'activity');
  if (activity !== undefined) {
    const lost = activity.stages.find(({ stage }) => stage === 'lost');
    return { kind: 'idle', window: activity.window, after: lost?.after ?? 'unknown' };
  }
  const [lost] = plan.clocks.flatMap(({ stages }) => stages.filter(({ stage }) => stage === 'lost'));
  return lost === undefined
    ? 'unknown'
    : { kind: 'anchored', from: lost.from, days: stageDaysOf(plan, 'lost') };
}
