import { describe, expect, test } from 'vitest';
import { OWN_PLAN, ownPlan } from '../../../src/core/answers/own-rule.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import type { HeldLine } from '../../../src/core/dates/situation.ts';
import { day } from '../plans.ts';
import { NOON } from '../situations.ts';

const dates = (plan: ReturnType<typeof ownPlan>, said: Partial<HeldLine>) =>
  timelineOf(plan, { moment: NOON, isUsDate: true, bufferDays: 7, held: { planId: OWN_PLAN, ...said } });

describe('a rule of the reader’s own', () => {
  test('by payment counts its length from the last payment', () => {
    const plan = ownPlan('payment', { months: 3 });
    expect(dates(plan, { paid: day('2026-11-01') })).toMatchObject({
      due: '2027-02-01',
      governing: OWN_PLAN,
    });
  });

  test('by use counts its length from the last use, and from no payment', () => {
    const plan = ownPlan('use', { days: 60 });
    expect(dates(plan, { used: day('2026-11-01') }).due).toBe('2026-12-31');
    expect(dates(plan, { paid: day('2026-11-01') }).due).toBe('unknown');
  });

  test('without a length has no date but the one that its account shows', () => {
    const plan = ownPlan('payment', undefined);
    expect(dates(plan, { paid: day('2026-11-01') }).due).toBe('unknown');
    expect(dates(plan, { due: day('2026-12-24') })).toMatchObject({
      due: '2026-12-24',
      governing: 'account',
    });
  });

  test('claims nothing of what happens after the due date', () => {
    for (const by of ['payment', 'use'] as const)
      expect(ownPlan(by, { days: 30 }).clocks.flatMap(({ stages }) => stages)).toEqual([]);
  });
});
