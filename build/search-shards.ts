import { brotliCompressSync } from 'node:zlib';
import { BETWEEN, type HeadsFile, type PageHead, type SectionHead } from '../src/search/heads.ts';
import { lettersOf, shardOf } from '../src/search/shards.ts';

/** Heads that weigh more in brotli than so many bytes are split. */
const MOST_IN_ONE = 32 * 1024;

/** Heads in parts: the part that is always loaded, and the others by the letter that their texts begin with. */
export interface SplitHeads {
  readonly always: HeadsFile;
  readonly shards: ReadonlyMap<string, HeadsFile>;
}

/** Words of a title or heading, each of which may begin what a reader types. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Every text of the heads that is found by how it begins. */
const textsOf = ({ pages }: HeadsFile): readonly string[] =>
  pages.flatMap(([, , title, aliases, sections]) => [
    ...wordsOf(title),
    ...aliases.split(BETWEEN),
    ...sections.flatMap((section) =>
      typeof section === 'number' ? [] : [...wordsOf(section[1]), ...(section[2] ?? '').split(BETWEEN)],
    ),
  ]);

/** The characters that begin a text, by the first two letters of their sound. */
function beginnings(texts: readonly string[], sounds: ReadonlyMap<string, string>): Record<string, string> {
  const letters: Record<string, string> = {};
  for (const character of new Set(texts.map((text) => [...text][0] ?? ''))) {
    const key = sounds.get(character)?.slice(0, 2);
    if (key !== undefined) letters[key] = (letters[key] ?? '') + character;
  }
  return letters;
}

/** What of a page stands in a part: what begins with its letter. Undefined: nothing. */
function pageIn(page: PageHead, isIn: (text: string) => boolean): PageHead | undefined {
  const [url, kind, title, aliases, sections, subject] = page;
  const chosen = (all: string): string => all.split(BETWEEN).filter(isIn).join(BETWEEN);
  const isNamed = wordsOf(title).some(isIn) || chosen(aliases) !== '';
  const own = sections.flatMap((section): SectionHead[] => {
    // A heading that stands on many pages is found by the name of its page.
    if (typeof section === 'number') return isNamed ? [section] : [];
    const [id, heading, others = '', sentence = ''] = section;
    const mine = chosen(others);
    if (!wordsOf(heading).some(isIn) && mine === '') return [];
    return [sentence === '' ? [id, heading, mine] : [id, heading, mine, sentence]];
  });
  if (!isNamed && own.length === 0) return undefined;
  const head = [url, kind, title, chosen(aliases), own] as const;
  return subject === undefined ? head : [...head, subject];
}

/**
 * Splits heads that are too heavy to be loaded at once by the first sound of each title, heading and alias, because a
 * question mostly begins a part of it as the heading does. Light heads stay whole.
 *
 * @param sounds Characters with their syllable.
 */
export function splitHeads(
  file: HeadsFile,
  sounds: ReadonlyMap<string, string>,
  most = MOST_IN_ONE,
): SplitHeads {
  if (brotliCompressSync(JSON.stringify(file)).length <= most) return { always: file, shards: new Map() };
  const texts = textsOf(file);
  const bare = { ...file, pages: [], letters: beginnings(texts, sounds) };
  const letters = lettersOf(bare);
  const keys = [...new Set(texts.flatMap((text) => shardOf(text, letters) ?? []))].sort();
  const shards = keys.map((key): [string, HeadsFile] => {
    const isIn = (text: string): boolean => text !== '' && shardOf(text, letters) === key;
    const pages = file.pages.map((page) => pageIn(page, isIn)).filter((page) => page !== undefined);
    return [key, { ...file, shared: [], pages }];
  });
  return { always: { ...bare, keys }, shards: new Map(shards) };
}
