import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addLength, addMonths, nth, type Length } from '../../../src/core/calendar/civil.ts';
import type { Span } from '../../../src/core/calendar/span.ts';
import { firstBeyond, mostPaidInAPeriod, overBudgetBy } from '../../../src/core/cost/budget.ts';
import {
  costOfPayments,
  type CostResult,
  type CostTerms,
  type Payment,
} from '../../../src/core/cost/payment.ts';
import { costOf, costOfPlan } from '../../../src/core/cost/plan-cost.ts';
import { costOfTrip, tripOf } from '../../../src/core/cost/trip.ts';
import type { Clock, Offer, Plan } from '../../../src/core/facts/plan.ts';
import { dataPlan, day, line, offer, pack, term, wallet } from '../plans.ts';

const PLAIN: CostTerms = { autopay: false };
const STARTS = ['2026-01-01', '2026-01-15', '2026-01-31', '2026-02-28', '2027-12-30', '2028-02-29'].map(day);
const SPANS = Array.from({ length: 60 }, (_, index) => index + 1);

function costFor(clock: Clock, months: number, start = day('2026-11-20'), terms = PLAIN): CostResult {
  const cost = costOf(clock, { start, end: addMonths(start, months) }, terms);
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
}

const START = day('2026-11-20');
const needOf = (months: number, start = START): Span => ({ start, end: addMonths(start, months) });

const most = (clock: Clock, months: number, terms = PLAIN): number =>
  mostPaidInAPeriod(costFor(clock, months, START, terms), needOf(months));

/** By how much the cheapest way to pay is over a budget that the search does not know of. */
const over = (clock: Clock, months: number, budget: number, start = START): number =>
  overBudgetBy(costFor(clock, months, start), { most: budget, need: needOf(months, start) });

/** The same where the search knows the budget and so may pay otherwise. */
const overAtBest = (clock: Clock, months: number, budget: number, start = START): number => {
  const within = { most: budget, need: needOf(months, start) };
  return overBudgetBy(costFor(clock, months, start, { ...PLAIN, budget: within }), within);
};

/** A payment of so many cents for the days between two dates. */
const payment = (price: number, from: string, to: string): Payment => ({
  offerId: 'one',
  date: day(from),
  until: day(to),
  price,
  tax: 0,
  cardFee: 0,
});
const mostOf = (...payments: readonly Payment[]): number => {
  const start = payments[0]?.date ?? START;
  const end = payments.at(-1)?.until ?? START;
  return mostPaidInAPeriod(costOfPayments(payments, end), { start, end });
};

/** What is paid in a period of a trip with packs of a family. */
function mostOfTrip(plan: Plan, days: number, mb: number): number {
  const trip = tripOf(plan, { days, mb, mayMove: false }, false);
  if (!trip.fits) throw new Error('no packs fit');
  return mostPaidInAPeriod(costOfTrip(trip, START, PLAIN), { start: START, end: addDays(START, days) });
}

