import { dollars } from '../../core/cost/money.ts';
import { priceRange, type PriceRange } from '../../core/facts/offer-price.ts';
import type { TermFile } from '../../core/facts/schema/clock.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';

/** An offer as its file tells it. */
export type SoldOffer = TermFile['offers'][number];

/** The paid terms of a plan. */
const soldTerms = ({ clocks }: Pick<PlanFile, 'clocks'>): readonly TermFile[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? [clock] : []));

/** Everything that can be bought of a plan, in the order of its file. */
export const soldOffers = (file: Pick<PlanFile, 'clocks'>): readonly SoldOffer[] =>
  soldTerms(file).flatMap(({ offers }) => offers);

/** A range in words: `$5`, `$4–$70`. */
export const rangeText = ({ lowest, highest }: PriceRange): string =>
  lowest === highest ? dollars(lowest) : `${dollars(lowest)}–${dollars(highest)}`;

/** The price of an offer in words. */
export const priceText = (offer: Pick<SoldOffer, 'price' | 'priceTo'>): string =>
  rangeText(priceRange(offer));

/** The packs of a data plan: how many there are, and the prices of all of them. */
export interface PackPrices extends PriceRange {
  readonly count: number;
}

/** The packs of a data plan; undefined without any. */
export function packPricesOf(file: PlanFile): PackPrices | undefined {
  const ranges = soldOffers(file).map(priceRange);
  if (ranges.length === 0) return undefined;
  return {
    count: ranges.length,
    lowest: Math.min(...ranges.map(({ lowest }) => lowest)),
    highest: Math.max(...ranges.map(({ highest }) => highest)),
  };
}
