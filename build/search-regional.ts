import { Converter } from 'opencc-js';
import { TAIWAN_WORDS } from '../src/i18n/taiwan-words.ts';
import { toTraditional } from '../src/i18n/traditional.ts';
import { simplified } from './search-characters.ts';

const ALL_HAN = /^\p{Script=Han}+$/u;
const toMainland = Converter({ from: 'twp', to: 'cn' });

/** A word of Taiwan in simplified characters, with the mainland's. */
type Pair = readonly [there: string, here: string];

/** Words of a text in simplified characters. */
function wordsOf(text: string): readonly string[] {
  const cut = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  return [...cut.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? segment : []));
}

/** Longer ones are phrases of a page, which nobody types as they are. */
const LONGEST = { here: 4, there: 7 };

/** What the converter makes of the mainland's words. */
const byConverter = (words: readonly string[]): readonly Pair[] =>
  words
    .filter((word) => word.length > 1 && ALL_HAN.test(word) && simplified(word) === word)
    .map((word) => [simplified(toTraditional(word)), word]);

/** What the glossary of Taiwan's words says. */
const byGlossary = (): readonly Pair[] =>
  TAIWAN_WORDS.map(([general, there]) => [simplified(there), toMainland(general)]);

/** Pairs without those that others bring about, the longest first. */
function needed(pairs: readonly Pair[]): readonly Pair[] {
  const kept: Pair[] = [];
  for (const [there, here] of [...pairs].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const made = kept.reduce((all, [from, to]) => all.replaceAll(from, to), there);
    if (made !== here && !kept.some(([from]) => from === there)) kept.unshift([there, here]);
  }
  return kept;
}

/**
 * Words of Taiwan in simplified characters, with the mainland's: `简讯` is `短信`. One that the mainland's pages say too,
 * such as `资料`, is left alone.
 *
 * @param said What stands on the simplified pages.
 * @param terms Words that the search knows.
 */
export function regionalFor(said: string, terms: readonly string[]): Record<string, string> {
  const words = [...new Set([...terms, ...wordsOf(said)])];
  const isWord = (text: string, longest: number): boolean =>
    ALL_HAN.test(text) && text.length > 1 && text.length <= longest;
  const isKnown = (here: string): boolean => said.includes(here) || terms.includes(here);
  const pairs = [...byConverter(words), ...byGlossary()].filter(
    ([there, here]) =>
      there !== here &&
      isWord(there, LONGEST.there) &&
      isWord(here, LONGEST.here) &&
      isKnown(here) &&
      !said.includes(there),
  );
  return Object.fromEntries(needed(pairs));
}
