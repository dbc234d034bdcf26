import type { FullTextConfig } from './config.ts';
import { fileNamed } from './files.ts';
import { PLACES_OF_A_PAGE, type Found, type Groups } from './found.ts';
import { foundIn, type Fragment } from './fragment.ts';
import { answerAt, inTime } from './patience.ts';
import type { Query } from './query.ts';
import { rankRecords, type Hits, type LookUp, type Ranked } from './rank-records.ts';
import { respell } from './respell.ts';
import { watchFetches } from './watched-fetch.ts';

interface Pagefind {
  destroy(): Promise<void>;
  init(): Promise<void>;
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(text: string): Promise<{
    results: readonly { readonly id: string; readonly score: number; data(): Promise<Fragment> }[];
  }>;
}

/** The full text of a language. */
export interface FullText {
  /**
   * Places for a question by page, the best page first, of one kind if one is given.
   *
   * @throws when a part of the index or of the texts cannot be had: finding nothing means that there is nothing.
   */
  find(query: Query, most: number, kind?: string): Promise<Groups>;
}

/** The index with what was looked up and read so far. */
interface Index {
  readonly lookUp: LookUp;
  readonly read: (id: string) => Promise<Fragment> | undefined;
}

function indexOf(pagefind: Pagefind): Index {
  const asked = new Map<string, Promise<Hits>>();
  const data = new Map<string, () => Promise<Fragment>>();
  const search = async (text: string): Promise<Hits> => {
    const { results } = await pagefind.search(text);
    return new Map(
      results.map((result) => {
        data.set(result.id, () => result.data());
        return [result.id, result.score];
      }),
    );
  };
  const look: LookUp = (text) => {
    const hits = asked.get(text) ?? search(text);
    asked.set(text, hits);
    return hits;
  };
  return { lookUp: look, read: (id) => data.get(id)?.() };
}

/** Most records read for one page that is shown. */
const READS = 6;

/** What is read for a question: what was found, how many pages are wanted, of one kind if one is given. */
interface Reading {
  readonly ranked: readonly Ranked[];
  readonly most: number;
  readonly kind: string | undefined;
  /** Kind of each page, by its address. */
  readonly kinds: FullTextConfig['kinds'];
}

/** Reads until so many pages are found. */
async function read(index: Index, { ranked, most, kind, kinds }: Reading): Promise<Groups> {
  const pages = new Map<string, Found[]>();
  for (let at = 0; at < Math.min(ranked.length, most * READS) && pages.size < most;) {
    // The page and the kind are only known after reading, so that reading goes on until there are enough.
    const batch = ranked.slice(at, at + most - pages.size);
    at += batch.length;
    const places = await Promise.all(
      batch.map(async ({ id, found }) => {
        const fragment = await index.read(id);
        return fragment === undefined ? [] : [foundIn(fragment, found, kinds)];
      }),
    );
    for (const place of places.flat())
      if (kind === undefined)
        pages.set(place.page, [...(pages.get(place.page) ?? []), place].slice(0, PLACES_OF_A_PAGE));
      // Questions all stand on one page: who asks for them alone wants them one by one.
      else if (place.kind === kind) pages.set(place.url, [place]);
  }
  return [...pages.values()];
}

/** Where the index stands. */
const INDEX = '/pagefind/';
let failures: (() => number) | undefined;

/** Starts Pagefind anew: what could not be fetched the last time would stay missing. */
async function openIndex(version: string): Promise<Index> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ fileNamed('pagefind.js'));
  await pagefind.destroy();
  // Questions and symptoms are short records; at full weight they would hide the pages that say more.
  await pagefind.options({
    basePath: INDEX,
    noWorker: true,
    metaCacheTag: version,
    ranking: { pageLength: 0.1 },
  });
  await pagefind.init();
  return indexOf(pagefind);
}

/**
 * Loads the full text of a language.
 *
 * @param language What the names of its files begin with, such as `zh-hans`.
 * @param version Identity of the index.
 * @throws when it cannot be had.
 */
export async function openFullText(language: string, version: string): Promise<FullText> {
  failures ??= watchFetches(INDEX);
  const failed = failures;
  const before = failed();
  const [index, answer] = await inTime(
    Promise.all([openIndex(version), answerAt(fileNamed(`${language}-text.json`))]),
  );
  const config: FullTextConfig = await answer.json();
  const spell = respell(config);
  return {
    find: async (query, most, kind) => {
      const ranked = await rankRecords(spell(query), index.lookUp, config.records);
      const groups = await inTime(read(index, { ranked, most, kind, kinds: config.kinds }));
      if (failed() > before) throw new Error('A part of the full text cannot be read.');
      return groups;
    },
  };
}
