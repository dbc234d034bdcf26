import { z } from 'astro/zod';
import { civilDateText } from './civil-date-text.ts';
import { evidence } from './evidence.ts';
import { slug } from './slug.ts';

/** Whether a statement that disagrees is computed with. */
export const standing = z.enum(['live', 'superseded']);

/** A statement that disagrees with a claim and stays visible. Only `live` ones are computed with. */
export const conflict = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    /** What is said instead. */
    value,
    /** Whether it is computed with or only shown. */
    standing,
    /** Why it stands as it does: `older`, `other-product` and `not-the-rule` go with `superseded`. */
    reason: z.enum(['disagrees', 'older', 'other-product', 'not-the-rule']),
    ...evidence,
  });

/** A value that was true until a day. */
const earlier = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    /** What was true. */
    value,
    /** The last day on which it was. */
    until: civilDateText,
    /** Key of the source that said so. */
    source: slug,
  });

/** A value with its evidence, what disagrees, what was true before, and further fields of its own. */
const statedClaim = <T extends z.ZodType, E extends z.ZodRawShape>(value: T, extra: E | undefined) =>
  z.strictObject(
    {
      /** What is claimed. */
      value,
      ...evidence,
      ...extra,
      /** Statements that disagree. */
      conflicts: z.array(conflict(value)).optional(),
      /** Earlier values, newest first. */
      history: z.array(earlier(value)).optional(),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'must be the word unknown, or a value with its grade and sources'
          : undefined,
    },
  );

/**
 * A claim: a value with its evidence and what else belongs to it, or the word `unknown`. A union of the two would
 * call every mistake inside a claim only "Invalid input", so the word is looked for first and all else is read as a
 * value, whose mistakes are handed on with their fields.
 *
 * @param extra Fields that claims of this kind have besides.
 */
export const claim = <T extends z.ZodType, E extends z.ZodRawShape = Record<never, never>>(
  value: T,
  extra?: E,
) => {
  const stated = statedClaim(value, extra);
  return z.unknown().transform((given, context): 'unknown' | z.output<typeof stated> => {
    if (given === 'unknown') return given;
    const read = stated.safeParse(given);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message, input: given });
    return z.NEVER;
  });
};