describe('a monthly budget', () => {
  it.each<[string, Length]>([
    ['30 days', { days: 30 }],
    ['31 days', { days: 31 }],
    ['a calendar month', { months: 1 }],
  ])('of $15 takes $15 for %s over every span of 1 to 60 months, whatever the day it starts', (_, length) => {
    const refused = STARTS.flatMap((start) =>
      SPANS.filter((months) => over(term([offer(1500, length)]), months, 1500, start) > 0),
    );
    expect(refused).toEqual([]);
  });

  it('one cent short refuses it for every span', () => {
    const clock = term([offer(1500, { days: 30 })]);
    expect(SPANS.filter((months) => over(clock, months, 1499) !== 1)).toEqual([]);
  });

  it('of $8 takes an $8 pack for a trip of 45 days, as two packs or as one', () => {
    expect(mostOfTrip(dataPlan([pack(800, 30, 5000)]), 45, 5000)).toBe(800);
    expect(mostOfTrip(dataPlan([pack(800, 45, 5000)]), 45, 5000)).toBe(800);
  });

  it('holds a trip of a week against a whole month', () => {
    expect(mostOfTrip(dataPlan([pack(450, 7, 1000)]), 7, 1000)).toBe(450);
  });

  it('holds a second pack of the same month against the same budget', () => {
    expect(mostOfTrip(dataPlan([pack(450, 7, 1000)]), 14, 2000)).toBe(900);
    expect(mostOfTrip(dataPlan([pack(800, 30, 1000)]), 20, 2000)).toBe(1600);
  });

  it('holds a second pack of the next month against the next budget', () => {
    const family = dataPlan([pack(800, 30, 4000), pack(700, 15, 2000)]);
    expect(mostOfTrip(family, 45, 6000)).toBe(800);
  });

  it('counts what is paid every four weeks once or twice in a month', () => {
    expect(most(term([offer(1500, { days: 28 })]), 1)).toBe(3000);
  });

  it('counts four weeks of packs of a week and the fifth in the same 30 days', () => {
    expect(most(term([offer(450, { days: 7 })]), 2)).toBe(5 * 450);
  });

  it('begins a new period with the payment on its thirtieth day', () => {
    expect(mostOf(payment(400, '2026-12-01', '2026-12-30'), payment(500, '2026-12-30', '2027-01-29'))).toBe(
      900,
    );
    expect(mostOf(payment(400, '2026-12-01', '2026-12-31'), payment(500, '2026-12-31', '2027-01-30'))).toBe(
      500,
    );
  });

  it('begins a new period with the payment after a calendar month, though it has 28 days', () => {
    expect(mostOf(payment(400, '2026-02-01', '2026-02-28'), payment(500, '2026-02-28', '2026-03-30'))).toBe(
      900,
    );
    expect(mostOf(payment(400, '2026-02-01', '2026-03-01'), payment(500, '2026-03-01', '2026-04-01'))).toBe(
      500,
    );
  });

  it('counts a period from the first payment in it, not from the start of the span', () => {
    expect(
      mostOf(
        payment(100, '2026-12-01', '2027-01-05'),
        payment(200, '2027-01-05', '2027-01-15'),
        payment(300, '2027-01-15', '2027-02-03'),
        payment(400, '2027-02-04', '2027-02-14'),
      ),
    ).toBe(500);
  });
});

