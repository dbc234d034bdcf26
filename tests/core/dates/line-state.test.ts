import { describe, expect, test } from 'vitest';

import type { LineState } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';

import type { Plan } from '../../../src/core/facts/plan.ts';
import { day, minimalPlan, minimalTerm, minimalWallet, offerOf } from '../plans.ts';

const START = { lastAction: day('2027-01-01') };
const dated = (plan: Plan, state: LineState = START, bufferDays = 7) =>
  timelineFrom(plan, state, { bufferDays });

describe('the balance and its charge', () => {
  const runway = (state: LineState) => dated(minimalPlan(minimalWallet()), { ...START, ...state }).runway;

  test('give how many charges it holds', () => {
    expect(runway({ balance: 650 })).toEqual({ charges: 2, left: 50 });
    expect(runway({ balance: 600 })).toEqual({ charges: 2, left: 0 });
    expect(runway({ balance: 0 })).toEqual({ charges: 0, left: 0 });
  });

  test('give nothing where one of them is no amount', () => {
    for (const balance of ['unknown', -1, Number.NaN, Number.POSITIVE_INFINITY] as const)
      expect(runway({ balance })).toBeUndefined();
    expect(runway({})).toBeUndefined();
    expect(dated(minimalPlan(minimalWallet({ charge: 0 })), { ...START, balance: 5 }).runway).toBeUndefined();
  });

  test('give nothing for a plan that lives on no balance', () => {
    expect(dated(minimalPlan(minimalTerm([])), { ...START, balance: 500 }).runway).toBeUndefined();
    const both = minimalPlan(minimalTerm([offerOf('a', { days: 30 })]), minimalWallet());
    expect(dated(both, { ...START, balance: 500 }).runway).toEqual({ charges: 1, left: 200 });
  });
});
