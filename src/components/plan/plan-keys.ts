import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import { renewalPriceOf, type RenewalPrice } from '../../core/cost/renewal-price.ts';
import { yearCostOf } from '../../core/cost/year-cost.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { PlanFile } from '../../core/facts/schema.ts';
import { fill } from '../../i18n/fill.ts';
import { andList, clauses, lengthText } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { keyWords, planWords } from '../../i18n/words/plan-words.ts';
import { lastDayKey, latestKey, type PlanKey } from './due-keys.ts';
import { lossText } from './loss.ts';
import { lateTopUpText } from './pack.ts';
import { paymentRows } from './plan-rows.ts';
import { packPricesOf, rangeText } from './price.ts';

type KeyText = Pick<PlanKey, 'text' | 'note'>;

const NOT_KNOWN: KeyText = { text: undefined };

/** What the packs of a data plan cost. */
function packsText(file: PlanFile): KeyText {
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

/** What renewing a number costs for one term. */
function renewalText(plan: Plan): KeyText {
  const price = renewalPriceOf(plan);
  if (price === 'unknown') return NOT_KNOWN;
  switch (price.kind) {
    case 'charge':
      return {
        text: dollars(price.charge),
        note: fill(keyWords.charge, { length: lengthText(price.cycle) }),
      };
    case 'use':
      return { text: dollars(0), note: keyWords.noTerm };
    case 'term':
      return termText(price);
  }
}

const priceKey = ({ file, plan }: CataloguePlan): PlanKey => ({
  figure: 'price',
  label: keyWords.price,
  ...(plan.kind === 'data' ? packsText(file) : renewalText(plan)),
});

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

const textsKey = ({ textsAbroad }: Plan): PlanKey => ({
  figure: 'texts',
  label: keyWords.texts,
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
    textsKey(plan),
    paysKey(file),
  ];
}
