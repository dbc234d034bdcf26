import { dollars } from '../../core/cost/money.ts';
import type { Cents } from '../../core/facts/plan.ts';
import type { PlanFile } from '../../core/facts/schema.ts';

type ClockFile = PlanFile['clocks'][number];
/** A paid term as its file tells it. */
export type TermFile = Extract<ClockFile, { kind: 'term' }>;
/** An offer as its file tells it. */
export type SoldOffer = TermFile['offers'][number];

/** From the lowest to the highest price that was seen, US cents. */
export interface PriceRange {
  readonly from: Cents;
  readonly to: Cents;
}

/** The paid terms of a plan. */
export const soldTerms = ({ clocks }: Pick<PlanFile, 'clocks'>): readonly TermFile[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? [clock] : []));

/** Everything that can be bought of a plan, in the order of its file. */
export const soldOffers = (file: Pick<PlanFile, 'clocks'>): readonly SoldOffer[] =>
  soldTerms(file).flatMap(({ offers }) => offers);

/** The prices of one offer; a dated range has two ends. */
export const priceRange = ({ price, priceTo }: Pick<SoldOffer, 'price' | 'priceTo'>): PriceRange => ({
  from: price,
  to: priceTo ?? price,
});

/** A range in words: `$5`, `$4–$70`. */
export const rangeText = ({ from, to }: PriceRange): string =>
  from === to ? dollars(from) : `${dollars(from)}–${dollars(to)}`;

/** The price of an offer in words. */
export const priceText = (offer: Pick<SoldOffer, 'price' | 'priceTo'>): string =>
  rangeText(priceRange(offer));

/** The packs of a data plan: how many there are, and the range of their prices. */
export interface PackPrices extends PriceRange {
  readonly count: number;
}

/** The prices of all packs of a data plan; undefined without any. */
export function packPricesOf(file: PlanFile): PackPrices | undefined {
  const ranges = soldOffers(file).map(priceRange);
  if (ranges.length === 0) return undefined;
  return {
    count: ranges.length,
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}
