import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearMissOf, offeredMisses, type NearMiss } from '../../../src/core/choice/near-misses.ts';
import { rank, type Verdict } from '../../../src/core/choice/ranking.ts';
import { resultOf } from '../../../src/core/choice/result.ts';
import type { Situation } from '../../../src/core/choice/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { anyPlan } from '../any-plan.ts';
import { fact, line, offer, term } from '../plans.ts';
import { situation } from '../situations.ts';
import { anySituation } from './any-situation.ts';

const RUNS = { seed: 1129, numRuns: 300 };
const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
  line({ id, clocks: [term([offer(price, { months: 12 })])], ...change });
const fittingIn = (plans: readonly Plan[], said: Situation): readonly Verdict[] =>
  resultOf(rank(plans, said)).fitting;
const miss = (plans: readonly Plan[], now: Situation, then: Situation) =>
  nearMissOf(plans, fittingIn(plans, now), { change: 'then', question: 'any', situation: then });
const somePlans = fc
  .array(anyPlan, { minLength: 1, maxLength: 5 })
  .map((plans) => plans.map((plan, index) => ({ ...plan, id: `p${String(index)}` })));

describe('a change that brings something better', () => {
  const plans = [at('dear', 900), at('voip', 100, { kind: 'voip', numberType: fact('voip') })];

  it('is offered with what would be the best then', () => {
    expect(
      miss(plans, situation({ purpose: 'keep' }), situation({ purpose: 'keep', voipOk: true })),
    ).toMatchObject({
      change: 'then',
      best: { planId: 'voip' },
    });
  });

  it('is not offered where the same would lead', () => {
    expect(miss(plans, situation({}), situation({}))).toBeUndefined();
  });

  it('names what else it would open, the surest first', () => {
    const us = { activateAbroad: fact(false) } as const;
    const more = [
      at('best', 500, { activateAbroad: 'unknown' }),
      at('unsure', 600, { ...us, renewAbroad: 'unknown' }),
      at('sure', 700, us),
    ];
    const found = miss(more, situation({ where: 'abroad' }), situation({ where: 'both' }));
    expect([found?.best.planId, found?.opens?.planId]).toEqual(['best', 'sure']);
  });
});

describe('whatever is asked', () => {
  it('what is offered really leads once the change is made, and leads over what leads now', () => {
    fc.assert(
      fc.property(somePlans, anySituation, anySituation, (plans, now, then) => {
        const found = miss(plans, now, then);
        const [present] = fittingIn(plans, now);
        const [changed] = fittingIn(plans, then);
        expect(found === undefined || found.best.planId === changed?.planId).toBe(true);
        if (found === undefined || present === undefined) return;
        const order = ['suitable', 'cautious'];
        const [before, after] = [present, found.best].map(({ verdict }) => order.indexOf(verdict));
        expect(after).toBeLessThanOrEqual(before ?? 0);
        if (after === before && found.best.total !== 'unknown' && present.total !== 'unknown')
          expect(found.best.total).toBeLessThanOrEqual(present.total);
      }),
      RUNS,
    );
  });

  it('where nothing fits, everything that would fit is better', () => {
    fc.assert(
      fc.property(somePlans, anySituation, anySituation, (plans, now, then) => {
        if (fittingIn(plans, now).length > 0) return;
        expect(miss(plans, now, then) !== undefined).toBe(fittingIn(plans, then).length > 0);
      }),
      RUNS,
    );
  });

  it('two changes are never better than each other', () => {
    fc.assert(
      fc.property(somePlans, anySituation, anySituation, (plans, a, b) => {
        expect(miss(plans, a, b) !== undefined && miss(plans, b, a) !== undefined).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('of several near misses', () => {
  const missOf = (question: string, price: number): NearMiss<string> => {
    const [best] = rank([at(question, price)], situation());
    if (best === undefined) throw new Error('every plan has a verdict');
    return { change: `${question}-${String(price)}`, question, best };
  };

  it('the best three are offered, the best first', () => {
    const misses = [missOf('a', 400), missOf('b', 100), missOf('c', 300), missOf('d', 200)];
    expect(offeredMisses(misses).map(({ change }) => change)).toEqual(['b-100', 'd-200', 'c-300']);
  });

  it('each question is offered once, with its best change', () => {
    const misses = [missOf('a', 400), missOf('a', 100), missOf('b', 300)];
    expect(offeredMisses(misses).map(({ change }) => change)).toEqual(['a-100', 'b-300']);
  });
});
