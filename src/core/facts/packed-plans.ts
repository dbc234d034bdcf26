import { PAYMENT_METHODS } from './payment-methods.ts';
import type { Clock, Offer, Plan } from './plan.ts';
import type { PickerPlan } from './picker-plan.ts';

/** Facts of a plan that are left out of the packed text where they are not known. */
const FACTS = [
  'status',
  'zone',
  'numberType',
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

const unknowns = (keys: readonly string[]): object => Object.fromEntries(keys.map((key) => [key, 'unknown']));

/** What most records say: left out where they do. */
const USUAL = {
  plan: { ...unknowns(FACTS), publish: 'whole', startCosts: [] },
  payments: unknowns(PAYMENT_METHODS),
  term: { ...unknowns(TERM_RULES), rivals: [] },
  activity: { rivals: [] },
  wallet: {},
  stage: { rivals: [] },
  offer: { autopay: 'optional', applies: 'always' },
} as const;

/** A record without what is usual. */
function lean(record: object, usual: object): object {
  const known = new Map(Object.entries(usual).map(([key, value]) => [key, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => known.get(key) !== JSON.stringify(value)),
  );
}

/** An offer without its name, and without its sources where they are those of the clock. */
const leanOffer = ({ id: _, ...offer }: Offer, { sources }: Clock): object =>
  lean(offer, { ...USUAL.offer, sources });

const leanClock = (clock: Clock): object => ({
  ...lean(clock, USUAL[clock.kind]),
  stages: clock.stages.map((stage) => lean(stage, USUAL.stage)),
  ...(clock.kind === 'term' ? { offers: clock.offers.map((offer) => leanOffer(offer, clock)) } : {}),
});

const leanPlan = (plan: Plan): object => ({
  ...lean(plan, USUAL.plan),
  payments: lean(plan.payments, USUAL.payments),
  clocks: plan.clocks.map(leanClock),
});

/**
 * Entries as one short text for the page: what is not known or usual is left out, sources are numbers.
 *
 * @param sourcesOf The keys of the sources of each entry, in the order of the plan page.
 */
export function packEntries(
  entries: readonly Omit<PickerPlan, 'url'>[],
  sourcesOf: (plan: Plan) => readonly string[],
): string {
  const texts = entries.map(({ collected, ...entry }) => {
    const numberOf = (name: unknown): number => sourcesOf(entry.plan).indexOf(String(name)) + 1;
    const days = Object.entries(collected ?? {}).map(([name, day]) => [numberOf(name), day] as const);
    return JSON.stringify(
      {
        ...entry,
        ...(days.length === 0 ? {} : { collected: Object.fromEntries(days) }),
        plan: leanPlan(entry.plan),
      },
      (key, value: unknown) => (key === 'sources' && Array.isArray(value) ? value.map(numberOf) : value),
    );
  });
  return `[${texts.join(',')}]`;
}

function wholeClock(clock: Clock): Clock {
  const stages = clock.stages.map((stage) => ({ ...USUAL.stage, ...stage }));
  if (clock.kind !== 'term') return { ...USUAL[clock.kind], ...clock, stages };
  const usual = { ...USUAL.offer, sources: clock.sources };
  const offers = clock.offers.map((offer, index) => ({
    ...usual,
    ...offer,
    id: `${clock.id}-${index + 1}`,
  }));
  return { ...USUAL.term, ...clock, stages, offers };
}

/**
 * The entries of a packed text, made by `packEntries` at build and so trusted to have its shape. Source keys are
 * numbers as text, offers are named by their place.
 *
 * @param plansPath Where the pages of the plans are, such as `/plans/`.
 */
export function unpackEntries(text: string, plansPath: string): readonly PickerPlan[] {
  const packed = JSON.parse(text, (key, value: unknown) =>
    key === 'sources' && Array.isArray(value) ? value.map(String) : value,
  ) as readonly PickerPlan[];
  return packed.map(({ plan, ...entry }) => ({
    ...entry,
    url: `${plansPath}${plan.id}/`,
    plan: {
      ...USUAL.plan,
      ...plan,
      payments: { ...USUAL.payments, ...plan.payments },
      clocks: plan.clocks.map(wholeClock),
    },
  }));
}
