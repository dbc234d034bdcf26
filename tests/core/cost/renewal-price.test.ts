import { describe, expect, it } from 'vitest';
import { renewalPriceOf } from '../../../src/core/cost/renewal-price.ts';
import { activity, minimalPlan, offer, term, wallet } from '../plans.ts';

const days30 = { days: 30 };

describe('what renewing costs for one term', () => {
  it('is the charge of a balance, whatever else keeps the line', () => {
    expect(renewalPriceOf(minimalPlan(activity(), wallet()))).toEqual({
      kind: 'charge',
      charge: 300,
      cycle: days30,
    });
  });

  it('is nothing where use alone keeps the line', () => {
    expect(renewalPriceOf(minimalPlan(activity()))).toEqual({ kind: 'use' });
    expect(renewalPriceOf(minimalPlan(activity(), term([])))).toBe('unknown');
  });

  it('is the lowest price that needs no autopay', () => {
    const bound = offer(100, days30, { id: 'bound', autopay: 'required' });
    const [dear, cheap] = [offer(900, { days: 90 }), offer(500, days30)];
    expect(renewalPriceOf(minimalPlan(term([bound, dear, cheap])))).toEqual({
      kind: 'term',
      offer: cheap,
      isOnly: false,
    });
  });

  it('is a price that needs autopay only where every price does', () => {
    const bound = offer(100, days30, { autopay: 'required' });
    const open = offer(200, days30, { autopay: 'unknown' });
    expect(renewalPriceOf(minimalPlan(term([bound])))).toMatchObject({ offer: bound, isOnly: true });
    expect(renewalPriceOf(minimalPlan(term([bound, open])))).toMatchObject({ offer: open });
  });

  it('is no promotion for the first term', () => {
    const first = offer(1, days30, { id: 'first', applies: 'first' });
    const later = offer(500, days30, { applies: 'renewal' });
    expect(renewalPriceOf(minimalPlan(term([first, later])))).toMatchObject({ offer: later, isOnly: true });
    expect(renewalPriceOf(minimalPlan(term([first])))).toBe('unknown');
  });

  it('is unknown without a clock', () => {
    expect(renewalPriceOf(minimalPlan())).toBe('unknown');
  });
});
