import { describe, expect, it } from 'vitest';
import { differenceFrom, refusalGroups, sharedCautions } from '../../../src/core/choice/difference.ts';
import { rank, type Verdict } from '../../../src/core/choice/ranking.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { fact, line, offer, term } from '../plans.ts';
import { situation } from '../situations.ts';

const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
  line({ id, clocks: [term([offer(price, { months: 12 })])], ...change });
const verdictsOf = (...plans: readonly Plan[]) => rank(plans, situation({ where: 'abroad' }));
const verdict = (plan: Plan): Verdict => {
  const [found] = verdictsOf(plan);
  if (found === undefined) throw new Error('every plan has a verdict');
  return found;
};

describe('a plan beside the best', () => {
  const best = verdict(at('best', 500, { activateAbroad: 'unknown' }));

  it('is dearer by what it costs more, and free of what must be looked at with the best alone', () => {
    const other = verdict(at('other', 1000, { renewAbroad: 'unknown' }));
    expect(differenceFrom(best, other)).toEqual({
      more: 500,
      relieved: ['activate-abroad-unknown'],
      gained: [],
      added: ['renew-abroad-unknown'],
    });
  });

  it('is not compared in price where one of the totals is not known', () => {
    const startCosts = [{ item: 'sim', amount: 'unknown' }] as const;
    expect(differenceFrom(best, verdict(at('other', 900, { startCosts }))).more).toBe('unknown');
  });

  it('differs from itself in nothing', () => {
    expect(differenceFrom(best, best)).toEqual({ more: 0, relieved: [], gained: [], added: [] });
  });
});

describe('what must be looked at with every plan', () => {
  it('is what all of them have, and nothing where there is one', () => {
    const a = verdict(at('a', 500, { activateAbroad: 'unknown', renewAbroad: 'unknown' }));
    const b = verdict(at('b', 500, { activateAbroad: 'unknown' }));
    expect(sharedCautions([a, b])).toEqual(['activate-abroad-unknown']);
    expect(sharedCautions([a])).toEqual([]);
  });
});

describe('refused plans', () => {
  it('stand by their first reason, the largest group first, each plan once', () => {
    const no = { activateAbroad: fact(false) } as const;
    const plans = [at('a', 1, { texts: fact(false) }), at('b', 2, no), at('c', 3, no)];
    const groups = refusalGroups(verdictsOf(...plans));
    expect(groups.map(({ code, verdicts }) => [code, verdicts.map(({ planId }) => planId)])).toEqual([
      ['needs-us-start', ['b', 'c']],
      ['no-texts', ['a']],
    ]);
  });
});
