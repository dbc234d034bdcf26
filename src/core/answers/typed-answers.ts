import type { CivilDate } from '../calendar/civil.ts';
import {
  readTyped,
  typedNamesIn,
  type AnswersTo,
  type QuestionTable,
  type TypedNameIn,
  type TypedQuestion,
  type TypedValuesIn,
} from './question-table.ts';
import { isInWindow, type DateWindow, type FieldProblem } from './typed-text.ts';

const FIVE_YEARS = 5 * 366;
const TWO_YEARS = 2 * 366;
const TEN_YEARS = 10 * 366;

/** Days around today in which a date makes sense, by the name of its question. What was done with a line is past. */
export const DATE_WINDOWS = {
  start: { back: FIVE_YEARS, ahead: TWO_YEARS },
  paid: { back: FIVE_YEARS, ahead: 0 },
  due: { back: FIVE_YEARS, ahead: TEN_YEARS },
  used: { back: FIVE_YEARS, ahead: 0 },
} as const satisfies Readonly<Record<string, DateWindow>>;

/** The days in which a date makes sense; undefined of a question for something else. */
const windowOf = (name: string): DateWindow | undefined =>
  Object.hasOwn(DATE_WINDOWS, name) ? DATE_WINDOWS[name as keyof typeof DATE_WINDOWS] : undefined;

/** What is wrong with the fields, by name. */
export type ProblemsIn<T extends QuestionTable> = Readonly<Partial<Record<TypedNameIn<T>, FieldProblem>>>;

/** Fields with a text that the browser does not hand out: a day such as 30 February. */
export type UnreadableFieldsIn<T extends QuestionTable> = ReadonlySet<TypedNameIn<T>>;

/** What the typed texts say: their values, and what is wrong with them. */
export interface ReadTexts<T extends QuestionTable> {
  readonly values: Partial<TypedValuesIn<T>>;
  readonly problems: ProblemsIn<T>;
  /** Fields whose problem leaves nothing to compute, in the order of the address. */
  readonly blocked: readonly TypedNameIn<T>[];
}

/** How typed texts are read. */
export interface ReadingOf<T extends QuestionTable> {
  readonly table: T;
  readonly answers: AnswersTo<T>;
  /** The reader's own today: a date far from it is a slip of the keyboard. */
  readonly today: CivilDate;
  /** Whether a question is put to this reader, and so counts. */
  readonly isAsked: (name: TypedNameIn<T>) => boolean;
  readonly unreadable: UnreadableFieldsIn<T>;
}

/** What is wrong with a value as of today. */
function farProblem(name: string, value: unknown, today: CivilDate): FieldProblem | undefined {
  const window = windowOf(name);
  if (window === undefined || value === undefined) return undefined;
  // The reader of a question with a window gives a date.
  return isInWindow(value as CivilDate, today, window) ? undefined : 'date-range';
}

/** Reads every typed text that is asked for, once. Broken texts are named and never replaced by a guess. */
export function readTexts<T extends QuestionTable>(of: ReadingOf<T>): ReadTexts<T> {
  const problems = new Map<TypedNameIn<T>, FieldProblem>();
  const values = new Map<string, unknown>();
  const questionOf = (name: TypedNameIn<T>): TypedQuestion<unknown> =>
    // The names are those of typed questions.
    of.table[name] as unknown as TypedQuestion<unknown>;
  const asked = typedNamesIn(of.table).filter(of.isAsked);
  for (const name of asked) {
    const read = readTyped(questionOf(name), String(of.answers[name]));
    const far = read.ok ? farProblem(name, read.value, of.today) : undefined;
    if (of.unreadable.has(name)) problems.set(name, 'date-impossible');
    else if (!read.ok) problems.set(name, read.problem);
    else if (far === undefined) values.set(name, read.value);
    else problems.set(name, far);
  }
  return {
    // Each value came out of the reader of its own question.
    values: Object.fromEntries(values) as Partial<TypedValuesIn<T>>,
    problems: Object.fromEntries(problems) as ProblemsIn<T>,
    blocked: asked.filter((name) => problems.has(name) && questionOf(name).blocks),
  };
}
