import { z } from 'astro/zod';
import { civilDateText } from './civil-date-text.ts';
import { sources } from './source.ts';

/** Front matter of a question; the answer is the text. */
export const questionSchema = z.strictObject({
  /** As a reader would ask it, in Chinese. */
  question: z.string().min(6).max(60).endsWith('？', 'must end with ？'),
  /** The group it stands in. */
  group: z.enum(['choose', 'renew', 'pay', 'late', 'codes', 'esim', 'data', 'leave', 'safety']),
  /** Its place among the questions. */
  order: z.int().positive(),
  /** Words that people type and that do not stand in the text. */
  aliases: z.array(z.string().min(1)),
  /** Where its facts were read. */
  sources,
  /** The day on which the answer was last read against its facts. */
  reviewed: civilDateText,
});

/** The front matter of a question that the schema let through. */
export type QuestionFrontMatter = z.infer<typeof questionSchema>;
