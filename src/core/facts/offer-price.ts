import type { Cents } from './plan.ts';

/** A price as a file says it. */
interface PricedOffer {
  /** Price of one purchase before tax. */
  readonly price: Cents;
  /** Highest price seen, where it is not the only one. */
  readonly priceTo?: Cents | undefined;
}

/** The lowest and the highest price of one purchase before tax, US cents; the same where there is one price. */
export interface PriceRange {
  readonly lowest: Cents;
  readonly highest: Cents;
}

/** What an offer costs at the least and at the most, for showing. */
export const priceRange = ({ price, priceTo }: PricedOffer): PriceRange => ({
  lowest: price,
  highest: priceTo ?? price,
});

/** What is reckoned for an offer: the upper end of its range, so that a budget is never too small. */
export const plannedPrice = (offer: PricedOffer): Cents => priceRange(offer).highest;
