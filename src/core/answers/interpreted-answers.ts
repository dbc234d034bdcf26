import type { CivilDate } from '../calendar/civil.ts';
import type { Moment } from '../calendar/moment.ts';
import { readerToday } from '../calendar/zone.ts';
import { rank, type Verdict } from '../choice/ranking.ts';
import type { Needs, Situation } from '../choice/situation.ts';
import type { ExchangeRate } from '../cost/money.ts';
import type { HeldLine } from '../dates/situation.ts';
import type { Plan } from '../facts/plan.ts';
import { heldManner, lineQuestions, needsBalance, type LineQuestion, type Manner } from './held-line.ts';
import {
  QUESTIONS,
  readTyped,
  TYPED_NAMES,
  type Answers,
  type TypedName,
  type TypedValues,
} from './questions.ts';
import { isInWindow, type DateWindow, type FieldProblem } from './typed-text.ts';

/** What is wrong with the fields, by name. */
export type Problems = Readonly<Partial<Record<TypedName, FieldProblem>>>;

/** The reader's own currency. */
export interface OwnCurrency {
  readonly rate: ExchangeRate;
  /** Three capitals, or empty. */
  readonly code: string;
  /** The day the rate was typed; undefined when the address does not say. */
  readonly day: CivilDate | undefined;
}

/** The answers as the rules take them. */
export interface InterpretedAnswers {
  readonly problems: Problems;
  /** Fields whose problem leaves nothing to compute; empty when there is a result. */
  readonly blocked: readonly TypedName[];
  readonly situation: Situation;
  readonly own: OwnCurrency | undefined;
  /** The plan that is held, when it is named. */
  readonly held: Plan | undefined;
  /** How it is kept. */
  readonly manner: Manner | undefined;
  /** Dates of the line that is held without which its own cannot be told. */
  readonly missing: readonly LineQuestion[];
}

/** What the browser says of a field whose text it does not hand out: a day such as 30 February. */
export type UnreadableFields = ReadonlySet<TypedName>;

const FIVE_YEARS = 5 * 366;
const TWO_YEARS = 2 * 366;
const TEN_YEARS = 10 * 366;

type DateName = Extract<TypedName, 'start' | 'due' | 'used'>;

/** Days around today in which a date makes sense. What was done with a line that is held is past. */
export const dateWindows = (held: Plan | undefined): Readonly<Record<DateName, DateWindow>> => ({
  start: { back: FIVE_YEARS, ahead: held === undefined ? TWO_YEARS : 0 },
  due: { back: FIVE_YEARS, ahead: TEN_YEARS },
  used: { back: FIVE_YEARS, ahead: 0 },
});

/** Whether a typed question is put to this reader, and so counts. */
function isAsked(name: TypedName, answers: Answers, held: Plan | undefined): boolean {
  const isTrip = answers.for === 'data';
  switch (QUESTIONS[name].audience) {
    case 'everybody':
      return true;
    case 'numbers':
      return !isTrip;
    case 'trips':
      return isTrip;
    case 'line':
      return lineQuestions(answers, held).some((asked) => asked === name);
  }
}

/** What the typed texts say: their values, and what is wrong with them. */
interface ReadTexts {
  readonly values: TypedValues;
  readonly problems: Problems;
}

/** Reads every typed text that is asked for, once. */
function readTexts(answers: Answers, held: Plan | undefined, unreadable: UnreadableFields): ReadTexts {
  const problems: Partial<Record<TypedName, FieldProblem>> = {};
  const values: Partial<Record<TypedName, unknown>> = {};
  for (const name of TYPED_NAMES) {
    if (!isAsked(name, answers, held)) continue;
    const read = readTyped(name, answers[name]);
    if (unreadable.has(name)) problems[name] = 'date-impossible';
    else if (read.ok) values[name] = read.value;
    else problems[name] = read.problem;
  }
  // Each value came out of the reader of its own question.
  return { values: values as TypedValues, problems };
}

