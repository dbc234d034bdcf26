import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import type { EvidenceOfClaim } from './cited.ts';

/** Whether an account that disagrees is still open or was found to be wrong, and why. */
type Disagreement = Pick<
  NonNullable<PlanFile['clocks'][number]['stages'][number]['conflicts']>[number],
  'standing' | 'reason'
>;

/** An account that disagrees, in words. */
export interface ShownRival extends EvidenceOfClaim {
  readonly text: string;
  readonly standing: Disagreement['standing'];
  readonly reason: string;
  readonly detail?: string | undefined;
}

/** An earlier value in words, the last day it was true and the key of the source. */
export interface EarlierValue {
  readonly text: string;
  readonly until: string;
  readonly source: string;
}

/** One line of a table of facts: what it is about, the value in words, what it rests on, who disagrees. */
export interface FactRow {
  readonly label: string;
  /** Undefined: not known. */
  readonly text: string | undefined;
  readonly detail: string | undefined;
  readonly evidence: EvidenceOfClaim | undefined;
  readonly rivals: readonly ShownRival[];
  /** Newest first. */
  readonly history: readonly EarlierValue[];
}

interface RivalOf<T> extends EvidenceOfClaim, Disagreement {
  readonly value: T;
  readonly detail?: string | undefined;
}

interface KnownClaim<T> extends EvidenceOfClaim {
  readonly value: T;
  readonly detail?: string | undefined;
  readonly conflicts?: readonly RivalOf<T>[] | undefined;
  readonly history?:
    readonly { readonly value: T; readonly until: string; readonly source: string }[] | undefined;
}

/** Other accounts of a value, in words. */
export const rivalsOf = <T>(
  conflicts: readonly RivalOf<T>[] | undefined,
  inWords: (value: T) => string,
): readonly ShownRival[] =>
  (conflicts ?? []).map((rival) => ({
    ...rival,
    text: inWords(rival.value),
    reason: factCodes.reason[rival.reason],
  }));

/** A row for a claim; an unknown claim keeps its row, so that a reader sees that nobody knows. */
export function rowOf<T>(
  label: string,
  claim: 'unknown' | KnownClaim<T>,
  inWords: (value: T) => string,
): FactRow {
  if (claim === 'unknown')
    return { label, text: undefined, detail: undefined, evidence: undefined, rivals: [], history: [] };
  return {
    label,
    text: inWords(claim.value),
    detail: claim.detail,
    evidence: claim,
    rivals: rivalsOf(claim.conflicts, inWords),
    history: (claim.history ?? []).map((past) => ({ ...past, text: inWords(past.value) })),
  };
}
