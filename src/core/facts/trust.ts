import type { Acceptance } from './plan.ts';
import type { Grade } from './schema/evidence.ts';

/** The level of trust that readers see for each grade. */
const LEVELS = {
  official: 'confirmed',
  archived: 'confirmed',
  relayed: 'relayed',
  corroborated: 'relayed',
  collected: 'reported',
  community: 'reported',
} as const satisfies Readonly<Record<Grade, string>>;

/** How far a fact may be trusted, in the few levels that readers see. */
export type Trust = (typeof LEVELS)[Grade];

/** The level of trust of a claim of this grade. */
export const trustOf = (grade: Grade): Trust => LEVELS[grade];

/** How far a reader can count on a way to pay: as sure as its claim, or accounts differ, or refused, or not known. */
export type PaymentTrust = Trust | 'mixed' | 'refused' | 'unknown';

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