describe('a payment for several periods', () => {
  it.each<[string, number, Length, number]>([
    ['$100 for 360 days are $8.34 a month', 10_000, { days: 360 }, 834],
    ['$120 for 365 days are $10 a month', 12_000, { days: 365 }, 1000],
    ['$120 for 12 months are $10 a month', 12_000, { months: 12 }, 1000],
    ['$45 for 3 months are $15 a month, though they have 89 days', 4500, { months: 3 }, 1500],
    ['$20 for 45 days are $20 for one month', 2000, { days: 45 }, 2000],
    ['$20 for 60 days are $10 a month', 2000, { days: 60 }, 1000],
    ['$20 for 58 days are $20 for one month', 2000, { days: 58 }, 2000],
  ])('%s', (_, price, length, monthly) => {
    const start = day('2026-02-01');
    const covered = { ...payment(price, start, start), until: addLength(start, length) };
    expect(mostOf(covered)).toBe(monthly);
  });

  it('counts the months over the end of a year', () => {
    expect(mostOf(payment(2000, '2026-12-31', '2027-02-28'))).toBe(1000);
  });

  it('counts only for the months in which it is needed', () => {
    const yearly = term([offer(18_000, { months: 12 })]);
    expect([1, 3, 11, 12].map((months) => most(yearly, months))).toEqual([18_000, 6000, 1637, 1500]);
  });

  it('counts with the payments before it where it is needed for a part of its term', () => {
    const yearly = term([offer(18_000, { months: 12 })]);
    expect([13, 15, 18, 24].map((months) => most(yearly, months))).toEqual([2770, 2400, 2000, 1500]);
  });

  it('never counts for less than by its whole term, though payments before it were smaller', () => {
    const clock = term([
      offer(3000, { months: 3 }, { applies: 'first' }),
      offer(9000, { months: 3 }, { applies: 'renewal' }),
    ]);
    expect(most(clock, 6)).toBe(3000);
  });

  it('fits wherever all that is paid is no more than the budget of all months', () => {
    const quarterly = term([offer(1000, { days: 90 })]);
    const wanted = SPANS.filter((months) => Math.ceil((months * 30) / 90) * 1000 <= months * 500);
    const fitting = SPANS.filter((months) => over(quarterly, months, 500) === 0);
    expect(fitting).toEqual(expect.arrayContaining(wanted));
    expect(fitting).not.toContain(1);
  });

  it('fits at every whole number of its years, though 360 days end some days before them', () => {
    for (const length of [{ days: 360 }, { days: 365 }, { months: 12 }])
      for (const start of STARTS) {
        const refused = [12, 24, 36, 48, 60].filter(
          (months) => over(term([offer(18_000, length)]), months, 1500, start) > 0,
        );
        expect(refused, JSON.stringify(length) + start).toEqual([]);
      }
  });

  it('of a line that is held counts for the months too that are paid already', () => {
    const until = addMonths(START, 2);
    const cost = costOfPayments(
      [{ ...payment(18_000, '2027-01-20', '2027-01-20'), until: addMonths(until, 12) }],
      addMonths(until, 12),
    );
    expect([4, 12].map((months) => mostPaidInAPeriod(cost, needOf(months)))).toEqual([4500, 1500]);
  });

  it('adds to what else is paid in those periods', () => {
    const clocks = [term([offer(300, { days: 30 })]), term([offer(1200, { months: 12 })], { id: 'fee' })];
    const start = day('2026-11-20');
    const cost = costOfPlan(line({ clocks }), { start, end: addMonths(start, 12) }, PLAIN);
    if (typeof cost === 'string') throw new Error(cost);
    expect(mostPaidInAPeriod(cost, needOf(12))).toBe(400);
  });

  it('makes the month after a promotion count, not the average', () => {
    const clock = term([
      offer(500, { months: 1 }, { applies: 'first' }),
      offer(1600, { months: 1 }, { applies: 'renewal' }),
    ]);
    expect(over(clock, 12, 1500)).toBe(100);
    expect(over(clock, 1, 1500)).toBe(0);
  });
});

describe('what is held against a budget', () => {
  it('is the price with tax and card fee', () => {
    const terms = { ...PLAIN, taxRate: 10_000, cardFeeRate: 3000 };
    expect(most(term([offer(1000, { days: 30 })]), 3, terms)).toBe(1133);
  });

  it('is for a wallet what the balance is charged, not the top-up that lasts for months', () => {
    expect(most(wallet(), 12)).toBe(300);
  });

  it('is for a wallet with a card fee also its share of the fees, rounded up', () => {
    // $20, $20 and $5 are topped up with $1.35 of fees for 13 periods.
    const terms = { ...PLAIN, taxRate: 4800, cardFeeRate: 3000 };
    expect(most(wallet(), 12, terms)).toBe(314 + 11);
  });

  it('is nothing where nothing is paid', () => {
    expect(mostOf()).toBe(0);
    expect(overBudgetBy(costOfPayments([], START), { most: 0, need: needOf(1) })).toBe(0);
  });

  it('is over by what it exceeds', () => {
    const clock = term([offer(1500, { days: 30 })]);
    expect([1499, 1500, 1501].map((budget) => over(clock, 12, budget))).toEqual([1, 0, 0]);
  });
});

