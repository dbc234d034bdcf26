import { describe, expect, it } from 'vitest';
import { addDays, addLength } from '../../../src/core/calendar/civil.ts';
import {
  boughtWithUnknownAutopay,
  costOf,
  costOfPlan,
  startCostOf,
  totalOf,
} from '../../../src/core/cost/plan-cost.ts';
import type { CostResult, CostTerms } from '../../../src/core/cost/payment.ts';
import type { Clock, Offer } from '../../../src/core/facts/plan.ts';
import { yearFrom, type Span } from '../../../src/core/calendar/span.ts';
import { activity, day, line, offer, term, wallet } from '../plans.ts';

const START = day('2026-11-20');
const YEAR = yearFrom(START);
const PLAIN: CostTerms = { autopay: false };

function priced(clock: Clock, terms: CostTerms = PLAIN, span: Span = YEAR): CostResult {
  const cost = costOf(clock, span, terms);
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
}

const bought = (cost: CostResult): string[] => cost.payments.map(({ offerId }) => offerId);
const dates = (cost: CostResult): string[] => cost.payments.map(({ date }) => date);

describe('a span without a cost', () => {
  it('is empty or too long', () => {
    const end = addDays(addLength(START, { months: 60 }), 1);
    expect(costOf(wallet(), { start: START, end: addDays(START, -1) }, PLAIN)).toBe('empty-span');
    expect(costOfPlan(line(), { start: START, end: START }, PLAIN)).toBe('empty-span');
    expect(costOf(activity(), { start: START, end }, PLAIN)).toBe('too-long');
    expect(costOfPlan(line(), { start: START, end }, PLAIN)).toBe('too-long');
  });
});

