import type { Length } from '../calendar/civil.ts';
import type { StageKind } from '../facts/plan.ts';
import type { KeptClock, KeptRule } from './rule-shape.ts';

/** What of a rule can change. */
export type RuleField =
  | 'status'
  | 'zone'
  | 'tax'
  | 'term'
  | 'price'
  | 'charge'
  | 'cycle'
  | 'window'
  | StageKind
  | 'renewFrom'
  | 'lateTopUp';

/** The values of one field: by every offer, clock or claim, each once. */
export type RuleValues =
  | { readonly unit: 'length'; readonly values: readonly Length[] }
  | { readonly unit: 'days' | 'cents'; readonly values: readonly number[] }
  | { readonly unit: 'code'; readonly values: readonly string[] };

/** One field that is not what it was. */
export interface RuleChange {
  readonly field: RuleField;
  readonly before: RuleValues;
  readonly now: RuleValues;
}

type Term = Extract<KeptClock, { kind: 'term' }>;
type KeptWallet = Extract<KeptClock, { kind: 'wallet' }>;
type Activity = Extract<KeptClock, { kind: 'activity' }>;

const once = <T>(values: readonly T[]): readonly T[] => {
  const texts = values.map((value) => JSON.stringify(value));
  return values.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
};

const lengths = (values: readonly Length[]): RuleValues => ({ unit: 'length', values: once(values) });
const centsValues = (values: readonly number[]): RuleValues => ({ unit: 'cents', values: once(values) });
const days = (values: readonly number[]): RuleValues => ({ unit: 'days', values: once(values) });
const codes = (values: readonly string[]): RuleValues => ({ unit: 'code', values: once(values) });

const stageDays = (clocks: readonly KeptClock[], kind: StageKind): RuleValues =>
  days(clocks.flatMap(({ stages }) => stages.flatMap(({ stage, after }) => (stage === kind ? after : []))));

/** Every field of a rule with its values. */
function fieldsOf({ status, zone, tax, clocks }: KeptRule): Readonly<Record<RuleField, RuleValues>> {
  const terms = clocks.filter((clock): clock is Term => clock.kind === 'term');
  const wallets = clocks.filter((clock): clock is KeptWallet => clock.kind === 'wallet');
  const uses = clocks.filter((clock): clock is Activity => clock.kind === 'activity');
  const offers = terms.flatMap((clock) => clock.offers);
  return {
    status: codes([status]),
    zone: codes([zone]),
    tax: codes([tax]),
    term: lengths([...offers.map(({ length }) => length), ...terms.flatMap(({ others }) => others)]),
    price: centsValues(offers.map(({ price }) => price)),
    charge: centsValues(wallets.map(({ charge }) => charge)),
    cycle: lengths(wallets.map(({ cycle }) => cycle)),
    window: lengths(uses.flatMap(({ window, others }) => [window, ...others])),
    suspended: stageDays(clocks, 'suspended'),
    atRisk: stageDays(clocks, 'atRisk'),
    lost: stageDays(clocks, 'lost'),
    renewFrom: codes(terms.map(({ renewFrom }) => renewFrom)),
    lateTopUp: codes(terms.map(({ topUpAfterExpiry }) => String(topUpAfterExpiry))),
  };
}

const FIELDS: readonly RuleField[] = [
  'status',
  'term',
  'price',
  'charge',
  'cycle',
  'window',
  'suspended',
  'atRisk',
  'lost',
  'renewFrom',
  'lateTopUp',
  'tax',
  'zone',
];

/** The values of a field whatever their order. */
const valuesText = ({ values }: RuleValues): string =>
  JSON.stringify(values.map((value) => JSON.stringify(value)).sort());

/** What of a rule is not what it was, the weightiest first. Empty where nothing changed. */
export function ruleChanges(before: KeptRule, after: KeptRule): readonly RuleChange[] {
  const [old, current] = [fieldsOf(before), fieldsOf(after)];
  return FIELDS.flatMap((field) =>
    valuesText(old[field]) === valuesText(current[field])
      ? []
      : [{ field, before: old[field], now: current[field] }],
  );
}
