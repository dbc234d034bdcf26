import { describe, expect, test } from 'vitest';
import { waysToPay } from '../../../src/core/choice/ways-to-pay.ts';
import { line, payments } from '../plans.ts';

const plan = line({
  payments: payments({
    card: 'yes',
    'foreign-card': 'mixed',
    paypal: 'yes',
    alipay: 'no',
    'refill-site': 'reported',
  }),
});
const methods = (isAbroad: boolean) => waysToPay(plan, isAbroad).map(({ method }) => method);

describe('the ways to pay from where the reader is', () => {
  test('begin with what is sure, and leave out what is refused or not known', () => {
    expect(methods(false)).toEqual(['card', 'paypal', 'refill-site', 'foreign-card']);
  });

  test('ask for no bank in the US from abroad', () => {
    expect(methods(true)).toEqual(['paypal', 'refill-site', 'foreign-card']);
  });
});
