import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compare,
  daysBetween,
  type CivilDate,
  type Length,
} from '../../../src/core/calendar/civil.ts';
import { costOf } from '../../../src/core/cost/plan-cost.ts';
import type { CostResult, CostTerms } from '../../../src/core/cost/payment.ts';
import type { Span } from '../../../src/core/calendar/span.ts';
import type { Clock, Offer, Plan, TermClock, WalletClock } from '../../../src/core/facts/plan.ts';
import { rank, type Needs } from '../../../src/core/choice/ranking.ts';
import { AGAINST_CODES, CAUTION_CODES, REASON_CODES } from '../../../src/core/choice/verdict-codes.ts';
import { cheapestTopUps } from '../../../src/core/dates/runway.ts';
import { tripOf } from '../../../src/core/cost/trip.ts';
import { activity, dataPlan, day, fact, line, pack, payments, stage, term, wallet } from '../plans.ts';

const SEED = { seed: 20261120 };

const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => addDays(day('2020-01-01'), n));
const anySpan: fc.Arbitrary<Span> = fc
  .record({ start: anyDate, days: fc.integer({ min: 1, max: 1826 }) })
  .map(({ start, days }) => ({ start, end: addDays(start, days) }));
const anyYear: fc.Arbitrary<Span> = fc
  .record({ start: anyDate, days: fc.integer({ min: -5, max: 400 }) })
  .map(({ start, days }) => ({ start, end: addDays(start, days) }));
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ days: fc.integer({ min: 3, max: 400 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 12 }) }),
);
const anyOffer: fc.Arbitrary<Offer> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  price: fc.integer({ min: 0, max: 20_000 }),
  length: anyLength,
  autopay: fc.constantFrom('required', 'optional'),
  applies: fc.constantFrom('always', 'first', 'renewal'),
  dataMb: fc.oneof(fc.constantFrom('unknown', 'unlimited'), fc.integer({ min: 100, max: 20_000 })),
  sources: fc.constant(['price']),
});
const plainOffer = anyOffer.map((one): Offer => ({ ...one, autopay: 'optional', applies: 'always' }));
const anyTerms: fc.Arbitrary<CostTerms> = fc.record({
  taxRate: fc.integer({ min: 0, max: 50_000 }),
  cardFeeRate: fc.integer({ min: 0, max: 50_000 }),
  autopay: fc.boolean(),
  taxIncluded: fc.boolean(),
  continuing: fc.boolean(),
});
const anyTopUp = fc.constantFrom('unknown' as const, true, false);
const anyTerm: fc.Arbitrary<TermClock> = fc
  .record({
    offers: fc.array(anyOffer, { maxLength: 4 }),
    before: anyTopUp,
    after: anyTopUp,
    rivals: fc.array(fc.record({ length: anyLength, sources: fc.constant(['forum']) }), { maxLength: 1 }),
    renewFrom: fc.constantFrom('expiry', 'payment', 'later', 'queued', 'unknown'),
  })
  .map(({ offers, before, after, rivals, renewFrom }) =>
    term(offers, { topUpBeforeExpiry: before, topUpAfterExpiry: after, rivals, renewFrom }),
  );
const anyWallet: fc.Arbitrary<WalletClock> = fc
  .record({
    charge: fc.integer({ min: 0, max: 3000 }),
    cycle: anyLength,
    topUps: fc.array(fc.constantFrom(300, 500, 700, 1000, 2000), { maxLength: 3 }),
  })
  .map(wallet);
const anyClock: fc.Arbitrary<Clock> = fc.oneof(anyTerm, anyWallet, fc.constant(activity()));

/** Runs the check on every clock that has a cost. */
function forCosts(
  clock: fc.Arbitrary<Clock>,
  check: (cost: CostResult, span: Span, terms: CostTerms) => void,
): void {
  let seen = 0;
  fc.assert(
    fc.property(clock, anySpan, anyTerms, (one, span, terms) => {
      const cost = costOf(one, span, terms);
      if (typeof cost === 'string') return;
      seen += 1;
      check(cost, span, terms);
    }),
    { ...SEED, numRuns: 400 },
  );
  expect(seen).toBeGreaterThan(100);
}

