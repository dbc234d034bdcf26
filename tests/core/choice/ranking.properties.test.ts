import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, type Verdict } from '../../../src/core/choice/ranking.ts';
import { AGAINST_CODES, CAUTION_CODES, REASON_CODES } from '../../../src/core/choice/verdict-codes.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { anyPlan } from '../any-plan.ts';
import { anySituation } from './any-situation.ts';

const SEED = { seed: 20261120 };

const named = (drawn: readonly Plan[]): readonly Plan[] =>
  drawn.map((plan, index) => ({ ...plan, id: `plan-${String(index)}` }));

function wordFor({ against, cautions }: Verdict): Verdict['verdict'] {
  if (against.length > 0) return 'unsuitable';
  return cautions.length > 0 ? 'cautious' : 'suitable';
}

describe('ranking', () => {
  it('gives exactly one verdict for every plan, whatever is asked', () => {
    const found = { suitable: 0, cautious: 0, unsuitable: 0 };
    fc.assert(
      fc.property(fc.array(anyPlan, { minLength: 10, maxLength: 10 }), anySituation, (drawn, situation) => {
        const plans = named(drawn);
        const verdicts = rank(plans, situation);
        expect(verdicts.map(({ planId }) => planId).sort()).toEqual(plans.map(({ id }) => id));
        for (const one of verdicts) {
          expect(one.verdict).toBe(wordFor(one));
          expect(one.verdict === 'suitable' && one.total === 'unknown').toBe(false);
          expect(REASON_CODES).toEqual(expect.arrayContaining([...one.reasons]));
          expect(CAUTION_CODES).toEqual(expect.arrayContaining(one.cautions.map(({ code }) => code)));
          expect(AGAINST_CODES).toEqual(expect.arrayContaining([...one.against]));
          found[one.verdict] += 1;
        }
      }),
      { ...SEED, numRuns: 300 },
    );
    expect(Object.values(found).every((count) => count > 0)).toBe(true);
  });

  it('names closed plans first among those that do not fit', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 10 }), anySituation, (drawn, situation) => {
        const closed = rank(named(drawn), situation)
          .filter(({ verdict }) => verdict === 'unsuitable')
          .map(({ against }) => Number(against.includes('closed')));
        expect(closed).toEqual([...closed].sort((a, b) => b - a));
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it('does not depend on the order of the catalogue', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 5 }), anySituation, (drawn, situation) => {
        const plans = named(drawn);
        expect(rank([...plans].reverse(), situation)).toEqual(rank(plans, situation));
      }),
      { ...SEED, numRuns: 100 },
    );
  });
});
