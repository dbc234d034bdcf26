import type { Verdict } from '../../core/choice/ranking.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { rankingWords } from '../../i18n/words/ranking-words.ts';
import { collectedDays } from './picker-plans.ts';

/** A caution in words, with the days on which the prices it speaks of were collected. */
function cautionText(file: PlanFile, { code, sources }: Verdict['cautions'][number]): string {
  const collected = collectedDays(file);
  const days = sources.flatMap((key) => collected[key] ?? []).join(rankingWords.comma);
  return fill(rankingWords[`caution-${code}`], { days });
}

/** What speaks for a plan and what to be careful about. */
export const remarkText = (file: PlanFile, { reasons, cautions }: Verdict): string =>
  [
    ...reasons.map((code) => rankingWords[`for-${code}`]),
    ...cautions.map((caution) => cautionText(file, caution)),
  ].join('');

/** What speaks against a plan. */
export const refusalText = ({ against }: Verdict): string =>
  against.map((code) => rankingWords[`against-${code}`]).join('');
