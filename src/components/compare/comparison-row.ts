import type { CataloguePlan } from '../../catalogue.ts';
import { yearCostOf, type YearCost } from '../../core/cost/year-cost.ts';
import { stageDaysOf } from '../../core/dates/loss-days.ts';
import type { Known, Plan } from '../../core/facts/plan.ts';
import { compareWords } from '../../i18n/words/compare-words.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';
import { lossText } from '../plan/loss.ts';
import { paymentRow } from '../plan/payment-rows.ts';
import { ruleText } from '../plan/rule.ts';

/** What a reader can filter by; a plan without the trait may be unknown in it, never assumed. */
export const TRAITS = ['mobile', 'esim', 'foreign-card', 'paypal', 'abroad'] as const;
/** Something a reader can filter by. */
export type Trait = (typeof TRAITS)[number];

/** One row of the comparison: what is shown and what it is sorted and filtered by. */
export interface ComparisonRow {
  readonly entry: CataloguePlan;
  readonly year: Known<YearCost>;
  /** What keeps the line alive, in words; undefined: not known. */
  readonly rule: string | undefined;
  /** When the number is lost, in words; undefined: not known. */
  readonly lost: string | undefined;
  /** The least days until the loss, to sort by; undefined: not known. */
  readonly lossDays: number | undefined;
  readonly traits: readonly Trait[];
  /** What decides for a reader outside the US: texts, activation, a card from there. */
  readonly abroad: readonly FactRow[];
}

/** Whether a fact is known and one of the values that make the trait. */
const isOneOf = <T>(fact: Known<{ readonly value: T }>, values: readonly T[]): boolean =>
  fact !== 'unknown' && values.includes(fact.value);

const HAS_TRAIT: Readonly<Record<Trait, (plan: Plan) => boolean>> = {
  mobile: ({ numberType }) => isOneOf(numberType, ['mobile']),
  esim: ({ esim }) => isOneOf(esim, ['yes', 'only', 'reported']),
  'foreign-card': ({ payments }) => isOneOf(payments['foreign-card'], ['yes', 'reported']),
  paypal: ({ payments }) => isOneOf(payments.paypal, ['yes', 'reported']),
  abroad: ({ textsAbroad }) => isOneOf(textsAbroad, ['roaming', 'wifi', 'app']),
};

const abroadFacts = ({ file }: CataloguePlan): readonly FactRow[] => [
  rowOf(compareWords.textsAbroad, file.textsAbroad, (value) => factCodes.textsAbroad[value]),
  rowOf(compareWords.activateAbroad, file.activateAbroad, (can) =>
    can ? factCodes.activateAbroad.yes : factCodes.activateAbroad.no,
  ),
  paymentRow(compareWords.foreignCard, file.payments['foreign-card']),
];

/** The row of a plan in the comparison of numbers. */
export const comparisonRow = (entry: CataloguePlan): ComparisonRow => ({
  entry,
  year: yearCostOf(entry.plan),
  rule: ruleText(entry.file),
  lost: lossText(entry.plan),
  lossDays: stageDaysOf(entry.plan, 'lost')[0],
  traits: TRAITS.filter((trait) => HAS_TRAIT[trait](entry.plan)),
  abroad: abroadFacts(entry),
});

/** The rows by what a year costs, the cheapest first; what is not known comes last. */
export const byYearCost = (rows: readonly ComparisonRow[]): readonly ComparisonRow[] => {
  const cost = ({ year }: ComparisonRow): number => (year === 'unknown' ? Infinity : year.paid);
  return rows.toSorted((a, b) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b)));
};
