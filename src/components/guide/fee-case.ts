import type { CataloguePlan } from '../../catalogue.ts';
import { yearFrom } from '../../core/calendar/span.ts';
import { dollars, parsePercent } from '../../core/cost/money.ts';
import { paidFor } from '../../core/cost/payment.ts';
import { costOfPlan } from '../../core/cost/plan-cost.ts';
import { fill } from '../../i18n/fill.ts';
import { caseWords } from '../../i18n/words/case-words.ts';
import { dayIn, type CaseRow } from './case.ts';

/** A worked price with tax and card fee: the first day of the year, and both rates in percent, as typed. */
export interface GivenFees {
  readonly from: string;
  readonly tax: string;
  readonly card: string;
}

function rateIn(text: string): number {
  const parsed = parsePercent(text);
  if (!parsed.ok) throw new Error(`A worked case names the rate "${text}": ${parsed.problems.join(', ')}.`);
  return parsed.value;
}

/**
 * What one payment and a whole year take from the card, with tax and the fee of the card.
 *
 * @throws Error where a day or a rate cannot be read, or where the plan gives no price.
 */
export function feeCaseOf({ id, plan }: CataloguePlan, { from, tax, card }: GivenFees): readonly CaseRow[] {
  const span = yearFrom(dayIn(from));
  const rates = { taxRate: rateIn(tax), cardFeeRate: rateIn(card) };
  const cost = costOfPlan(plan, span, { ...rates, autopay: false, continuing: true });
  const [first] = typeof cost === 'string' ? [] : cost.payments;
  if (typeof cost === 'string' || first === undefined)
    throw new Error(`The plan ${id} gives this case no price.`);
  const { price, tax: taxed, cardFee } = first;
  return [
    { label: caseWords.price, text: dollars(price) },
    { label: fill(caseWords.tax, { rate: tax }), text: dollars(taxed) },
    { label: fill(caseWords.cardFee, { rate: card }), text: dollars(cardFee) },
    { label: caseWords.each, text: dollars(paidFor(first)) },
    { label: fill(caseWords.times, { n: cost.cycles }), text: dollars(cost.paidByCard) },
  ];
}
