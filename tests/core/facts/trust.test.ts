import { describe, expect, test } from 'vitest';
import {
  GRADES,
  paymentTrustOf,
  PAYMENT_TRUST_LEVELS,
  TRUST_LEVELS,
  trustOf,
} from '../../../src/core/facts/trust.ts';

describe('the levels of trust', () => {
  test('an old copy of the provider’s page stands below a dated record of it and above one person’s word', () => {
    expect(TRUST_LEVELS).toEqual(['confirmed', 'relayed', 'archived', 'reported']);
  });

  test('the grades are listed without going back to a surer level', () => {
    const places = GRADES.map((grade) => TRUST_LEVELS.indexOf(trustOf(grade)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('answers about a way to pay begin with the levels of a yes', () => {
    expect(PAYMENT_TRUST_LEVELS).toEqual([...TRUST_LEVELS, 'mixed', 'refused', 'unknown']);
  });

  test.each([
    ['official', 'confirmed'],
    ['archived', 'archived'],
    ['relayed', 'relayed'],
    ['corroborated', 'relayed'],
    ['collected', 'reported'],
    ['community', 'reported'],
  ] as const)('%s reads as %s', (grade, level) => {
    expect(trustOf(grade)).toBe(level);
  });
});

describe('how far a reader can count on a way to pay', () => {
  test('is not known where nobody says anything', () => {
    expect(paymentTrustOf('unknown')).toBe('unknown');
  });

  test.each([
    ['no', 'refused'],
    ['mixed', 'mixed'],
    ['reported', 'reported'],
  ] as const)('does not hang on the grade where the claim is `%s`', (value, level) => {
    expect(paymentTrustOf({ value, grade: 'official' })).toBe(level);
    expect(paymentTrustOf({ value, grade: 'community' })).toBe(level);
  });

  test.each(GRADES)('has the trust of its grade, %s, where it is accepted', (grade) => {
    expect(paymentTrustOf({ value: 'yes', grade })).toBe(trustOf(grade));
  });
});
