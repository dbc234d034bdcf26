import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { pageInWordsOf } from '../../src/i18n/page-words.ts';

describe('a page in the words of a language', () => {
  test('is made for every language of the table', () => {
    for (const locale of locales)
      expect(pageInWordsOf(locale, '<p>续费</p>')).toMatch(/<p>[续續][费費]<\/p>/);
  });

  test('is refused with a sentence where the language has no words', () => {
    expect(() => pageInWordsOf({ code: 'ja', segment: 'ja' }, '<p>号码</p>')).toThrow(
      /The language ja .* no words of it.*page-words\.ts/,
    );
  });
});
