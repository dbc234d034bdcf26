import type { SearchConfig, SearchWords } from './config.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { lexiconOf, queryOf, type Lexicon } from './query.ts';
import { rankPages, type Hits, type LookUp, type Ranked } from './rank.ts';
import { joinHan, shownText } from './split.ts';

interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly raw_content?: string;
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string }[];
}
interface Pagefind {
  destroy(): Promise<void>;
  init(): Promise<void>;
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(text: string): Promise<{
    results: readonly { readonly id: string; readonly score: number; data(): Promise<Fragment> }[];
  }>;
}

/** A place that answers: a page, or a heading in it. */
export interface Found {
  /** Address with the heading, if one stands above the answer. */
  readonly url: string;
  /** Address of the page alone. */
  readonly page: string;
  readonly title: string;
  /** The heading above the answer; undefined at the top of a page. */
  readonly heading: string | undefined;
  readonly kind: string;
  readonly pieces: Excerpt['pieces'];
}

/** Places by page, the best place first, at most three of a page; places of one kind stand one by one. */
export type Groups = readonly (readonly Found[])[];

/** The loaded search of one language. */
export interface Search {
  readonly words: SearchWords;
  /** Places for what was typed by page, the best page first, of one kind if one is given. */
  find(typed: string, most: number, kind?: string): Promise<Groups>;
  /** The nearest guides when nothing was found: any that share a word or two characters. */
  near(typed: string, most: number): Promise<Groups>;
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

/** The heading above a place, found by the headings' own texts in their order. */
function headingAt(
  anchors: Fragment['anchors'],
  content: string,
  at: number,
): { id: string; text: string } | undefined {
  let from = 0;
  let above: { id: string; text: string } | undefined;
  for (const { element, id, text } of anchors) {
    const heading = joinHan(text).trim();
    if (!/^h[23]$/i.test(element) || heading === '') continue;
    const place = content.indexOf(heading, from);
    if (place < 0) continue;
    if (place > at) break;
    from = place + heading.length;
    above = { id, text: heading };
  }
  return above;
}

function foundIn(fragment: Fragment, texts: readonly string[]): Found {
  const title = joinHan(fragment.meta['title'] ?? fragment.url);
  const text = shownText(fragment.raw_content ?? fragment.content);
  // The title stands above the excerpt already.
  const content = text.startsWith(title) ? text.slice(title.length).replace(/^。/, '') : text;
  const { pieces, at } = excerptOf(content, texts);
  const heading = fragment.url.includes('#') ? undefined : headingAt(fragment.anchors, content, at);
  const [first, ...others] = pieces;
  // So does the heading.
  const own =
    heading !== undefined && first?.text.startsWith(heading.text) === true ? heading.text.length : 0;
  return {
    url: heading === undefined ? fragment.url : `${fragment.url}#${heading.id}`,
    page: fragment.url.replace(/#.*/, ''),
    title,
    heading: heading?.text,
    kind: fragment.filters['kind']?.[0] ?? '',
    pieces:
      first === undefined
        ? pieces
        : [{ ...first, text: first.text.slice(own).replace(/^。/, '') }, ...others],
  };
}

/** Most records read for one page that is shown, and most places shown of it. */
const READS = 6;
const PLACES = 3;

/** Reads until so many pages are found, of one kind if one is given. */
async function read(index: Index, ranked: readonly Ranked[], most: number, kind?: string): Promise<Groups> {
  const pages = new Map<string, Found[]>();
  for (let at = 0; at < Math.min(ranked.length, most * READS) && pages.size < most;) {
    // The page and the kind are only known after reading, so that reading goes on until there are enough.
    const batch = ranked.slice(at, at + most - pages.size);
    at += batch.length;
    const places = await Promise.all(
      batch.map(async ({ id, found }) => {
        const fragment = await index.read(id);
        return fragment === undefined ? [] : [foundIn(fragment, found)];
      }),
    );
    for (const place of places.flat())
      if (kind === undefined)
        pages.set(place.page, [...(pages.get(place.page) ?? []), place].slice(0, PLACES));
      // Questions and symptoms all stand on one page: who asks for them alone wants them one by one.
      else if (place.kind === kind) pages.set(place.url, [place]);
  }
  return [...pages.values()];
}

/**
 * Makes sure that finding nothing means that there is nothing: a part of the index that cannot be fetched looks empty.
 *
 * @param known A text that stands on some page.
 * @throws when that is not found either.
 */
async function proveAlive(index: Index, known: string): Promise<void> {
  if ((await index.lookUp(known)).size > 0) return;
  throw new Error('The search index cannot be read.');
}

/**
 * Loads the index and the words of a language.
 *
 * @throws when either cannot be loaded.
 */
export async function openSearch(configPath: string): Promise<Search> {
  const path = '/pagefind/pagefind.js';
  const [pagefind, config]: [Pagefind, SearchConfig] = await Promise.all([
    import(/* @vite-ignore */ path),
    fetch(configPath).then((response) => {
      if (!response.ok) throw new Error(`${configPath}: ${response.status}`);
      return response.json();
    }),
  ]);
  // What could not be fetched the last time would stay missing.
  await pagefind.destroy();
  // Questions and symptoms are short records; at full weight they would hide the pages that say more.
  await pagefind.options({ noWorker: true, metaCacheTag: config.version, ranking: { pageLength: 0.1 } });
  await pagefind.init();
  const index = indexOf(pagefind);
  const lexicon: Lexicon = lexiconOf(config);
  const known = lexicon.terms.keys().next().value?.charAt(0) ?? '';
  const answer = async (typed: string, most: number, kind?: string, leastKnown?: number): Promise<Groups> => {
    const ranked = await rankPages(queryOf(typed, lexicon), index.lookUp, config.records, leastKnown);
    if (ranked.length === 0 && known !== '') await proveAlive(index, known);
    return read(index, ranked, most, kind);
  };
  return {
    words: config.words,
    find: answer,
    near: async (typed, most) => {
      const found = await answer(typed, most * PLACES, 'guide', 0);
      return found.filter(([place]) => place?.page.includes('/guides/')).slice(0, most);
    },
  };
}
