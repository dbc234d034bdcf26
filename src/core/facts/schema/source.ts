import { z } from 'astro/zod';
import { asOf, civilDateText } from './civil-date-text.ts';
import { slug } from './slug.ts';

/** An address that is read safely. */
export const httpsAddress = z.url({ protocol: /^https$/ });

/** Where a fact was read, and when. */
const source = z.strictObject({
  /** Address of the original page; a mirror or a collection goes into `via`. */
  url: httpsAddress,
  /** What was actually read, when it was not the original; `unknown` where the address of that was not kept. */
  via: z.union([z.literal('unknown'), httpsAddress]).optional(),
  /**
   * Who speaks on the original page. `maker`: who makes the phone. `shop-collection`: a machine read the seller's own shop. `comparison-site`: a site
   * that lists the packs of many sellers.
   */
  by: z.enum(['provider', 'regulator', 'press', 'user', 'maker', 'shop-collection', 'comparison-site']),
  /** The day on which somebody read the page. */
  read: civilDateText,
  /** The date of the page or of the price itself. */
  asOf,
});

/** The sources of a file by the keys under which its claims cite them. */
export const sources = z.record(slug, source);

/** Where a fact was read, and when. */
export type Source = z.infer<typeof source>;
