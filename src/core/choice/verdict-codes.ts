import { TRIP_AGAINST_CODES, TRIP_CAUTION_CODES, TRIP_REASON_CODES } from '../cost/trip.ts';

/** What speaks for a plan. */
export const REASON_CODES = [
  ...TRIP_REASON_CODES,
  'cheapest',
  'free',
  'long-term',
  'mobile-number',
  'no-activity-needed',
  'roaming-texts',
  'codes-by-wifi',
  'codes-by-app',
  'esim-ok',
  'physical-sim-ok',
  'pays-with',
] as const;
/** One code out of `REASON_CODES`. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** What the reader must look at first: a fact that matters is unknown, disputed or only reported. */
export const CAUTION_CODES = [
  ...TRIP_CAUTION_CODES,
  'status-unknown',
  'partial-facts',
  'voip-may-be-refused',
  'texts-unknown',
  'calls-unknown',
  'texts-abroad-unknown',
  'texts-abroad-conflicting',
  'calls-abroad-unknown',
  'activate-abroad-unknown',
  'renew-abroad-unknown',
  'renew-abroad-reported',
  'renew-in-us-only',
  'number-type-unknown',
  'must-use',
  'balance-may-run-out',
  'us-residents-only',
  'needs-main-line',
  'esim-unknown',
  'esim-reported',
  'physical-sim-unknown',
  'sim-delivery-unknown',
  'monthly-data-unknown',
  'payment-unknown',
  'payment-reported',
  'lapse-unknown',
  'conflict-on-stages',
  'conflict-on-term',
  'cost-unknown',
  'start-cost-unknown',
  'trip-not-said',
] as const;
/** One code out of `CAUTION_CODES`. */
export type CautionCode = (typeof CAUTION_CODES)[number];

/** What rules a plan out. */
export const AGAINST_CODES = [
  ...TRIP_AGAINST_CODES,
  'closed',
  'number-plan-for-data',
  'no-number',
  'data-plan',
  'voip-refused',
  'voip-not-wanted',
  'no-texts',
  'no-calls',
  'too-little-monthly-data',
  'no-texts-abroad',
  'needs-us-start',
  'no-renewal-abroad',
  'us-residents-only',
  'no-esim',
  'esim-only',
  'no-physical-sim',
  'no-way-to-pay',
  'over-budget',
] as const;
/** One code out of `AGAINST_CODES`. */
export type AgainstCode = (typeof AGAINST_CODES)[number];
