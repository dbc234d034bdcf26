import { describe, expect, test } from 'vitest';
import { liveOf } from '../../../src/core/facts/conflicts.ts';

describe('the conflicts that are computed with', () => {
  test('are the live ones, in their order', () => {
    const conflicts = [
      { value: 60, standing: 'live' },
      { value: 30, standing: 'superseded' },
      { value: 45, standing: 'live' },
    ] as const;
    expect(liveOf(conflicts).map(({ value }) => value)).toEqual([60, 45]);
  });

  test('are none where nobody disagrees', () => {
    expect(liveOf(undefined)).toEqual([]);
  });
});
