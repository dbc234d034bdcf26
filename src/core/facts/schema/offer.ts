import { z } from 'astro/zod';
import { dataAmount } from './allowance.ts';
import { cents } from './cents.ts';
import { civilDateText } from './civil-date-text.ts';
import { evidence } from './evidence.ts';
import { length } from './length.ts';
import { slug } from './slug.ts';

/** A price that was asked until a day. */
const earlierPrice = z.strictObject({
  /** Price of one purchase before tax, US cents. */
  price: cents,
  /** The last day on which it was asked. */
  until: civilDateText,
  /** Key of the source that said so. */
  source: slug,
});

/** One thing that can be bought. */
export const offerSchema = z.strictObject({
  /** Unique in its plan. */
  id: slug,
  /** Price of one purchase before tax, US cents. */
  price: cents,
  /** Highest price seen, US cents: the price without the sale, or the upper end of a dated range. Planned on. */
  priceTo: cents.optional(),
  /** What one purchase covers. */
  length,
  /** Whether the price needs automatic renewal; `unknown`: no source says so. */
  autopay: z.enum(['required', 'optional', 'unknown']),
  /** `first`: a promotion for the first term only. `renewal`: the price of later terms only. */
  applies: z.enum(['always', 'first', 'renewal']),
  /** Data in MB for the whole length. */
  dataMb: z.union([dataAmount, z.literal('unknown')]).optional(),
  ...evidence,
  /** Earlier prices, newest first. */
  history: z.array(earlierPrice).optional(),
});

/** One thing that can be bought, as its file says it. */
export type OfferFile = z.infer<typeof offerSchema>;
