import { describe, expect, test } from 'vitest';
import {
  checkActionReferences,
  checkGuideReferences,
  checkPlanReferences,
  checkSymptomReferences,
} from '../../../src/core/facts/references.ts';

describe('the actions of a provider', () => {
  const plans = [
    { id: 'monthly', provider: 'sample' },
    { id: 'other', provider: 'another' },
  ];

  test('for a plan of this provider, or for all of them, are in order', () => {
    expect(checkActionReferences({ id: 'sample', actions: [{ plans: ['monthly'] }, {}] }, plans)).toEqual([]);
  });

  test.each([
    ['a plan there is not', 'yearly', 'there is no plan `yearly`'],
    ['the plan of another provider', 'other', 'the plan `other` is not one of this provider'],
  ])('for %s are named with field and reason', (_, id, reason) => {
    expect(checkActionReferences({ id: 'sample', actions: [{}, { plans: [id] }] }, plans)).toEqual([
      { field: 'actions.1.plans', reason },
    ]);
  });

  test('an address of a plan that is not one of this provider is named too', () => {
    const officialOfPlans = { monthly: 'unknown', other: 'unknown' } as const;
    expect(checkActionReferences({ id: 'sample', actions: [], officialOfPlans }, plans)).toEqual([
      { field: 'officialOfPlans', reason: 'the plan `other` is not one of this provider' },
    ]);
  });
});

describe('what a file refers to', () => {
  const ids = {
    plans: new Set(['monthly']),
    providers: new Set(['sample']),
    symptoms: new Set(['no-code']),
  };

  test('is in order where there is a file for it', () => {
    expect(checkPlanReferences({ provider: 'sample', companionOf: 'monthly' }, ids)).toEqual([]);
    expect(checkPlanReferences({ provider: 'sample' }, ids)).toEqual([]);
    expect(checkGuideReferences({ plans: ['monthly'] }, ids)).toEqual([]);
    expect(checkSymptomReferences({ next: [{ when: 'x', symptom: 'no-code' }] }, ids)).toEqual([]);
  });

  test('a plan may not name a main plan or a provider that there is not', () => {
    expect(checkPlanReferences({ provider: 'other', companionOf: 'yearly' }, ids)).toEqual([
      { field: 'companionOf', reason: 'there is no plan `yearly`' },
      { field: 'provider', reason: 'there is no file `other.yaml`' },
    ]);
  });

  test('a guide may not name a plan that there is not, and each is named', () => {
    expect(checkGuideReferences({ plans: ['monthly', 'a', 'b'] }, ids)).toEqual([
      { field: 'plans', reason: 'there is no plan `a`' },
      { field: 'plans', reason: 'there is no plan `b`' },
    ]);
  });

  test('a symptom may not lead to a symptom that there is not; a page is no symptom', () => {
    const next = [
      { when: 'x', symptom: 'gone' },
      { when: 'y', page: '/guides/esim/' },
    ];
    expect(checkSymptomReferences({ next }, ids)).toEqual([
      { field: 'next', reason: 'there is no symptom `gone`' },
    ]);
  });
});
