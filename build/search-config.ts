import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cantoneseWords } from '../src/i18n/cantonese-words.ts';
import { searchWords } from '../src/i18n/search-words.ts';
import { toTraditional } from '../src/i18n/traditional.ts';
import { searchSays } from '../src/i18n/words/search-says.ts';
import type { FullTextConfig, SearchConfig, SearchWords } from '../src/search/config.ts';
import { foldFor, simplify, traditional } from './search-characters.ts';
import { regionalFor } from './search-regional.ts';

/** A language with a search of its own. */
export type SearchLanguage = 'zh-hans' | 'zh-hant';
/** Every language with a search of its own. */
export const SEARCH_LANGUAGES = ['zh-hans', 'zh-hant'] as const satisfies readonly SearchLanguage[];

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

/** Id, name and nicknames of each file of a folder. */
async function namesIn(folder: string): Promise<string[][]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const data: unknown = parse(await readFile(join(folder, file), 'utf8'));
      if (typeof data !== 'object' || data === null) return [];
      const own = strings([Reflect.get(data, 'id'), Reflect.get(data, 'name')]);
      return [...own, ...strings(Reflect.get(data, 'aliases'))];
    }),
  );
}

/** Ways to pay that are names; the others are kinds of card. */
const PAID_WITH = new Set(['alipay', 'apple-pay', 'google-pay', 'paypal', 'unionpay', 'wechat-pay']);

/** Whether a name holds another one as a word of its own: `lyca mobile` holds `lyca`, `lycamobile` does not. */
const holdsWord = (name: string, other: string): boolean =>
  /^[a-z0-9]/.test(other) ? ` ${name} `.includes(` ${other} `) : name.includes(other);

/** Names of providers and ways to pay, without the nicknames that hold a shorter one. */
async function brandNames(): Promise<string[][]> {
  const payments = await namesIn(join('src', 'content', 'payments'));
  const all = [
    ...(await namesIn(join('src', 'content', 'providers'))),
    ...payments.filter(([id = '']) => PAID_WITH.has(id)),
  ];
  return all.map((names) => {
    const [id = '', ...others] = names.map((name) => name.toLowerCase().replace(/(?<=[a-z])-(?=[a-z])/g, ''));
    const own = (names[0] ?? '').toLowerCase();
    const known = [...new Set([own.replaceAll('-', ' '), id, ...others])];
    const short = known.filter(
      (name, index) => index === 0 || !known.some((other) => other !== name && holdsWord(name, other)),
    );
    return [own, ...short.slice(1)];
  });
}

/**
 * The search configuration of a language.
 *
 * @param text Text of the simplified heads with their aliases.
 * @param said What stands on the simplified pages, without aliases.
 */
export async function searchConfig(
  language: SearchLanguage,
  { text, said }: { readonly text: string; readonly said: string },
  version: string,
): Promise<SearchConfig> {
  const { typos, same, related, whole, filler, light } = searchWords;
  const brands = await brandNames();
  const terms = [...same, ...related, whole, filler, ...brands].flat();
  const regional = regionalFor(said.toLowerCase(), terms);
  const folded = [text, ...terms, ...typos.flat(), ...Object.keys(regional)].join('');
  return {
    version,
    shows: language === 'zh-hant' ? 'traditional' : 'simplified',
    fold: foldFor(folded),
    regional,
    spoken: Object.fromEntries(cantoneseWords),
    typos: Object.fromEntries(typos),
    same,
    related,
    whole,
    filler,
    light,
    brands,
    words: wordsIn(language),
  };
}

/** What the search says in a language. */
function wordsIn(language: SearchLanguage): SearchWords {
  if (language === 'zh-hans') return searchSays;
  const { kinds, ...says } = searchSays;
  const written = (all: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, toTraditional(text)]));
  return { ...searchSays, ...written(says), kinds: written(kinds) };
}

/** Simplified characters with every form of theirs in a text: `复復复複`. */
const formsIn = (text: string): string =>
  [...new Set(text.match(/\p{Script=Han}/gu))]
    .map((form) => [simplify(form), form])
    .filter(([plain, form]) => plain !== form)
    .flat()
    .join('');

/** What the pages of Taiwan write for terms, where that is not each character in its other form. */
function writtenThere(terms: readonly string[]): Record<string, string> {
  const pairs = [...new Set(terms)].map((term): [string, string] => [
    term,
    toTraditional(term).toLowerCase(),
  ]);
  return Object.fromEntries(pairs.filter(([term, there]) => traditional(term) !== there));
}

/**
 * How the full text of a language is looked up: in what words and characters its pages write a term.
 *
 * @param config The search of that language.
 * @param text Text of its pages.
 */
export function fullTextConfig(
  config: SearchConfig,
  text: string,
  records: number,
): Omit<FullTextConfig, 'kinds'> {
  if (config.shows === 'simplified') return { records, forms: '', written: {} };
  const { same, related, whole, brands, regional } = config;
  const terms = [...same, ...related, whole, ...brands, Object.values(regional)].flat();
  return { records, forms: formsIn(text), written: writtenThere(terms) };
}
