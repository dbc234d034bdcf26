import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { searchWords } from '../src/i18n/search-words.ts';
import { TAIWAN_WORDS } from '../src/i18n/taiwan-words.ts';
import { toTraditional } from '../src/i18n/traditional.ts';
import { searchSays } from '../src/i18n/zh-hans.ts';
import type { SearchConfig } from '../src/search/config.ts';

const HAN = /^\p{Script=Han}+$/u;

/** Names of providers and their Latin nicknames, from the provider files. */
async function namesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml'));
  const names = await Promise.all(
    files.map(async (file) => {
      const data: unknown = parse(await readFile(join(folder, file), 'utf8'));
      if (typeof data !== 'object' || data === null) return [];
      const name: unknown = Reflect.get(data, 'name');
      const aliases: unknown = Reflect.get(data, 'aliases');
      return [name, ...(Array.isArray(aliases) ? aliases : [])].filter((text) => typeof text === 'string');
    }),
  );
  return names
    .flat()
    .map((text) => text.toLowerCase())
    .filter((text) => /^[a-z0-9][a-z0-9&.' -]*$/.test(text));
}

/** Characters of the other script with every form of theirs that stands on these pages. */
function foldOf(text: string, other: (character: string) => string): string {
  const onPages = new Set(text.match(/\p{Script=Han}/gu));
  let fold = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const own = other(character);
    if (own !== character && onPages.has(own) && !onPages.has(character)) fold += character + own;
  }
  return fold;
}

/** Spellings by sound: the whole syllables, and the initials where a term has two characters or more. */
function soundsOf(terms: readonly string[]): [string, string][] {
  const sounds = new Map<string, string>();
  for (const term of terms.filter((text) => HAN.test(text))) {
    const syllables = pinyin(term, { toneType: 'none', type: 'array', v: true });
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (const sound of [syllables.join(''), initials])
      if (sound.length > 1 && !sounds.has(sound)) sounds.set(sound, term);
  }
  return [...sounds];
}

/** Words that readers may type otherwise than the traditional pages write them, the longest first. */
const taiwanWords = TAIWAN_WORDS.map(([from, to]): [string, string] => [from, to.toLowerCase()])
  .filter(([from, to]) => HAN.test(from) && from.length > 1 && !to.includes(from))
  .sort(([a], [b]) => b.length - a.length);

/** How a language writes the words of the search, and how the other script's characters are written in it. */
const SCRIPTS = {
  'zh-hans': {
    write: (text: string) => text,
    fold: Converter({ from: 't', to: 'cn' }),
    extra: searchWords.fold,
    own: [],
  },
  'zh-hant': {
    write: toTraditional,
    fold: Converter({ from: 'cn', to: 'tw' }),
    extra: '账帳賬帳臺台',
    own: taiwanWords,
  },
} as const;
/** A language with a search of its own. */
export type SearchLanguage = keyof typeof SCRIPTS;
/** Every language with a search of its own. */
export const SEARCH_LANGUAGES = ['zh-hans', 'zh-hant'] as const satisfies readonly SearchLanguage[];

/** Terms that are more than their characters in this script: `短信` is typed `短信` and written `簡訊`. */
function respelt(
  terms: readonly string[],
  fold: (text: string) => string,
  write: (text: string) => string,
): [string, string][] {
  return [...new Set(terms)]
    .map((term): [string, string] => [[...term].map(fold).join(''), write(term).toLowerCase()])
    .filter(([typed, written]) => HAN.test(typed) && typed !== written && write(written) === written)
    .sort(([a], [b]) => b.length - a.length);
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
  const { write, fold, extra, own } = SCRIPTS[language];
  const { typos, same, related, whole, filler } = searchWords;
  const brands = await namesIn(join('src', 'content', 'providers'));
  const list = (terms: readonly string[]): string[] => [
    ...new Set(terms.map((term) => write(term).toLowerCase())),
  ];
  return {
    records,
    version,
    fold: extra + foldOf(text, fold),
    typos: [
      ...typos.map(([wrong, right]): [string, string] => [
        write(wrong).toLowerCase(),
        write(right).toLowerCase(),
      ]),
      ...own,
      ...respelt([...same, ...related].flat(), fold, write),
    ],
    same: same.map(list),
    related: related.map(list),
    whole: list(whole),
    filler: list(filler),
    brands: [...new Set([...brands, 'paypal', 'apple pay', 'google pay'])].sort(),
    words: {
      ...searchSays,
      count: write(searchSays.count),
      none: write(searchSays.none),
      near: write(searchSays.near),
      title: write(searchSays.title),
      kinds: Object.fromEntries(Object.entries(searchSays.kinds).map(([kind, name]) => [kind, write(name)])),
    },
    sound: soundsOf(same.map(([term]) => term)).map(([sound, term]) => [sound, write(term).toLowerCase()]),
  };
}
