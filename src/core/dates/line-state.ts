import type { CivilDate } from '../calendar/civil.ts';
import type { Cents, Known, Offer, Plan } from '../facts/plan.ts';

/** Days kept free before the last safe day when the reader chose nothing. Ours, not the provider's. */
export const DEFAULT_BUFFER_DAYS = 7;
/** Days between the first reminder and `actBy`. Ours, not the provider's. */
export const PREPARE_LEAD_DAYS = 7;

/** What the dates of a line are computed on: its plan, or as much of one as is known. */
export type LinePlan = Pick<Plan, 'clocks' | 'tax' | 'zone'> & Partial<Pick<Plan, 'status' | 'limits'>>;

/** One of several packs that are used one after the other. */
export interface DatedPack {
  readonly offer: Offer;
  /** The day on which it begins. */
  readonly begins: CivilDate;
  /** First day that it does not cover any more. */
  readonly ends: CivilDate;
}

/** What is known of a line, in days of its provider. Everything left out is unknown. */
export interface LineState {
  /** The last counting action: also the payment or start date of the term, and the last charge of a wallet. */
  readonly lastAction?: CivilDate;
  /** The due date the account shows. Beats every rule of a term or wallet clock. */
  readonly accountDue?: CivilDate;
  /** The provider says that the shown date is still covered. */
  readonly accountDueInclusive?: boolean;
  /** Which offer of a term was bought. Without it the shortest is planned on. */
  readonly offerId?: string;
  /** The packs that are bought together, in the order in which they are used. They end with the last. */
  readonly packs?: readonly DatedPack[];
  /** For activity clocks, when it differs from `lastAction`. */
  readonly lastActivity?: CivilDate;
  /**
   * Balance in cents after the last charge; `unknown` where the reader cannot tell. Left out for a line that is only
   * looked at: its balance is what was just paid.
   */
  readonly balance?: Known<Cents>;
  /** The last day on which there was surely money on the balance; left out: that of the last action. */
  readonly lastFilled?: CivilDate;
  /** The end of an earlier payment's term, where the last payment may have put its own in the place of it. */
  readonly termBefore?: CivilDate;
  /** The balance is the least there can be: what of it is left at the due date is not known. */
  readonly isLeastBalance?: boolean;
}

/** What the reader may change. */
export interface Settings {
  /** Whole days, not negative. Anything else counts as `DEFAULT_BUFFER_DAYS`, and the trace says so. */
  readonly bufferDays: number;
}

/** The balance, when it is one: finite and not negative. Cents. */
export function balanceOf({ balance }: LineState): Known<Cents> {
  return balance !== undefined && balance !== 'unknown' && Number.isFinite(balance) && balance >= 0
    ? balance
    : 'unknown';
}
