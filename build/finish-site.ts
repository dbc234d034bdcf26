import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { movedTo, moveSite } from './base-path.ts';
import { readPages, writePages } from './built-pages.ts';
import { commonPolicy, withPolicy } from './content-security-policy.ts';
import { headersFile, type SiteEntry } from './headers-file.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import type { SitePlace } from './site-place.ts';

const HEADERS = '_headers';
const WORKER = 'sw.js';
/** The one folder in which some names tell their content and others do not. */
const MIXED = 'pagefind';

/** What stands in a folder of the site, in the order of its names. */
async function entriesIn(root: string, folder = ''): Promise<readonly SiteEntry[]> {
  const found = await readdir(join(root, folder), { withFileTypes: true });
  return found
    .map((entry) => ({
      path: folder === '' ? entry.name : `${folder}/${entry.name}`,
      isFolder: entry.isDirectory(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The last step of a build, after which no file changes: puts a site that was built for the root of a host where it
 * belongs, and writes what depends on the bytes of its files: policies, worker, headers. May be done again.
 */
export async function finishSite(root: string, place: Pick<SitePlace, 'origin' | 'base'>): Promise<void> {
  const own = (await entriesIn(root)).filter(({ path }) => path !== HEADERS && path !== WORKER);
  const move = movedTo(place, [...own.map(({ path }) => path), WORKER]);
  await moveSite(root, move);
  const pages = (await readPages(root)).map(withPolicy);
  const written = pages.map(({ page }) => page);
  await writePages(root, written);
  await writeOfflineWorker(root, WORKER, (code) => move(code, '.js'));
  const entries = [
    ...own.filter(({ path }) => path !== MIXED),
    ...(await entriesIn(root, MIXED)),
    { path: WORKER, isFolder: false },
  ];
  const policy = commonPolicy(pages.map(({ needs }) => needs));
  await writeFile(join(root, HEADERS), headersFile(place.base, policy, entries));
}
