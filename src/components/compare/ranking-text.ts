import type { Verdict } from '../../core/choice/ranking.ts';
import type { CautionCode } from '../../core/choice/verdict-codes.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { pickerWords } from '../../i18n/picker-words.ts';
import { sayOnce } from '../line/say-once.ts';
import { collectedDays } from './picker-plans.ts';

type Caution = Verdict['cautions'][number];
type Lack = Extract<CautionCode, `${string}-unknown`>;
const isLack = (code: CautionCode): code is Lack => code.endsWith('-unknown');

/** A caution in words, with the days on which the prices it speaks of were collected; nothing for what is not known. */
function cautionText(file: PlanFile, { code, sources }: Caution): string {
  if (isLack(code)) return '';
  const collected = collectedDays(file);
  const days = sources.flatMap((key) => collected[key] ?? []).join(pickerWords.comma);
  return fill(pickerWords[`caution-${code}`], { days });
}

/** Everything that is not known of a plan, in one sentence. */
function lackText(cautions: readonly Caution[]): string {
  const lacks = cautions.map(({ code }) => code).filter(isLack);
  if (lacks.length === 0) return '';
  const names = sayOnce(
    lacks.map((code) => pickerWords[`lack-${code}`]),
    pickerWords['lack-place'],
  );
  return fill(pickerWords.lacks, { list: names.join(pickerWords.comma) });
}

/** What speaks for a plan, what to be careful about and what is not known. */
export const remarkText = (file: PlanFile, { reasons, cautions }: Verdict): string =>
  [
    ...reasons.map((code) => pickerWords[`for-${code}`]),
    ...cautions.map((caution) => cautionText(file, caution)),
    lackText(cautions),
  ].join('');

/** What speaks against a plan. */
export const refusalText = ({ against }: Verdict): string =>
  against.map((code) => pickerWords[`against-${code}`]).join('');
