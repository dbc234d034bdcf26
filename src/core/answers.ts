import { parseCivil } from './civil.ts';
import { parseExchangeRate, parseMoney, parsePercent } from './money.ts';
import type { PaymentMethod } from './plan.ts';

/** What the number is needed for. */
export const PURPOSES = ['codes', 'calls', 'data', 'keep'] as const;
/** Where it is used. */
export const PLACES = ['abroad', 'us', 'both'] as const;
/** What the phone takes. */
export const PHONES = ['any', 'esim', 'no-esim'] as const;
/** From what the dates are counted: a start, or the expiry date of a line already held. */
export const DATE_KINDS = ['start', 'due'] as const;
/** Yes or no. */
export const SWITCHES = ['yes', 'no'] as const;
/** Ways to pay, in the order in which they are asked. */
export const METHODS = [
  'foreign-card',
  'card',
  'paypal',
  'alipay',
  'wechat-pay',
  'unionpay',
  'apple-pay',
  'google-pay',
  'refill-card',
  'bank-transfer',
] as const satisfies readonly PaymentMethod[];

type Switch = (typeof SWITCHES)[number];

/** Every answer as the reader gave it: a choice, or the text that was typed. The names are those of the URL. */
export interface Answers {
  readonly for: (typeof PURPOSES)[number];
  readonly voip: Switch;
  readonly where: (typeof PLACES)[number];
  /** Months to be covered. */
  readonly months: string;
  readonly phone: (typeof PHONES)[number];
  readonly pay: readonly PaymentMethod[];
  /** US dollars for each 30 days; empty: not said. */
  readonly budget: string;
  readonly autopay: Switch;
  readonly dates: (typeof DATE_KINDS)[number];
  /** Start date; empty: today. */
  readonly start: string;
  /** Expiry date that the account shows. */
  readonly due: string;
  /** The start date is the date in the US. */
  readonly usdate: Switch;
  /** Id of the plan that is held; empty: not said. */
  readonly held: string;
  /** Days of a trip. */
  readonly days: string;
  /** GB for a trip. */
  readonly gb: string;
  /** The end of the trip may move. */
  readonly move: Switch;
  /** Percent. */
  readonly tax: string;
  /** Percent. */
  readonly fee: string;
  /** Own currency, three letters. */
  readonly cur: string;
  /** Own currency for one US dollar. */
  readonly rate: string;
  /** The day the rate was typed. */
  readonly rated: string;
  /** Days kept free before the last safe day. */
  readonly buffer: string;
}

/** Fields that are typed. */
export const TYPED = [
  'months',
  'budget',
  'start',
  'due',
  'days',
  'gb',
  'tax',
  'fee',
  'cur',
  'rate',
  'rated',
  'buffer',
] as const;
/** Name of a typed field. */
export type TypedField = (typeof TYPED)[number];

/** What a reader who said nothing has answered. */
export const DEFAULT_ANSWERS: Answers = {
  for: 'codes',
  voip: 'no',
  where: 'abroad',
  months: '12',
  phone: 'any',
  pay: [],
  budget: '',
  autopay: 'yes',
  dates: 'start',
  start: '',
  due: '',
  usdate: 'no',
  held: '',
  days: '',
  gb: '',
  move: 'no',
  tax: '',
  fee: '',
  cur: '',
  rate: '',
  rated: '',
  buffer: '7',
};

/** What is wrong with a typed text. */
export type FieldProblem =
  | 'whole'
  | 'range'
  | 'shape'
  | 'negative'
  | 'zero'
  | 'too-precise'
  | 'huge'
  | 'date-shape'
  | 'date-impossible'
  | 'date-range'
  | 'letters';

/** Least and most of the fields that take a whole number. */
export const WHOLE_RANGES = {
  months: { least: 1, most: 60 },
  days: { least: 1, most: 365 },
  buffer: { least: 0, most: 90 },
} as const;

const MOST_GB_CENTS = 100_000;

/** A typed whole number; undefined when it is not one. Full-width digits are read too. */
export function wholeOf(text: string): number | undefined {
  const parsed = parseMoney(text);
  return parsed.ok && parsed.value % 100 === 0 ? parsed.value / 100 : undefined;
}

function wholeProblem(
  text: string,
  { least, most }: { least: number; most: number },
): FieldProblem | undefined {
  const value = wholeOf(text);
  if (value !== undefined) return value < least || value > most ? 'range' : undefined;
  return /^-?\d+$/.test(text) ? 'range' : 'whole';
}

function figureProblem(text: string, parse: typeof parseMoney): FieldProblem | undefined {
  const parsed = parse(text);
  const problem = parsed.ok ? undefined : parsed.problems[0];
  return problem === 'empty' ? undefined : problem;
}

function dateProblem(text: string): FieldProblem | undefined {
  const parsed = parseCivil(text);
  if (parsed.ok) return undefined;
  switch (parsed.problem) {
    case 'empty':
    case 'shape':
      return 'date-shape';
    case 'impossible':
      return 'date-impossible';
    case 'range':
      return 'date-range';
  }
}

/** GB in hundredths, as `parseMoney` reads two decimals; more than 1000 or none at all is refused. */
function gbProblem(text: string): FieldProblem | undefined {
  const problem = figureProblem(text, parseMoney);
  if (problem !== undefined) return problem;
  const parsed = parseMoney(text);
  if (!parsed.ok) return 'shape';
  return parsed.value === 0 ? 'zero' : parsed.value > MOST_GB_CENTS ? 'huge' : undefined;
}

/** What is wrong with a typed text; undefined for a good one. An empty one is good where nothing needs to be said. */
export function problemOf(field: TypedField, text: string): FieldProblem | undefined {
  const typed = text.trim();
  if (typed === '') return field === 'months' || field === 'buffer' ? 'whole' : undefined;
  switch (field) {
    case 'months':
    case 'days':
    case 'buffer':
      return wholeProblem(typed, WHOLE_RANGES[field]);
    case 'budget':
      return figureProblem(typed, parseMoney);
    case 'tax':
    case 'fee':
      return figureProblem(typed, parsePercent);
    case 'rate':
      return figureProblem(typed, parseExchangeRate);
    case 'gb':
      return gbProblem(typed);
    case 'start':
    case 'due':
    case 'rated':
      return dateProblem(typed);
    case 'cur':
      return /^[A-Za-z]{3}$/.test(typed) ? undefined : 'letters';
  }
}

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
  const known = METHODS.filter((method) => names.includes(method));
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
