import { problemOf } from './field-problems.ts';
import {
  DATE_KINDS,
  DEFAULT_ANSWERS,
  PHONES,
  PLACES,
  PURPOSES,
  SWITCHES,
  TYPED,
  type Answers,
  type TypedField,
} from './answers.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../facts/payment-methods.ts';

/** Answers out of a URL, and the names of what could not be used. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** At most ten, each at most 24 characters long. */
  readonly ignored: readonly string[];
}

const LONGEST_VALUE = 200;
const MOST_IGNORED = 10;
const LONGEST_NAME = 24;

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

/**
 * Answers from the parameters of a URL. What is unknown, twice there, or broken is left at its default and named in
 * `ignored`. Never throws.
 *
 * @param planIds Ids that `held` may name.
 */
export function parseAnswers(
  params: Iterable<readonly [string, string]>,
  planIds: readonly string[],
): ReadAnswers {
  const given = new Map<string, string>();
  const ignored = new Set<string>();
  for (const [name, value] of params) {
    if (!Object.hasOwn(DEFAULT_ANSWERS, name) || given.has(name) || value.length > LONGEST_VALUE)
      ignored.add(name);
    else given.set(name, value);
  }
  const read = <T>(name: keyof Answers, look: (text: string) => T | undefined, otherwise: T): T => {
    const text = given.get(name);
    if (text === undefined) return otherwise;
    const found = look(text);
    if (found === undefined) ignored.add(name);
    return found ?? otherwise;
  };
  const d = DEFAULT_ANSWERS;
  const choice = <T extends string>(name: keyof Answers, values: readonly T[], otherwise: T): T =>
    read(name, (text) => oneOf(values, text), otherwise);
  const typed = (name: TypedField): string =>
    read(name, (text) => (problemOf(name, text) === undefined ? text.trim() : undefined), d[name]);
  const answers: Answers = {
    for: choice('for', PURPOSES, d.for),
    voip: choice('voip', SWITCHES, d.voip),
    where: choice('where', PLACES, d.where),
    months: typed('months'),
    phone: choice('phone', PHONES, d.phone),
    pay: read('pay', methodsIn, d.pay),
    budget: typed('budget'),
    autopay: choice('autopay', SWITCHES, d.autopay),
    dates: choice('dates', DATE_KINDS, d.dates),
    start: typed('start'),
    due: typed('due'),
    used: typed('used'),
    usdate: choice('usdate', SWITCHES, d.usdate),
    held: choice('held', ['', ...planIds], d.held),
    days: typed('days'),
    gb: typed('gb'),
    move: choice('move', SWITCHES, d.move),
    tax: typed('tax'),
    fee: typed('fee'),
    cur: typed('cur'),
    rate: typed('rate'),
    rated: typed('rated'),
    buffer: typed('buffer'),
  };
  const names = [...ignored]
    .slice(0, MOST_IGNORED)
    .map((name) => Array.from(name).slice(0, LONGEST_NAME).join(''));
  return { answers, ignored: names };
}

/** Ways to pay in a comma list, in our order; undefined when one of them is not known. */
function methodsIn(text: string): readonly PaymentMethod[] | undefined {
  const names = text === '' ? [] : text.split(',');
  const known = PAYMENT_METHODS.filter((method) => names.includes(method));
  return known.length === new Set(names).size ? known : undefined;
}

const isTyped = (name: string): name is TypedField => TYPED.some((field) => field === name);

/**
 * The query of a URL that holds the answers, without the question mark: always in the same order, without what is
 * left at its default, and without typed texts that cannot be used. Empty for a reader who said nothing.
 */
export function queryOf(answers: Answers): string {
  const given = new Map<string, string | readonly string[]>(Object.entries(answers));
  return Object.entries(DEFAULT_ANSWERS)
    .flatMap(([name, standard]) => {
      const text = String(given.get(name) ?? '').trim();
      const usable = !isTyped(name) || problemOf(name, text) === undefined;
      return usable && text !== String(standard)
        ? [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
        : [];
    })
    .join('&');
}
