import { Converter } from 'opencc-js';

/** What the general converter writes and what a reader in Taiwan expects, the longest first. */
export const GLOSSARY: readonly (readonly [string, string])[] = [
  ['上網絡卡', '上網卡'],
  ['卡里', '卡裡'],
  ['應用商店', '應用程式商店'],
  ['蜂窩行動網路', '行動網路'],
  ['蜂窩網路', '行動網路'],
  ['蜂窩資料', '行動數據'],
  ['資料漫遊', '數據漫遊'],
  ['手機號碼', '手機門號'],
  ['收件箱', '收件匣'],
  ['二維碼', 'QR Code'],
  ['運營商', '電信業者'],
  ['充值', '儲值'],
  ['賬', '帳'],
  ['郵箱', '信箱'],
  ['質量', '品質'],
  ['反饋', '回饋'],
];

const general = Converter({ from: 'cn', to: 'twp' });

/** Simplified text as a reader in Taiwan writes it. */
export const toTraditional = (text: string): string =>
  GLOSSARY.reduce((made, [from, to]) => made.replaceAll(from, to), general(text))
    // `60天后` is not the goddess 天后.
    .replace(/(?<=[\d〇一二三四五六七八九十幾])天后/g, '天後');

/** Elements whose text stays as it is, and scripts that run. */
const KEPT =
  /<(\w+)[^>]*\sdata-keep(?:=""|)?(?=[\s>])[^>]*>.*?<\/\1>|<script(?![^>]*ld\+json)[^>]*>.*?<\/script>|<style[^>]*>.*?<\/style>/gs;
/** Links inside the site that have a page in the other script; files are the same for both. */
const OWN_LINKS = /\b(href|action)="\/(?!zh-hant\/|_astro\/|favicon|search\/[a-z-]+\.(?:js|json)|manifest)/g;

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
