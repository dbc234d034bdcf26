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

/** A value with its evidence, what disagrees and what was true before. */
const statedClaim = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    {
      /** What is claimed. */
      value,
      ...evidence,
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

/** The JSON Schema of what may stand in a file, for editors and for readers of the data. */
function shapeOf(stated: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _version, ...shape } = z.toJSONSchema(stated, { io: 'input', unrepresentable: 'any' });
  return shape;
}

/**
 * What is stated, or the word `unknown`. A union of the two would call every mistake inside a claim only "Invalid
 * input", so the word is looked for first and all else is read as a value, whose mistakes are handed on with their
 * fields.
 */
const orUnknown = <S extends z.ZodType>(stated: S) =>
  z
    .unknown()
    .transform((given, context): 'unknown' | z.output<S> => {
      if (given === 'unknown') return given;
      const read = stated.safeParse(given);
      if (read.success) return read.data;
      for (const issue of read.error.issues) {
        const { path, message } = issue;
        // What was found goes along, so that a report can say more than the message.
        context.addIssue({ code: 'custom', path: [...path], message, input: given, params: { issue } });
      }
      return z.NEVER;
    })
    .meta({ anyOf: [{ const: 'unknown' }, shapeOf(stated)] });

/** A claim: a value with its evidence, or the word `unknown`. */
export const claim = <T extends z.ZodType>(value: T) => orUnknown(statedClaim(value));

const COUNTRIES = ['CN'] as const;

/** A country outside the US that a claim can name, in two capitals. */
export type Country = (typeof COUNTRIES)[number];

const country = z.enum(COUNTRIES, 'must be one of the countries that pages have a name for, such as CN');

/** A claim about places outside the US, with the country that it names, if any. */
export const claimAbroad = <T extends z.ZodType>(value: T) =>
  orUnknown(
    statedClaim(value).safeExtend({
      /** Left out where the source names no country. */
      country: country.optional(),
    }),
  );
