import { z } from 'astro/zod';
import { GUIDE_FAMILIES } from '../guide-families.ts';
import { civilDateText } from './civil-date-text.ts';
import { slug } from './slug.ts';
import { sources } from './source.ts';

/** Front matter of a guide. */
export const guideSchema = z.strictObject({
  /** The title in Chinese. */
  title: z.string().min(4).max(40),
  /** The answer, shown first and used as the description of the page. */
  answer: z.string().min(20).max(160),
  /** The family it stands in. */
  family: z.enum(GUIDE_FAMILIES),
  /** Its place in the family. */
  order: z.int().positive(),
  /** Words that people type and that do not stand in the text. */
  aliases: z.array(z.string().min(1)),
  /** By the id of a section: what people type who look for it and not for the guide as a whole. */
  sectionAliases: z.record(slug, z.array(z.string().min(1)).min(1)).default({}),
  /** Ids of the plans whose figures the guide shows. */
  plans: z.array(slug),
  /** Where its facts were read. */
  sources,
  /** The day on which the guide was last read against its facts. */
  reviewed: civilDateText,
});

/** The front matter of a guide that the schema let through. */
export type GuideFrontMatter = z.infer<typeof guideSchema>;
