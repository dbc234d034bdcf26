import { expect, test } from 'vitest';
import { clockTrust } from '../../../src/core/facts/clock-trust.ts';
import { day } from '../plans.ts';

const newest = day('2026-11-21');

test.each([
  ['2100-01-01', 'right'],
  ['2026-11-21', 'right'],
  ['2026-11-20', 'right'],
  ['2026-11-19', 'behind'],
  ['2026-05-25', 'behind'],
  ['2026-05-24', 'useless'],
  ['1970-01-01', 'useless'],
] as const)('a device that shows %s, with facts read on 21 November 2026, is %s', (today, trust) => {
  expect(clockTrust(day(today), newest)).toBe(trust);
});
