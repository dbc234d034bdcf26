import { describe, expect, test } from 'vitest';
import { recheckBy } from '../../../src/core/facts/recheck.ts';

describe('when a fact should be read again', () => {
  test('180 days after it was read', () => {
    expect(recheckBy([{ read: '2026-11-20', asOf: 'undated' }])).toBe('2027-05-19');
  });
  test('or after the page’s own date, where that is earlier', () => {
    expect(recheckBy([{ read: '2026-11-20', asOf: '2026-08-17' }])).toBe('2027-02-13');
    expect(recheckBy([{ read: '2026-11-20', asOf: '2026-08' }])).toBe('2027-01-28');
    expect(recheckBy([{ read: '2026-11-20', asOf: '2025' }])).toBe('2025-06-30');
  });
  test('the oldest of several sources decides', () => {
    expect(
      recheckBy([
        { read: '2026-11-20', asOf: 'undated' },
        { read: '2026-10-03', asOf: '2026-10-03' },
      ]),
    ).toBe('2027-04-01');
  });
  test('without a source there is no day', () => {
    expect(recheckBy([])).toBeUndefined();
  });
});