describe('whole cycles', () => {
  it('vector 9: a year of $3 for 30 days is 13 cycles, $39.00, covered until 2027-12-15', () => {
    const cost = priced(term([offer(300, { days: 30 })]));
    expect(cost).toMatchObject({ cycles: 13, charged: 3900, paidByCard: 3900, leftOver: 0, topUps: [] });
    expect(cost.coveredUntil).toBe('2027-12-15');
  });

  it.each<[string, Offer[], number]>([
    ['$5 / 30 d', [offer(500, { days: 30 })], 6500],
    ['$10 / 90 d', [offer(1000, { days: 90 })], 5000],
    ['$20 / 90 d', [offer(2000, { days: 90 })], 10_000],
    ['$10 / 90 d or $100 / 365 d', [offer(1000, { days: 90 }), offer(10_000, { days: 365 })], 5000],
    ['$30 / 360 d', [offer(3000, { days: 360 })], 6000],
  ])('vector 10: 365 days of %s', (_title, offers, charged) => {
    const span = { start: START, end: addDays(START, 365) };
    expect(priced(term(offers), PLAIN, span).charged).toBe(charged);
  });

  it('a 360-day plan needs two payments for a year, the second on the day the first ends', () => {
    expect(dates(priced(term([offer(3000, { days: 360 })])))).toEqual(['2026-11-20', '2027-11-15']);
  });

  it('a 365-day plan needs one payment for a year of 365 days and two for one of 366', () => {
    const yearly = term([offer(3000, { days: 365 })]);
    expect(priced(yearly).cycles).toBe(1);
    expect(priced(yearly, PLAIN, yearFrom(day('2027-11-20'))).cycles).toBe(2);
  });

  it('calendar months need 12 payments for a year and cover exactly that', () => {
    const cost = priced(term([offer(500, { months: 1 })]));
    expect(cost.cycles).toBe(12);
    expect(cost.coveredUntil).toBe('2027-11-20');
  });

  it('calendar months keep the day they were first counted from', () => {
    const span = { start: day('2026-01-31'), end: day('2026-05-31') };
    const cost = priced(term([offer(500, { months: 1 })]), PLAIN, span);
    expect(dates(cost)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(cost.coveredUntil).toBe('2026-05-31');
  });

  it('after a term in days, months are counted from the day where that term ended', () => {
    const offers = [
      offer(100, { days: 30 }, { applies: 'first' }),
      offer(500, { months: 1 }, { applies: 'renewal' }),
    ];
    const span = { start: day('2026-01-31'), end: day('2026-04-02') };
    const cost = priced(term(offers), PLAIN, span);
    expect(dates(cost)).toEqual(['2026-01-31', '2026-03-02']);
    expect(cost.coveredUntil).toBe('2026-04-02');
  });

  it('when the length is disputed the shortest is planned on', () => {
    const disputed = term([offer(1000, { months: 3 })], {
      rivals: [{ length: { days: 90 }, sources: ['forum'] }],
    });
    expect(priced(term([offer(1000, { months: 3 })])).cycles).toBe(4);
    expect(priced(disputed).cycles).toBe(5);
    const longer = term([offer(1000, { days: 90 })], {
      rivals: [{ length: { months: 12 }, sources: ['forum'] }],
    });
    expect(priced(longer).cycles).toBe(5);
  });

  it('with several lengths a disputed one changes none of them', () => {
    const offers = [offer(1000, { days: 90 }), offer(3000, { days: 365 })];
    const clock = term(offers, { rivals: [{ length: { days: 1 }, sources: ['forum'] }] });
    expect(priced(clock).charged).toBe(3000);
  });
});

describe('a wallet', () => {
  it('vector 11: 13 charges of $3.00 are $39.00 charged, $40.00 paid by card, $1.00 left', () => {
    const cost = priced(wallet());
    expect(cost).toMatchObject({ cycles: 13, charged: 3900, paidByCard: 4000, leftOver: 100 });
    expect(cost.coveredUntil).toBe('2027-12-15');
  });

  it('money is added on the day when the balance would not hold the charge', () => {
    const added = priced(wallet()).topUps.map(({ date, amount }) => [date, amount]);
    expect(added).toEqual([
      ['2026-11-20', 2000],
      ['2027-05-19', 2000],
    ]);
  });

  it('tax comes out of the balance and the card fee goes on each top-up', () => {
    const cost = priced(wallet(), { autopay: false, taxRate: 4800, cardFeeRate: 3000 });
    expect(cost).toMatchObject({ charged: 4082, leftOver: 418, paidByCard: 4500 + 60 + 60 + 15 });
    expect(cost.topUps.map(({ amount, cardFee }) => [amount, cardFee])).toEqual([
      [2000, 60],
      [2000, 60],
      [500, 15],
    ]);
    expect(cost.payments.every(({ cardFee }) => cardFee === 0)).toBe(true);
  });

  it('cycles of a month keep the day of the first charge', () => {
    const span = { start: day('2026-01-31'), end: day('2026-04-30') };
    expect(dates(priced(wallet({ cycle: { months: 1 } }), PLAIN, span))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
    ]);
  });

  it('without top-up sizes, or with a cycle that does not advance, the cost is not known', () => {
    expect(costOf(wallet({ topUps: [] }), YEAR, PLAIN)).toBe('unknown');
    expect(costOf(wallet({ cycle: { days: 0 } }), YEAR, PLAIN)).toBe('unknown');
  });
});

describe('other clocks', () => {
  it('activity costs nothing', () => {
    expect(priced(activity())).toMatchObject({ payments: [], charged: 0, paidByCard: 0, cycles: 0 });
  });

  it('a term without offers, or whose offers do not advance, is not known', () => {
    expect(costOf(term([]), YEAR, PLAIN)).toBe('unknown');
    expect(costOf(term([offer(100, { days: 0 })]), YEAR, PLAIN)).toBe('unknown');
  });
});

