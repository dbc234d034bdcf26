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
  const slips = new Set<string>(searchWords.typos.map(([wrong]) => wrong));
  const plain = heads
    .filter(({ url }) => isOf('zh-hans', url))
    // A slip is mended before it is looked up.
    .map((page) => ({ ...page, aliases: page.aliases.filter((alias) => !slips.has(alias)) }));
  for (const language of SEARCH_LANGUAGES) {
    const own = heads.filter(({ url }) => isOf(language, url));
    const write = async (name: string, data: unknown): Promise<void> => {
      names[name] = await writeNamed(root, name, JSON.stringify(data));
    };
    const version = createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 8);
    const config = await searchConfig(language, textOfHeads(plain), version);
    const file = headsFile(own, plain);
    const spelling = spellingOf(config.fold, config.regional, config.shows);
    const opened = openHeads(file, spelling, config.filler);
    await write(`${language}.json`, config);
    const sounds = soundsFile(vocabularyOf(lexiconOf(config), opened));
    const { always, shards } = splitHeads(file, sounds.syllables);
    await write(`${language}-heads.json`, always);
    for (const [letter, shard] of shards) await write(`${language}-heads-${letter}.json`, shard);
    if (language === 'zh-hans') await write('sounds.json', sounds);
    await write(`${language}-sentences.json`, sentencesFile(own));
    await write(
      `${language}-text.json`,
      await fullTextConfig(
        language,
        own.flatMap(({ sections }) => sections.map(({ text }) => text)).join(''),
        recordsIn(language),
      ),
    );
  }
  return names;
}
