import { problemOf, type FieldProblem } from './field-problems.ts';
import { TYPED, type Answers, type TypedField } from './answers.ts';
import { addDays, compare, parseCivil, type CivilDate } from '../calendar/civil.ts';
import type { Plan } from '../facts/plan.ts';
import { datesAsked, type DateField } from './held-line.ts';

/** What is wrong with the fields, by name. */
export type Problems = Readonly<Partial<Record<TypedField, FieldProblem>>>;

const BACK = -5 * 366;

/** Days around today in which a date makes sense. What was done with a line that is held is past. */
export const dateWindows = (
  held: Plan | undefined,
): Readonly<Record<DateField, { readonly back: number; readonly ahead: number }>> => ({
  start: { back: BACK, ahead: held === undefined ? 2 * 366 : 0 },
  due: { back: BACK, ahead: 10 * 366 },
  used: { back: BACK, ahead: 0 },
});

/** A typed date; undefined for anything else. */
export const dateOf = (text: string): CivilDate | undefined => {
  const parsed = parseCivil(text.trim());
  return parsed.ok ? parsed.date : undefined;
};

const isDate = (field: TypedField): field is DateField =>
  field === 'start' || field === 'due' || field === 'used';

/** Whether a typed field is shown, and so counts, under the other answers. */
function isAsked(field: TypedField, answers: Answers, held: Plan | undefined): boolean {
  const isTrip = answers.for === 'data';
  if (field === 'months') return !isTrip;
  if (field === 'days' || field === 'gb') return isTrip;
  return !isDate(field) || datesAsked(answers, held).includes(field);
}

function fieldProblem(
  field: TypedField,
  answers: Answers,
  today: CivilDate,
  held: Plan | undefined,
): FieldProblem | undefined {
  if (!isAsked(field, answers, held)) return undefined;
  const problem = problemOf(field, answers[field]);
  if (problem !== undefined || !isDate(field)) return problem;
  const date = dateOf(answers[field]);
  if (date === undefined) return undefined;
  const { back, ahead } = dateWindows(held)[field];
  const outside = compare(date, addDays(today, back)) < 0 || compare(date, addDays(today, ahead)) > 0;
  return outside ? 'date-range' : undefined;
}

/** Every problem of the fields that are asked, as of the reader's day. `held`: the plan that is held, when it is named. */
export function problemsOf(answers: Answers, today: CivilDate, held?: Plan): Problems {
  const found = TYPED.flatMap((field) => {
    const problem = fieldProblem(field, answers, today, held);
    return problem === undefined ? [] : [[field, problem] as const];
  });
  return Object.fromEntries(found);
}
