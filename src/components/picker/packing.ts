import type { PaymentMethod, Plan } from '../../core/plan.ts';
import type { Entry } from './entry.ts';

/** Facts of a plan that are left out of the packed text where they are not known. */
const FACTS = [
  'status',
  'zone',
  'calls',
  'texts',
  'dataMb',
  'esim',
  'physicalSim',
  'activateAbroad',
  'renewAbroad',
  'textsAbroad',
  'usResidentsOnly',
  'autopay',
  'tax',
] as const;
const TERM_RULES = ['renewFrom', 'startsAt', 'dayCount', 'topUpBeforeExpiry', 'topUpAfterExpiry'] as const;
const METHODS = [
  'card',
  'foreign-card',
  'paypal',
  'apple-pay',
  'google-pay',
  'alipay',
  'wechat-pay',
  'unionpay',
  'refill-card',
  'bank-transfer',
] as const satisfies readonly PaymentMethod[];

const without = (keys: readonly string[], record: object): object =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !(value === 'unknown' && keys.includes(key))),
  );

const unknowns = (keys: readonly string[]): object => Object.fromEntries(keys.map((key) => [key, 'unknown']));

const lean = (plan: Plan): object => ({
  ...without(FACTS, plan),
  payments: without(METHODS, plan.payments),
  clocks: plan.clocks.map((clock) => (clock.kind === 'term' ? without(TERM_RULES, clock) : clock)),
});

/** Source keys as their places in the plan's list of sources; an unused list is dropped by nobody. */
const numbered =
  (sources: readonly string[]) =>
  (key: string, value: unknown): unknown =>
    key === 'sources' && Array.isArray(value)
      ? value.map((name) => sources.indexOf(String(name)) + 1)
      : value;

/**
 * Entries as one short text for the page: what is not known is left out, sources are numbers.
 *
 * @param sourcesOf The keys of the sources of each entry, in the order of the plan page.
 */
export function packEntries(
  entries: readonly Entry[],
  sourcesOf: (entry: Entry) => readonly string[],
): string {
  const texts = entries.map((entry) =>
    JSON.stringify({ ...entry, plan: lean(entry.plan) }, numbered(sourcesOf(entry))),
  );
  return `[${texts.join(',')}]`;
}

/**
 * The entries of a packed text, made by `packEntries` at build and so trusted to have its shape. Source keys are
 * numbers as text.
 */
export function unpackEntries(text: string): readonly Entry[] {
  const packed = JSON.parse(text, (key, value: unknown) =>
    key === 'sources' && Array.isArray(value) ? value.map(String) : value,
  ) as readonly Entry[];
  return packed.map(({ plan, ...entry }) => ({
    ...entry,
    plan: {
      ...unknowns(FACTS),
      ...plan,
      payments: { ...unknowns(METHODS), ...plan.payments },
      clocks: plan.clocks.map((clock) =>
        clock.kind === 'term' ? { ...unknowns(TERM_RULES), ...clock } : clock,
      ),
    },
  }));
}
