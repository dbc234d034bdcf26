import { describe, expect, test } from 'vitest';
import { paymentTrustOf, trustOf } from '../../../src/core/facts/trust.ts';

describe('the three levels of trust', () => {
  test.each([
    ['official', 'confirmed'],
    ['archived', 'confirmed'],
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

  test.each(['official', 'archived', 'relayed', 'corroborated', 'collected', 'community'] as const)(
    'is as sure as any other claim of the grade %s where it is accepted',
    (grade) => {
      expect(paymentTrustOf({ value: 'yes', grade })).toBe(trustOf(grade));
    },
  );
});
