import { Converter } from 'opencc-js';
import { TAIWAN_WORDS } from './taiwan-words.ts';

const general = Converter({ from: 'cn', to: 'twp' });
const words = new Map(TAIWAN_WORDS);
const quotes = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]);
const anyWord = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Simplified text as a reader in Taiwan writes it. */
export const toTraditional = (text: string): string =>
  general(text)
    .replace(anyWord, (word) => words.get(word) ?? word)
    // Before a letter the mark is an apostrophe and stays.
    .replace(/[“”‘]|’(?![a-z])/g, (mark) => quotes.get(mark) ?? mark)
    // The converter takes the 天后 of `60天后` for the name of a goddess and leaves it.
    .replace(/(?<=[\d〇一二三四五六七八九十幾])天后/g, '天後')
    // What a payment covers is said of a length; a tag may stand between the two.
    .replace(/(?<![主保])管(?=(?:<[^<>]*>)*\d+[天年])/g, '可用');

/** Elements whose text stays as it is, and scripts that run. */
const KEPT =
  /<(\w+)[^>]*\sdata-keep(?:=""|)?(?=[\s>])[^>]*>.*?<\/\1>|<script(?![^>]*ld\+json)[^>]*>.*?<\/script>|<style[^>]*>.*?<\/style>/gs;
/** Links inside the site that have a page in the other script; files are the same for both. */
const OWN_LINKS = /\b(href|action)="\/(?!zh-hant\/|_astro\/|favicon|find\/|icons\/)/g;

/**
 * A built page in traditional characters: its text, its attributes and the words of its islands, with links that stay
 * in this script. What carries `data-keep` and every script that runs stay as they are.
 */
export function toTraditionalPage(html: string): string {
  let made = '';
  let at = 0;
  const convert = (text: string): string => toTraditional(text).replace(OWN_LINKS, '$1="/zh-hant/');
  for (const match of html.matchAll(KEPT)) {
    made += convert(html.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return made + convert(html.slice(at));
}
