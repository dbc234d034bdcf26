import fc from 'fast-check';
import { addDays, type CivilDate, type Length } from '../../src/core/calendar/civil.ts';
import type { Clock, Offer, Plan, TermClock, WalletClock } from '../../src/core/facts/plan.ts';
import { activity, day, fact, line, payments, stage, term, wallet } from './plans.ts';

/** Any day of some fifty years. */
export const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => addDays(day('2020-01-01'), n));

/** Any length of at least three days. */
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ days: fc.integer({ min: 3, max: 400 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 12 }) }),
);

/** Any offer, at most $200. */
export const anyOffer: fc.Arbitrary<Offer> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 6 }),
  price: fc.integer({ min: 0, max: 20_000 }),
  length: anyLength,
  autopay: fc.constantFrom('required', 'optional', 'unknown'),
  applies: fc.constantFrom('always', 'first', 'renewal'),
  dataMb: fc.oneof(fc.constantFrom('unknown', 'unlimited'), fc.integer({ min: 100, max: 20_000 })),
  sources: fc.constant(['price']),
});

const yesNoUnknown = fc.constantFrom('unknown' as const, true, false);

/** Any paid term. */
const anyTerm: fc.Arbitrary<TermClock> = fc
  .record({
    offers: fc.array(anyOffer, { maxLength: 4 }),
    before: yesNoUnknown,
    after: yesNoUnknown,
    rivals: fc.array(fc.record({ length: anyLength, sources: fc.constant(['forum']) }), { maxLength: 1 }),
    renewFrom: fc.constantFrom('expiry', 'payment', 'later', 'queued', 'unknown'),
  })
  .map(({ offers, before, after, rivals, renewFrom }) =>
    term(offers, { topUpBeforeExpiry: before, topUpAfterExpiry: after, rivals, renewFrom }),
  );

/** Any balance. */
export const anyWallet: fc.Arbitrary<WalletClock> = fc
  .record({
    charge: fc.integer({ min: 0, max: 3000 }),
    cycle: anyLength,
    topUps: fc.array(fc.constantFrom(300, 500, 700, 1000, 2000), { maxLength: 3 }),
  })
  .map((rules) => wallet({ ...rules, stages: [stage()] }));

/** A clock of any kind. */
export const anyClock: fc.Arbitrary<Clock> = fc.oneof(anyTerm, anyWallet, fc.constant(activity()));

const known = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant('unknown' as const),
    values.map((value) => fact(value)),
  );

/** Some ways to pay. */
export const METHODS = ['card', 'paypal', 'alipay', 'refill-card'] as const;
const anyAcceptance = fc.constantFrom('yes', 'reported', 'mixed', 'no');

/** Any plan, whatever is known of it. */
export const anyPlan: fc.Arbitrary<Plan> = fc
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
    payments: fc.dictionary(fc.constantFrom(...METHODS), anyAcceptance).map(payments),
  })
  .map((facts) => line(facts));
