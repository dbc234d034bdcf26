import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BuiltPage } from './built-pages.ts';

/** Folder of the scripts and words of the search; every file in it has a name that tells its content. */
const FOLDER = 'find';
/** How a page or a script of a page names a file of the search before its full name is known. */
const SHORT_NAME = new RegExp(`(?<=")/${FOLDER}/([\\w-]+\\.\\w+)(?=")`, 'g');

/** The addresses of files of the search, by their short names, such as `box.js`. */
export type SearchNames = Readonly<Record<string, string>>;

/**
 * Writes a file of the search.
 *
 * @param name Its short name.
 * @returns Its address.
 */
export async function writeNamed(root: string, name: string, content: string): Promise<string> {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const ending = extname(name);
  const full = `${name.slice(0, -ending.length)}.${digest}${ending}`;
  await mkdir(join(root, FOLDER), { recursive: true });
  await writeFile(join(root, FOLDER, full), content);
  return `/${FOLDER}/${full}`;
}

/**
 * The address of a file of a built site's search.
 *
 * @throws Error where there is none, or more than one.
 */
export async function writtenName(root: string, name: string): Promise<string> {
  const ending = extname(name);
  const isOne = new RegExp(`^${name.slice(0, -ending.length)}\\.[0-9a-f]{8}\\${ending}$`);
  const [found, ...others] = (await readdir(join(root, FOLDER))).filter((file) => isOne.test(file));
  if (found === undefined || others.length > 0) throw new Error(`${root} has not one ${name} of the search.`);
  return `/${FOLDER}/${found}`;
}

/**
 * A page with the full names of the files of the search.
 *
 * @throws Error where it names one that there is not.
 */
export const withSearchNames = (page: BuiltPage, names: SearchNames): BuiltPage => ({
  ...page,
  html: page.html.replace(SHORT_NAME, (_, name: string) => {
    const address = names[name];
    if (address === undefined) throw new Error(`${page.path} names ${name}, which the search does not have.`);
    return address;
  }),
});
