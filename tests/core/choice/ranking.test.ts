import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { rank, type Verdict } from '../../../src/core/choice/ranking.ts';
import type { Needs, Situation } from '../../../src/core/choice/situation.ts';
import { AGAINST_CODES, CAUTION_CODES, REASON_CODES } from '../../../src/core/choice/verdict-codes.ts';
import {
  activity,
  dataPlan,
  day,
  fact,
  line,
  offer,
  pack,
  payments,
  stage,
  term,
  voip,
  wallet,
} from '../plans.ts';
import { NEEDS, situation } from '../situations.ts';

const TRIP = { days: 10, mb: 3000, mayMove: false };

function judge(change: Partial<Plan>, needs: Partial<Needs> = {}, said: Partial<Situation> = {}): Verdict {
  const [verdict] = rank([line(change)], situation(needs, said));
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}
const cautions = (verdict: Verdict): string[] => verdict.cautions.map(({ code }) => code);
/** The plan of the tests is held, and nothing more is said of it. */
const HELD = { held: { planId: 'line' } } as const;
const ids = (verdicts: readonly Verdict[]): string[] => verdicts.map(({ planId }) => planId);

describe('a plan that is held', () => {
  const paid = (until: string, needs: Partial<Needs> = {}) =>
    judge({}, needs, { held: { planId: 'line', due: day(until) } });

  it('costs what falls due in the span after the day until which it is paid', () => {
    expect(paid('2027-09-20').cost).toMatchObject({
      paidByCard: 1500,
      payments: [{ date: '2027-09-20' }, { date: '2027-10-20' }, { date: '2027-11-19' }],
      coveredUntil: '2027-12-19',
    });
  });

  it('costs nothing where it is paid to the end of the span or beyond', () => {
    expect(paid('2027-11-20')).toMatchObject({ cost: { cycles: 0, coveredUntil: '2027-11-20' }, total: 0 });
    expect(paid('2027-11-19')).toMatchObject({ cost: { cycles: 1 }, total: 500 });
  });

  it('costs the whole span where it is late', () => {
    expect(paid('2026-01-01').cost).toEqual(judge({}).cost);
  });

  it('is measured against the budget by what it usually costs', () => {
    const late = paid('2027-10-25', { budget: 100 });
    expect(late.against).toEqual(judge({}, { budget: 100 }).against);
    expect(late.against).toContain('over-budget');
  });

  it('changes the price of no other plan', () => {
    const other = { held: { planId: 'another', due: day('2027-11-20') } };
    expect(judge({}, {}, other).cost).toEqual(judge({}).cost);
  });
});

