import type { TypedField } from './answers.ts';
import { parseCivil } from '../calendar/civil.ts';
import { parseExchangeRate, parseMoney, parsePercent } from '../cost/money.ts';

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
    case 'used':
    case 'rated':
      return dateProblem(typed);
    case 'cur':
      return /^[A-Za-z]{3}$/.test(typed) ? undefined : 'letters';
  }
}
