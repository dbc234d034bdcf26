import { describe, expect, it } from 'vitest';
import { yearCostOf } from '../../../src/core/cost/year-cost.ts';
import { activity, line, minimalPlan, offer, term, wallet } from '../plans.ts';

const days30 = { days: 30 };

describe('the least that renewing for a year costs', () => {
  it('is paid in whole cycles: 30 days thirteen times, 360 days twice', () => {
    expect(yearCostOf(minimalPlan(term([offer(500, days30)])))).toEqual({ paid: 6500, autopay: false });
    expect(yearCostOf(minimalPlan(term([offer(6000, { days: 360 })])))).toEqual({
      paid: 12_000,
      autopay: false,
    });
  });

  it('counts 365 days as one term', () => {
    const plan = minimalPlan(term([offer(9900, { days: 365 })]));
    expect(yearCostOf(plan)).toEqual({ paid: 9900, autopay: false });
  });

  it('counts what is added to a balance, not what is charged', () => {
    expect(yearCostOf(minimalPlan(wallet()))).toEqual({ paid: 4000, autopay: false });
  });

  it('takes no price that only autopay gives while there is another', () => {
    const bound = offer(100, days30, { id: 'bound', autopay: 'required' });
    expect(yearCostOf(minimalPlan(term([bound, offer(500, days30)])))).toEqual({
      paid: 6500,
      autopay: false,
    });
    expect(yearCostOf(minimalPlan(term([bound])))).toEqual({ paid: 1300, autopay: true });
  });

  it('takes no promotion for the first term and no start cost', () => {
    const first = offer(1, days30, { id: 'first', applies: 'first' });
    const plan = line({
      clocks: [term([first, offer(500, days30)])],
      startCosts: [{ item: 'sim', amount: 1000 }],
    });
    expect(yearCostOf(plan)).toEqual({ paid: 6500, autopay: false });
    expect(yearCostOf(minimalPlan(term([first])))).toBe('unknown');
  });

  it('is nothing where use alone keeps the line, and unknown without a clock', () => {
    expect(yearCostOf(minimalPlan(activity()))).toEqual({ paid: 0, autopay: false });
    expect(yearCostOf(minimalPlan())).toBe('unknown');
  });
});