describe('the codes', () => {
  it.each([REASON_CODES, CAUTION_CODES, AGAINST_CODES])('no code stands twice in its list', (...codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a plan with every fact known and good', () => {
  it('is suitable, with its reasons and its total', () => {
    const verdict = judge({}, { pays: ['card'], phone: 'esim', where: 'abroad' });
    expect(verdict).toMatchObject({ verdict: 'suitable', total: 6500, cautions: [], against: [] });
    expect(verdict.reasons).toEqual([
      'cheapest',
      'mobile-number',
      'roaming-texts',
      'esim-ok',
      'no-activity-needed',
      'pays-with',
    ]);
  });

  it('is said to be paid for long when a payment buys half a year or more', () => {
    expect(judge({ clocks: [term([offer(3000, { days: 360 })])] }).reasons).toContain('long-term');
    expect(judge({ clocks: [term([offer(3000, { months: 6 })])] }).reasons).toContain('long-term');
    expect(judge({ clocks: [term([offer(3000, { days: 179 })])] }).reasons).not.toContain('long-term');
  });

  it('is free when nothing is paid, and then no way to pay is asked for', () => {
    const verdict = judge({ clocks: [activity()], payments: payments({ card: 'no' }) }, { pays: ['card'] });
    expect(verdict).toMatchObject({ verdict: 'suitable', total: 0 });
    expect(verdict.reasons).toContain('free');
    expect(verdict.reasons).not.toContain('no-activity-needed');
  });
});

describe('what rules a plan out', () => {
  const esimOnly = fact('only' as const);
  it.each<[string, Partial<Plan>, Partial<Needs>]>([
    ['closed', { status: 'closed' }, {}],
    ['number-plan-for-data', {}, { purpose: 'data', trip: TRIP }],
    ['no-number', { kind: 'data', numberType: fact('none') }, {}],
    ['no-number', { kind: 'data', numberType: fact('none') }, { purpose: 'keep' }],
    ['data-plan', { kind: 'data', numberType: 'unknown' }, {}],
    ['data-plan', { kind: 'data', numberType: fact('some-packs') }, { purpose: 'calls' }],
    ['voip-refused', { kind: 'voip' }, {}],
    ['voip-not-wanted', { kind: 'voip' }, { purpose: 'keep' }],
    ['voip-not-wanted', { kind: 'voip' }, { purpose: 'calls' }],
    ['no-texts', { texts: fact(false) }, {}],
    ['no-calls', { calls: fact(false) }, { purpose: 'calls' }],
    ['no-texts-abroad', { textsAbroad: fact('no') }, { where: 'abroad' }],
    ['no-texts-abroad', { textsAbroad: fact('no') }, { where: 'both' }],
    ['needs-us-start', { activateAbroad: fact(false) }, { where: 'abroad' }],
    ['no-renewal-abroad', { renewAbroad: fact('no') }, { where: 'abroad' }],
    ['us-residents-only', { usResidentsOnly: fact(true) }, { where: 'abroad' }],
    ['no-esim', { esim: fact('no') }, { phone: 'esim' }],
    ['esim-only', { esim: esimOnly }, { phone: 'no-esim' }],
    ['no-physical-sim', { physicalSim: fact(false) }, { phone: 'no-esim' }],
    ['autopay-required', { autopay: fact('required') }, {}],
    ['autopay-required', { clocks: [term([offer(500, { days: 30 }, { autopay: 'required' })])] }, {}],
    ['no-way-to-pay', { payments: payments({ card: 'no', paypal: 'no' }) }, { pays: ['card', 'paypal'] }],
    ['over-budget', {}, { budget: 499 }],
  ])('a plan is ruled out by: %s', (code, plan, needs) => {
    const verdict = judge(plan, needs);
    expect(verdict.verdict).toBe('unsuitable');
    expect(verdict.against).toContain(code);
  });

  it.each<[string, Partial<Plan>, Partial<Needs>]>([
    ['texts do not matter for calls', { texts: fact(false) }, { purpose: 'calls' }],
    ['calls do not matter for codes', { calls: fact(false) }, {}],
    ['texts abroad do not matter in the US', { textsAbroad: fact('no') }, {}],
    [
      'texts abroad do not matter to keep a number',
      { textsAbroad: 'unknown' },
      { purpose: 'keep', where: 'abroad' },
    ],
    ['a US start does not matter in the US', { activateAbroad: fact(false) }, {}],
    [
      'a US start does not matter to those who are there at times',
      { activateAbroad: fact(false) },
      { where: 'both' },
    ],
    ['residence does not matter in the US', { usResidentsOnly: fact(true) }, {}],
    ['autopay does not matter to those who accept it', { autopay: fact('required') }, { autopayOk: true }],
    [
      'an app needs no SIM',
      { kind: 'voip', esim: fact('no') },
      { purpose: 'keep', voipOk: true, phone: 'esim' },
    ],
    [
      'one way to pay is enough',
      { payments: payments({ card: 'no', paypal: 'yes' }) },
      { pays: ['card', 'paypal'] },
    ],
    ['the budget may be used up', {}, { budget: 500 }],
  ])('%s', (_title, plan, needs) => {
    expect(judge(plan, needs)).toMatchObject({ verdict: 'suitable', against: [] });
  });

  it('every reason against is named, each once', () => {
    const { against } = judge({
      status: 'closed',
      kind: 'voip',
      texts: fact(false),
      autopay: fact('required'),
    });
    expect(against).toEqual(['closed', 'voip-refused', 'no-texts', 'autopay-required']);
  });

  it('a customer already needs no start from the US', () => {
    const abroad = { where: 'abroad' } as const;
    expect(judge({ activateAbroad: fact(false) }, abroad, HELD).verdict).toBe('suitable');
  });
});

describe('a fact that matters and is not known is a caution', () => {
  it.each<[string, Partial<Plan>, Partial<Needs>]>([
    ['status-unknown', { status: 'unknown' }, {}],
    ['partial-facts', { publish: 'partial' }, {}],
    ['voip-may-be-refused', { kind: 'voip' }, { voipOk: true }],
    ['texts-unknown', { texts: 'unknown' }, {}],
    ['calls-unknown', { calls: 'unknown' }, { purpose: 'calls' }],
    ['calls-abroad-unknown', {}, { purpose: 'calls', where: 'abroad' }],
    ['texts-abroad-unknown', { textsAbroad: 'unknown' }, { where: 'abroad' }],
    ['texts-abroad-conflicting', { textsAbroad: fact('conflicting') }, { where: 'both' }],
    ['activate-abroad-unknown', { activateAbroad: 'unknown' }, { where: 'abroad' }],
    ['renew-abroad-unknown', { renewAbroad: 'unknown' }, { where: 'abroad' }],
    ['renew-abroad-reported', { renewAbroad: fact('reported') }, { where: 'abroad' }],
    ['renew-in-us-only', { renewAbroad: fact('no') }, { where: 'both' }],
    ['number-type-unknown', { numberType: 'unknown' }, {}],
    ['must-use', { clocks: [term([offer(500, { days: 30 })]), activity()] }, {}],
    ['us-residents-only', { usResidentsOnly: fact(true) }, { where: 'both' }],
    ['needs-main-line', { companionOf: 'main' }, {}],
    ['esim-unknown', { esim: 'unknown' }, { phone: 'esim' }],
    ['esim-reported', { esim: fact('reported') }, { phone: 'esim' }],
    ['physical-sim-unknown', { physicalSim: 'unknown' }, { phone: 'no-esim' }],
    ['autopay-unknown', { autopay: 'unknown' }, {}],
    ['payment-unknown', { payments: payments({ card: 'no' }) }, { pays: ['card', 'paypal'] }],
    ['payment-reported', { payments: payments({ card: 'reported' }) }, { pays: ['card', 'paypal'] }],
    ['payment-reported', { payments: payments({ card: 'mixed' }) }, { pays: ['card'] }],
    ['lapse-unknown', { clocks: [wallet({ stages: [] })] }, {}],
    ['lapse-unknown', { clocks: [wallet({ stages: [stage({ from: 'unknown' })] })] }, {}],
    ['cost-unknown', { clocks: [] }, {}],
    ['cost-unknown', {}, { months: 0 }],
    ['start-cost-unknown', { startCosts: [{ item: 'sim', amount: 'unknown' }] }, {}],
  ])('the reader is warned by: %s', (code, plan, needs) => {
    const verdict = judge(plan, needs);
    expect(verdict.verdict).toBe('cautious');
    expect(cautions(verdict)).toContain(code);
  });

  it('a disputed stage names both sides', () => {
    const rivals = [{ after: 60, sources: ['forum'] }];
    const { cautions: found } = judge({
      clocks: [wallet({ stages: [stage({ rivals, sources: ['help'] })] })],
    });
    expect(found).toEqual([{ code: 'conflict-on-stages', sources: ['help', 'forum'] }]);
  });

  it('a disputed length names who disputes it', () => {
    const rivals = [{ length: { days: 90 }, sources: ['forum'] }];
    const { cautions: found } = judge({ clocks: [term([offer(1000, { months: 3 })], { rivals })] });
    expect(found).toEqual([{ code: 'conflict-on-term', sources: ['forum'] }]);
  });

  it('tax is what the reader types and never a caution', () => {
    expect(judge({ tax: 'unknown' }).verdict).toBe('suitable');
  });
});

describe('the total', () => {
  it('is what is paid by card and the start cost', () => {
    expect(judge({ clocks: [wallet()], startCosts: [{ item: 'sim', amount: 500 }] }).total).toBe(4500);
  });

  it('leaves the start cost out for a customer already', () => {
    const startCosts = [{ item: 'sim', amount: 'unknown' }] as const;
    expect(judge({ startCosts }, {}, HELD)).toMatchObject({
      verdict: 'suitable',
      total: 6500,
    });
  });

  it('is unknown when a part of it is, and never zero instead', () => {
    expect(judge({ startCosts: [{ item: 'sim', amount: 'unknown' }] }).total).toBe('unknown');
    expect(judge({ clocks: [] }).total).toBe('unknown');
    expect(judge({ companionOf: 'main' }).total).toBe('unknown');
  });

  it('holds tax, unless the plan includes it, and the card fee', () => {
    expect(judge({}, {}, { rates: { taxRate: 10_000, cardFeeRate: 2000 } }).total).toBe(13 * (550 + 11));
    expect(judge({ tax: fact('included') }, {}, { rates: { taxRate: 10_000 } }).total).toBe(6500);
  });

  it('what is paid once at the start is no part of a monthly budget', () => {
    const plan = { startCosts: [{ item: 'sim', amount: 9000 }] } as const;
    expect(judge(plan, { budget: 550 }).against).toEqual([]);
  });

  it('known parts alone can be over the budget', () => {
    const plan = { startCosts: [{ item: 'sim', amount: 'unknown' }] } as const;
    expect(judge(plan, { budget: 100 }).against).toEqual(['over-budget']);
  });
});

describe('data for a trip', () => {
  const needs: Needs = { ...NEEDS, purpose: 'data', where: 'abroad', trip: TRIP };
  const only = (plan: Plan, change: Partial<Needs> = {}): Verdict => {
    const [verdict] = rank([plan], situation({ ...needs, ...change }));
    if (verdict === undefined) throw new Error('no verdict');
    return verdict;
  };

  it('is priced for the trip and not for the span', () => {
    const verdict = only(dataPlan([pack(900, 15, 3000)]));
    expect(verdict).toMatchObject({
      total: 900,
      reasons: ['leftover-days'],
      against: [],
      verdict: 'cautious',
    });
    expect(cautions(verdict)).toEqual(['dated-price']);
    expect(verdict.cost).toMatchObject({ coveredUntil: '2026-12-05', cycles: 1 });
  });

  it('buys each pack on the day when the one before it ends', () => {
    const { cost } = only(dataPlan([pack(900, 15, 3000)]), { trip: { ...TRIP, days: 30 } });
    expect(cost).toMatchObject({
      charged: 1800,
      coveredUntil: '2026-12-20',
      payments: [{ date: '2026-11-20' }, { date: '2026-12-05' }],
    });
  });

  it('buys a pack on the day when the data of the one before it is used up', () => {
    const plan = dataPlan([pack(900, 15, 3000), pack(1500, 30, 10_000)]);
    const { cost } = only(plan, { trip: { days: 20, mb: 12_000, mayMove: false } });
    expect(cost).toMatchObject({
      coveredUntil: '2026-12-21',
      payments: [{ date: '2026-11-20' }, { date: '2026-12-06' }],
    });
  });

  it('does not ask whether the card works, starts or renews abroad: it is used in the US', () => {
    const plan = dataPlan(
      [pack(900, 15, 3000)],
      {},
      { activateAbroad: 'unknown', renewAbroad: fact('no'), textsAbroad: fact('no') },
    );
    expect(cautions(only(plan))).toEqual(['dated-price']);
    expect(only(plan).against).toEqual([]);
  });

  it('packs that do not fit rule the plan out', () => {
    expect(only(dataPlan([pack(900, 5, 3000)], { topUpBeforeExpiry: false })).against).toEqual(['too-short']);
  });

  it('without a trip the price is not known', () => {
    const { trip: _none, ...rest } = needs;
    const [verdict] = rank([dataPlan([pack(900, 15, 3000)])], situation(rest));
    expect(verdict).toMatchObject({
      total: 'unknown',
      verdict: 'cautious',
      cautions: [{ code: 'trip-not-said' }],
    });
  });

  it('a short trip is measured against one month of the budget', () => {
    expect(only(dataPlan([pack(900, 15, 3000)]), { budget: 900 }).against).toEqual([]);
    expect(only(dataPlan([pack(900, 15, 3000)]), { budget: 899 }).against).toEqual(['over-budget']);
  });

  it('a data plan has no price for a year of packs', () => {
    const [verdict] = rank([dataPlan([pack(900, 15, 3000)])], situation({ purpose: 'keep' }));
    expect(verdict).toMatchObject({ cost: 'unknown', verdict: 'unsuitable', against: ['data-plan'] });
  });
});

describe('the order', () => {
  const at = (id: string, price: number, change: Partial<Plan> = {}): Plan =>
    line({ id, clocks: [term([offer(price, { months: 12 })])], ...change });

  it('suitable by total, then with cautions by total and unknown totals last, then closed, then the others', () => {
    const plans = [
      at('unsuitable', 1, { texts: fact(false) }),
      at('closed', 99, { status: 'closed', clocks: [] }),
      line({ id: 'no-price', clocks: [] }),
      at('cautious-dear', 300, { texts: 'unknown' }),
      at('cautious-cheap', 200, { texts: 'unknown' }),
      at('dear', 900),
      at('cheap', 800),
    ];
    const order = ['cheap', 'dear', 'cautious-cheap', 'cautious-dear', 'no-price', 'closed', 'unsuitable'];
    expect(ids(rank(plans, situation()))).toEqual(order);
    expect(ids(rank([...plans].reverse(), situation()))).toEqual(order);
  });

  it('data plans with partial facts come after whole ones of the same verdict, however cheap they are', () => {
    const data = (id: string, price: number, publish: Plan['publish']): Plan =>
      dataPlan([pack(price, 15, 3000)], {}, { id, publish });
    const plans = [
      data('old-cheap', 100, 'partial'),
      data('dear', 900, 'whole'),
      data('cheap', 800, 'whole'),
    ];
    const trip: Needs = { ...NEEDS, purpose: 'data', trip: TRIP };
    expect(ids(rank(plans, situation(trip)))).toEqual(['cheap', 'dear', 'old-cheap']);
  });

  it('number plans with partial facts keep the place of their total', () => {
    const plans = [at('dear', 900, { texts: 'unknown' }), at('cheap', 800, { publish: 'partial' })];
    expect(ids(rank(plans, situation()))).toEqual(['cheap', 'dear']);
  });

  it('equal totals are ordered by id, and all of them are called cheapest', () => {
    const verdicts = rank([at('b', 800), at('c', 801), at('a', 800)], situation());
    expect(ids(verdicts)).toEqual(['a', 'b', 'c']);
    expect(verdicts.map(({ reasons }) => reasons.includes('cheapest'))).toEqual([true, true, false]);
  });

  it('a plan with cautions is never called cheapest', () => {
    const [first] = rank([at('a', 1, { texts: 'unknown' })], situation());
    expect(first?.reasons).not.toContain('cheapest');
  });

  it('every plan has a verdict, also in an empty catalogue', () => {
    expect(rank([], situation())).toEqual([]);
    expect(rank([line(), voip(), dataPlan([])], situation())).toHaveLength(3);
  });
});
