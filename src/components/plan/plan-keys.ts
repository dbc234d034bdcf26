import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import { yearCostOf } from '../../core/cost/year-cost.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { andList } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { keyWords, planWords } from '../../i18n/words/plan-words.ts';
import { lastDayKey, latestKey, type PlanKey } from './due-keys.ts';
import { lossText } from './loss.ts';
import { lateTopUpText } from './pack.ts';
import { paymentRows } from './payment-rows.ts';
import { labelAbroad } from './place.ts';
import { priceKey } from './price-key.ts';

/** The ways to pay that were found, those among them on which accounts differ. */
function paysKey(file: PlanFile): PlanKey {
  const found = paymentRows(file).filter(({ method }) => {
    const claim = file.payments[method];
    return claim !== 'unknown' && claim.value !== 'no';
  });
  const text = andList(found.map(({ label }) => label));
  return { figure: 'pays', label: keyWords.pays, text: text === '' ? undefined : text };
}

const lateKey = (plan: Plan): PlanKey => ({
  figure: 'late',
  label: planWords.topUpAfterExpiry,
  text: lateTopUpText(plan),
});

function yearKey(plan: Plan): PlanKey {
  const year = yearCostOf(plan);
  const text = year === 'unknown' ? undefined : dollars(year.paid);
  return { figure: 'year', label: keyWords.year, text };
}

const textsKey = ({ textsAbroad }: PlanFile): PlanKey => ({
  figure: 'texts',
  label: labelAbroad(planWords.textsAbroad, textsAbroad),
  text: textsAbroad === 'unknown' ? undefined : factCodes.textsAbroad[textsAbroad.value],
});

/** The first facts of a plan: the day and the price, then what else decides. */
export function keysOf(entry: CataloguePlan): readonly PlanKey[] {
  const { file, plan } = entry;
  if (plan.kind === 'data') return [lastDayKey(plan), priceKey(entry), lateKey(plan), paysKey(file)];
  return [
    latestKey(plan),
    priceKey(entry),
    yearKey(plan),
    { figure: 'lost', label: keyWords.lost, text: lossText(plan) },
    textsKey(file),
    paysKey(file),
  ];
}