/** The texts as of a day: a date far from it is a slip of the keyboard. */
function withinWindows({ values, problems }: ReadTexts, today: CivilDate, held: Plan | undefined): ReadTexts {
  const windows = dateWindows(held);
  const names = ['start', 'due', 'used'] as const;
  const far = names.filter((name) => {
    const date = values[name];
    return date !== undefined && !isInWindow(date, today, windows[name]);
  });
  const without = Object.fromEntries(far.map((name) => [name, undefined]));
  const ranges = Object.fromEntries(far.map((name) => [name, 'date-range' as const]));
  return { values: { ...values, ...without }, problems: { ...problems, ...ranges } };
}

/** What the reader asks for. */
function needsOf(answers: Answers, { months, budget, days, gb, monthgb }: TypedValues): Needs {
  const trip =
    answers.for === 'data' && days !== undefined && gb !== undefined
      ? { days, mb: gb, mayMove: answers.move === 'yes' }
      : undefined;
  return {
    purpose: answers.for,
    voipOk: answers.voip === 'yes',
    where: answers.where,
    months: months ?? QUESTIONS.months.range?.least ?? 1,
    phone: answers.phone,
    pays: answers.pay,
    ...(budget === undefined ? {} : { budget }),
    autopayOk: answers.autopay === 'yes',
    ...(trip === undefined ? {} : { trip }),
    ...(monthgb === undefined ? {} : { monthlyMb: monthgb }),
  };
}

/** The line that is held; undefined where the reader speaks of none. */
function heldLineOf(answers: Answers, values: TypedValues, held: Plan | undefined): HeldLine | undefined {
  const isHolding = answers.for !== 'data' && (held !== undefined || answers.dates === 'due');
  if (!isHolding) return undefined;
  const { start, due, used, balance } = values;
  return {
    ...(held === undefined ? {} : { planId: held.id }),
    ...(start === undefined ? {} : { paid: start }),
    ...(due === undefined ? {} : { due }),
    ...(used === undefined ? {} : { used }),
    ...(balance === undefined ? {} : { balance }),
  };
}

function situationOf(
  answers: Answers,
  values: TypedValues,
  moment: Moment,
  held: Plan | undefined,
): Situation {
  const line = heldLineOf(answers, values, held);
  const { tax, fee, start, buffer } = values;
  return {
    moment,
    isUsDate: answers.usdate === 'yes',
    bufferDays: buffer ?? Number(QUESTIONS.buffer.initial),
    needs: needsOf(answers, values),
    rates: {
      ...(tax === undefined ? {} : { taxRate: tax }),
      ...(fee === undefined ? {} : { cardFeeRate: fee }),
    },
    ...(line === undefined ? {} : { held: line }),
    ...(line !== undefined || start === undefined ? {} : { start }),
  };
}

/** What the line's dates cannot be told without. The balance of a wallet only makes them later. */
function missingOf(answers: Answers, values: TypedValues, held: Plan | undefined): readonly LineQuestion[] {
  return lineQuestions(answers, held).filter(
    (name) => values[name] === undefined && (name !== 'balance' || needsBalance(held)),
  );
}

const NOTHING_UNREADABLE: UnreadableFields = new Set();

/**
 * Reads the answers on a day. Broken texts are named and never replaced by a guess.
 *
 * @param held The plan that is held, when it is named.
 * @param unreadable Fields with a text that the browser does not hand out.
 */
export function interpretAnswers(
  answers: Answers,
  moment: Moment,
  held?: Plan,
  unreadable: UnreadableFields = NOTHING_UNREADABLE,
): InterpretedAnswers {
  const today = readerToday(moment.instant, moment.zone);
  const { values, problems } = withinWindows(readTexts(answers, held, unreadable), today, held);
  const situation = situationOf(answers, values, moment, held);
  const { rate, cur, rated } = values;
  return {
    problems,
    blocked: TYPED_NAMES.filter((name) => problems[name] !== undefined && QUESTIONS[name].blocks),
    situation,
    own: rate === undefined ? undefined : { rate, code: cur ?? '', day: rated },
    held,
    manner: heldManner(held),
    missing: situation.held === undefined ? [] : missingOf(answers, values, held),
  };
}

/** Judges every plan by the answers; no verdict while something leaves nothing to compute. */
export const verdictsOn = (
  plans: readonly Plan[],
  { blocked, situation }: InterpretedAnswers,
): readonly Verdict[] => (blocked.length > 0 ? [] : rank(plans, situation));
