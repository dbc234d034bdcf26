import type { Clock, Known, Plan } from '../facts/plan.ts';
import type { UsZone } from '../calendar/zone.ts';
import type { OwnRule } from './ledger-shape.ts';

const NOTHING_KNOWN = {
  publish: 'partial',
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
  payments: {
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
  },
} as const satisfies Partial<Plan>;

/** What a plan of which nothing but its clocks is known is made of. */
export interface BareRule {
  readonly id: string;
  readonly status: Plan['status'];
  readonly zone: Known<UsZone>;
  readonly tax: Plan['tax'];
  readonly clocks: readonly Clock[];
}

/** A plan of which nothing but its clocks is known. */
export const barePlan = (rule: BareRule): Plan => ({ ...NOTHING_KNOWN, kind: 'line', ...rule });

/** The id of the plan that a reader's own rule makes; no plan of the catalogue is called so. */
export const OWN_PLAN = 'own';

/** The one clock of a reader's own rule. Whether it goes on after its end is not known. */
function clockOf({ by, length, price }: OwnRule): Clock {
  const base = { id: OWN_PLAN, sources: [], stages: [], rivals: [] } as const;
  if (by === 'use')
    return { ...base, kind: 'activity', window: length, counts: ['any-use'], doesNotCount: [] };
  const offer = { id: OWN_PLAN, length, autopay: 'optional', applies: 'always', sources: [] } as const;
  return {
    ...base,
    kind: 'term',
    offers: price === undefined ? [] : [{ ...offer, price }],
    rivals: price === undefined ? [{ length, sources: [] }] : [],
    renewFrom: 'unknown',
    startsAt: 'payment',
    dayCount: 'unknown',
    topUpBeforeExpiry: 'unknown',
    topUpAfterExpiry: 'unknown',
  };
}

/** The plan that a reader's own rule makes: what is paid is what is typed, so that no tax comes on top. */
export const ownPlan = (rule: OwnRule): Plan =>
  barePlan({
    id: OWN_PLAN,
    status: 'unknown',
    zone: 'unknown',
    tax: { value: 'included', sources: [] },
    clocks: [clockOf(rule)],
  });
