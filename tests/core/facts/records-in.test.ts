import { describe, expect, test } from 'vitest';
import { isRecord, recordsIn } from '../../../src/core/facts/records-in.ts';

describe('the records of a file', () => {
  test('are all found, the outer before the inner, with the way to each', () => {
    const inner = { b: 1 };
    const listed = { c: inner, d: null };
    const file = { a: [listed, 'text'], e: inner };
    expect(recordsIn(file)).toEqual([
      { path: [], record: file },
      { path: ['a', '0'], record: listed },
      { path: ['a', '0', 'c'], record: inner },
      { path: ['e'], record: inner },
    ]);
  });

  test.each([[null], [undefined], ['text'], [3], [[]]])('%j is none', (value) => {
    expect(isRecord(value)).toBe(false);
    expect(recordsIn(value)).toEqual([]);
  });
});
