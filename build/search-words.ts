import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';
import { fullTextConfig, searchConfig, SEARCH_LANGUAGES, type SearchLanguage } from './search-config.ts';
import { searchWords } from '../src/i18n/search-words.ts';
import { openHeads } from '../src/search/heads.ts';
import { lexiconOf } from '../src/search/lexicon.ts';
import type { SearchConfig } from '../src/search/config.ts';
import { syllablesIn, vocabularyOf, type SoundsFile } from '../src/search/sounds.ts';
import { spellingOf, type Spelling } from '../src/search/spelling.ts';
import { traditional } from './search-characters.ts';
import { writeNamed, type SearchNames } from './search-names.ts';
import { splitHeads, type SplitHeads } from './search-shards.ts';
import { soundsFile } from './search-sounds.ts';
import { headsFile, headsOf, sentencesFile } from './search-heads.ts';
import type { HeadPage } from './search-pages.ts';

const ROOT = '/zh-hant/';

/** Whether a page stands in a language. */
const isOf = (language: SearchLanguage, url: string): boolean =>
  url.startsWith(ROOT) === (language === 'zh-hant');

/** What stands on pages, and their heads with the aliases, in one text each. */
const textsIn = (pages: readonly HeadPage[]): { readonly text: string; readonly said: string } => ({
  text: pages
    .flatMap(({ title, aliases, sections }) => [title, ...aliases, ...sections.map(({ heading }) => heading)])
    .join('\n'),
  said: pages
    .flatMap(({ title, sections }) => [title, ...sections.flatMap(({ heading, text }) => [heading, text])])
    .join('\n'),
});

/** The simplified pages, without aliases that are slips: a slip is mended before it is looked up. */
function plainPages(heads: readonly HeadPage[]): readonly HeadPage[] {
  const slips = new Set<string>(searchWords.typos.map(([wrong]) => wrong));
  return heads
    .filter(({ url }) => isOf('zh-hans', url))
    .map((page) => ({ ...page, aliases: page.aliases.filter((alias) => !slips.has(alias)) }));
}

/** Writes aliases in the characters of a language's titles, where they are brought back from these. */
const aliasWriter =
  ({ shows }: SearchConfig, { plain }: Spelling) =>
  (alias: string): string =>
    shows === 'traditional' && plain(traditional(alias)) === alias ? traditional(alias) : alias;

/** Heads that are split where they are heavy, and the sounds of their words. */
function partsOf(
  config: SearchConfig,
  own: readonly HeadPage[],
  plain: readonly HeadPage[],
): SplitHeads & { readonly sounds: SoundsFile } {
  const spelling = spellingOf(config.fold, config.regional, config.shows, config.spoken);
  const lexicon = lexiconOf(config);
  const written = aliasWriter(config, spelling);
  const file = headsFile(own, plain, { plain: spelling.plain, lexicon, written });
  const sounds = soundsFile(vocabularyOf(lexicon, openHeads(file, spelling, config.filler)));
  return { ...splitHeads(file, syllablesIn(sounds)), sounds };
}

/** Kind of each page, by its address; what is a record of its own stands on one of them. */
const kindsOf = (pages: readonly HeadPage[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pages.filter(({ url }) => !url.includes('#')).map(({ url, kind }) => [url, kind]));

/** Every file of a language's search by the end of its name. */
async function filesOf(
  language: SearchLanguage,
  own: readonly HeadPage[],
  plain: readonly HeadPage[],
  records: number,
): Promise<Readonly<Record<string, unknown>>> {
  const version = createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 8);
  const config = await searchConfig(language, textsIn(plain), version);
  const { always, shards, sounds } = partsOf(config, own, plain);
  const text = own.flatMap(({ sections }) => sections.map((section) => section.text)).join('');
  return {
    [`${language}.json`]: config,
    [`${language}-heads.json`]: always,
    ...Object.fromEntries([...shards].map(([letter, shard]) => [`${language}-heads-${letter}.json`, shard])),
    [`${language}-sentences.json`]: sentencesFile(own),
    [`${language}-text.json`]: { ...fullTextConfig(config, text, records), kinds: kindsOf(own) },
    ...(language === 'zh-hans' ? { 'sounds.json': sounds } : {}),
  };
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
  const plain = plainPages(heads);
  for (const language of SEARCH_LANGUAGES) {
    const own = heads.filter(({ url }) => isOf(language, url));
    const files = await filesOf(language, own, plain, recordsIn(language));
    for (const [name, data] of Object.entries(files))
      names[name] = await writeNamed(root, name, JSON.stringify(data));
  }
  return names;
}
