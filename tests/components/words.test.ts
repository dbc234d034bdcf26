import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { METHODS, PURPOSES } from '../../src/core/answers.ts';
import { AGAINST_CODES, CAUTION_CODES, REASON_CODES } from '../../src/core/verdict-codes.ts';
import { pickerWords } from '../../src/i18n/picker-words.ts';

const folder = join('src', 'components', 'picker');
const code = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const words: Readonly<Record<string, string>> = pickerWords;
const keys = Object.keys(words);

/** Keys that the island builds from a code: `for-${code}`. */
const families = [...code.matchAll(/say\(`([a-z-]*)\$\{/g)]
  .map(([, start = '']) => start)
  .filter((start) => start !== '');

describe('the words of the picker', () => {
  test('has a word for every key that is said', () => {
    const said = [...code.matchAll(/say\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((key) => !(key in words))).toEqual([]);
  });

  test('has a word for every reason, caution, objection, method and purpose', () => {
    const wanted = [
      ...REASON_CODES.map((name) => `for-${name}`),
      ...CAUTION_CODES.map((name) => `caution-${name}`),
      ...AGAINST_CODES.map((name) => `against-${name}`),
      ...METHODS.map((name) => `pay-${name}`),
      ...PURPOSES.map((name) => `for-${name}`),
    ];
    expect(wanted.filter((key) => !(key in words))).toEqual([]);
  });

  test('has no word that nobody says', () => {
    const isUsed = (key: string): boolean =>
      code.includes(`'${key}'`) ||
      families.some((start) => key.startsWith(start)) ||
      /^(for|voip|where|phone|autopay|dates|usdate|move|event)-/.test(key);
    expect(keys.filter((key) => !isUsed(key) && !isUsed(key.replace(/-(use|pack)$/, '')))).toEqual([]);
  });

  test('no text ends in the air or shouts', () => {
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toMatch(/[!！]|，$(?<!时，|查到，)/);
    }
  });
});
