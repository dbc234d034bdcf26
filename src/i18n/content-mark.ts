import { createHash } from 'node:crypto';

const MARK_LENGTH = 8;

/**
 * A few letters that stand in the name of a data file and change with what it holds, so that a page that was opened before
 * the site was changed finds no file instead of another one.
 */
export const contentMark = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, MARK_LENGTH);