describe('whatever is paid', () => {
  const lengths: fc.Arbitrary<Length> = fc.oneof(
    fc.integer({ min: 30, max: 400 }).map((days) => ({ days })),
    fc.integer({ min: 1, max: 14 }).map((months) => ({ months })),
  );
  const starts = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2024-01-01'), days));

  it('payments of at most the budget for each whole period that they cover fit', () => {
    fc.assert(
      fc.property(
        starts,
        lengths,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5000 }),
        (start, length, count, budget) => {
          const periods = 'days' in length ? Math.floor(length.days / 30) : length.months;
          const payments = Array.from({ length: count }, (_, index) => ({
            ...payment(periods * budget, start, start),
            date: nth(start, length, index),
            until: nth(start, length, index + 1),
          }));
          expect(mostOf(...payments)).toBeLessThanOrEqual(budget);
          const dearer = payments.map((one) => ({ ...one, price: one.price * 1.25 + 1200 }));
          expect(mostOf(...dearer)).toBeGreaterThan(budget);
        },
      ),
      { seed: 1121, numRuns: 200 },
    );
  });

  it('lengths that follow each other in any mix fit where each fits alone', () => {
    fc.assert(
      fc.property(starts, fc.array(lengths, { minLength: 1, maxLength: 12 }), (start, mix) => {
        let date = start;
        const payments = mix.map((length) => {
          const one = { ...payment(0, start, start), date, until: addLength(date, length) };
          const periods = 'days' in length ? Math.floor(length.days / 30) : length.months;
          date = one.until;
          return { ...one, price: periods * 1000 };
        });
        expect(mostOf(...payments)).toBeLessThanOrEqual(1000);
      }),
      { seed: 1121, numRuns: 400 },
    );
  });

  const offers = fc.uniqueArray(
    fc.tuple(lengths, fc.integer({ min: 1, max: 20_000 })).map(([length, price]) => offer(price, length)),
    { minLength: 1, maxLength: 4, selector: ({ length }) => JSON.stringify(length) },
  );
  const months = fc.integer({ min: 1, max: 24 });
  const budgets = fc.nat(3000);

  it('more budget never removes a plan', () => {
    fc.assert(
      fc.property(offers, months, budgets, fc.nat(3000), starts, (some, span, budget, more, start) => {
        const [less, better] = [budget, budget + more].map((most) =>
          overAtBest(term(some), span, most, start),
        );
        expect(less === 0 && better !== 0).toBe(false);
      }),
      { seed: 1121, numRuns: 200 },
    );
  });

  it('another length on sale never removes a plan', () => {
    fc.assert(
      fc.property(offers, months, budgets, starts, (some, span, budget, start) => {
        const [alone, ...others] = some;
        if (alone === undefined) return;
        const fits = (list: readonly Offer[]) => overAtBest(term(list), span, budget, start) === 0;
        expect(fits([alone]) && !fits([alone, ...others])).toBe(false);
      }),
      { seed: 1121, numRuns: 300 },
    );
  });

  it('a payment for more months than are needed never counts for less than its share of these', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(60_000), starts, (termMonths, price, start) => {
        const clock = term([offer(price, { months: termMonths })]);
        for (let span = 1; span < termMonths; span += 1) {
          const cost = costFor(clock, span, start);
          expect(mostPaidInAPeriod(cost, needOf(span, start)) * span).toBeGreaterThanOrEqual(price);
        }
      }),
      { seed: 1121, numRuns: 100 },
    );
  });
});

describe('the first payment', () => {
  const budget = { most: 1500, need: needOf(12) };
  it('is named where it is more than the budget of a month', () => {
    expect(firstBeyond(costFor(term([offer(18_000, { months: 12 })]), 12), budget)).toBe(18_000);
    expect(firstBeyond(costFor(wallet({ topUps: [2000] }), 12), { ...budget, most: 300 })).toBe(2000);
  });

  it('is not named where the budget of a month holds it, or nothing is paid', () => {
    expect(firstBeyond(costFor(term([offer(1500, { months: 1 })]), 12), budget)).toBeUndefined();
    expect(firstBeyond(costOfPayments([], START), budget)).toBeUndefined();
  });
});
