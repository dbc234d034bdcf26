import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';
import { fullTextConfig, searchConfig, SEARCH_LANGUAGES, type SearchLanguage } from './search-config.ts';
import { searchWords } from '../src/i18n/search-words.ts';
import { openHeads } from '../src/search/heads.ts';
import { lexiconOf } from '../src/search/lexicon.ts';
import { vocabularyOf } from '../src/search/sounds.ts';
import { spellingOf } from '../src/search/spelling.ts';
import { writeNamed, type SearchNames } from './search-names.ts';
import { splitHeads } from './search-shards.ts';
import { soundsFile } from './search-sounds.ts';
import { headsFile, headsOf, sentencesFile, type HeadPage } from './search-heads.ts';

const ROOT = '/zh-hant/';

/** Whether a page stands in a language. */
const isOf = (language: SearchLanguage, url: string): boolean =>
  url.startsWith(ROOT) === (language === 'zh-hant');

/** Titles, aliases and headings, which are compared with what is typed, and the first sentences, which hold more of the words that are typed. */
const textOfHeads = (pages: readonly HeadPage[]): string =>
  pages
    .flatMap(({ title, aliases, sections }) => [title, ...aliases, ...sections.map(({ heading }) => heading)])
    .join('\n');

/** A language with what its search is made of. */
interface LanguagePages {
  readonly language: SearchLanguage;
  /** The pages that stand in it. */
  readonly own: readonly HeadPage[];
  /** The same in simplified characters, in which everything is compared. */
  readonly plain: readonly HeadPage[];
}

/** Pages without the aliases that are slips of the pen: a slip is mended before it is looked up. */
function withoutSlips(pages: readonly HeadPage[]): readonly HeadPage[] {
  const slips = new Set<string>(searchWords.typos.map(([wrong]) => wrong));
  return pages.map((page) => ({ ...page, aliases: page.aliases.filter((alias) => !slips.has(alias)) }));
}

/** The files of a language by their names. */
async function filesOf(
  { language, own, plain }: LanguagePages,
  records: number,
): Promise<Map<string, unknown>> {
  const version = createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 8);
  const config = await searchConfig(language, textOfHeads(plain), version);
  const file = headsFile(own, plain);
  const spelling = spellingOf(config.fold, config.regional, config.shows);
  const opened = openHeads(file, spelling, config.filler);
  const sounds = soundsFile(vocabularyOf(lexiconOf(config), opened));
  const { always, shards } = splitHeads(file, sounds.syllables);
  const text = own.flatMap(({ sections }) => sections.map((section) => section.text)).join('');
  const files = new Map<string, unknown>([
    [`${language}.json`, config],
    [`${language}-heads.json`, always],
    [`${language}-sentences.json`, sentencesFile(own)],
    [`${language}-text.json`, await fullTextConfig(language, text, records)],
  ]);
  for (const [letter, shard] of shards) files.set(`${language}-heads-${letter}.json`, shard);
  if (language === 'zh-hans') files.set('sounds.json', sounds);
  return files;
}

/**
 * Writes, for every language, the heads and the words of its search, and how its full text is looked up.
 *
 * @param recordsIn How many records the full text of a language holds.
 * @returns The names of the files.
 */
export async function writeSearchWords(
  root: string,
  pages: readonly BuiltPage[],
  recordsIn: (language: SearchLanguage) => number,
): Promise<SearchNames> {
  const names: Record<string, string> = {};
  const heads = pages.flatMap(headsOf);
  const plain = withoutSlips(heads.filter(({ url }) => isOf('zh-hans', url)));
  for (const language of SEARCH_LANGUAGES) {
    const own = heads.filter(({ url }) => isOf(language, url));
    const files = await filesOf({ language, own, plain }, recordsIn(language));
    for (const [name, data] of files) names[name] = await writeNamed(root, name, JSON.stringify(data));
  }
  return names;
}
