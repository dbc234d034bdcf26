import { lossRuleOf, type LossRule } from '../../core/dates/loss-days.ts';
import type { Plan, StageAnchor } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { lengthText, orList } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { lossWords } from '../../i18n/words/plan-words.ts';

/** When a stage of a lapse begins, in words; of several days one holds. */
export function stageBegins(from: StageAnchor, days: readonly number[]): string {
  if (from === 'unknown') return fill(lossWords.noAnchor, { days: orList(days) });
  const anchor = factCodes.from[from];
  return days.length === 1 && days[0] === 0
    ? fill(lossWords.onAnchor, { anchor })
    : fill(lossWords.after, { anchor, days: orList(days) });
}

/** After how long without use a stage begins, in words. */
export function idleText({
  window,
  after,
}: Pick<Extract<LossRule, { kind: 'idle' }>, 'window' | 'after'>): string {
  const idle = { window: lengthText(window) };
  if (after === 'unknown') return fill(lossWords.idleAnyTime, idle);
  return after === 0 ? fill(lossWords.idle, idle) : fill(lossWords.idleAfter, { ...idle, days: after });
}

/** When the number of a plan is lost, in words; undefined: not known. */
export function lossText(plan: Plan): string | undefined {
  const rule = lossRuleOf(plan);
  if (rule === 'unknown') return undefined;
  return rule.kind === 'idle' ? idleText(rule) : stageBegins(rule.from, rule.days);
}
