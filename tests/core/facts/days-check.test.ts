import { describe, expect, test } from 'vitest';
import { checkDays } from '../../../src/core/facts/days-check.ts';
import { BUILD_DAY } from '../plan-file.ts';

describe('the days of a text', () => {
  const page = { url: 'https://example.com/', by: 'provider', read: '2026-11-20', asOf: 'undated' } as const;

  test('a guide reviewed after the build day', () => {
    expect(checkDays({ sources: { page }, reviewed: '2026-11-22' }, BUILD_DAY)).toEqual([
      { field: 'reviewed', reason: 'is after the build day 2026-11-21' },
    ]);
  });

  test('a page dated the day it was read, in a file that is not reviewed, is in order', () => {
    expect(checkDays({ sources: { page: { ...page, asOf: '2026-11-20' } } }, BUILD_DAY)).toEqual([]);
    expect(checkDays({ sources: {}, reviewed: BUILD_DAY }, BUILD_DAY)).toEqual([]);
  });

  test('a guide whose page was read after the build day', () => {
    const sources = { page: { ...page, read: '2026-12-24' } };
    expect(checkDays({ sources, reviewed: BUILD_DAY }, BUILD_DAY)).toEqual([
      { field: 'sources.page.read', reason: 'is after the build day 2026-11-21' },
    ]);
  });
});
