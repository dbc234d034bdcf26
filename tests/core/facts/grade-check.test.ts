import { describe, expect, test } from 'vitest';
import { gradeProblems, type SourcesByKey } from '../../../src/core/facts/grade-check.ts';

const page = { url: 'https://example.com/', by: 'provider', read: '2026-11-20', asOf: 'undated' } as const;
const sources: SourcesByKey = {
  page,
  again: page,
  first: { ...page, via: 'https://first.example/' },
  second: { ...page, via: 'https://second.example/' },
  forum: { ...page, url: 'https://forum.example/', by: 'user' },
};

describe('a grade asks of its sources', () => {
  test('nothing where it promises nothing', () => {
    for (const grade of ['collected', 'community', undefined])
      expect(gradeProblems(grade, ['forum'], sources)).toEqual([]);
  });

  test('that two readings of one page by two collectors are two sources', () => {
    expect(gradeProblems('corroborated', ['first', 'second'], sources)).toEqual([]);
    expect(gradeProblems('corroborated', ['page', 'first'], sources)).toEqual([]);
    expect(gradeProblems('corroborated', ['page', 'forum'], sources)).toEqual([]);
    expect(gradeProblems('corroborated', ['page', 'again'], sources)).toEqual([
      'is `corroborated` but its sources are one page',
    ]);
  });

  test('that one of them says where the page was recorded, and not every one', () => {
    expect(gradeProblems('relayed', ['page', 'first'], sources)).toEqual([]);
    expect(gradeProblems('relayed', ['page', 'forum'], sources)).toHaveLength(1);
  });

  test('nothing more of a key that the file does not have, which is a mistake of its own', () => {
    expect(gradeProblems('corroborated', ['page', 'gone'], sources)).toEqual([]);
    expect(gradeProblems('relayed', ['gone'], sources)).toEqual([]);
    expect(gradeProblems('official', ['gone'], sources)).toEqual([]);
  });
});
