import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { splitHan } from '../src/search/split.ts';
import type { BuiltPage } from './built-pages.ts';

/**
 * Writes the search index of the pages that carry `data-pagefind-body`; the pages themselves stay as they are.
 *
 * @returns How many pages were indexed.
 */
export async function writeSearchIndex(root: string, pages: readonly BuiltPage[]): Promise<number> {
  const outputPath = join(root, 'pagefind');
  // The index writer leaves stale files in a folder that is not empty.
  await rm(outputPath, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  const shown = pages.filter(({ html }) => html.includes('data-pagefind-body'));
  for (const { path, html } of shown) {
    const added = await index.addHTMLFile({ sourcePath: path, content: splitHan(html) });
    if (added.errors.length > 0) throw new Error(`${path} cannot be indexed: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0)
    throw new Error(`The search index cannot be written: ${written.errors.join('; ')}`);
  await pagefind.close();
  return shown.length;
}
