import type { Range, Read, Reader } from './typed-text.ts';

/**
 * To whom a question is put: to everybody, to who wants a number, to who plans a trip, or of a line that is held, as far
 * as its plan needs the answer.
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

/** Any question. */
export type Question = ChoiceQuestion<string> | ListQuestion<string> | TypedQuestion<unknown> | PlanQuestion;

/**
 * The questions of a tool, each under the name that its answer has in an address. The order is that of the address.
 */
export type QuestionTable = Readonly<Record<string, Question>>;

type AnswerTo<Q> = Q extends { readonly kind: 'choice' | 'list'; readonly initial: infer V } ? V : string;

/** Every answer as the reader gave it: a choice, or the text that was typed. */
export type AnswersTo<T extends QuestionTable> = { readonly [K in keyof T]: AnswerTo<T[K]> };

/** Name of a question, in the address too. */
export type NameIn<T extends QuestionTable> = keyof T & string;

/** Names of the questions whose answer is typed. */
export type TypedNameIn<T extends QuestionTable> = {
  [K in NameIn<T>]: T[K] extends { readonly kind: 'typed' } ? K : never;
}[NameIn<T>];

/** The value of every typed answer; undefined where nothing was typed, or nothing that can be read. */
export type TypedValuesIn<T extends QuestionTable> = {
  readonly [K in TypedNameIn<T>]: T[K] extends TypedQuestion<infer V> ? V | undefined : never;
};

/** A question with one answer out of a few. */
export const choice = <const V extends string>(
  values: readonly V[],
  initial: V,
  audience: Audience,
): ChoiceQuestion<V> => ({
  kind: 'choice',
  values,
  initial,
  audience,
});

/** A question that is answered with yes or no. */
export const yesOrNo = (initial: 'yes' | 'no', audience: Audience): ChoiceQuestion<'yes' | 'no'> =>
  choice(['yes', 'no'], initial, audience);

/** A question whose answer is typed; it is empty at first, and a broken text stops nothing, unless said otherwise. */
export const typed = <T>(
  read: Reader<T>,
  audience: Audience,
  { initial = '', blocks = false }: { readonly initial?: string; readonly blocks?: boolean } = {},
): TypedQuestion<T> => ({ kind: 'typed', initial, audience, read, blocks });

/** A typed question with the least and the most of its whole number. */
export const inRange = <T>(question: TypedQuestion<T>, range: Range): TypedQuestion<T> => ({
  ...question,
  range,
});

/** Nothing can be computed while the text of the question is broken. */
export const BLOCKS = { blocks: true } as const;

/** Every question with its name, in the order of the address. */
export const questionsByName = <T extends QuestionTable>(
  table: T,
): readonly (readonly [NameIn<T>, Question])[] => Object.entries(table);

/** The names of the typed questions, in the order of the address. */
export const typedNamesIn = <T extends QuestionTable>(table: T): readonly TypedNameIn<T>[] =>
  questionsByName(table).flatMap(([name, { kind }]) =>
    // The kind says that the name is one of a typed question.
    kind === 'typed' ? [name as TypedNameIn<T>] : [],
  );

/** The last text of each question with what it says: a text is asked for often and changes seldom. */
const lastRead = new Map<Question, { readonly text: string; readonly read: Read<unknown> }>();

/** What a typed text says; the same text is parsed once. */
export function readTyped(question: TypedQuestion<unknown>, text: string): Read<unknown> {
  const last = lastRead.get(question);
  if (last?.text === text) return last.read;
  const read = question.read(text);
  lastRead.set(question, { text, read });
  return read;
}

/**
 * Answers made question by question.
 *
 * @param answer An answer that the question allows.
 */
export const answersBy = <T extends QuestionTable>(
  table: T,
  answer: (name: NameIn<T>, question: Question) => unknown,
): AnswersTo<T> =>
  Object.fromEntries(
    questionsByName(table).map(([name, question]) => [name, answer(name, question)]),
  ) as AnswersTo<T>;

/** What a reader who said nothing has answered. */
export const initialAnswers = <T extends QuestionTable>(table: T): AnswersTo<T> =>
  answersBy(table, (_, { initial }) => initial);
