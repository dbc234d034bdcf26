import { expect, test } from 'vitest';
import { against, caution, inFavour, NO_FINDINGS, weigh } from '../../../src/core/choice/findings.ts';

test('a known fact is looked at, with who says so', () => {
  const fact = { value: 3, sources: ['page'] };
  expect(
    weigh(fact, 'texts-unknown', (value, sources) =>
      caution(value === 3 ? 'cost-unknown' : 'texts-unknown', sources),
    ),
  ).toEqual(caution('cost-unknown', ['page']));
  expect(weigh(fact, 'texts-unknown', () => NO_FINDINGS)).toEqual([]);
});

test('an unknown fact is a caution and never looked at: it rules nothing out', () => {
  expect(weigh<boolean>('unknown', 'texts-unknown', () => against('no-texts'))).toEqual([
    { side: 'caution', code: 'texts-unknown', sources: [] },
  ]);
});

test('each finding says on which side it stands', () => {
  const sides = [inFavour('free'), caution('cost-unknown'), against('closed')].flat();
  expect(sides.map(({ side }) => side)).toEqual(['for', 'caution', 'against']);
});
