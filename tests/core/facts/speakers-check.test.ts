import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/facts/schema/source.ts';
import { checkSpeakers } from '../../../src/core/facts/speakers-check.ts';

const page = (by: Source['by'], url = 'https://docs.example.com/cards'): Source => ({
  url,
  by,
  read: '2026-11-21',
  asOf: 'undated',
});
const files = (...sources: Source[]) =>
  sources.map((source, at) => ({ file: `file-${String(at)}`, sources: { page: source } }));

describe('one page has one speaker in all the content', () => {
  test('a page that is the provider’s in one file and an article in another is named with both files', () => {
    expect(checkSpeakers(files(page('provider'), page('press')))).toEqual([
      {
        file: 'file-1',
        field: 'sources.page.by',
        reason: 'is `press` but `provider` in file-0: one page has one speaker',
      },
    ]);
  });

  test('a place on a page is the same page', () => {
    const place = page('press', 'https://docs.example.com/cards#codes');
    expect(checkSpeakers(files(page('provider'), place))).toHaveLength(1);
  });

  test('two pages of one host may have two speakers', () => {
    expect(checkSpeakers(files(page('provider'), page('user', 'https://docs.example.com/forum')))).toEqual(
      [],
    );
  });

  test('a shop speaks on its own page, whether a person or a machine read it', () => {
    expect(checkSpeakers(files(page('provider'), page('shop-collection')))).toEqual([]);
  });
});
