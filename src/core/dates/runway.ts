import { nth } from '../calendar/civil.ts';
import type { CivilDate, Length } from '../calendar/civil.ts';
import type { Cents, Unknown } from '../facts/plan.ts';

/** How long a balance lasts. */
export interface Runway {
  /** Whole charges that the balance holds. */
  readonly cycles: number;
  /** What is left after them, in cents: always less than one charge. */
  readonly left: Cents;
  /** Something is left that no charge can use. */
  readonly stuck: boolean;
}

/**
 * The charges that a balance holds, from the balance and one charge with its tax, both in whole cents. Unknown when
 * the charge is not above zero, for then no number of cycles is right; a balance below zero holds none.
 */
export function runwayOf(balance: Cents, chargeWithTax: Cents): Runway | Unknown {
  if (chargeWithTax <= 0) return 'unknown';
  const usable = Math.max(0, balance);
  const left = usable % chargeWithTax;
  return { cycles: (usable - left) / chargeWithTax, left, stuck: left > 0 };
}

const LONGEST_RUN_DAYS = 36_525;
const LONGEST_MONTH = 31;

/**
 * The first charge that the balance does not hold, when the next charge falls on `nextCharge`. Unknown beyond about a
 * century: no plan is followed for so long.
 */
export function runsOutOn(runway: Runway, nextCharge: CivilDate, cycle: Length): CivilDate | Unknown {
  const cycleDays = 'days' in cycle ? cycle.days : cycle.months * LONGEST_MONTH;
  return runway.cycles * cycleDays > LONGEST_RUN_DAYS ? 'unknown' : nth(nextCharge, cycle, runway.cycles);
}
