import { addressOf, parseAnswers, type Params } from './address.ts';
import { QUESTIONS, type Answers } from './questions.ts';

/** The parameter that names the plans to set side by side, such as `plans=a,b`; a form may give it several times. */
export const COMPARED = 'plans';
/** How many plans are set side by side at most. */
export const MOST_COMPARED = 3;
const MOST_NAMED = 10;
const LONGEST_NAME = 24;

/** What an address asks to be set side by side. */
export interface ComparedAddress {
  /** Ids of known plans, each once, at most three, in the order of the address. */
  readonly plans: readonly string[];
  /** Names that are no plan, at most ten, each at most 24 characters long. */
  readonly unknown: readonly string[];
  /** Ids of known plans that there is no more room for. */
  readonly left: readonly string[];
  /** What the reader answered in the picker. */
  readonly answers: Answers;
  /** Parameters that could not be used. */
  readonly ignored: readonly string[];
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Reads the plans and the picker's answers out of an address. What is not known is named, and the rest is kept. */
export function comparedIn(params: Params, planIds: readonly string[]): ComparedAddress {
  const given = [...params];
  const lists = given.flatMap(([name, value]) => (name === COMPARED ? namesIn(value) : []));
  const names = [...new Set(lists)];
  const known = names.filter((name) => planIds.includes(name));
  const unknown = names.filter((name) => !planIds.includes(name));
  return {
    plans: known.slice(0, MOST_COMPARED),
    unknown: unknown.slice(0, MOST_NAMED).map((name) => Array.from(name).slice(0, LONGEST_NAME).join('')),
    left: known.slice(MOST_COMPARED),
    ...parseAnswers(
      QUESTIONS,
      given.filter(([name]) => name !== COMPARED),
      planIds,
    ),
  };
}

/** The parameters of an address that sets these plans side by side; the picker's answers follow. Empty without either. */
export function comparedAddress(plans: readonly string[], answers: Answers): string {
  const ids = plans.length === 0 ? [] : [`${COMPARED}=${plans.join(',')}`];
  const rest = addressOf(QUESTIONS, answers);
  return [...ids, ...(rest === '' ? [] : [rest])].join('&');
}

/** The plans after one of them was changed: an empty id takes it away, and none stands twice. */
export function withPlanAt(plans: readonly string[], place: number, id: string): readonly string[] {
  const changed = [...plans.slice(0, place), id, ...plans.slice(place + 1)];
  return [...new Set(changed)].filter((each) => each !== '');
}
