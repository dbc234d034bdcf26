import type { InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import type { CautionCode } from '../../core/choice/verdict-codes.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { purchaseOf } from '../../core/choice/result.ts';
import { holds, timelineOf, type LineTimeline } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { SourceKeys } from '../../core/facts/plan.ts';
import { sayOnce } from '../line/say-once.ts';
import type { PickerSay } from './picker-say.ts';

/** One plan of the result as it is shown. */
export interface ShownPlan {
  readonly entry: PickerPlan;
  readonly verdict: Verdict;
}

/** What every part of the result gets. */
export interface ResultProps extends ShownPlan {
  readonly interpreted: InterpretedAnswers;
  readonly say: PickerSay;
}

/** Verdicts with their plans, in their order. */
export const shownPlans = (
  entries: readonly PickerPlan[],
  verdicts: readonly Verdict[],
): readonly ShownPlan[] =>
  verdicts.flatMap((verdict) => {
    const entry = entries.find(({ plan }) => plan.id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict }];
  });

/** The dates of a suggested plan; none for the line that is held, nor for data without a price. */
export function startDates(
  { entry: { plan }, verdict }: ShownPlan,
  { situation }: InterpretedAnswers,
): LineTimeline | undefined {
  if (holds(situation, plan) || (plan.kind === 'data' && verdict.packs.length === 0)) return undefined;
  return timelineOf(plan, situation, purchaseOf(plan, verdict));
}

/** The days on which the prices of these sources were collected. */
export const collectedText = (keys: SourceKeys, { collected = {} }: PickerPlan, say: PickerSay): string =>
  keys.flatMap((key) => collected[key] ?? []).join(say('comma'));

type Lack = Extract<CautionCode, `${string}-unknown`>;
const isLack = (code: CautionCode): code is Lack => code.endsWith('-unknown');

/** Everything that is not known, in one sentence; undefined where nothing is. */
export function lackText(codes: readonly CautionCode[], say: PickerSay): string | undefined {
  const lacks = codes.filter(isLack).map((code) => say(`lack-${code}`));
  if (lacks.length === 0) return undefined;
  return say('lacks', { list: sayOnce(lacks, say('lack-place')).join(say('comma')) });
}

/** A caution that says more than that something is not known. */
type Warning = Verdict['cautions'][number] & { readonly code: Exclude<CautionCode, Lack> };

const isWarning = (caution: Verdict['cautions'][number]): caution is Warning => !isLack(caution.code);

/** The cautions that are more than something not known. */
export const warnings = (cautions: Verdict['cautions']): readonly Warning[] => cautions.filter(isWarning);
