import type { HeadsFile, PageHead, SectionHead } from './heads.ts';
import type { Unit } from './lexicon.ts';

/** Most parts of the heads that one question loads. */
const MOST = 5;
/** A text that means the same as what was typed has at least this weight. */
const SAME_MEANING = 0.9;

/** The part of the heads in which a text stands, by the first sound of the text; undefined where there is none. */
export function shardOf(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  const lower = text.toLowerCase();
  const latin = /^[a-z]{1,2}/.exec(lower)?.[0];
  if (latin !== undefined) return latin;
  return /^\d/.test(lower) ? '0' : letters.get([...lower][0] ?? '');
}

/** Characters with the first two letters of their sound. */
export const lettersOf = ({ letters = {} }: HeadsFile): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(letters).flatMap(([letter, characters]) =>
      [...characters].map((character) => [character, letter] as const),
    ),
  );

/** The parts of the heads that a question needs: by the first sounds of its parts and of what means the same. */
export function shardsFor(units: readonly Unit[], letters: ReadonlyMap<string, string>): readonly string[] {
  const texts = units.flatMap(({ alternatives }) =>
    alternatives.filter(({ weight }) => weight >= SAME_MEANING),
  );
  // What was typed comes before what means the same.
  const sorted = [...texts].sort((a, b) => b.weight - a.weight);
  const wanted = sorted.flatMap(({ text }) => shardOf(text, letters) ?? []);
  return [...new Set(wanted)].slice(0, MOST);
}

const keyOf = (section: SectionHead): string => (typeof section === 'number' ? String(section) : section[0]);

/** The sections of two parts of a page, each once, with all their aliases. */
function joinSections(some: readonly SectionHead[], others: readonly SectionHead[]): readonly SectionHead[] {
  const joined = new Map(some.map((section) => [keyOf(section), section]));
  for (const section of others) {
    const known = joined.get(keyOf(section));
    if (known === undefined || typeof known === 'number' || typeof section === 'number')
      joined.set(keyOf(section), section);
    else
      joined.set(keyOf(section), [
        known[0],
        known[1],
        joinAliases(known[2], section[2]),
        known[3] ?? section[3] ?? '',
      ]);
  }
  return [...joined.values()];
}

const joinAliases = (some = '', others = ''): string =>
  [some, others].filter((text) => text !== '').join('|');

/** Two parts of the heads as one: a page that stands in both stands once. */
export function joinHeads(some: HeadsFile, others: HeadsFile): HeadsFile {
  const pages = new Map(some.pages.map((page) => [page[0], page]));
  for (const page of others.pages) {
    const known = pages.get(page[0]);
    const [url, kind, title, aliases, sections, subject] = page;
    if (known === undefined) pages.set(url, page);
    else {
      const joined = [
        url,
        kind,
        title,
        joinAliases(known[3], aliases),
        joinSections(known[4], sections),
      ] as const;
      const made: PageHead = subject === undefined ? joined : [...joined, subject];
      pages.set(url, made);
    }
  }
  return { ...some, pages: [...pages.values()] };
}