describe('whatever the clock, the span and the rates', () => {
  it('the cover reaches the end of the span', () => {
    forCosts(anyClock, ({ coveredUntil }, { end }) => {
      expect(compare(coveredUntil, end)).toBeGreaterThanOrEqual(0);
    });
  });

  it('no payment lies outside the span, and dates rise', () => {
    forCosts(anyClock, ({ payments: made }, { start, end }) => {
      made.forEach(({ date }, index) => {
        expect(compare(date, made[index - 1]?.date ?? start)).toBeGreaterThanOrEqual(0);
        expect(compare(date, end)).toBeLessThan(0);
      });
    });
  });

  it('what is charged is the sum of the payments', () => {
    forCosts(anyClock, ({ payments: made, charged, cycles }) => {
      expect(charged).toBe(made.reduce((sum, { price, tax }) => sum + price + tax, 0));
      expect(cycles).toBe(made.length);
    });
  });

  it('the card pays at least what is charged and what is left over', () => {
    forCosts(anyClock, ({ charged, paidByCard, leftOver }) => {
      expect(leftOver).toBeGreaterThanOrEqual(0);
      expect(paidByCard).toBeGreaterThanOrEqual(charged + leftOver);
    });
  });

  it('a wallet holds every charge on its day', () => {
    forCosts(anyWallet, ({ payments: made, topUps, leftOver }) => {
      let spent = 0;
      for (const { date, price, tax } of made) {
        spent += price + tax;
        const added = topUps.filter((one) => compare(one.date, date) <= 0);
        expect(added.reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThanOrEqual(spent);
      }
      expect(topUps.reduce((sum, { amount }) => sum + amount, 0) - spent).toBe(leftOver);
    });
  });
});

describe('the cheapest mix', () => {
  it('never costs more than any of its offers alone', () => {
    fc.assert(
      fc.property(
        fc.array(plainOffer, { minLength: 1, maxLength: 4 }),
        anySpan,
        anyTerms,
        (offers, span, terms) => {
          const mix = costOf(term(offers), span, terms);
          if (typeof mix === 'string') throw new Error(mix);
          for (const one of offers) {
            const alone = costOf(term([one]), span, terms);
            if (typeof alone === 'string') throw new Error(alone);
            expect(mix.paidByCard).toBeLessThanOrEqual(alone.paidByCard);
          }
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });

  it('is the cheapest of all sequences of offers in days', () => {
    const shortOffer = fc.record({
      price: fc.integer({ min: 1, max: 99 }),
      days: fc.integer({ min: 7, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(shortOffer, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 60 }),
        (list, days) => {
          const best = (left: number): number =>
            left <= 0 ? 0 : Math.min(...list.map((one) => one.price + best(left - one.days)));
          const start = day('2026-11-20');
          const offers = list.map((one, index) => pack(one.price, one.days, 'unknown', { id: `${index}` }));
          const cost = costOf(term(offers), { start, end: addDays(start, days) }, { autopay: false });
          expect(typeof cost === 'string' ? cost : cost.charged).toBe(best(days));
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });
});

describe('top-ups', () => {
  it('reach the need, and without the smallest of them they do not', () => {
    const sizes = fc.array(
      fc.integer({ min: 1, max: 60 }).map((n) => n * 50),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), sizes, (need, topUps) => {
        const chosen = cheapestTopUps(need, topUps);
        if (chosen === 'unknown') throw new Error('unknown');
        const sum = chosen.reduce((a, b) => a + b, 0);
        expect(sum).toBeGreaterThanOrEqual(need);
        expect(sum - Math.min(...chosen)).toBeLessThan(need);
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});

describe('trips', () => {
  it('packs that are said to fit are long enough, at most four and never refused', () => {
    fc.assert(
      fc.property(
        fc.array(anyOffer, { maxLength: 5 }),
        fc.record({
          days: fc.integer({ min: 1, max: 200 }),
          mb: fc.integer({ min: 1, max: 40_000 }),
          mayMove: fc.boolean(),
        }),
        fc.boolean(),
        (offers, trip, autopay) => {
          const found = tripOf(dataPlan(offers), trip, autopay);
          if (!found.fits) return;
          expect(found.days).toBeGreaterThanOrEqual(trip.days);
          expect(found.packs.length).toBeLessThanOrEqual(4);
          expect(autopay || found.packs.every((one) => one.autopay === 'optional')).toBe(true);
        },
      ),
      { ...SEED, numRuns: 300 },
    );
  });
});

const known = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant('unknown' as const),
    values.map((value) => fact(value)),
  );
const METHODS = ['card', 'paypal', 'alipay', 'refill-card'] as const;
const acceptance = fc.constantFrom('yes', 'reported', 'mixed', 'no');

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    kind: fc.constantFrom('line', 'voip', 'data'),
    status: fc.constantFrom('open', 'closed', 'unknown'),
    publish: fc.constantFrom('whole', 'partial'),
    clocks: fc.array(anyClock, { maxLength: 2 }),
    startCosts: fc.array(
      fc.record({
        item: fc.constantFrom('sim', 'port-in', 'activation'),
        amount: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 3000 })),
      }),
      { maxLength: 2 },
    ),
    calls: known(fc.boolean()),
    texts: known(fc.boolean()),
    esim: known(fc.constantFrom('yes', 'no', 'only', 'reported')),
    physicalSim: known(fc.boolean()),
    activateAbroad: known(fc.boolean()),
    renewAbroad: known(fc.constantFrom('yes', 'no', 'reported')),
    textsAbroad: known(fc.constantFrom('roaming', 'wifi', 'app', 'no', 'conflicting')),
    usResidentsOnly: known(fc.boolean()),
    autopay: known(fc.constantFrom('required', 'optional', 'none')),
    tax: known(fc.constantFrom('extra', 'included')),
    payments: fc.dictionary(fc.constantFrom(...METHODS), acceptance).map(payments),
  })
  .map((facts) => line(facts));

const anyNeeds: fc.Arbitrary<Needs> = fc
  .record({
    purpose: fc.constantFrom('codes', 'calls', 'data', 'keep'),
    voipOk: fc.boolean(),
    where: fc.constantFrom('us', 'abroad', 'both'),
    span: anyYear,
    phone: fc.constantFrom('esim', 'no-esim', 'any'),
    pays: fc.subarray([...METHODS]),
    autopayOk: fc.boolean(),
    more: fc.record(
      {
        budget: fc.integer({ min: 0, max: 5000 }),
        data: fc.record({
          days: fc.integer({ min: 1, max: 90 }),
          mb: fc.integer({ min: 1, max: 9000 }),
          mayMove: fc.boolean(),
        }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ more, ...needs }) => ({ ...needs, ...more }));

describe('ranking', () => {
  it('gives exactly one verdict for every plan and never throws, for 3,000 plans and needs', () => {
    let judged = 0;
    const found = { suitable: 0, cautious: 0, unsuitable: 0 };
    fc.assert(
      fc.property(
        fc.array(anyPlan, { minLength: 10, maxLength: 10 }),
        anyNeeds,
        anyTerms,
        (drawn, needs, terms) => {
          const plans = drawn.map((plan, index) => ({ ...plan, id: `plan-${index}` }));
          const verdicts = rank(plans, needs, terms);
          expect(verdicts.map(({ planId }) => planId).sort()).toEqual(plans.map(({ id }) => id));
          for (const { verdict, cautions, against, reasons, total } of verdicts) {
            const hopeful = cautions.length > 0 ? 'cautious' : 'suitable';
            const expected = against.length > 0 ? 'unsuitable' : hopeful;
            expect(verdict).toBe(expected);
            expect(verdict === 'suitable' && total === 'unknown').toBe(false);
            expect(REASON_CODES).toEqual(expect.arrayContaining([...reasons]));
            expect(CAUTION_CODES).toEqual(expect.arrayContaining(cautions.map(({ code }) => code)));
            expect(AGAINST_CODES).toEqual(expect.arrayContaining([...against]));
            found[verdict] += 1;
          }
          const closed = verdicts
            .filter(({ verdict }) => verdict === 'unsuitable')
            .map((one) => one.against.includes('closed'));
          expect(closed).toEqual([...closed].sort((a, b) => Number(b) - Number(a)));
          judged += verdicts.length;
        },
      ),
      { ...SEED, numRuns: 300 },
    );
    expect(judged).toBe(3000);
    expect(Object.values(found).every((count) => count > 0)).toBe(true);
  }, 60_000);

  it('does not depend on the order of the catalogue', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 5 }), anyNeeds, (drawn, needs) => {
        const plans = drawn.map((plan, index) => ({ ...plan, id: `plan-${index}` }));
        expect(rank([...plans].reverse(), needs)).toEqual(rank(plans, needs));
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it('measures the budget over the days of the span', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 1, max: 2000 }), (span, budget) => {
        const needs: Needs = {
          purpose: 'keep',
          voipOk: false,
          where: 'us',
          span,
          phone: 'any',
          pays: [],
          autopayOk: true,
          budget,
        };
        const [verdict] = rank([line({ clocks: [wallet({ stages: [stage()] })] })], needs);
        const total = verdict?.total === undefined || verdict.total === 'unknown' ? NaN : verdict.total;
        const average = (total * 30) / Math.max(30, daysBetween(span.start, span.end));
        expect(verdict?.against.includes('over-budget')).toBe(average > budget);
      }),
      { ...SEED, numRuns: 200 },
    );
  });
});
