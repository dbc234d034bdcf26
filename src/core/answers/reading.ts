import { WHOLE_RANGES, wholeOf } from './field-problems.ts';
import { TYPED, type Answers, type TypedField } from './answers.ts';
import { addDays, addMonths, type CivilDate } from '../calendar/civil.ts';
import { parseExchangeRate, parseMoney, parsePercent, type ExchangeRate } from '../cost/money.ts';
import type { Plan } from '../facts/plan.ts';
import type { Needs, RankTerms } from '../choice/ranking.ts';
import type { TripNeeds } from '../cost/trip.ts';
import { ACTION_ZONE, actionDay, civilDateAt } from '../calendar/zone.ts';
import type { Moment } from '../facts/entry.ts';
import { datesAsked, heldManner, type DateField, type Manner } from './held-line.ts';
import { dateOf, problemsOf, type Problems } from './problems.ts';

/** The reader's own currency. */
export interface OwnCurrency {
  readonly rate: ExchangeRate;
  /** Three capitals, or empty. */
  readonly code: string;
  /** The day the rate was typed; undefined when the URL does not say. */
  readonly day: CivilDate | undefined;
}

/** The answers as the rules take them. */
export interface Reading {
  readonly problems: Problems;
  /** Fields whose problem leaves nothing to compute; empty when there is a result. */
  readonly blocked: readonly TypedField[];
  readonly needs: Needs;
  readonly terms: RankTerms;
  readonly bufferDays: number;
  readonly own: OwnCurrency | undefined;
  /** The typed start of a new line; undefined: today. */
  readonly start: CivilDate | undefined;
  readonly isUsDate: boolean;
  /** The expiry date of the line that is held. */
  readonly due: CivilDate | undefined;
  /** The typed day of its last payment. */
  readonly paid: CivilDate | undefined;
  /** The typed day of its last use. */
  readonly used: CivilDate | undefined;
  /** Id of the plan that is held; empty when it is not named. */
  readonly held: string;
  /** How it is kept. */
  readonly manner: Manner | undefined;
  readonly isHolding: boolean;
  /** Dates of the line that is held without which its own cannot be told. */
  readonly missing: readonly DateField[];
}

const valueOf = (parsed: ReturnType<typeof parseMoney>): number | undefined =>
  parsed.ok ? parsed.value : undefined;

function tripOfAnswers(answers: Answers): TripNeeds | undefined {
  const days = wholeOf(answers.days);
  const gb = valueOf(parseMoney(answers.gb));
  return days === undefined || gb === undefined
    ? undefined
    : { days, mb: gb * 10, mayMove: answers.move === 'yes' };
}

/** The answers with every broken text left out. */
const withoutProblems = (answers: Answers, problems: Problems): Answers =>
  TYPED.reduce((all, field) => (problems[field] === undefined ? all : { ...all, [field]: '' }), answers);

const LEAST_MONTHS = WHOLE_RANGES.months.least;
const BLOCKING: readonly TypedField[] = ['months', 'start', 'due', 'used', 'days', 'gb', 'buffer'];

/**
 * Reads the answers on a day. Broken texts are named and never replaced by a guess.
 *
 * @param held The plan that is held, when it is named.
 */
export function readingOf(answers: Answers, moment: Moment, held?: Plan): Reading {
  const problems = problemsOf(answers, civilDateAt(moment.instant, moment.zone), held);
  const good = withoutProblems(answers, problems);
  const isTrip = good.for === 'data';
  const isHolding = !isTrip && (good.dates === 'due' || held !== undefined);
  const asked = datesAsked(good, held);
  const given = (field: DateField): CivilDate | undefined =>
    asked.includes(field) ? dateOf(good[field]) : undefined;
  const manner = heldManner(held);
  const start = isHolding ? undefined : given('start');
  const isUsDate = good.usdate === 'yes';
  // As for a provider whose zone is not known, so that the cost never covers a day less than the dates need.
  const from =
    start === undefined
      ? civilDateAt(moment.instant, ACTION_ZONE)
      : actionDay({ date: start, readerZone: moment.zone, isUsDate }, 'unknown').date;
  const data = isTrip ? tripOfAnswers(good) : undefined;
  const budget = valueOf(parseMoney(good.budget));
  const taxRate = valueOf(parsePercent(good.tax));
  const cardFeeRate = valueOf(parsePercent(good.fee));
  const rate = valueOf(parseExchangeRate(good.rate));
  const end =
    data === undefined ? addMonths(from, wholeOf(good.months) ?? LEAST_MONTHS) : addDays(from, data.days);
  return {
    problems,
    blocked: BLOCKING.filter((field) => problems[field] !== undefined),
    needs: {
      purpose: good.for,
      voipOk: good.voip === 'yes',
      where: good.where,
      span: { start: from, end },
      phone: good.phone,
      pays: good.pay,
      ...(budget === undefined ? {} : { budget }),
      autopayOk: good.autopay === 'yes',
      ...(data === undefined ? {} : { data }),
    },
    terms: {
      ...(taxRate === undefined ? {} : { taxRate }),
      ...(cardFeeRate === undefined ? {} : { cardFeeRate }),
    },
    bufferDays: wholeOf(good.buffer) ?? 0,
    own: rate === undefined ? undefined : { rate, code: good.cur.toUpperCase(), day: dateOf(good.rated) },
    start,
    isUsDate,
    due: given('due'),
    paid: isHolding ? given('start') : undefined,
    used: given('used'),
    held: held?.id ?? '',
    manner,
    isHolding,
    missing: isHolding ? asked.filter((field) => given(field) === undefined) : [],
  };
}
