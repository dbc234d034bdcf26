import type { CivilDate } from '../calendar/civil.ts';
import type { Moment } from '../calendar/moment.ts';
import { readerToday } from '../calendar/zone.ts';
import { rank, type Verdict } from '../choice/ranking.ts';
import type { Needs, Situation } from '../choice/situation.ts';
import type { ExchangeRate } from '../cost/money.ts';
import type { HeldLine } from '../dates/situation.ts';
import type { Plan } from '../facts/plan.ts';
import { offerOfLength } from './held-line.ts';
import { QUESTIONS, type Answers, type TypedName, type TypedValues } from './questions.ts';
import { readTexts, type ProblemsIn, type UnreadableFieldsIn } from './typed-answers.ts';

/** What is wrong with the fields of the picker, by name. */
export type Problems = ProblemsIn<typeof QUESTIONS>;

/** Fields of the picker with a text that the browser does not hand out. */
export type UnreadableFields = UnreadableFieldsIn<typeof QUESTIONS>;

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
  /** The plan that is held already, to be compared with. */
  readonly held: Plan | undefined;
}

/** The plan that is held already, when it is named. A trip is made with a new one. */
export const heldIn = (plans: readonly Plan[], { for: purpose, have }: Answers): Plan | undefined =>
  purpose === 'data' ? undefined : plans.find(({ id, kind }) => id === have && kind !== 'data');

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
      return held !== undefined;
  }
}

/** What the reader asks for. */
function needsOf(answers: Answers, { months, budget, days, gb, monthgb }: Partial<TypedValues>): Needs {
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

/** The line that is held already; undefined where the reader names none. */
function heldLineIn(values: Partial<TypedValues>, held: Plan | undefined): HeldLine | undefined {
  if (held === undefined) return undefined;
  const { paid, due, used, balance, length } = values;
  const offerId = offerOfLength(held, length);
  return {
    planId: held.id,
    ...(offerId === undefined ? {} : { offerId }),
    ...(paid === undefined ? {} : { paid }),
    ...(due === undefined ? {} : { due }),
    ...(used === undefined ? {} : { used }),
    ...(balance === undefined ? {} : { balance }),
  };
}

function situationOf(
  answers: Answers,
  values: Partial<TypedValues>,
  moment: Moment,
  held: Plan | undefined,
): Situation {
  const line = heldLineIn(values, held);
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
    ...(start === undefined ? {} : { start }),
  };
}

const NOTHING_UNREADABLE: UnreadableFields = new Set();

/**
 * Reads the answers on a day. Broken texts are named and never replaced by a guess.
 *
 * @param held The plan that is held already, when it is named.
 * @param unreadable Fields with a text that the browser does not hand out.
 */
export function interpretAnswers(
  answers: Answers,
  moment: Moment,
  held?: Plan,
  unreadable: UnreadableFields = NOTHING_UNREADABLE,
): InterpretedAnswers {
  const today = readerToday(moment.instant, moment.zone);
  const { values, problems, blocked } = readTexts({
    table: QUESTIONS,
    answers,
    today,
    isAsked: (name) => isAsked(name, answers, held),
    unreadable,
  });
  const { rate, cur, rated } = values;
  return {
    problems,
    blocked,
    situation: situationOf(answers, values, moment, held),
    own: rate === undefined ? undefined : { rate, code: cur ?? '', day: rated },
    held,
  };
}

/** Judges every plan by the answers; no verdict while something leaves nothing to compute. */
export const verdictsOn = (
  plans: readonly Plan[],
  { blocked, situation }: InterpretedAnswers,
): readonly Verdict[] => (blocked.length > 0 ? [] : rank(plans, situation));