describe('a plan with several clocks', () => {
  it('a term with an activity rule costs what the term costs', () => {
    const cost = costOfPlan(line({ clocks: [term([offer(300, { days: 30 })]), activity()] }), YEAR, PLAIN);
    expect(cost).toMatchObject({ charged: 3900, cycles: 13 });
    if (typeof cost !== 'string') expect(cost.coveredUntil).toBe('2027-12-15');
  });

  it('two paid clocks are added up, in the order of dates, until the earlier end', () => {
    const clocks = [term([offer(300, { days: 30 })]), term([offer(1000, { months: 12 })], { id: 'fee' })];
    const cost = costOfPlan(line({ clocks }), YEAR, PLAIN);
    if (typeof cost === 'string') throw new Error(cost);
    expect(cost).toMatchObject({ charged: 4900, paidByCard: 4900, cycles: 14 });
    expect(cost.coveredUntil).toBe('2027-11-20');
    expect([...dates(cost)].sort()).toEqual(dates(cost));
  });

  it('the top-ups of two wallets stand in the order of dates', () => {
    const clocks = [wallet(), wallet({ id: 'second', charge: 700 })];
    const cost = costOfPlan(line({ clocks }), YEAR, PLAIN);
    if (typeof cost === 'string') throw new Error(cost);
    const added = cost.topUps.map(({ date }) => date);
    expect(added.length).toBeGreaterThan(3);
    expect([...added].sort()).toEqual(added);
  });

  it('one clock that is not known leaves the whole not known', () => {
    expect(costOfPlan(line({ clocks: [wallet(), term([])] }), YEAR, PLAIN)).toBe('unknown');
    expect(costOfPlan(line({ clocks: [] }), YEAR, PLAIN)).toBe('unknown');
  });

  it('activity alone costs nothing until the end of the span', () => {
    const cost = costOfPlan(line({ clocks: [activity(), activity({ id: 'second' })] }), YEAR, PLAIN);
    expect(cost).toMatchObject({ charged: 0, coveredUntil: YEAR.end });
  });
});

describe('the start cost', () => {
  it('known amounts are added up and every unknown item is named', () => {
    const startCosts = [
      { item: 'sim', amount: 100 },
      { item: 'activation', amount: 250 },
      { item: 'port-in', amount: 'unknown' },
    ] as const;
    expect(startCostOf(line({ startCosts }))).toEqual({ known: 350, unknownItems: ['port-in'] });
  });

  it('no entry is no cost', () => {
    expect(startCostOf(line())).toEqual({ known: 0, unknownItems: [] });
  });
});

describe('the total', () => {
  const cost = priced(term([offer(300, { days: 30 })]));
  const startCosts = [{ item: 'sim', amount: 100 }] as const;

  it('is what the card pays and the start cost', () => {
    expect(totalOf(line({ startCosts }), cost, {})).toEqual({
      start: { known: 100, unknownItems: [] },
      least: 4000,
      whole: 4000,
    });
  });

  it('has no start cost for a customer already', () => {
    expect(totalOf(line({ startCosts }), cost, { continuing: true })).toMatchObject({
      start: { known: 0 },
      whole: 3900,
    });
  });

  it('is at least what is known where an item has no known amount, or a main line is needed', () => {
    const items = [...startCosts, { item: 'activation', amount: 'unknown' }] as const;
    expect(totalOf(line({ startCosts: items }), cost, {})).toMatchObject({ least: 4000, whole: 'unknown' });
    expect(totalOf(line({ companionOf: 'main' }), cost, {})).toMatchObject({ least: 3900, whole: 'unknown' });
  });

  it('is not known without the cost', () => {
    expect(totalOf(line(), 'unknown', {})).toMatchObject({ least: 'unknown', whole: 'unknown' });
  });
});

describe('an offer of which the rule about autopay is not known', () => {
  const unsure = offer(400, { days: 30 }, { autopay: 'unknown' });

  it('may be bought by a reader who refuses autopay', () => {
    expect(bought(priced(term([offer(500, { days: 30 }), unsure])))[0]).toBe(unsure.id);
  });

  it('is named among those paid for, once', () => {
    const plan = line({ clocks: [activity(), term([offer(500, { days: 30 }), unsure])] });
    const cost = costOfPlan(plan, YEAR, PLAIN);
    if (typeof cost === 'string') throw new Error(cost);
    expect(boughtWithUnknownAutopay(plan, cost)).toEqual([unsure]);
  });

  it('is not named where another offer is bought', () => {
    const plan = line({ clocks: [term([offer(300, { days: 30 }), unsure])] });
    const cost = costOfPlan(plan, YEAR, PLAIN);
    if (typeof cost === 'string') throw new Error(cost);
    expect(boughtWithUnknownAutopay(plan, cost)).toEqual([]);
  });
});
