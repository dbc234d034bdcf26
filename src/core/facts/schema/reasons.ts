import { z } from 'astro/zod';

/** A complaint as a schema raises it. */
type RawIssue = z.core.$ZodRawIssue;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list',
};

const listed = (values: unknown): string =>
  (Array.isArray(values) ? values : []).map((value) => `\`${String(value)}\``).join(', ');

/** The fields that the group has whose complaint this is. */
function fieldsOf({ inst }: RawIssue): readonly string[] {
  return inst instanceof z.core.$ZodObject ? Object.keys(inst._zod.def.shape) : [];
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

const unitOf = (origin: string): string => UNITS[origin] ?? '';

/**
 * What is wrong, in a sentence that is read after the field; undefined where the library's own words are to stand.
 * Messages of single fields go before it.
 */
function reasonOf(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${listed(issue.values)}`;
    case 'invalid_union':
      return issue.options === undefined ? undefined : `must be one of ${listed(issue.options)}`;
    case 'unrecognized_keys':
      return `is not a field here; the fields are ${listed(fieldsOf(issue))}`;
    case 'too_small':
      return `must have at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'too_big':
      return `must have at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address that begins with https://' : 'has the wrong form';
    default:
      return undefined;
  }
}

/** Lets every schema of the content speak in sentences. */
export function speakInSentences(): void {
  z.config({ customError: reasonOf });
}
