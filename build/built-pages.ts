import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A built page: its path below the site, with slashes, and its text. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** Every HTML file of a built folder. */
export async function readPages(root: string): Promise<BuiltPage[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    files.map(async (file) => ({
      path: relative('.', file).split(sep).join('/'),
      html: await readFile(join(root, file), 'utf8'),
    })),
  );
}

/** Writes pages back to where they were read from. */
export async function writePages(root: string, pages: readonly BuiltPage[]): Promise<void> {
  await Promise.all(pages.map(({ path, html }) => writeFile(join(root, path), html)));
}
