import { describe, expect, test } from 'vitest';
import { leavingLoss } from '../../../src/core/choice/leaving.ts';
import type { HeldLine } from '../../../src/core/dates/situation.ts';
import { day, line } from '../plans.ts';
import { situation } from '../situations.ts';

const plan = line({ id: 'mine', zone: 'America/New_York' });
const lost = (held: Partial<HeldLine>) =>
  leavingLoss(plan, situation({}, { held: { planId: 'mine', ...held } }));

describe('what is lost by leaving a line today', () => {
  test('is nothing of a plan that is not held', () => {
    expect(leavingLoss(plan, situation())).toBeUndefined();
    expect(lost({ planId: 'other' })).toBeUndefined();
  });

  test('is every day from the provider’s today that is paid for', () => {
    expect(lost({ due: day('2026-11-30') })).toMatchObject({ days: 10, paidUntil: '2026-11-30' });
    expect(lost({ due: day('2026-11-20') })?.days).toBe(0);
  });

  test('is never less than no day', () => {
    expect(lost({ due: day('2026-11-01') })?.days).toBe(0);
  });

  test('is not known where no date tells, and the balance only where the reader says it', () => {
    expect(lost({})).toEqual({ days: 'unknown', paidUntil: undefined, balance: undefined });
    expect(lost({ balance: 0 })?.balance).toBe(0);
  });
});
