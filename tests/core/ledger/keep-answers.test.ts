import { expect, test } from 'vitest';
import { DEFAULT_LINE } from '../../../src/core/answers/line-questions.ts';
import { dayPlaceIn, isNaming, keptFrom } from '../../../src/core/ledger/keep-answers.ts';
import { NOON } from '../situations.ts';

const NAMING = { name: 'A', group: '' };

test.each([
  ['a name is enough', 'Mine', '', true],
  ['a group may stand beside it', 'Mine', 'Family', true],
  ['a line has a name', '  ', 'Family', false],
  ['no telephone number stands in its name', '202 555 0123', '', false],
  ['no telephone number stands in its group', 'Mine', '2025550123', false],
])('%s', (_, name, group, isRight) => {
  expect(isNaming({ name, group })).toBe(isRight);
});

test('a day is one of the US zone that the reader is in, else one outside the US', () => {
  expect(dayPlaceIn('America/New_York')).toBe('America/New_York');
  expect(dayPlaceIn('Asia/Shanghai')).toBe('abroad');
  expect(dayPlaceIn('us')).toBe('abroad');
});

test('a line of one’s own is kept with its length, and only with what was said', () => {
  const answers = { ...DEFAULT_LINE, plan: 'own', every: '90', paid: '2026-11-01' } as const;
  let ids = 0;
  const kept = keptFrom(answers, NAMING, NOON, [], () => `id${String((ids += 1))}`);
  expect(kept).toEqual({
    id: 'id1',
    name: 'A',
    rule: { kind: 'own', by: 'payment', length: { days: 90 } },
    events: [{ id: 'id2', kind: 'paid', date: '2026-11-01', day: 'abroad' }],
  });
});
