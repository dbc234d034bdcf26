import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { SitePlace } from './site-place.ts';

/** Files that may hold addresses of the site. */
const TEXTS = new Set(['.csv', '.html', '.js', '.json', '.md', '.txt', '.webmanifest', '.xml']);
/** What stands before the slash of an address: a quotation mark, written out in an attribute, or a bracket. */
const BEFORE = '["\'`(]|&quot;';
/** What may follow the first part of an address. */
const AFTER = '[/"\'`?#)&]';
/** The address of home where it is one, and not a slash: a link, a property of an island. */
const HOME_IN_PAGE = /(?<=\b(?:href|action)="\/)(?=["?#])|(?<=\[0,&quot;\/)(?=&quot;\])/g;
/** The same in data: the first of a list, what a manifest names. */
const HOME_IN_DATA = /(?<=\["\/)(?=",)|(?<="(?:start_url|scope|id)": ?"\/)(?=["?#])/g;

const HOMES: Readonly<Record<string, RegExp>> = {
  '.html': HOME_IN_PAGE,
  '.json': HOME_IN_DATA,
  '.webmanifest': HOME_IN_DATA,
};

/** Changes the text of a file by its ending. */
type Move = (text: string, ending: string) => string;

/**
 * How the texts of a site that was built for the root of a host are written under its base path: every absolute address,
 * and every path whose first part is a file or folder of the site.
 *
 * @param entries The files and folders at the root of the site.
 */
export function movedTo(
  { origin, base }: Pick<SitePlace, 'origin' | 'base'>,
  entries: readonly string[],
): Move {
  if (base === '/') return (text) => text;
  const names = entries.map((name) => name.replaceAll('.', '\\.')).join('|');
  const own = new RegExp(`(?<=(?:${BEFORE})/)(?=(?:${names})${AFTER})`, 'g');
  const inserted = base.slice(1);
  return (text, ending) => {
    const home = HOMES[ending];
    const moved = text.replaceAll(`${origin}/`, origin + base).replace(own, inserted);
    return home === undefined ? moved : moved.replace(home, inserted);
  };
}

/** Writes the texts of a built site under its base path. */
export async function moveSite(root: string, move: Move): Promise<void> {
  const files = await readdir(root, { recursive: true });
  const moved = files.map(async (name) => {
    const ending = extname(name);
    if (!TEXTS.has(ending)) return;
    const text = await readFile(join(root, name), 'utf8');
    const changed = move(text, ending);
    if (changed !== text) await writeFile(join(root, name), changed);
  });
  await Promise.all(moved);
}
