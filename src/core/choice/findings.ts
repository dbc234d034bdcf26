import type { Known, SourceKeys, Weighed } from '../facts/plan.ts';
import type { AgainstCode, CautionCode, ReasonCode } from './verdict-codes.ts';

/** One thing to say about a plan: for it, against it, or to look at first. */
export type Finding =
  | { readonly side: 'for'; readonly code: ReasonCode }
  | { readonly side: 'caution'; readonly code: CautionCode; readonly sources: SourceKeys }
  | { readonly side: 'against'; readonly code: AgainstCode };
/** What a rule finds: nothing, one thing or several. */
export type Findings = readonly Finding[];

/** Something that speaks for the plan. */
export const inFavour = (code: ReasonCode): Findings => [{ side: 'for', code }];
/** Something to look at first, with who says so. */
export const caution = (code: CautionCode, sources: SourceKeys = []): Findings => [
  { side: 'caution', code, sources },
];
/** Something that rules the plan out. */
export const against = (code: AgainstCode): Findings => [{ side: 'against', code }];
/** Nothing to say. */
export const NO_FINDINGS: Findings = [];

/** Looks at a known fact; an unknown one is the given caution. */
export const weigh = <T>(
  fact: Known<Weighed<T>>,
  unknown: CautionCode,
  look: (value: T, sources: SourceKeys) => Findings,
): Findings => (fact === 'unknown' ? caution(unknown) : look(fact.value, fact.sources));
