import { problemOf, type FieldProblem } from '../../core/answer-problems.ts';
import { TYPED, type Answers, type TypedField } from '../../core/answers.ts';
import { addDays, compare, parseCivil, type CivilDate } from '../../core/civil.ts';

/** What is wrong with the fields, by name. */
export type Problems = Readonly<Partial<Record<TypedField, FieldProblem>>>;

/** Days around today in which a date makes sense. */
export const DATE_WINDOWS = {
  start: { back: -5 * 366, ahead: 2 * 366 },
  due: { back: -5 * 366, ahead: 10 * 366 },
} as const;

/** A typed date; undefined for anything else. */
export const dateOf = (text: string): CivilDate | undefined => {
  const parsed = parseCivil(text.trim());
  return parsed.ok ? parsed.date : undefined;
};

/** Whether a typed field is shown, and so counts, under the other answers. */
function isAsked(field: TypedField, answers: Answers): boolean {
  const isTrip = answers.for === 'data';
  if (field === 'months') return !isTrip;
  if (field === 'days' || field === 'gb') return isTrip;
  if (field === 'due') return answers.dates === 'due' && !isTrip;
  return field !== 'start' || answers.dates === 'start' || isTrip;
}

function fieldProblem(field: TypedField, answers: Answers, today: CivilDate): FieldProblem | undefined {
  if (!isAsked(field, answers)) return undefined;
  const problem = problemOf(field, answers[field]);
  if (problem !== undefined || (field !== 'start' && field !== 'due')) return problem;
  const date = dateOf(answers[field]);
  if (date === undefined) return undefined;
  const { back, ahead } = DATE_WINDOWS[field];
  const outside = compare(date, addDays(today, back)) < 0 || compare(date, addDays(today, ahead)) > 0;
  return outside ? 'date-range' : undefined;
}

/** Every problem of the fields that are asked, as of the reader's day. */
export function problemsOf(answers: Answers, today: CivilDate): Problems {
  const found = TYPED.flatMap((field) => {
    const problem = fieldProblem(field, answers, today);
    return problem === undefined ? [] : [[field, problem] as const];
  });
  return Object.fromEntries(found);
}
