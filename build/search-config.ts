import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { searchWords } from '../src/i18n/search-words.ts';
import { toTraditional } from '../src/i18n/traditional.ts';
import { searchSays } from '../src/i18n/words/search-says.ts';
import type { SearchConfig, SearchTerm } from '../src/search/config.ts';

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

/** Characters of the other script with every form of theirs that stands on these pages. */
function foldOf(text: string, other: (character: string) => string, least: number): string {
  // A page may quote the other script, so that the more frequent form counts as the one of these pages.
  const times = new Map<string, number>();
  for (const character of text.match(/\p{Script=Han}/gu) ?? [])
    times.set(character, (times.get(character) ?? 0) + 1);
  const timesOf = (character: string): number => times.get(character) ?? 0;
  let fold = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const own = other(character);
    if (own !== character && timesOf(own) >= least && timesOf(own) > timesOf(character))
      fold += character + own;
  }
  return fold;
}

/** Syllables of a term in Chinese: `bao hao`. */
const syllablesOf = (term: string): string =>
  pinyin(term, { toneType: 'none', type: 'array', v: true }).join(' ');

/**
 * A group with the syllables of what is typed by its sound: the first two terms in Chinese, but for a long one, which
 * nobody spells out.
 *
 * @param typed How a term is written in simplified characters, by which it sounds.
 */
function withSounds(group: readonly string[], typed: ReadonlyMap<string, string>): SearchTerm[] {
  const spoken = group
    .filter((term) => ALL_HAN.test(term))
    .slice(0, 2)
    .filter(({ length }) => length < 5);
  return group.map((term) => (spoken.includes(term) ? [term, syllablesOf(typed.get(term) ?? term)] : term));
}

/** How a language writes the words of the search, and how the other script's characters are written in it. */
const SCRIPT_RULES = {
  'zh-hans': {
    write: (text: string) => text,
    fold: Converter({ from: 't', to: 'cn' }),
    extra: searchWords.fold,
    further: '',
    // Rarer characters are not worth their bytes: who writes traditional has pages in it.
    least: 8,
  },
  'zh-hant': {
    write: toTraditional,
    fold: Converter({ from: 'cn', to: 'tw' }),
    extra: '账帳賬帳臺台',
    further: '复複',
    least: 6,
  },
} as const;
/** A language with a search of its own. */
export type SearchLanguage = keyof typeof SCRIPT_RULES;
/** Every language with a search of its own. */
export const SEARCH_LANGUAGES = ['zh-hans', 'zh-hant'] as const satisfies readonly SearchLanguage[];

/** What was typed, character by character in the script of a language. */
function foldedQuery(typed: string, language: SearchLanguage): string {
  const { fold, extra } = SCRIPT_RULES[language];
  return [...typed]
    .map(fold)
    .map((character) =>
      extra.indexOf(character) % 2 === 0 ? extra.charAt(extra.indexOf(character) + 1) : character,
    )
    .join('');
}

/**
 * Terms that are more than their characters in the other script, as they are typed there and as they are written here:
 * `讯号` is written `信号`, `短信` is written `簡訊`.
 */
function respelt(terms: readonly string[], language: SearchLanguage): [string, string][] {
  const { write } = SCRIPT_RULES[language];
  const pairs = [...new Set(terms)]
    .map((term): [string, string] =>
      language === 'zh-hans'
        ? [foldedQuery(toTraditional(term), language), term]
        : [foldedQuery(term, language), write(term).toLowerCase()],
    )
    .filter(([typed, written]) => ALL_HAN.test(typed) && typed !== written && write(written) === written)
    .sort(([a], [b]) => a.length - b.length);
  const needed: [string, string][] = [];
  for (const [typed, written] of pairs)
    if (needed.reduce((text, [from, to]) => text.replaceAll(from, to), typed) !== written)
      needed.unshift([typed, written]);
  return needed;
}

/** Ways to pay that are names; the others are kinds of card. */
const PAID_WITH = new Set(['alipay', 'apple-pay', 'google-pay', 'paypal', 'unionpay', 'wechat-pay']);

/** Names of providers and ways to pay, without the nicknames that hold a shorter one. */
async function brandNames(): Promise<string[][]> {
  const payments = await namesIn(join('src', 'content', 'payments'));
  const all = [
    ...(await namesIn(join('src', 'content', 'providers'))),
    ...payments.filter(([id = '']) => PAID_WITH.has(id)),
  ];
  return all.map((names) => {
    const [id = '', ...others] = names.map((name) => name.toLowerCase());
    const known = [...new Set([id.replaceAll('-', ' '), ...others])];
    const short = known.filter(
      (name, index) => index === 0 || !known.some((other) => other !== name && name.includes(other)),
    );
    return [id, ...short.slice(1)];
  });
}

/**
 * The search configuration of a language.
 *
 * @param text Text of all its pages.
 */
export async function searchConfig(
  language: SearchLanguage,
  text: string,
  records: number,
  version: string,
): Promise<SearchConfig> {
  const { write, fold, extra, further, least } = SCRIPT_RULES[language];
  const { typos, same, related, whole, filler, regional, mainland } = searchWords;
  const brands = await brandNames();
  // Two words of the mainland can be one in Taiwan.
  const written = (terms: readonly string[]): string[] => [
    ...new Set(terms.map((term) => write(term).toLowerCase())),
  ];
  // A term sounds as it is typed in simplified characters, however it is written here.
  const typed = new Map(
    [...same, ...brands]
      .flatMap((group) => group.map((term): [string, string] => [write(term).toLowerCase(), term]))
      .reverse(),
  );
  const groupOf = (terms: readonly string[]): SearchTerm[] => withSounds(written(terms), typed);
  const spoken = [...same, ...brands].flatMap(groupOf).filter((term) => typeof term !== 'string');
  const mended: [string, string][] = [
    // Nobody writes a slip in the words of Taiwan.
    ...typos.map(([wrong, right]): [string, string] => [
      foldedQuery(wrong, language),
      write(right).toLowerCase(),
    ]),
    ...respelt(
      [...same.flat(), ...related.flat(), ...regional, ...(language === 'zh-hant' ? mainland : [])],
      language,
    ),
  ];
  const { kinds, ...says } = searchSays;
  return {
    records,
    version,
    fold:
      extra +
      foldOf(text + [...mended.flat(), ...spoken.map(([term]) => term)].join('').repeat(least), fold, least) +
      further,
    typos: Object.fromEntries(mended),
    same: same.map(groupOf),
    related: related.map(written),
    whole: written(whole),
    filler: written(filler),
    brands: brands.map(groupOf),
    words: {
      count: write(says.count),
      first: write(says.first),
      none: write(says.none),
      near: write(says.near),
      title: write(says.title),
      kinds: Object.fromEntries(Object.entries(kinds).map(([kind, name]) => [kind, write(name)])),
    },
  };
}
