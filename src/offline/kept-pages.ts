import { fetchFile, isOfThisBuild } from './site-files.ts';

/** Header of a kept page: the day on which it was kept, as `2026-11-29`. */
const KEPT_ON = 'x-kept-on';
/** Files that the text of a page or a script names. */
const NAMED_IN_TEXT = /[\w./-]*\/_astro\/[\w.-]+|\.\/[\w.-]+\.(?:js|css)(?=["'`])/g;
/** Visited files that are kept at most; the oldest go first. */
const MOST_KEPT = 600;
/** Pages that compute something: they go last. */
const TOOLS = /\/(?:numbers|picker|search)\/$/;

/** The path under which something is kept: answers and searched words stand behind `?` or `#` and are not kept. */
export const cacheKey = (url: string): string => new URL(url, location.href).pathname;

const filesNamedIn = (text: string, path: string): readonly string[] => {
  const base = new URL(path, location.href);
  return [...new Set(text.match(NAMED_IN_TEXT))].map((name) => cacheKey(new URL(name, base).href));
};

/** Keeps a file once all files that it names are kept. */
async function keepFile(cache: Cache, path: string, begun: Set<string>): Promise<void> {
  if (begun.has(path)) return;
  begun.add(path);
  if ((await cache.match(path)) !== undefined) return;
  const answer = await fetchFile(path);
  if (path.endsWith('.js')) await keepFiles(cache, filesNamedIn(await answer.clone().text(), path), begun);
  await cache.put(path, answer);
}

async function keepFiles(cache: Cache, paths: readonly string[], begun: Set<string>): Promise<void> {
  await Promise.all(paths.map((path) => keepFile(cache, path, begun)));
}

/**
 * Keeps a page in place of an older copy, once everything that it needs is kept; otherwise the older copy stays.
 *
 * @param answer Its body is read here.
 * @throws TypeError where something that the page needs cannot be had.
 */
export async function keepPage(cache: Cache, path: string, answer: Response): Promise<void> {
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || answer.redirected || !type.startsWith('text/html')) return;
  const text = await answer.text();
  const isWhole = text.trimEnd().endsWith('</html>');
  if (!isWhole) return;
  await keepFiles(cache, filesNamedIn(text, path), new Set());
  const headers = { 'content-type': type, [KEPT_ON]: new Date().toISOString().slice(0, 10) };
  await cache.put(path, new Response(text, { headers }));
}

/** A kept page with the line that says from which day it is. */
export async function pageWithNote(kept: Response): Promise<Response> {
  const day = kept.headers.get(KEPT_ON) ?? '';
  const html = await kept.text();
  const noted = html.replace('data-kept hidden', 'data-kept').replace('{kept-day}', () => day);
  return new Response(noted, { headers: kept.headers });
}

/** Makes room: what this build does not name and is no tool goes first, the oldest before the younger. */
export async function makeRoom(cache: Cache): Promise<void> {
  const paths = (await cache.keys()).map(({ url }) => cacheKey(url));
  const surplus = paths.length - MOST_KEPT;
  if (surplus <= 0) return;
  const lasting = paths.filter((path) => isOfThisBuild(path) || TOOLS.test(path));
  const going = [...paths.filter((path) => !lasting.includes(path)), ...lasting].slice(0, surplus);
  await Promise.all(going.map((path) => cache.delete(path)));
}
