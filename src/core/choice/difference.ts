import type { Cents, Known } from '../facts/plan.ts';
import type { Verdict } from './ranking.ts';
import type { CautionCode, ReasonCode } from './verdict-codes.ts';

/** How a plan differs from the best one. */
export interface Difference {
  /** What it costs more over the span; below zero: less. */
  readonly more: Known<Cents>;
  /** What must be looked at with the best plan and not with this one. */
  readonly relieved: readonly CautionCode[];
  /** What speaks for this plan and not for the best one. */
  readonly gained: readonly ReasonCode[];
  /** What must be looked at with this plan only. */
  readonly added: readonly CautionCode[];
}

const codesOf = ({ cautions }: Verdict): readonly CautionCode[] => cautions.map(({ code }) => code);

const without = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  some.filter((each) => !others.includes(each));

/** How a plan differs from the best one: in its price, and in what speaks for it and against it. */
export function differenceFrom(best: Verdict, other: Verdict): Difference {
  const more = best.total === 'unknown' || other.total === 'unknown' ? 'unknown' : other.total - best.total;
  return {
    more,
    relieved: without(codesOf(best), codesOf(other)),
    gained: without(other.reasons, best.reasons),
    added: without(codesOf(other), codesOf(best)),
  };
}

/** What must be looked at with every one of several plans, in the order of the first; empty for fewer than two. */
export function sharedCautions(verdicts: readonly Verdict[]): readonly CautionCode[] {
  const [first, ...others] = verdicts;
  if (first === undefined || others.length === 0) return [];
  return codesOf(first).filter((code) => others.every((other) => codesOf(other).includes(code)));
}

/** Plans that are refused for the same first reason. */
export interface RefusalGroup {
  readonly code: Verdict['against'][number];
  readonly verdicts: readonly Verdict[];
}

/** Refused plans by their first reason, the largest group first. */
export function refusalGroups(refused: readonly Verdict[]): readonly RefusalGroup[] {
  const codes = [...new Set(refused.flatMap(({ against }) => against.slice(0, 1)))];
  return codes
    .map((code) => ({ code, verdicts: refused.filter(({ against }) => against[0] === code) }))
    .sort((a, b) => b.verdicts.length - a.verdicts.length);
}
