import { describe, expect, test } from 'vitest';
import { priceOfPlan } from '../../../src/core/choice/plan-price.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import type { Needs } from '../../../src/core/choice/situation.ts';
import type { Clock, Plan } from '../../../src/core/facts/plan.ts';
import { activity, dataPlan, day, fact, line, offer, pack, term, wallet } from '../plans.ts';
import { situation } from '../situations.ts';

const reasonsOf = (...clocks: readonly Clock[]) => rank([line({ clocks })], situation())[0]?.reasons;

describe('a payment that lasts half a year or more', () => {
  test.each([
    [{ days: 181 }, true],
    [{ days: 180 }, true],
    [{ days: 179 }, false],
    [{ months: 7 }, true],
    [{ months: 6 }, true],
    [{ months: 5 }, false],
  ])('of %j is said to be a long one: %s', (length, isLong) => {
    expect(reasonsOf(term([offer(3000, length)]))?.includes('long-term')).toBe(isLong);
  });

  test('is said only of what is bought', () => {
    const cheapMonths = term([offer(100, { days: 30 }), offer(9000, { days: 360 })]);
    expect(reasonsOf(cheapMonths)).not.toContain('long-term');
  });

  test('is enough where only one of several payments is that long', () => {
    const first = offer(100, { days: 30 }, { applies: 'first' });
    expect(reasonsOf(term([first, offer(3000, { days: 360 })]))).toContain('long-term');
  });

  test('is nothing to boast of where the line has to be used in between', () => {
    expect(reasonsOf(term([offer(3000, { days: 360 })]), activity())).not.toContain('long-term');
  });

  test('is not said of a balance, whose charges are no offers', () => {
    expect(reasonsOf(wallet({ cycle: { days: 360 } }))).not.toContain('long-term');
  });
});

describe('the price of a plan', () => {
  const rates = { taxRate: 10_000, cardFeeRate: 2000 };
  const paid = (plan: Plan, needs: Partial<Needs> = {}) => {
    const { cost } = priceOfPlan(plan, situation(needs, { rates }));
    return cost === 'unknown' ? cost : cost.paidByCard;
  };
  const yearly = term([offer(10_000, { months: 12 })]);

  test('adds the tax where it is extra or where that is not known, and never where it is included', () => {
    expect(paid(line({ clocks: [yearly], tax: fact('extra') }))).toBe(11_220);
    expect(paid(line({ clocks: [yearly], tax: 'unknown' }))).toBe(11_220);
    expect(paid(line({ clocks: [yearly], tax: fact('included') }))).toBe(10_200);
  });

  test('buys with autopay only where the reader accepts it', () => {
    const cheap = offer(5000, { months: 12 }, { id: 'auto', autopay: 'required' });
    const plan = line({ clocks: [term([cheap, offer(10_000, { months: 12 })])], tax: fact('included') });
    expect(paid(plan, { autopayOk: true })).toBe(5100);
    expect(paid(plan, { autopayOk: false })).toBe(10_200);
  });

  test('of a data plan is not known where no data is asked for, and says so once', () => {
    const plan = dataPlan([pack(900, 15, 3000)]);
    expect(priceOfPlan(plan, situation())).toEqual({
      cost: 'unknown',
      packs: [],
      findings: [{ side: 'caution', code: 'cost-unknown', sources: [] }],
    });
  });

  test('of a line is that of its span even where data is asked for', () => {
    const trip = { days: 30, mb: 1000, mayMove: false };
    const { cost, packs } = priceOfPlan(line(), situation({ purpose: 'data', trip }));
    expect(cost).toMatchObject({ paidByCard: 500, cycles: 1 });
    expect(packs).toEqual([]);
  });

  test('has nothing to say where it is a plain one', () => {
    expect(priceOfPlan(line(), situation()).findings).toEqual([]);
  });
});

describe('the price of a trip', () => {
  const trip = { days: 30, mb: 3000, mayMove: false };
  const priced = (plan: Plan, needs: Partial<Needs> = {}) =>
    priceOfPlan(plan, situation({ purpose: 'data', trip, ...needs }));

  test('names each pack with the day on which it begins and the first that it does not cover', () => {
    const own = pack(900, 15, 3000);
    expect(priced(dataPlan([own])).packs).toEqual([
      { offer: own, begins: '2026-11-20', ends: '2026-12-05' },
      { offer: own, begins: '2026-12-05', ends: '2026-12-20' },
    ]);
  });

  test('begins on the typed day', () => {
    const said = situation({ purpose: 'data', trip: { ...trip, days: 10 } }, {}, day('2027-01-31'));
    expect(priceOfPlan(dataPlan([pack(900, 15, 3000)]), said).packs).toMatchObject([
      { begins: '2027-01-31', ends: '2027-02-15' },
    ]);
  });

  test('that does not fit says why not beside what is to be looked at, and has no price', () => {
    const { cost, packs, findings } = priced(dataPlan([pack(900, 5, 3000)], { topUpBeforeExpiry: false }));
    expect([cost, packs]).toEqual(['unknown', []]);
    expect(findings.map(({ side, code }) => `${side} ${code}`)).toContain('against too-short');
  });

  test('without a trip is not known, and that is all that is said', () => {
    const { trip: _none, ...needs } = situation({ purpose: 'data' }).needs;
    expect(priceOfPlan(dataPlan([pack(900, 15, 3000)]), situation(needs))).toEqual({
      cost: 'unknown',
      packs: [],
      findings: [{ side: 'caution', code: 'trip-not-said', sources: [] }],
    });
  });
});
