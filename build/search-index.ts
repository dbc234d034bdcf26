import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { BuiltPage } from './built-pages.ts';
import { writeSearchClient } from './search-client.ts';
import type { SearchNames } from './search-names.ts';
import { recordsOf, type SearchRecord } from './search-records.ts';
import { writeSearchWords } from './search-words.ts';

/** The kind of a page is not left to Pagefind: the order of its lists of kinds differs from build to build. */
const KIND = /(?<=<[^>]*) data-pagefind-filter="[^"]*"/;

/** Writes the full text of the records into a folder of its own. */
async function writeFullText(outputPath: string, records: readonly SearchRecord[]): Promise<void> {
  // The index writer leaves stale files in a folder that is not empty.
  await rm(outputPath, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  for (const { url, cut } of records) {
    const added = await index.addHTMLFile({ url, content: cut.replace(KIND, '') });
    if (added.errors.length > 0) throw new Error(`${url} cannot be indexed: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0)
    throw new Error(`The search index cannot be written: ${written.errors.join('; ')}`);
  await pagefind.close();
}

/** Removes the ready-made interfaces that Pagefind writes and no page uses. */
async function removeInterfaces(folder: string): Promise<void> {
  for (const file of await readdir(folder))
    if (/^pagefind-.*\.(?:css|js)$/.test(file)) await rm(join(folder, file));
}

/**
 * Writes the search index of the pages that carry `data-pagefind-body`, the words of the search and its scripts; the
 * pages themselves stay as they are.
 *
 * @returns How many records were indexed, and the names of the files of the search.
 */
export async function writeSearch(
  root: string,
  pages: readonly BuiltPage[],
): Promise<{ records: number; names: SearchNames }> {
  const folder = join(root, 'pagefind');
  const records = pages.flatMap(recordsOf);
  await writeFullText(folder, records);
  await removeInterfaces(folder);
  const words = await writeSearchWords(
    root,
    pages,
    (language) =>
      records.filter(({ url }) => url.startsWith('/zh-hant/') === (language === 'zh-hant')).length,
  );
  return { records: records.length, names: await writeSearchClient(root, words) };
}
