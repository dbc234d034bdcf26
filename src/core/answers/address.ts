import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';
import {
  answersBy,
  isTyped,
  questionsByName,
  readTyped,
  type Answers,
  type Question,
  type QuestionName,
} from './questions.ts';

/** Answers out of an address, and the names of what could not be used. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** At most ten, each at most 24 characters long. */
  readonly ignored: readonly string[];
}

const LONGEST_VALUE = 200;
const MOST_IGNORED = 10;
const LONGEST_NAME = 24;

/** Ways to pay in a comma list, in our order; undefined when one of them is not known. */
function methodsIn(text: string): readonly PaymentMethod[] | undefined {
  const names = text === '' ? [] : text.split(',');
  const known = PAYMENT_METHODS.filter((method) => names.includes(method));
  return known.length === new Set(names).size ? known : undefined;
}

/** Whether a text may stand in an address: a typed one only if it can be read. */
const isReadable = (name: QuestionName, text: string): boolean => !isTyped(name) || readTyped(name, text).ok;

/** The answer in a text of an address; undefined when the question does not allow it. */
function answerIn(text: string, name: QuestionName, question: Question, planIds: readonly string[]): unknown {
  switch (question.kind) {
    case 'choice':
      return question.values.find((value) => value === text);
    case 'list':
      return methodsIn(text);
    case 'plan':
      return ['', ...planIds].find((id) => id === text);
    case 'typed':
      return isReadable(name, text) ? text.trim() : undefined;
  }
}

/** The parameters that may be read: known, once there and not too long. The names of the others. */
function usableIn(params: Iterable<readonly [string, string]>): {
  readonly given: ReadonlyMap<string, string>;
  readonly unusable: readonly string[];
} {
  const names = new Set<string>(questionsByName().map(([name]) => name));
  const given = new Map<string, string>();
  const unusable: string[] = [];
  for (const [name, value] of params) {
    if (!names.has(name) || given.has(name) || value.length > LONGEST_VALUE) unusable.push(name);
    else given.set(name, value);
  }
  return { given, unusable };
}

const shortened = (name: string): string => Array.from(name).slice(0, LONGEST_NAME).join('');

/**
 * Answers from the parameters of an address. A parameter that is unknown, comes twice or cannot be read leaves its
 * question as it was and is named in `ignored`. An expiry date alone says that the dates follow from it. Never throws.
 *
 * @param planIds Ids that `held` may name.
 */
export function parseAnswers(
  params: Iterable<readonly [string, string]>,
  planIds: readonly string[],
): ReadAnswers {
  const { given, unusable } = usableIn(params);
  const ignored = new Set(unusable);
  const answers = answersBy((name, question) => {
    const text = given.get(name);
    const answer = text === undefined ? question.initial : answerIn(text, name, question, planIds);
    if (answer === undefined) ignored.add(name);
    return answer ?? question.initial;
  });
  const isDated = answers.due !== '' && (!given.has('dates') || ignored.has('dates'));
  return {
    answers: isDated ? { ...answers, dates: 'due' } : answers,
    ignored: [...ignored].slice(0, MOST_IGNORED).map(shortened),
  };
}

/**
 * The query of an address that holds the answers, without the question mark: always in the same order, without what
 * is left as it was, and without typed texts that cannot be used. Empty for a reader who said nothing.
 */
export const addressOf = (answers: Answers): string =>
  questionsByName()
    .flatMap(([name, question]: readonly [QuestionName, Question]) => {
      const text = String(answers[name]).trim();
      // An expiry date alone would say that the dates follow from it.
      const isSaid = text !== String(question.initial) || (name === 'dates' && answers.due !== '');
      return isSaid && isReadable(name, text)
        ? [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
        : [];
    })
    .join('&');
