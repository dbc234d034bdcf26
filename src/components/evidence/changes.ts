import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import type { Source } from '../../core/facts/schema/source.ts';
import { fill } from '../../i18n/fill.ts';
import { dataText, lengthText } from '../../i18n/formats.ts';
import { planWords } from '../../i18n/words/plan-words.ts';
import { paymentRows } from '../plan/payment-rows.ts';
import { planName } from '../plan/plan-name.ts';
import { abroadRows, contentRows, startRows } from '../plan/plan-rows.ts';
import { priceText, soldOffers, type SoldOffer } from '../plan/price.ts';
import type { FactRow } from './fact-row.ts';

/** A fact that changed: what it was until when, what it is now, and who says so. */
export interface Change {
  /** Id of the plan. */
  readonly id: string;
  /** Name of the plan. */
  readonly name: string;
  /** What changed, in words. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** The last day on which `before` was true. */
  readonly until: string;
  readonly source: Source;
}

type DatedFact = Pick<FactRow, 'label' | 'text' | 'history'>;

/** What an offer buys: `30天3GB`. */
const packOf = ({ length, dataMb }: SoldOffer): string =>
  dataMb === undefined || dataMb === 'unknown'
    ? lengthText(length)
    : `${lengthText(length)}${dataText(dataMb)}`;

const priceFact = (offer: SoldOffer): DatedFact => ({
  label: fill(planWords.priceOf, { what: packOf(offer) }),
  text: priceText(offer),
  history: (offer.history ?? []).map((past) => ({ ...past, text: dollars(past.price) })),
});

const factsOf = ({ file }: CataloguePlan): readonly DatedFact[] => [
  ...abroadRows(file),
  ...contentRows(file),
  ...startRows(file),
  ...paymentRows(file),
  ...soldOffers(file).map(priceFact),
];

/** The changes of one fact: each earlier value with the one that came after it. */
function changesOfFact(entry: CataloguePlan, { label, text, history }: DatedFact): readonly Change[] {
  return history.flatMap(({ text: before, until, source: key }, index) => {
    const source = entry.file.sources[key];
    const after = history[index - 1]?.text ?? text;
    if (source === undefined || after === undefined) return [];
    return [{ id: entry.id, name: planName(entry), field: label, before, after, until, source }];
  });
}

/** Every change that the claims carry in their history, newest first. */
export const factChanges = (plans: readonly CataloguePlan[]): readonly Change[] =>
  plans
    .flatMap((entry) => factsOf(entry).flatMap((fact) => changesOfFact(entry, fact)))
    .sort((a, b) => (a.until < b.until ? 1 : -1));
