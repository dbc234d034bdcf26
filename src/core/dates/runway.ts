import type { Cents, Known } from '../facts/plan.ts';

/** How long a balance lasts. */
export interface Runway {
  /** Whole charges that the balance holds. */
  readonly charges: number;
  /** What is left after them, in cents: always less than one charge, so that no charge can use it. */
  readonly left: Cents;
}

/**
 * The charges that a balance holds, from the balance and one charge, both in whole cents. Unknown when the charge is
 * not above zero, for then no number of charges is right; a balance below zero holds none.
 */
export function runwayOf(balance: Cents, charge: Cents): Known<Runway> {
  if (charge <= 0) return 'unknown';
  const usable = Math.max(0, balance);
  const left = usable % charge;
  return { charges: (usable - left) / charge, left };
}
