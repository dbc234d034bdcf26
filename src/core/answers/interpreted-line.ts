import type { Moment } from '../calendar/moment.ts';
import { readerToday } from '../calendar/zone.ts';
import { UNNAMED_PLAN } from '../dates/dated-plan.ts';
import type { HeldLine, LineSituation } from '../dates/situation.ts';
import type { Plan } from '../facts/plan.ts';
import {
  heldLengths,
  heldManner,
  lineQuestions,
  needsBalance,
  offerOfLength,
  type HeldPlan,
  type LineQuestion,
  type Manner,
} from './held-line.ts';
import { LINE_QUESTIONS, type LineAnswers, type LineTypedName, type LineValues } from './line-questions.ts';
import { OWN_PLAN, ownPlan } from './own-rule.ts';
import { readTyped } from './question-table.ts';
import { readTexts, type ProblemsIn, type ReadTexts, type UnreadableFieldsIn } from './typed-answers.ts';

/** What is wrong with the fields about a line, by name. */
export type LineProblems = ProblemsIn<typeof LINE_QUESTIONS>;

/** Fields about a line with a text that the browser does not hand out. */
export type UnreadableLineFields = UnreadableFieldsIn<typeof LINE_QUESTIONS>;

/** What was answered about a line, as the rules take it. */
export interface InterpretedLine {
  readonly problems: LineProblems;
  /** Fields whose problem leaves nothing to compute; empty when there is a result. */
  readonly blocked: readonly LineTypedName[];
  readonly situation: LineSituation & { readonly held: HeldLine };
  /** The plan that is named, the reader's own rule, or one of which nothing is known. */
  readonly plan: HeldPlan;
  /** What its clocks need to know. */
  readonly asked: readonly LineQuestion[];
  /** How it is kept. */
  readonly manner: Manner;
  /** What the dates cannot be told without. Of a payment and an expiry date one is enough. */
  readonly missing: readonly LineQuestion[];
  /** The reader has said something of a line. */
  readonly isSaid: boolean;
}

/** The length of the reader's own rule; undefined while it is not said. */
function lengthOf({ every, unit }: LineAnswers) {
  const read = readTyped(LINE_QUESTIONS.every, every);
  const count = read.ok ? read.value : undefined;
  if (typeof count !== 'number') return undefined;
  return unit === 'days' ? { days: count } : { months: count };
}

/** The plan that the reader names, by its id or by a rule of their own. */
function heldPlan(plans: readonly Plan[], answers: LineAnswers): HeldPlan {
  if (answers.plan === OWN_PLAN) return ownPlan(answers.by, lengthOf(answers));
  return plans.find(({ id }) => id === answers.plan) ?? { ...UNNAMED_PLAN, kind: 'line' };
}

function lineOf(plan: HeldPlan, { paid, due, used, balance, length }: Partial<LineValues>): HeldLine {
  const { id } = plan;
  const offerId = offerOfLength(plan, length);
  return {
    ...(id === undefined ? {} : { planId: id }),
    ...(offerId === undefined ? {} : { offerId }),
    ...(paid === undefined ? {} : { paid }),
    ...(due === undefined ? {} : { due }),
    ...(used === undefined ? {} : { used }),
    ...(balance === undefined ? {} : { balance }),
  };
}

/** What the line's dates cannot be told without. The balance of a wallet only makes them later. */
function missingOf(
  asked: readonly LineQuestion[],
  plan: HeldPlan,
  values: Partial<LineValues>,
): readonly LineQuestion[] {
  const isDated = values.paid !== undefined || values.due !== undefined;
  return asked.filter((name) => {
    if (name === 'paid' || name === 'due') return !isDated;
    return values[name] === undefined && (name !== 'balance' || needsBalance(plan));
  });
}

/** What is typed about a line that this plan asks for. */
function readLine(
  answers: LineAnswers,
  moment: Moment,
  plan: HeldPlan,
  unreadable: UnreadableLineFields,
): ReadTexts<typeof LINE_QUESTIONS> {
  const asked: readonly LineTypedName[] = [
    ...lineQuestions(plan),
    'buffer',
    ...(heldLengths(plan).length > 0 ? (['length'] as const) : []),
    ...(plan.id === OWN_PLAN ? (['every'] as const) : []),
  ];
  return readTexts({
    table: LINE_QUESTIONS,
    answers,
    today: readerToday(moment.instant, moment.zone),
    isAsked: (name) => asked.includes(name),
    unreadable,
  });
}

/** What the reader says about the line and its dates. */
const situationOf = (
  { usdate }: LineAnswers,
  values: Partial<LineValues>,
  moment: Moment,
  plan: HeldPlan,
): InterpretedLine['situation'] => ({
  moment,
  isUsDate: usdate === 'yes',
  bufferDays: values.buffer ?? Number(LINE_QUESTIONS.buffer.initial),
  held: lineOf(plan, values),
});

const NOTHING_UNREADABLE: UnreadableLineFields = new Set();

/**
 * Reads what was answered about a line on a day. Broken texts are named and never replaced by a guess.
 *
 * @param unreadable Fields with a text that the browser does not hand out.
 */
export function interpretLine(
  answers: LineAnswers,
  moment: Moment,
  plans: readonly Plan[],
  unreadable: UnreadableLineFields = NOTHING_UNREADABLE,
): InterpretedLine {
  const plan = heldPlan(plans, answers);
  const asked = lineQuestions(plan);
  const { values, problems, blocked } = readLine(answers, moment, plan, unreadable);
  return {
    problems,
    blocked,
    situation: situationOf(answers, values, moment, plan),
    plan,
    asked,
    manner: heldManner(plan),
    missing: missingOf(asked, plan, values),
    isSaid: plan.id !== undefined || answers.due !== '',
  };
}
