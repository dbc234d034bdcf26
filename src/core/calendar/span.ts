import { addLength, compare } from './civil.ts';
import type { CivilDate, Length } from './civil.ts';

/** Days to be covered: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** Why a span has no cost. */
export const SPAN_PROBLEMS = ['empty-span', 'too-long'] as const;
/** One reason out of `SPAN_PROBLEMS`. */
export type SpanProblem = (typeof SPAN_PROBLEMS)[number];

const LONGEST_SPAN: Length = { months: 60 };

/** `empty-span` when the end is not after the start, `too-long` beyond five years, else undefined. */
export function spanProblem({ start, end }: Span): SpanProblem | undefined {
  if (compare(end, start) <= 0) return 'empty-span';
  return compare(end, addLength(start, LONGEST_SPAN)) > 0 ? 'too-long' : undefined;
}

/** The span of one year: start + 12 months. */
export const yearFrom = (start: CivilDate): Span => ({ start, end: addLength(start, { months: 12 }) });
