import { describe, expect, test } from 'vitest';
import { checkDisagreements } from '../../../src/core/facts/disagreement-check.ts';

const BUILD_DAY = '2026-11-21';
const found = (file: unknown): readonly string[] =>
  checkDisagreements(file, BUILD_DAY).map(({ field, reason }) => `${field}: ${reason}`);

const conflict = (value: unknown, standing: string, reason: string) => ({ value, standing, reason });
const DIFFERS = conflict(31, 'live', 'disagrees');

describe('a conflict', () => {
  const PAIR =
    'a live conflict has the reason `disagrees`; a superseded one has `older`, `other-product` or `not-the-rule`';

  test.each([
    ['live', 'older', [PAIR]],
    ['superseded', 'disagrees', [PAIR]],
    ['live', 'disagrees', []],
    ['superseded', 'other-product', []],
  ])('that is %s has a reason that goes with it: %s', (standing, reason, reasons) => {
    const problems = reasons.map((each) => `claim.conflicts.0: ${each}`);
    expect(found({ claim: { value: 30, conflicts: [conflict(31, standing, reason)] } })).toEqual(problems);
  });

  test.each(['value', 'after', 'window', 'length'])('that is live says another %s than the claim', (key) => {
    const same = { [key]: 31, conflicts: [DIFFERS] };
    expect(found({ claim: same })).toEqual(['claim.conflicts.0: is live but says the same as the claim']);
    expect(found({ claim: { ...same, [key]: 30 } })).toEqual([]);
  });

  test('that is superseded may say the same as the claim', () => {
    expect(found({ claim: { value: 31, conflicts: [conflict(31, 'superseded', 'older')] } })).toEqual([]);
  });

  test('about the offers of a clock must differ from one of them', () => {
    const clock = (...lengths: readonly number[]) => ({
      offers: lengths.map((length) => ({ length })),
      conflicts: [DIFFERS],
    });
    expect(found(clock(31, 31))).toEqual(['conflicts.0: is live but says the same as the claim']);
    expect(found(clock(31, 30))).toEqual([]);
    expect(found(clock())).toEqual([]);
  });
});

describe('an earlier value', () => {
  const claim = (value: number, ...history: readonly object[]) => ({ fact: { value, history } });

  test('differs from the value that came after it', () => {
    const same = 'says the same as what came after it: nothing changed';
    expect(found(claim(5, { value: 5, until: '2026-01-01' }))).toEqual([`fact.history.0.until: ${same}`]);
    expect(found(claim(5, { value: 4, until: '2026-02-01' }, { value: 4, until: '2026-01-01' }))).toEqual([
      `fact.history.1.until: ${same}`,
    ]);
    expect(found({ price: 5, history: [{ price: 5, until: '2026-01-01' }] })).toEqual([
      `history.0.until: ${same}`,
    ]);
  });

  test('was true until the build day at the latest', () => {
    expect(found(claim(5, { value: 4, until: BUILD_DAY }))).toEqual([]);
    expect(found(claim(5, { value: 4, until: '2026-11-22' }))).toEqual([
      `fact.history.0.until: is after the build day ${BUILD_DAY}`,
    ]);
  });

  test('is older than the one above it', () => {
    const above = { value: 4, until: '2026-02-01' };
    expect(found(claim(5, above, { value: 3, until: '2026-01-31' }))).toEqual([]);
    expect(found(claim(5, above, { value: 3, until: '2026-02-01' }))).toEqual([
      'fact.history.1.until: is not older than the entry above it: the newest stands first',
    ]);
  });
});
