import { parseCivil, type CivilDate, type Length } from '../../src/core/calendar/civil.ts';
import type {
  ActivityClock,
  Clock,
  Limit,
  Offer,
  Plan,
  Stage,
  StageAnchor,
  StageKind,
  TermClock,
  WalletClock,
  Weighed,
} from '../../src/core/facts/plan.ts';
import type { PaymentMethod } from '../../src/core/facts/payment-methods.ts';

/** A date written as `2026-11-20`; a mistake in a test is thrown. */
export function day(text: string): CivilDate {
  const parsed = parseCivil(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.date;
}

/** A limit on an eSIM's profile of 90 days after the end of its last pack, with changes. */
export const limit = (change: Partial<Limit>): Limit => ({
  id: 'limit',
  kind: 'profile',
  length: { days: 90 },
  from: 'packEnd',
  sources: ['help'],
  rivals: [],
  ...change,
});

/** A fact that one source states. */
export const fact = <T>(value: T): Weighed<T> => ({ value, sources: ['page'] });

/** An offer of a price in cents for a length, always to be had and without autopay. */
export const offer = (price: number, length: Length, change: Partial<Offer> = {}): Offer => ({
  id: `${price}-${'days' in length ? `${length.days}d` : `${length.months}m`}`,
  price,
  length,
  autopay: 'optional',
  applies: 'always',
  sources: ['price'],
  ...change,
});

/** A $10 offer with this id, stated by the source `<id>-page`. */
export const offerOf = (id: string, length: Length): Offer =>
  offer(1000, length, { id, sources: [`${id}-page`] });

/** Service stops on the due date. */
export const stage = (change: Partial<Stage> = {}): Stage => ({
  stage: 'suspended',
  after: 0,
  from: 'due',
  sources: ['terms'],
  rivals: [],
  ...change,
});

/** A stage that begins these days after its anchor, stated by the source `<kind>-page`. */
export const stageOf = (
  kind: StageKind,
  after: number,
  from: StageAnchor,
  change: Partial<Stage> = {},
): Stage => stage({ stage: kind, after, from, sources: [`${kind}-page`], ...change });

/** A term with these offers, every rule known. */
export const term = (offers: readonly Offer[], change: Partial<TermClock> = {}): TermClock => ({
  id: 'term',
  kind: 'term',
  offers,
  rivals: [],
  stages: [stage()],
  sources: ['terms'],
  renewFrom: 'expiry',
  startsAt: 'activation',
  dayCount: 'calendar',
  topUpBeforeExpiry: true,
  topUpAfterExpiry: false,
  ...change,
});

/** A term with these offers that starts at the payment: no other rule known and no stages. */
export const minimalTerm = (offers: readonly Offer[], change: Partial<TermClock> = {}): TermClock =>
  term(offers, {
    stages: [],
    renewFrom: 'unknown',
    startsAt: 'payment',
    dayCount: 'unknown',
    topUpBeforeExpiry: 'unknown',
    topUpAfterExpiry: 'unknown',
    ...change,
  });

/** A balance that holds $3 every 30 days, filled in $5, $10 and $20. */
export const wallet = (change: Partial<WalletClock> = {}): WalletClock => ({
  id: 'wallet',
  kind: 'wallet',
  charge: 300,
  cycle: { days: 30 },
  topUps: [500, 1000, 2000],
  stages: [stage()],
  sources: ['terms'],
  ...change,
});

/** The same balance without stages, stated by the source `wallet-page`. */
export const minimalWallet = (change: Partial<WalletClock> = {}): WalletClock =>
  wallet({ stages: [], sources: ['wallet-page'], ...change });

/** Use once in three months. */
export const activity = (change: Partial<ActivityClock> = {}): ActivityClock => ({
  id: 'activity',
  kind: 'activity',
  window: { months: 3 },
  rivals: [],
  counts: ['call-out', 'text-out'],
  doesNotCount: ['text-in'],
  stages: [stage({ stage: 'lost', from: 'lastAction', after: 92 })],
  sources: ['terms'],
  ...change,
});

/** Any use once in this window, without stages, stated by the source `use-rule`. */
export const minimalActivity = (window: Length, change: Partial<ActivityClock> = {}): ActivityClock =>
  activity({
    window,
    counts: ['any-use'],
    doesNotCount: [],
    stages: [],
    sources: ['use-rule'],
    ...change,
  });

const NO_PAYMENTS: Plan['payments'] = {
  card: 'unknown',
  'foreign-card': 'unknown',
  paypal: 'unknown',
  'apple-pay': 'unknown',
  'google-pay': 'unknown',
  alipay: 'unknown',
  'wechat-pay': 'unknown',
  unionpay: 'unknown',
  'refill-card': 'unknown',
  'refill-site': 'unknown',
  'bank-transfer': 'unknown',
};

/** How every way to pay is evidenced: the given ones, the others not at all. */
export const payments = (
  known: Partial<Record<PaymentMethod, 'yes' | 'reported' | 'mixed' | 'no'>>,
): Plan['payments'] => ({
  ...NO_PAYMENTS,
  ...Object.fromEntries(Object.entries(known).map(([method, value]) => [method, fact(value)])),
});

/** A mobile line of which nothing but its clocks is known. */
export const minimalPlan = (...clocks: readonly Clock[]): Plan => ({
  id: 'sample',
  kind: 'line',
  status: 'open',
  publish: 'whole',
  zone: 'unknown',
  clocks,
  startCosts: [],
  numberType: 'unknown',
  calls: 'unknown',
  texts: 'unknown',
  dataMb: 'unknown',
  esim: 'unknown',
  physicalSim: 'unknown',
  activateAbroad: 'unknown',
  renewAbroad: 'unknown',
  textsAbroad: 'unknown',
  usResidentsOnly: 'unknown',
  autopay: 'unknown',
  tax: 'unknown',
  payments: NO_PAYMENTS,
});

/** A mobile line with every fact known and good: $5 for 30 days. */
export const line = (change: Partial<Plan> = {}): Plan => ({
  id: 'line',
  kind: 'line',
  status: 'open',
  publish: 'whole',
  zone: 'America/New_York',
  clocks: [term([offer(500, { days: 30 })])],
  startCosts: [],
  numberType: fact('mobile'),
  calls: fact(true),
  texts: fact(true),
  dataMb: fact(0),
  esim: fact('yes'),
  physicalSim: fact(true),
  activateAbroad: fact(true),
  renewAbroad: fact('yes'),
  textsAbroad: fact('roaming'),
  usResidentsOnly: fact(false),
  autopay: fact('optional'),
  tax: fact('extra'),
  payments: payments({ card: 'yes' }),
  ...change,
});

/** A free number in an app, kept by use. */
export const voip = (change: Partial<Plan> = {}): Plan =>
  line({
    id: 'voip',
    kind: 'voip',
    clocks: [activity()],
    esim: 'unknown',
    physicalSim: 'unknown',
    textsAbroad: fact('app'),
    ...change,
  });

/** A pack of data. */
export const pack = (price: number, days: number, mb: Offer['dataMb'], change: Partial<Offer> = {}): Offer =>
  offer(
    price,
    { days },
    { id: `pack-${price}-${days}`, ...(mb === undefined ? {} : { dataMb: mb }), ...change },
  );

/** A family of data packs, queued one after the other. */
export const dataPlan = (
  offers: readonly Offer[],
  rules: Partial<TermClock> = {},
  change: Partial<Plan> = {},
): Plan =>
  line({
    id: 'data',
    kind: 'data',
    clocks: [term(offers, { id: 'pack', renewFrom: 'queued', ...rules })],
    calls: fact(false),
    texts: fact(false),
    ...change,
  });
