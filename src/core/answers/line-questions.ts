import { DEFAULT_BUFFER_DAYS } from '../dates/line-state.ts';
import {
  BLOCKS,
  choice,
  initialAnswers,
  inRange,
  typed,
  typedNamesIn,
  yesOrNo,
  type AnswersTo,
  type NameIn,
  type PlanQuestion,
  type TypedNameIn,
  type TypedValuesIn,
} from './question-table.ts';
import { BUFFER, maybeDate, maybeLength, maybeMoney, maybeWhole, whole, type Range } from './typed-text.ts';

const PLAN: PlanQuestion = { kind: 'plan', initial: '', audience: 'everybody' };
const EVERY: Range = { least: 1, most: 1100 };

/** Every question about a line that is held. */
export const LINE_QUESTIONS = {
  /** Id of its plan, or of a rule of the reader's own; empty: not said. */
  plan: PLAN,
  /** The last payment; of a balance the last charge. */
  paid: typed(maybeDate, 'line', BLOCKS),
  /** Which of several lengths that its plan sells was paid for. */
  length: typed(maybeLength, 'line'),
  /** The expiry date that the account shows. */
  due: typed(maybeDate, 'line', BLOCKS),
  /** The last use that counts. */
  used: typed(maybeDate, 'line', BLOCKS),
  /** US dollars on the balance, after the last charge. */
  balance: typed(maybeMoney, 'line', BLOCKS),
  /** The dates of payment and use are those in the US. */
  usdate: yesOrNo('no', 'everybody'),
  /** Days kept free before the last safe day. */
  buffer: inRange(
    typed(whole(BUFFER), 'everybody', { initial: String(DEFAULT_BUFFER_DAYS), blocks: true }),
    BUFFER,
  ),
  /** The reader's own rule: after so many days or months. */
  every: inRange(typed(maybeWhole(EVERY), 'line', BLOCKS), EVERY),
  /** What `every` counts. */
  unit: choice(['days', 'months'], 'days', 'line'),
  /** What keeps a line of the reader's own rule. */
  by: choice(['payment', 'use'], 'payment', 'line'),
} as const;

type LineQuestions = typeof LINE_QUESTIONS;

/** Name of a question about a line. */
export type LineQuestionName = NameIn<LineQuestions>;

/** Names of the questions about a line whose answer is typed. */
export type LineTypedName = TypedNameIn<LineQuestions>;

/** What the reader has answered about a line. */
export type LineAnswers = AnswersTo<LineQuestions>;

/** The value of every typed answer about a line. */
export type LineValues = TypedValuesIn<LineQuestions>;

/** The names of the typed questions, in the order of the address. */
export const LINE_TYPED_NAMES: readonly LineTypedName[] = typedNamesIn(LINE_QUESTIONS);

/** What a reader who said nothing about a line has answered. */
export const DEFAULT_LINE: LineAnswers = initialAnswers(LINE_QUESTIONS);
