import { addLength, compare, type CivilDate, type Length } from '../calendar/civil.ts';
import type { Known, SourceKeys } from '../facts/plan.ts';
import type { TraceRule, TraceStep } from './trace.ts';

/** A due date and why. */
export interface Dues {
  /** First day not covered. */
  readonly due: Known<CivilDate>;
  readonly trace: readonly TraceStep[];
}

/** A length that somebody claims. */
export interface LengthClaim {
  readonly length: Length;
  readonly sources: SourceKeys;
}

type End = LengthClaim & { readonly date: CivilDate };

/** A due date that cannot be computed, and why not. */
export const unknownDue = (rule: TraceRule, sources: SourceKeys): Dues => ({
  due: 'unknown',
  trace: [{ result: 'due', date: 'unknown', rule, sources }],
});

const stepOf = ({ date, length, sources }: End, rule: TraceRule, from: CivilDate): TraceStep => ({
  result: 'due',
  date,
  rule,
  from,
  length,
  sources,
});

/**
 * The earliest of the claims' ends; the later ones stay in the trace.
 */
export function earliestEnd(start: CivilDate, claims: readonly LengthClaim[], rule: TraceRule): Dues {
  const ends = claims
    .map((claim): End => ({ ...claim, date: addLength(start, claim.length) }))
    .sort((a, b) => compare(a.date, b.date));
  const [first, ...rest] = ends;
  if (first === undefined) return unknownDue('clock-unknown', []);
  const disputed = rest.length === 0 ? [] : [stepOf(first, 'rival-earliest', start)];
  return {
    due: first.date,
    trace: [stepOf(first, rule, start), ...disputed, ...rest.map((end) => stepOf(end, 'rival-later', start))],
  };
}
