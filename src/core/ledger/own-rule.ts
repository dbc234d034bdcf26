import { OWN_PLAN, ownPlan as heldPlan } from '../answers/own-rule.ts';
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

/** The clocks of a reader's own rule: what is paid each time is an offer where its price is said. */
function clocksOf({ by, length, price }: OwnRule): readonly Clock[] {
  const { clocks } = heldPlan(by, length);
  if (length === undefined || price === undefined) return clocks;
  const offer = { id: OWN_PLAN, price, length, autopay: 'optional', applies: 'always', sources: [] } as const;
  return clocks.map((clock) => (clock.kind === 'term' ? { ...clock, offers: [offer], rivals: [] } : clock));
}

/** The plan that a reader's own rule makes: what is paid is what is typed, so that no tax comes on top. */
export const planOfOwnRule = (rule: OwnRule): Plan =>
  barePlan({
    id: OWN_PLAN,
    status: 'unknown',
    zone: 'unknown',
    tax: { value: 'included', sources: [] },
    clocks: clocksOf(rule),
  });
