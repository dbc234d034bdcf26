import type { CivilDate } from '../calendar/civil.ts';
import type { Span } from '../calendar/span.ts';
import { percentOf, type PercentRate } from './money.ts';
import type { Cents, Offer } from '../facts/plan.ts';

/** What may be paid in each started period, and the days for which the reader needs a plan. */
export interface MonthlyBudget {
  readonly most: Cents;
  readonly need: Span;
}

/** What the reader says about paying. A missing rate means none is added. */
export interface CostTerms {
  readonly taxRate?: PercentRate;
  readonly cardFeeRate?: PercentRate;
  /** The reader accepts automatic renewal. */
  readonly autopay: boolean;
  /** The plan's prices already hold the tax. */
  readonly taxIncluded?: boolean;
  /** Already a customer: no first-term promotion, no start cost. */
  readonly continuing?: boolean;
  /** Where it is said, the cheapest way that keeps it goes before a cheaper one that does not. */
  readonly budget?: MonthlyBudget;
}

/** One charge by the plan. `cardFee` is 0 where the charge comes out of a balance. */
export interface Payment {
  /** Id of the offer, or of the wallet clock. */
  readonly offerId: string;
  readonly date: CivilDate;
  /** First day that it does not pay for. */
  readonly until: CivilDate;
  readonly price: Cents;
  readonly tax: Cents;
  readonly cardFee: Cents;
}

/** Money added to a balance by card. */
export interface TopUp {
  readonly date: CivilDate;
  readonly amount: Cents;
  readonly cardFee: Cents;
}

/** The price of covering a span in whole cycles. */
export interface CostResult {
  readonly payments: readonly Payment[];
  readonly topUps: readonly TopUp[];
  /** Price and tax taken by the plan. */
  readonly charged: Cents;
  /** What leaves the card: for a term price, tax and fee; for a wallet the top-ups and their fees. */
  readonly paidByCard: Cents;
  /** First day that is not covered any more. */
  readonly coveredUntil: CivilDate;
  /** Left on the balance at the end. */
  readonly leftOver: Cents;
  readonly cycles: number;
}

/** Tax on one price, in cents; none where the plan's prices hold it or the reader gave no rate. */
export const taxOn = (price: Cents, terms: CostTerms): Cents =>
  terms.taxIncluded === true ? 0 : percentOf(price, terms.taxRate ?? 0);

/** The card fee on one charge to the card, in cents. */
export const cardFeeOn = (charge: Cents, terms: CostTerms): Cents =>
  percentOf(charge, terms.cardFeeRate ?? 0);

/** Whether this reader may buy the offer. One of which the rule about autopay is not known counts as allowed. */
export const mayBuy = (offer: Offer, acceptsAutopay: boolean): boolean =>
  acceptsAutopay || offer.autopay !== 'required';

/** The parts of what one payment takes from the card. */
export type PaymentParts = Pick<Payment, 'price' | 'tax' | 'cardFee'>;

/** What one purchase of an offer takes from the card, whenever it is bought. */
export function partsFor({ price }: Offer, terms: CostTerms): PaymentParts {
  const tax = taxOn(price, terms);
  return { price, tax, cardFee: cardFeeOn(price + tax, terms) };
}

/** One purchase by card that covers these days, with tax and card fee. */
export const paymentFor = (offer: Offer, { start, end }: Span, terms: CostTerms): Payment => ({
  offerId: offer.id,
  date: start,
  until: end,
  ...partsFor(offer, terms),
});

/** All that one payment takes from the card, in cents. */
export const paidFor = ({ price, tax, cardFee }: PaymentParts): Cents => price + tax + cardFee;

/** The total of some amounts; 0 of none. */
export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/** All that payments take by the plan, in cents: price and tax. */
export const chargedFor = (payments: readonly Payment[]): Cents =>
  sum(payments.map(({ price, tax }) => price + tax));

/** The result of purchases made by card, in the order of their dates. */
export const costOfPayments = (payments: readonly Payment[], coveredUntil: CivilDate): CostResult => ({
  payments,
  topUps: [],
  charged: chargedFor(payments),
  paidByCard: sum(payments.map(paidFor)),
  coveredUntil,
  leftOver: 0,
  cycles: payments.length,
});
