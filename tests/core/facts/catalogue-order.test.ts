import { describe, expect, test } from 'vitest';
import { byFamily, byId, byMethod, byOrder, byPlan } from '../../../src/core/facts/catalogue-order.ts';
import { PAYMENT_METHODS } from '../../../src/core/facts/payment-methods.ts';

type OrderedPlan = Parameters<typeof byPlan>[0];
const plan = (id: string, change: Partial<OrderedPlan> = {}): OrderedPlan => ({
  id,
  kind: 'line',
  publish: 'whole',
  status: 'open',
  ...change,
});
const ids = (plans: readonly OrderedPlan[]): readonly string[] => plans.toSorted(byPlan).map(({ id }) => id);

describe('the order of the plans', () => {
  test('closed last, then numbers before VoIP before data, then whole before partial, then by id', () => {
    const ordered = [
      plan('f'),
      plan('g'),
      plan('e', { publish: 'partial' }),
      plan('d', { kind: 'voip' }),
      plan('c', { kind: 'data', status: 'unknown' }),
      plan('b', { kind: 'data', publish: 'partial' }),
      plan('h', { status: 'closed' }),
      plan('a', { kind: 'data', status: 'closed' }),
    ];
    const expected = ordered.map(({ id }) => id);
    expect(ids(ordered)).toEqual(expected);
    expect(ids(ordered.toReversed())).toEqual(expected);
  });
});

describe('the order of the other files', () => {
  test('ways to pay as they are asked, wherever their names stand in the alphabet', () => {
    const ordered = PAYMENT_METHODS.map((id) => ({ id }));
    expect(ordered.toReversed().sort(byMethod)).toEqual(ordered);
  });

  test('by id', () => {
    expect([{ id: 'b' }, { id: 'a' }, { id: 'c' }].sort(byId).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('by the place they give themselves', () => {
    expect([{ order: 3 }, { order: 1 }, { order: 2 }].sort(byOrder)).toEqual([
      { order: 1 },
      { order: 2 },
      { order: 3 },
    ]);
  });

  test('guides by family, and by their place in it', () => {
    const ordered = [
      { family: 'start', order: 2 },
      { family: 'number', order: 1 },
      { family: 'number', order: 3 },
      { family: 'safety', order: 1 },
    ] as const;
    expect(ordered.toReversed().sort(byFamily)).toEqual(ordered);
  });
});
