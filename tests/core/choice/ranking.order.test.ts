import { describe, expect, test } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import type { Needs } from '../../../src/core/choice/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { dataPlan, line, offer, pack, term } from '../plans.ts';
import { situation } from '../situations.ts';

const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
  line({ id, clocks: [term([offer(price, { months: 12 })])], ...change });
const order = (plans: readonly Plan[], needs: Partial<Needs> = {}): readonly string[] =>
  rank(plans, situation(needs)).map(({ planId }) => planId);
/** The same order, from whichever end the plans are handed in. */
function expectOrder(plans: readonly Plan[], ids: readonly string[], needs: Partial<Needs> = {}): void {
  expect(order(plans, needs)).toEqual(ids);
  expect(order([...plans].reverse(), needs)).toEqual(ids);
}

describe('the order of the verdicts', () => {
  test('follows the total, even where the id says otherwise', () => {
    expectOrder([at('a', 900), at('b', 800), at('c', 700)], ['c', 'b', 'a']);
  });

  test('follows the id where the totals are the same', () => {
    expectOrder([at('b', 800), at('a', 800), at('d', 800), at('c', 800)], ['a', 'b', 'c', 'd']);
  });

  test('puts a total that is not known after every one that is, and such by their ids', () => {
    const startCosts = [{ item: 'sim', amount: 'unknown' }] as const;
    const plans = [
      at('c', 900, { texts: 'unknown' }),
      at('b', 100, { startCosts }),
      at('a', 100, { startCosts }),
      at('d', 800, { texts: 'unknown' }),
    ];
    expectOrder(plans, ['d', 'c', 'a', 'b']);
  });

  test('puts what suits before what needs a look, and that before what does not suit', () => {
    const plans = [at('a', 1, { status: 'closed' }), at('b', 2, { texts: 'unknown' }), at('c', 900)];
    expectOrder(plans, ['c', 'b', 'a']);
  });

  test('puts closed plans first among what does not suit, however dear they are', () => {
    const plans = [at('b', 900, { status: 'closed' }), at('a', 1, { kind: 'voip' })];
    expectOrder(plans, ['b', 'a']);
  });

  test('puts data plans with partial facts after the whole ones of their verdict, and no other plan', () => {
    const trip: Partial<Needs> = { purpose: 'data', trip: { days: 10, mb: 3000, mayMove: false } };
    const packs = (id: string, price: number, publish: Plan['publish']) =>
      dataPlan([pack(price, 15, 3000)], {}, { id, publish });
    expectOrder([packs('a', 100, 'partial'), packs('b', 900, 'whole')], ['b', 'a'], trip);
    expectOrder([at('a', 100, { publish: 'partial' }), at('b', 900, { texts: 'unknown' })], ['a', 'b']);
  });
});

describe('what is called cheapest', () => {
  const cheapest = (plans: readonly Plan[]) =>
    rank(plans, situation())
      .filter(({ reasons }) => reasons.includes('cheapest'))
      .map(({ planId }) => planId);

  test('is every suitable plan with the lowest total, and comes first among its reasons', () => {
    expect(cheapest([at('a', 800), at('b', 900), at('c', 800)])).toEqual(['a', 'c']);
    expect(rank([at('a', 800)], situation())[0]?.reasons[0]).toBe('cheapest');
  });

  test('is none where no plan suits', () => {
    expect(cheapest([at('a', 800, { texts: 'unknown' }), at('b', 900, { status: 'closed' })])).toEqual([]);
  });

  test('is never a plan that needs a look, though it costs the same', () => {
    expect(cheapest([at('a', 800), at('b', 800, { texts: 'unknown' })])).toEqual(['a']);
  });
});

describe('a verdict', () => {
  test('holds every part of what was found', () => {
    const [verdict] = rank([at('a', 800, { texts: 'unknown' })], situation());
    expect(verdict?.cost).toMatchObject({ paidByCard: 800 });
    expect({ ...verdict, cost: undefined }).toEqual({
      planId: 'a',
      verdict: 'cautious',
      cost: undefined,
      packs: [],
      start: { known: 0, unknownItems: [] },
      known: 800,
      overBudget: 0,
      total: 800,
      reasons: ['mobile-number', 'no-activity-needed', 'long-term'],
      cautions: [{ code: 'texts-unknown', sources: [] }],
      against: [],
      decisive: [
        { fact: 'texts', isKnown: false },
        { fact: 'payment', isKnown: true },
      ],
    });
  });

  test('keeps what is known of a total that is not whole', () => {
    const startCosts = [
      { item: 'sim', amount: 'unknown' },
      { item: 'activation', amount: 300 },
    ] as const;
    expect(rank([at('a', 800, { startCosts })], situation())[0]).toMatchObject({
      known: 1100,
      total: 'unknown',
      start: { known: 300, unknownItems: ['sim'] },
    });
    expect(rank([at('a', 800, { companionOf: 'b' })], situation())[0]).toMatchObject({
      known: 800,
      total: 'unknown',
    });
  });

  test('names each source of a caution once', () => {
    const rivals = [
      { after: 60, sources: ['forum', 'page'] },
      { after: 90, sources: ['forum'] },
    ];
    const stages = [{ stage: 'lost', after: 30, from: 'due', sources: ['page'], rivals }] as const;
    const clocks = [term([offer(800, { months: 12 })], { stages })];
    expect(rank([line({ clocks })], situation())[0]?.cautions).toEqual([
      { code: 'conflict-on-stages', sources: ['page', 'forum'] },
    ]);
  });

  test('of a plan without a price is not measured against a budget', () => {
    const [verdict] = rank([line({ clocks: [] })], situation({ budget: 1 }));
    expect(verdict).toMatchObject({ verdict: 'cautious', known: 'unknown', against: [] });
  });

  test('without a budget is never over it', () => {
    expect(rank([at('a', 99_999)], situation())[0]?.against).toEqual([]);
  });
});
