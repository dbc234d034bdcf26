import type { CataloguePlan } from '../../catalogue.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { questions, type Topic } from '../../i18n/words/ask-words.ts';
import { soldOffers } from './price.ts';

/** Fields of a plan file by the topic that asks for them. */
const FIELDS = {
  network: 'network',
  hotspot: 'hotspot',
  tax: 'tax',
  esim: 'esim',
  physicalSim: 'physicalSim',
  activateAbroad: 'activateAbroad',
  renewAbroad: 'renewAbroad',
  usResidentsOnly: 'usResidentsOnly',
  refund: 'refund',
  autopay: 'autopay',
  numberType: 'numberType',
} as const satisfies Partial<Record<Topic, keyof PlanFile>>;

/** Those that are asked of a number only. */
const NUMBER_FIELDS = {
  minutes: 'minutes',
  textCount: 'textCount',
  data: 'dataMb',
  wifiCalling: 'wifiCalling',
  roaming: 'roaming',
  textsAbroad: 'textsAbroad',
  portOut: 'portOut',
} as const satisfies Partial<Record<Topic, keyof PlanFile>>;

const TERM_FIELDS = ['startsAt', 'dayCount', 'renewFrom', 'topUpBeforeExpiry', 'topUpAfterExpiry'] as const;

/** The topics whose field is not known. */
const openIn = (file: PlanFile, fields: Partial<Record<string, keyof PlanFile>>): readonly string[] =>
  Object.entries(fields).flatMap(([topic, field]) =>
    field !== undefined && file[field] === 'unknown' ? [topic] : [],
  );

const openOfTerms = ({ clocks }: PlanFile): readonly string[] =>
  clocks.flatMap((clock) =>
    clock.kind === 'term' ? TERM_FIELDS.filter((field) => clock[field] === 'unknown') : [],
  );

/** What no field holds: the rule, the price, the stages, the life of an eSIM, the first costs. */
function openElsewhere(file: PlanFile): readonly string[] {
  const { clocks, kind, limits = [], startCosts } = file;
  const hasPrice = soldOffers(file).length > 0 || clocks.some((clock) => clock.kind !== 'term');
  return [
    ...(clocks.length === 0 ? ['clock'] : []),
    ...(kind !== 'data' && clocks.every(({ stages }) => stages.length === 0) ? ['late'] : []),
    ...(hasPrice ? [] : ['price']),
    ...(kind === 'data' && limits.every((limit) => limit.kind !== 'profile') ? ['profile'] : []),
    ...(startCosts.some(({ amount }) => amount === 'unknown') ? ['startCost'] : []),
  ];
}

/** What is not known of a plan, the most pressing first. */
export function unknownTopics({ file }: Pick<CataloguePlan, 'file'>): readonly Topic[] {
  const open = new Set<string>([
    ...openElsewhere(file),
    ...openOfTerms(file),
    ...openIn(file, FIELDS),
    ...(file.kind === 'data' ? [] : openIn(file, NUMBER_FIELDS)),
  ]);
  return Object.keys(questions).filter((topic): topic is Topic => open.has(topic));
}

/** The ways to pay of which nothing is known. */
export const unknownPayments = ({ payments }: PlanFile): readonly PaymentMethod[] =>
  PAYMENT_METHODS.filter((method) => payments[method] === 'unknown');
