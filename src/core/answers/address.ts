import {
  answersBy,
  questionsByName,
  readTyped,
  type AnswersTo,
  type ListQuestion,
  type Question,
  type QuestionTable,
} from './question-table.ts';

/** Answers out of an address, and the names of what could not be used. */
export interface ReadAnswers<A> {
  readonly answers: A;
  /** At most ten, each at most 24 characters long. */
  readonly ignored: readonly string[];
}

/** The names and values that an address gives, in its order. */
export type Params = Iterable<readonly [string, string]>;

const LONGEST_VALUE = 200;
const MOST_IGNORED = 10;
const LONGEST_NAME = 24;

/** What a comma list names, in our order; undefined when one of them is not known. */
function listedIn(text: string, { values }: ListQuestion<string>): readonly string[] | undefined {
  const names = text === '' ? [] : text.split(',');
  const known = values.filter((value) => names.includes(value));
  return known.length === new Set(names).size ? known : undefined;
}

/** Whether a text may stand in an address: a typed one only if it can be read. */
const isReadable = (question: Question, text: string): boolean =>
  question.kind !== 'typed' || readTyped(question, text).ok;

/** The answer in a text of an address; undefined when the question does not allow it. */
function answerIn(text: string, question: Question, planIds: readonly string[]): unknown {
  switch (question.kind) {
    case 'choice':
      return question.values.find((value) => value === text);
    case 'list':
      return listedIn(text, question);
    case 'plan':
      return ['', ...planIds].find((id) => id === text);
    case 'typed':
      return isReadable(question, text) ? text.trim() : undefined;
  }
}

/** The parameters that may be read: known, once there and not too long. The names of the others. */
function usableIn(
  table: QuestionTable,
  params: Params,
): {
  readonly given: ReadonlyMap<string, string>;
  readonly unusable: readonly string[];
} {
  const given = new Map<string, string>();
  const unusable: string[] = [];
  for (const [name, value] of params) {
    if (!Object.hasOwn(table, name) || given.has(name) || value.length > LONGEST_VALUE) unusable.push(name);
    else given.set(name, value);
  }
  return { given, unusable };
}

const shortened = (name: string): string => Array.from(name).slice(0, LONGEST_NAME).join('');

/**
 * Answers from the parameters of an address. A parameter that is unknown, comes twice or cannot be read leaves its
 * question as it was and is named in `ignored`. Never throws.
 *
 * @param planIds Ids that a question for a plan may name.
 */
export function parseAnswers<T extends QuestionTable>(
  table: T,
  params: Params,
  planIds: readonly string[],
): ReadAnswers<AnswersTo<T>> {
  const { given, unusable } = usableIn(table, params);
  const ignored = new Set(unusable);
  const answers = answersBy(table, (name, question) => {
    const text = given.get(name);
    const answer = text === undefined ? question.initial : answerIn(text, question, planIds);
    if (answer === undefined) ignored.add(name);
    return answer ?? question.initial;
  });
  return { answers, ignored: [...ignored].slice(0, MOST_IGNORED).map(shortened) };
}

/**
 * The parameters of an address that holds the answers: always in the same order, without what is left as it was, and
 * without typed texts that cannot be used. Empty for a reader who said nothing.
 */
export const addressOf = <T extends QuestionTable>(table: T, answers: AnswersTo<T>): string =>
  questionsByName(table)
    .flatMap(([name, question]) => {
      const text = String(answers[name]).trim();
      return text !== String(question.initial) && isReadable(question, text)
        ? [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
        : [];
    })
    .join('&');
