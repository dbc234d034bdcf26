import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';
import {
  maybeCurrency,
  maybeDate,
  maybeGigabytes,
  maybeMoney,
  maybePercent,
  maybeRate,
  maybeWhole,
  whole,
  type Range,
  type Read,
  type Reader,
} from './typed-text.ts';

/**
 * To whom a question is put: to everybody, to who wants a number, to who plans a trip, or to who holds a line, as far as
 * its plan needs the answer.
 */
export type Audience = 'everybody' | 'numbers' | 'trips' | 'line';

/** One answer out of a few. */
export interface ChoiceQuestion<V extends string> {
  readonly kind: 'choice';
  readonly values: readonly V[];
  /** What counts for a reader who said nothing. */
  readonly initial: V;
  readonly audience: Audience;
}

/** Any number of answers out of a few. */
export interface ListQuestion<V extends string> {
  readonly kind: 'list';
  readonly values: readonly V[];
  readonly initial: readonly V[];
  readonly audience: Audience;
}

/** An answer that is typed. */
export interface TypedQuestion<T> {
  readonly kind: 'typed';
  readonly initial: string;
  readonly audience: Audience;
  readonly read: Reader<T>;
  /** Nothing can be computed while the text is broken. */
  readonly blocks: boolean;
  /** Least and most of a whole number, for the message. */
  readonly range?: Range;
}

/** The id of a plan, or nothing. */
export interface PlanQuestion {
  readonly kind: 'plan';
  readonly initial: string;
  readonly audience: Audience;
}

const choice = <const V extends string>(
  values: readonly V[],
  initial: V,
  audience: Audience,
): ChoiceQuestion<V> => ({
  kind: 'choice',
  values,
  initial,
  audience,
});

const yesOrNo = (initial: 'yes' | 'no', audience: Audience): ChoiceQuestion<'yes' | 'no'> =>
  choice(['yes', 'no'], initial, audience);

const typed = <T>(
  read: Reader<T>,
  audience: Audience,
  { initial = '', blocks = false }: { readonly initial?: string; readonly blocks?: boolean } = {},
): TypedQuestion<T> => ({ kind: 'typed', initial, audience, read, blocks });

const inRange = <T>(question: TypedQuestion<T>, range: Range): TypedQuestion<T> => ({ ...question, range });

const PAY: ListQuestion<PaymentMethod> = {
  kind: 'list',
  values: PAYMENT_METHODS,
  initial: [],
  audience: 'everybody',
};
const HELD: PlanQuestion = { kind: 'plan', initial: '', audience: 'numbers' };
const MONTHS: Range = { least: 1, most: 60 };
const TRIP_DAYS: Range = { least: 1, most: 365 };
const BUFFER: Range = { least: 0, most: 90 };
const BLOCKS = { blocks: true } as const;

/**
 * Every question of the picker, under the name that its answer has in an address: what may be answered, what counts
 * unasked, how a typed text is read, and to whom it is put. The order is that of the address.
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
  /** From what the dates are counted: a start or the last payment, or the expiry date of a line already held. */
  dates: choice(['start', 'due'], 'start', 'numbers'),
  /** Start date; empty: today. Of a line that is held: the day it was last paid for, or its balance last charged. */
  start: typed(maybeDate, 'line', BLOCKS),
  /** Expiry date that the account shows. */
  due: typed(maybeDate, 'line', BLOCKS),
  /** Day of the last use of a line that is held, such as a call or a text. */
  used: typed(maybeDate, 'line', BLOCKS),
  /** US dollars on the balance of a line that is held, after its last charge. */
  balance: typed(maybeMoney, 'line'),
  /** The dates of start and use are those in the US. */
  usdate: yesOrNo('no', 'everybody'),
  /** Id of the plan that is held; empty: not said. */
  held: HELD,
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
  buffer: inRange(typed(whole(BUFFER), 'everybody', { initial: '7', blocks: true }), BUFFER),
} as const;

/** Name of a question, in the address too. */
export type QuestionName = keyof typeof QUESTIONS;

type Questions = typeof QUESTIONS;

/** Names of the questions whose answer is typed. */
export type TypedName = {
  [K in QuestionName]: Questions[K] extends { readonly kind: 'typed' } ? K : never;
}[QuestionName];

/** Names of the questions with one answer out of a few. */
export type ChoiceName = {
  [K in QuestionName]: Questions[K] extends { readonly kind: 'choice' } ? K : never;
}[QuestionName];

type AnswerTo<Q> = Q extends { readonly kind: 'choice' | 'list'; readonly initial: infer V } ? V : string;

/** Every answer as the reader gave it: a choice, or the text that was typed. */
export type Answers = { readonly [K in QuestionName]: AnswerTo<Questions[K]> };

/** The value of every typed answer; undefined where nothing was typed, or nothing that can be read. */
export type TypedValues = {
  readonly [K in TypedName]: Questions[K] extends TypedQuestion<infer T> ? T | undefined : never;
};

/** Any of the questions. */
export type Question = Questions[QuestionName];

/** Every question with its name, in the order of the address. */
export const questionsByName = (): readonly (readonly [QuestionName, Question])[] =>
  // The keys of a constant record are its names.
  Object.entries(QUESTIONS) as [QuestionName, Question][];

/** The names of the typed questions, in the order of the address. */
export const TYPED_NAMES: readonly TypedName[] = questionsByName().flatMap(([name]) =>
  isTyped(name) ? [name] : [],
);

/** The last text of each question with what it says: a text is asked for often and changes seldom. */
const lastRead = new Map<TypedName, { readonly text: string; readonly read: Read<unknown> }>();

/** What a typed text says; the same text is parsed once. */
export function readTyped(name: TypedName, text: string): Read<unknown> {
  const last = lastRead.get(name);
  if (last?.text === text) return last.read;
  const read = QUESTIONS[name].read(text);
  lastRead.set(name, { text, read });
  return read;
}

/** Whether the answer to a question is typed. */
export function isTyped(name: QuestionName): name is TypedName {
  return QUESTIONS[name].kind === 'typed';
}

/**
 * Answers made question by question.
 *
 * @param answer An answer that the question allows.
 */
export const answersBy = (answer: (name: QuestionName, question: Question) => unknown): Answers =>
  Object.fromEntries(questionsByName().map(([name, question]) => [name, answer(name, question)])) as Answers;

/** What a reader who said nothing has answered. */
export const DEFAULT_ANSWERS: Answers = answersBy((_, { initial }) => initial);
