import type { CataloguePlan } from '../../catalogue.ts';
import type { Cents } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { compareWords } from '../../i18n/words/compare-words.ts';
import { lateTopUpText, packStartText } from '../plan/pack.ts';
import { packPricesOf, rangeText, type PackPrices } from '../plan/price.ts';

/** One row of the comparison of data plans. Texts that are not known are undefined. */
export interface DataRow {
  readonly entry: CataloguePlan;
  /** The lowest price, to sort by. */
  readonly from: Cents | undefined;
  /** How many packs there are, and their prices. */
  readonly packs: string | undefined;
  /** When the days of a pack begin. */
  readonly starts: string | undefined;
  /** Whether a pack can be topped up once it has ended. */
  readonly late: string | undefined;
}

const packsAndPrices = (prices: PackPrices): string =>
  fill(compareWords.packsAndPrices, { n: prices.count, prices: rangeText(prices) });

/** The row of a plan in the comparison of data plans. */
export function dataRow(entry: CataloguePlan): DataRow {
  const prices = packPricesOf(entry.file);
  return {
    entry,
    from: prices?.lowest,
    packs: prices === undefined ? undefined : packsAndPrices(prices),
    starts: packStartText(entry.plan),
    late: lateTopUpText(entry.plan),
  };
}
