import type { CivilDate } from '../calendar/civil.ts';
import type { CostTerms } from '../cost/payment.ts';
import type { Cents } from '../facts/plan.ts';
import type { PaymentMethod } from '../facts/payment-methods.ts';
import type { Span } from '../calendar/span.ts';
import type { TripNeeds } from '../cost/trip.ts';

/** What the reader asks for. */
export interface Needs {
  /** `codes`: texts with verification codes. `keep`: only to stay the owner of the number. */
  readonly purpose: 'codes' | 'calls' | 'data' | 'keep';
  readonly voipOk: boolean;
  /** Where the number is used; a `data` plan is used in the US whatever is said here. */
  readonly where: 'us' | 'abroad' | 'both';
  readonly span: Span;
  /** The plan that is held, and the first day for which it is not paid yet. */
  readonly paid?: { readonly planId: string; readonly until: CivilDate };
  /** `esim`: it must be an eSIM. `no-esim`: it cannot be one. */
  readonly phone: 'esim' | 'no-esim' | 'any';
  /** Ways to pay that the reader has; empty when not said. */
  readonly pays: readonly PaymentMethod[];
  /** Cents for each 30 days, on average over the span. */
  readonly budget?: Cents;
  readonly autopayOk: boolean;
  /** The trip, for the purpose `data`. */
  readonly data?: TripNeeds;
}

/** Tax, card fee and whether the reader is a customer already; the rest of the terms follows from needs and plan. */
export type RankTerms = Pick<CostTerms, 'taxRate' | 'cardFeeRate' | 'continuing'>;
