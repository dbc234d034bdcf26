import { z } from 'astro/zod';
import { statedFact } from './evidence.ts';
import { slug } from './slug.ts';
import { sources } from './source.ts';

/** One payment method. */
export const paymentSchema = z.strictObject({
  /** The name of the file, and the name of the method in the facts of a plan. */
  id: slug,
  /** The method in Chinese. */
  name: z.string().min(1),
  /** Other words that people type for it. */
  aliases: z.array(z.string().min(1)),
  /** Where its facts were read. */
  sources,
  /** What is known of it. */
  facts: z.array(statedFact),
  /** Our own advice in short Chinese sentences, shown as advice. */
  advice: z.array(z.string().min(4).max(160)),
});

/** The file of a payment method that the schema let through. */
export type PaymentFile = z.infer<typeof paymentSchema>;
