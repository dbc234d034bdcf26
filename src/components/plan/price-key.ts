import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import { renewalPriceOf, type RenewalPrice } from '../../core/cost/renewal-price.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { clauses, lengthText } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { keyWords, planWords } from '../../i18n/words/plan-words.ts';
import type { PlanKey } from './due-keys.ts';
import { packPricesOf, rangeText } from './price.ts';

type KeyText = Pick<PlanKey, 'text' | 'note'>;

const NOT_KNOWN: KeyText = { text: undefined };

/** What the packs of a data plan cost. */
function packsKey(file: PlanFile): KeyText {
  const packs = packPricesOf(file);
  return packs === undefined
    ? NOT_KNOWN
    : { text: rangeText(packs), note: fill(keyWords.packs, { n: packs.count }) };
}

/** What one term costs, and what has to be known with the price. */
function termText({ offer, isOnly }: Extract<RenewalPrice, { kind: 'term' }>): KeyText {
  const price = dollars(offer.price);
  return {
    text: isOnly ? price : fill(keyWords.from, { price }),
    note: clauses([
      fill(keyWords.term, { length: lengthText(offer.length) }),
      ...(offer.autopay === 'required' ? [planWords.needsAutopay] : []),
      ...(offer.applies === 'renewal' ? [factCodes.applies.renewal] : []),
    ]),
  };
}

const chargeText = ({ charge, cycle }: Extract<RenewalPrice, { kind: 'charge' }>): KeyText => ({
  text: dollars(charge),
  note: fill(keyWords.charge, { length: lengthText(cycle) }),
});

/** What renewing a number costs for one term. */
function renewalText(plan: Plan): KeyText {
  const price = renewalPriceOf(plan);
  if (price === 'unknown') return NOT_KNOWN;
  switch (price.kind) {
    case 'charge':
      return chargeText(price);
    case 'use':
      return { text: dollars(0), note: keyWords.noTerm };
    case 'term':
      return termText(price);
  }
}

/** What the plan costs: one term of a number, or the packs of a data plan. */
export const priceKey = ({ file, plan }: CataloguePlan): PlanKey => ({
  figure: 'price',
  label: keyWords.price,
  ...(plan.kind === 'data' ? packsKey(file) : renewalText(plan)),
});
