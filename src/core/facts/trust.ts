import type { Acceptance } from './plan.ts';
import type { Grade } from './schema/evidence.ts';

/**
 * The level of trust that readers see for each grade, the surest grade first. An old or undated copy of the provider's
 * page stands below what was recorded of that page on a stated day.
 */
const LEVELS = {
  official: 'confirmed',
  corroborated: 'relayed',
  relayed: 'relayed',
  archived: 'archived',
  collected: 'reported',
  community: 'reported',
} as const satisfies Readonly<Record<Grade, string>>;

/** How far a fact may be trusted, in the few levels that readers see. */
export type Trust = (typeof LEVELS)[Grade];

/** The level of trust of a claim of this grade. */
export const trustOf = (grade: Grade): Trust => LEVELS[grade];

/** The grades in the order in which pages list them, the surest first. */
export const GRADES = [
  'official',
  'corroborated',
  'relayed',
  'archived',
  'collected',
  'community',
] as const satisfies readonly Grade[];

/** The levels of trust in the order in which pages list them, the surest first. */
export const TRUST_LEVELS: readonly Trust[] = [...new Set(GRADES.map(trustOf))];

/** How far a reader can count on a way to pay: as sure as its claim, or accounts differ, or refused, or not known. */
export type PaymentTrust = Trust | 'mixed' | 'refused' | 'unknown';

/** The answers about a way to pay in the order in which pages list them, the surest yes first. */
export const PAYMENT_TRUST_LEVELS: readonly PaymentTrust[] = [...TRUST_LEVELS, 'mixed', 'refused', 'unknown'];

/** What a file says of a way to pay. */
type PaymentClaim = 'unknown' | { readonly value: Acceptance; readonly grade: Grade };

/** How far a reader can count on a way to pay. What only users report is `reported` whoever wrote that down. */
export function paymentTrustOf(claim: PaymentClaim): PaymentTrust {
  if (claim === 'unknown') return 'unknown';
  switch (claim.value) {
    case 'no':
      return 'refused';
    case 'mixed':
    case 'reported':
      return claim.value;
    case 'yes':
      return trustOf(claim.grade);
  }
}
