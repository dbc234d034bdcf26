import { DEFAULT_BUFFER_DAYS } from '../dates/line-state.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';
import {
  BLOCKS,
  choice,
  initialAnswers,
  inRange,
  typed,
  typedNamesIn,
  yesOrNo,
  type AnswersTo,
  type ListQuestion,
  type NameIn,
  type PlanQuestion,
  type TypedNameIn,
  type TypedValuesIn,
} from './question-table.ts';
import {
  BUFFER,
  maybeCurrency,
  maybeDate,
  maybeGigabytes,
  maybeLength,
  maybeMoney,
  maybePercent,
  maybeRate,
  maybeWhole,
  whole,
  type Range,
} from './typed-text.ts';

const PAY: ListQuestion<PaymentMethod> = {
  kind: 'list',
  values: PAYMENT_METHODS,
  initial: [],
  audience: 'everybody',
};
const HAVE: PlanQuestion = { kind: 'plan', initial: '', audience: 'numbers' };
const MONTHS: Range = { least: 1, most: 60 };
const TRIP_DAYS: Range = { least: 1, most: 365 };

/**
 * Every question of the picker. The audience `line` is not asked by it: what is held already, as `/numbers/` hands it on
 * to be compared with.
 */
export const QUESTIONS = {
  /** What the number is needed for. */
  for: choice(['codes', 'calls', 'data', 'keep'], 'codes', 'everybody'),
  /** Whether a number in an app will do. */
  voip: yesOrNo('no', 'numbers'),
  /** Where it is used. */
  where: choice(['abroad', 'us', 'both'], 'abroad', 'numbers'),
  /** Months to be covered. */
  months: inRange(typed(whole(MONTHS), 'numbers', { initial: '12', blocks: true }), MONTHS),
  /** What the phone takes. */
  phone: choice(['any', 'esim', 'no-esim'], 'any', 'everybody'),
  /** Ways to pay that the reader has. */
  pay: PAY,
  /** US dollars for each 30 days; empty: not said. */
  budget: typed(maybeMoney, 'everybody'),
  /** Whether automatic renewal is accepted. */
  autopay: yesOrNo('yes', 'everybody'),
  /** Start date; empty: today. */
  start: typed(maybeDate, 'everybody', BLOCKS),
  /** The dates are those in the US. */
  usdate: yesOrNo('no', 'everybody'),
  /** Id of the plan that is held already; empty: none. */
  have: HAVE,
  /** The day on which it was last paid for, or its balance last charged. */
  paid: typed(maybeDate, 'line'),
  /** Which of several lengths that its plan sells was paid for. */
  length: typed(maybeLength, 'line'),
  /** The expiry date that its account shows. */
  due: typed(maybeDate, 'line'),
  /** The day of its last use, such as a call or a text. */
  used: typed(maybeDate, 'line'),
  /** US dollars on its balance. */
  balance: typed(maybeMoney, 'line'),
  /** Days of a trip. */
  days: inRange(typed(maybeWhole(TRIP_DAYS), 'trips', BLOCKS), TRIP_DAYS),
  /** GB for a trip. */
  gb: typed(maybeGigabytes, 'trips', BLOCKS),
  /** GB a month for a number plan. */
  monthgb: typed(maybeGigabytes, 'numbers'),
  /** The end of the trip may move. */
  move: yesOrNo('no', 'trips'),
  /** Tax in percent. */
  tax: typed(maybePercent, 'everybody'),
  /** Card fee in percent. */
  fee: typed(maybePercent, 'everybody'),
  /** Own currency, three letters. */
  cur: typed(maybeCurrency, 'everybody'),
  /** Own currency for one US dollar. */
  rate: typed(maybeRate, 'everybody'),
  /** The day the rate was typed. */
  rated: typed(maybeDate, 'everybody'),
  /** Days kept free before the last safe day. */
  buffer: inRange(
    typed(whole(BUFFER), 'everybody', { initial: String(DEFAULT_BUFFER_DAYS), blocks: true }),
    BUFFER,
  ),
} as const;

type Questions = typeof QUESTIONS;

/** Name of a question of the picker. */
export type QuestionName = NameIn<Questions>;

/** Names of its questions whose answer is typed. */
export type TypedName = TypedNameIn<Questions>;

/** Names of its questions with one answer out of a few. */
export type ChoiceName = {
  [K in QuestionName]: Questions[K] extends { readonly kind: 'choice' } ? K : never;
}[QuestionName];

/** Every answer in the picker as the reader gave it. */
export type Answers = AnswersTo<Questions>;

/** The value of every typed answer in the picker. */
export type TypedValues = TypedValuesIn<Questions>;

/** The names of the typed questions, in the order of the address. */
export const TYPED_NAMES: readonly TypedName[] = typedNamesIn(QUESTIONS);

/** What a reader who said nothing has answered. */
export const DEFAULT_ANSWERS: Answers = initialAnswers(QUESTIONS);
