import type { z } from 'astro/zod';
import { valueAt } from './field-in-words.ts';

/** A complaint of a schema with the path that leads to it. */
type Issue = z.core.$ZodIssue;

/** What is wrong with one field, in a sentence that is read after it. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

const MOST_SHOWN = 60;

/** What stands in a file, short enough for a message. */
function foundInWords(value: unknown): string {
  if (value === null) return 'nothing after the colon';
  const text = typeof value === 'string' ? `\`${value}\`` : JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** The reading of a union that comes nearest: the one with the fewest complaints, the first of equals. */
const nearestReading = (readings: readonly (readonly Issue[])[]): readonly Issue[] =>
  readings.toSorted((a, b) => a.length - b.length)[0] ?? [];

/** The complaint as its own schema made it, where a claim has handed it on. */
function handedOn(issue: Issue): Issue {
  const inner: unknown = issue.code === 'custom' ? issue.params?.['issue'] : undefined;
  // Only the schema of a claim sets this parameter.
  return inner === undefined ? issue : { ...(inner as Issue), path: issue.path };
}

function withFound(path: readonly PropertyKey[], message: string, data: unknown): Explained {
  const found = valueAt(data, path);
  const reason =
    found === undefined ? `is missing: it ${message}` : `${message}; found ${foundInWords(found)}`;
  return { path, reason };
}

/** What a schema complains about in data: one sentence a field, with what was found and what is allowed. */
export function explain(given: Issue, data: unknown): readonly Explained[] {
  const issue = handedOn(given);
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], reason: message }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && message === 'Invalid input')
    return nearestReading(issue.errors).flatMap((each) =>
      explain({ ...each, path: [...path, ...each.path] }, data),
    );
  return [withFound(path, message, data)];
}
