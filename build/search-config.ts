import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { parse } from 'yaml';
import { searchWords } from '../src/i18n/search-words.ts';
import { toTraditional } from '../src/i18n/traditional.ts';
import { searchSays } from '../src/i18n/words/search-says.ts';
import type { FullTextConfig, SearchConfig } from '../src/search/config.ts';

/** A language with a search of its own. */
export type SearchLanguage = 'zh-hans' | 'zh-hant';
/** Every language with a search of its own. */
export const SEARCH_LANGUAGES = ['zh-hans', 'zh-hant'] as const satisfies readonly SearchLanguage[];

const ALL_HAN = /^\p{Script=Han}+$/u;

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

const toSimplified = Converter({ from: 't', to: 'cn' });
const toTaiwan = Converter({ from: 'cn', to: 'tw' });
/** Forms that the converter leaves alone. */
const ALSO_SIMPLIFIED = new Map([
  ['帳', '账'],
  ['帐', '账'],
  ['賬', '账'],
  ['臺', '台'],
  ['着', '着'],
]);
const simplify = (character: string): string => ALSO_SIMPLIFIED.get(character) ?? toSimplified(character);
/** A text in simplified characters, character by character, in the words that it has. */
const inSimplified = (text: string): string => [...text].map(simplify).join('');

/** Traditional characters whose simplified one stands in a text, with that: `續续費费`. */
function foldFor(text: string): string {
  const used = new Set(text.match(/\p{Script=Han}/gu));
  let fold = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const own = simplify(character);
    if (own !== character && used.has(own)) fold += character + own;
  }
  return fold;
}

/**
 * Words of Taiwan in simplified characters, with the mainland's: `简讯` is `短信`. One that is a word of the mainland
 * too, such as `资料`, is left alone.
 */
function regionalFor(text: string, terms: readonly string[]): Record<string, string> {
  const cut = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const words = new Set([
    ...terms,
    ...[...cut.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? segment : [])),
  ]);
  const pairs = [...words]
    .filter((word) => ALL_HAN.test(word) && word.length > 1 && inSimplified(word) === word)
    .map((word): [string, string] => [inSimplified(toTraditional(word)), word])
    .filter(([there, here]) => there !== here && ALL_HAN.test(there) && !text.includes(there))
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const needed: [string, string][] = [];
  for (const [there, here] of pairs) {
    const made = needed.reduce((all, [from, to]) => all.replaceAll(from, to), there);
    if (made !== here && !needed.some(([from]) => from === there)) needed.unshift([there, here]);
  }
  return Object.fromEntries(needed);
}

/** What the search says, in the characters of a language. */
function wordsShown(write: (text: string) => string): SearchConfig['words'] {
  const { kinds, ...says } = searchSays;
  return {
    count: write(says.count),
    first: write(says.first),
    none: write(says.none),
    near: write(says.near),
    readAs: write(says.readAs),
    searchAll: write(says.searchAll),
    more: write(says.more),
    noMore: write(says.noMore),
    opening: write(says.opening),
    fullBroken: write(says.fullBroken),
    again: write(says.again),
    title: write(says.title),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, write(name)])),
  };
}

/**
 * The search configuration of a language.
 *
 * @param text Text of its heads in simplified characters.
 */
export async function searchConfig(
  language: SearchLanguage,
  text: string,
  version: string,
): Promise<SearchConfig> {
  const { typos, same, related, whole, filler, light } = searchWords;
  const brands = await brandNames();
  const terms = [...same, ...related, whole, filler, ...brands].flat();
  return {
    version,
    shows: language === 'zh-hant' ? 'traditional' : 'simplified',
    fold: foldFor(text + terms.join('') + typos.flat().join('')),
    regional: regionalFor(text.toLowerCase(), terms),
    typos: Object.fromEntries(typos),
    same,
    related,
    whole,
    filler,
    light,
    brands,
    words: wordsShown(language === 'zh-hant' ? toTraditional : String),
  };
}

/** How the full text of a language is looked up: in what words and characters its pages write a term. */
export async function fullTextConfig(
  language: SearchLanguage,
  text: string,
  records: number,
): Promise<FullTextConfig> {
  if (language === 'zh-hans') return { records, forms: '', written: {} };
  const { same, related, whole } = searchWords;
  const terms = [...same, ...related, whole, ...(await brandNames())].flat();
  const characters = [...new Set(text.match(/\p{Script=Han}/gu))];
  const inForms = (term: string): string => [...term].map((each) => toTaiwan(each)).join('');
  const written = [...new Set(terms)]
    .map((term): [string, string] => [term, toTraditional(term).toLowerCase()])
    .filter(([term, there]) => inForms(term) !== there);
  return {
    records,
    forms: characters
      .map((form) => [simplify(form), form])
      .filter(([plain, form]) => plain !== form)
      .flat()
      .join(''),
    written: Object.fromEntries(written),
  };
}
