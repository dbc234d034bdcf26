import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTooLittleKnown,
  unknownAmong,
  type DecisiveFact,
} from '../../../src/core/choice/decisive-facts.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import { resultOf } from '../../../src/core/choice/result.ts';
import type { Needs } from '../../../src/core/choice/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { anyPlan } from '../any-plan.ts';
import { activity, fact, line, offer, payments, term } from '../plans.ts';
import { situation } from '../situations.ts';
import { anySituation } from './any-situation.ts';

const RUNS = { seed: 1129, numRuns: 300 };
const somePlans = fc
  .array(anyPlan, { minLength: 1, maxLength: 6 })
  .map((plans) => plans.map((plan, at) => ({ ...plan, id: `p${String(at)}` })));
const asked = (plan: Plan, needs: Partial<Needs>): readonly DecisiveFact[] =>
  rank([plan], situation(needs))[0]?.decisive.map(({ fact: name }) => name) ?? [];

describe('what decides', () => {
  it('outside the US is texts, starting, renewing and paying there', () => {
    expect(asked(line({}), { where: 'abroad' })).toEqual(['texts', 'activation', 'renewal', 'payment']);
    expect(asked(line({}), { where: 'both' })).toEqual(['texts', 'renewal', 'payment']);
    expect(asked(line({}), { where: 'us' })).toEqual(['texts', 'payment']);
  });

  it('follows what the number is for', () => {
    expect(asked(line({}), { purpose: 'calls' })).toEqual(['calls', 'payment']);
    expect(asked(line({}), { purpose: 'keep' })).toEqual(['loss', 'payment']);
    expect(asked(line({ kind: 'data' }), { purpose: 'data' })).toEqual(['start']);
    expect(asked(line({ kind: 'data' }), { purpose: 'data', pays: ['alipay'] })).toEqual([
      'start',
      'payment',
    ]);
  });

  it('asks nothing about paying where nothing is paid, and nothing about renewing where use keeps it', () => {
    expect(asked(line({ clocks: [activity()] }), { where: 'abroad' })).toEqual(['texts', 'activation']);
  });

  it('counts outside the US no way to pay that asks for a US bank, unless the reader has it', () => {
    const plan = line({ payments: payments({ card: 'yes', 'bank-transfer': 'yes' }) });
    const unknown = (needs: Partial<Needs>) =>
      unknownAmong(rank([plan], situation(needs))[0]?.decisive ?? []).includes('payment');
    expect(unknown({ where: 'abroad' })).toBe(true);
    expect(unknown({ where: 'abroad', pays: ['card'] })).toBe(false);
    expect(unknown({ where: 'us' })).toBe(false);
  });
});

describe('whatever is asked', () => {
  it('a plan of which more than half of what decides is not known never stands among those that fit', () => {
    fc.assert(
      fc.property(somePlans, anySituation, (plans, said) => {
        const { fitting, unsure } = resultOf(rank(plans, said));
        for (const { decisive } of fitting)
          expect(unknownAmong(decisive).length).toBeLessThanOrEqual(decisive.length / 2);
        for (const { decisive } of unsure)
          expect(unknownAmong(decisive).length).toBeGreaterThan(decisive.length / 2);
      }),
      RUNS,
    );
  });

  it('every plan has one place', () => {
    fc.assert(
      fc.property(somePlans, anySituation, (plans, said) => {
        const { fitting, unsure, unpriced, refused } = resultOf(rank(plans, said));
        const places = [...fitting, ...unsure, ...unpriced, ...refused].map(({ planId }) => planId);
        expect([...places].sort()).toEqual(plans.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });

  it('what becomes known never takes a plan from those that fit to those of which too little is known', () => {
    const anyFact = fc.constantFrom<Partial<Plan>>(
      { texts: fact(true) },
      { textsAbroad: fact('roaming') },
      { activateAbroad: fact(true) },
      { renewAbroad: fact('yes') },
      { calls: fact(true) },
    );
    fc.assert(
      fc.property(anyPlan, anySituation, anyFact, (plan, said, known) => {
        const isThin = (one: Plan) => isTooLittleKnown(rank([one], said)[0]?.decisive ?? []);
        expect(!isThin(plan) && isThin({ ...plan, ...known })).toBe(false);
      }),
      RUNS,
    );
  });

  it('so a plan without a single known fact is set apart however cheap it is', () => {
    const silent = line({
      id: 'silent',
      clocks: [term([offer(1, { days: 30 })])],
      texts: 'unknown',
      textsAbroad: 'unknown',
      activateAbroad: 'unknown',
      renewAbroad: 'unknown',
      payments: payments({}),
    });
    const { fitting, unsure } = resultOf(rank([silent], situation({ where: 'abroad' })));
    expect([fitting.length, unsure.length]).toEqual([0, 1]);
  });
});
