import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { searchWords } from '../src/i18n/search-words.ts';
import { searchSays } from '../src/i18n/zh-hans.ts';
import type { SearchConfig } from '../src/search/config.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
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

/** Characters of the other script that stand for a character of these pages. */
function foldOf(text: string): string {
  const onPages = new Set(text.match(/\p{Script=Han}/gu));
  let fold = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const simple = toSimplified(character);
    if (simple !== character && onPages.has(simple) && !onPages.has(character)) fold += character + simple;
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

/**
 * The search configuration of simplified Chinese.
 *
 * @param text Text of all pages.
 */
export async function searchConfig(text: string, records: number, version: string): Promise<SearchConfig> {
  const { fold, typos, same, related, whole, filler } = searchWords;
  const brands = await namesIn(join('src', 'content', 'providers'));
  return {
    records,
    version,
    fold: fold + foldOf(text),
    typos,
    same,
    related,
    whole,
    filler,
    brands: [...new Set([...brands, 'paypal', 'apple pay', 'google pay'])].sort(),
    words: searchSays,
    sound: soundsOf(same.map(([term]) => term)),
  };
}
