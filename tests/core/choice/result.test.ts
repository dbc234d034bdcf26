import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import { notesOn, resultOf } from '../../../src/core/choice/result.ts';
import type { Needs } from '../../../src/core/choice/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { dataPlan, fact, line, offer, pack, term } from '../plans.ts';
import { situation } from '../situations.ts';

const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
  line({ id, clocks: [term([offer(price, { days: 30 })])], ...change });
const unpriced = line({ id: 'unpriced', clocks: [] });
const ids = (verdicts: readonly { readonly planId: string }[]) => verdicts.map(({ planId }) => planId);

describe('the result of a search', () => {
  it('sets what has no price apart from what fits', () => {
    const result = resultOf(rank([unpriced, at('dear', 900), at('cheap', 500)], situation({ budget: 1000 })));
    expect(ids(result.fitting)).toEqual(['cheap', 'dear']);
    expect(ids(result.unpriced)).toEqual(['unpriced']);
  });
});

describe('above a list of data plans', () => {
  const trip = { purpose: 'data', trip: { days: 7, mb: 1000, mayMove: false } } as const;
  const data = (id: string, change: Partial<Plan> = {}) =>
    dataPlan([pack(900, 30, 5000)], {}, { id, ...change });
  const notes = (plans: readonly Plan[], needs: Partial<Needs>) => {
    const said = situation(needs);
    return notesOn(rank(plans, said), said.needs);
  };

  it('a phone without eSIM hears that no physical SIM is known, until one is', () => {
    const unknown = data('unknown', { physicalSim: 'unknown' });
    const noEsim = { ...trip, phone: 'no-esim' } as const;
    expect(notes([unknown, data('none', { physicalSim: fact(false) }), at('number', 500)], noEsim)).toEqual([
      'no-sim-known',
    ]);
    expect(notes([unknown, data('has')], noEsim)).toEqual([]);
    expect(notes([unknown], trip)).toEqual([]);
  });

  it('it is said that partial families stand after whole ones, where both are there', () => {
    const partial = data('partial', { publish: 'partial' });
    expect(notes([partial, data('whole')], trip)).toEqual(['partial-later']);
    expect(notes([partial], trip)).toEqual([]);
    expect(notes([data('whole')], trip)).toEqual([]);
  });

  it('so they stand too where no family is known to have a SIM for the phone', () => {
    const noSim = { physicalSim: 'unknown' } as const;
    const plans = [
      data('partial', { ...noSim, publish: 'partial' }),
      dataPlan([pack(9000, 30, 5000)], {}, { id: 'whole', ...noSim }),
    ];
    const noEsim = { ...trip, phone: 'no-esim' } as const;
    expect(ids(rank(plans, situation(noEsim)))).toEqual(['whole', 'partial']);
    expect(notes(plans, noEsim)).toEqual(['no-sim-known', 'partial-later']);
  });

  it('nothing is said to a reader who looks for a number', () => {
    expect(notes([data('partial', { publish: 'partial' }), at('a', 500)], { phone: 'no-esim' })).toEqual([]);
  });
});

describe('for a phone without eSIM', () => {
  const noEsim = { phone: 'no-esim' } as const;
  it('a plan of which no SIM is known comes after one that has it, however cheap it is', () => {
    const plans = [at('unsure', 100, { physicalSim: 'unknown' }), at('sure', 900, { texts: 'unknown' })];
    expect(ids(rank(plans, situation(noEsim)))).toEqual(['sure', 'unsure']);
  });

  it('outside the US nobody says whether a SIM is delivered', () => {
    const cautions = (where: 'us' | 'abroad', change: Partial<Plan> = {}) =>
      rank([at('a', 500, change)], situation({ ...noEsim, where }))[0]?.cautions.map(({ code }) => code) ??
      [];
    expect(cautions('abroad')).toContain('sim-delivery-unknown');
    expect(cautions('us')).not.toContain('sim-delivery-unknown');
  });

  it('a plan that comes as an eSIM needs no delivery', () => {
    const [verdict] = rank([at('a', 500)], situation({ where: 'abroad' }));
    expect(verdict?.cautions.map(({ code }) => code)).not.toContain('sim-delivery-unknown');
  });
});

describe('data that a number must hold a month', () => {
  const judged = (dataMb: Plan['dataMb'], monthlyMb = 2000) =>
    rank([at('a', 500, { dataMb })], situation({ purpose: 'calls', monthlyMb }))[0];

  it('rules out a plan that has less, and not one that has as much', () => {
    expect(judged(fact(0))?.against).toEqual(['too-little-monthly-data']);
    expect(judged(fact(1999))?.against).toEqual(['too-little-monthly-data']);
    expect(judged(fact(2000))?.against).toEqual([]);
    expect(judged(fact('unlimited'))?.against).toEqual([]);
  });

  it('is a caution where nobody says how much there is', () => {
    expect(judged('unknown')).toMatchObject({ against: [], cautions: [{ code: 'monthly-data-unknown' }] });
  });
});

describe('a monthly budget', () => {
  it('that is the price of a month takes the plan for every span from 1 to 60 months', () => {
    for (let months = 1; months <= 60; months += 1) {
      const [verdict] = rank([at('a', 1500)], situation({ months, budget: 1500 }));
      expect(verdict?.against, `${String(months)} months`).toEqual([]);
    }
  });

  it('does not take a year paid at once where fewer months are needed than it would have to be spread over', () => {
    const yearly = line({ clocks: [term([offer(18_000, { months: 12 })])] });
    const fits = (months: number, budget: number) =>
      rank([yearly], situation({ months, budget }))[0]?.against.length === 0;
    for (let months = 1; months <= 12; months += 1) {
      expect(fits(months, Math.ceil(18_000 / months)), `${String(months)} months`).toBe(true);
      expect(fits(months, Math.ceil(18_000 / months) - 1), `${String(months)} months`).toBe(false);
    }
  });

  it('names what is paid at once at first, where that is more than the budget', () => {
    const yearly = line({ clocks: [term([offer(18_000, { months: 12 })])] });
    expect(rank([yearly], situation({ budget: 1500 }))[0]?.paidAtFirst).toBe(18_000);
    expect(rank([yearly], situation({ budget: 18_000 }))[0]?.paidAtFirst).toBeUndefined();
    expect(rank([yearly], situation({}))[0]?.paidAtFirst).toBeUndefined();
  });

  it('pays by the month where that keeps the budget and a longer term would be cheaper but does not', () => {
    const plan = line({ clocks: [term([offer(1500, { months: 1 }), offer(4000, { months: 12 })])] });
    const [verdict] = rank([plan], situation({ months: 3, budget: 1500 }));
    expect(verdict?.cost).toMatchObject({ paidByCard: 4000, cycles: 1 });
    const [strict] = rank([plan], situation({ months: 3, budget: 1300 }));
    expect(strict?.against).toEqual(['over-budget']);
    const dearer = line({ clocks: [term([offer(1500, { months: 1 }), offer(7000, { months: 12 })])] });
    expect(rank([dearer], situation({ months: 5, budget: 1400 }))[0]?.against).toEqual([]);
    expect(rank([dearer], situation({ months: 5, budget: 1500 }))[0]?.cost).toMatchObject({ cycles: 1 });
  });
});
