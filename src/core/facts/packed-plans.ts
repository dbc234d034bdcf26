import type { PickerPlan } from './picker-plan.ts';
import { PAYMENT_METHODS } from './payment-methods.ts';
import { WEIGHED_FACTS, type Clock, type Offer, type Plan } from './plan.ts';

const TERM_RULES = ['renewFrom', 'startsAt', 'dayCount', 'topUpBeforeExpiry', 'topUpAfterExpiry'] as const;

const unknownEach = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, 'unknown']));

/** What most records say. The packed text leaves it out, and the reader of the text puts it back. */
const USUAL = {
  plan: { ...unknownEach(['status', 'zone', ...WEIGHED_FACTS]), publish: 'whole', startCosts: [] },
  payments: unknownEach(PAYMENT_METHODS),
  term: { ...unknownEach(TERM_RULES), rivals: [] },
  activity: { rivals: [] },
  wallet: {},
  stage: { rivals: [] },
  offer: { autopay: 'optional', applies: 'always' },
} as const;

/** A record without the fields that say what is usual. */
function withoutUsual(record: object, usual: object): object {
  const usualText = new Map(Object.entries(usual).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(record).filter(([name, value]) => usualText.get(name) !== JSON.stringify(value)),
  );
}

/** What is usual for an offer of a clock: it rests on the sources of the clock. */
const usualOffer = ({ sources }: Clock): object => ({ ...USUAL.offer, sources });

/** An offer without its id, which its place gives back. */
const packedOffer = ({ id: _, ...offer }: Offer, clock: Clock): object =>
  withoutUsual(offer, usualOffer(clock));

const packedClock = (clock: Clock): object => ({
  ...withoutUsual(clock, USUAL[clock.kind]),
  stages: clock.stages.map((stage) => withoutUsual(stage, USUAL.stage)),
  ...(clock.kind === 'term' ? { offers: clock.offers.map((offer) => packedOffer(offer, clock)) } : {}),
});

const packedPlan = (plan: Plan): object => ({
  ...withoutUsual(plan, USUAL.plan),
  payments: withoutUsual(plan.payments, USUAL.payments),
  clocks: plan.clocks.map(packedClock),
});

/** One entry as text, its sources by their numbers. */
function packedEntry(
  { collected, plan, ...entry }: Omit<PickerPlan, 'url'>,
  keys: readonly string[],
): string {
  const numberOf = (key: unknown): number => keys.indexOf(String(key)) + 1;
  const days = Object.entries(collected ?? {}).map(([key, day]) => [numberOf(key), day] as const);
  const numberedDays = days.length === 0 ? {} : { collected: Object.fromEntries(days) };
  return JSON.stringify({ plan: packedPlan(plan), ...entry, ...numberedDays }, (name, value: unknown) =>
    name === 'sources' && Array.isArray(value) ? value.map(numberOf) : value,
  );
}

/**
 * Entries as one short text for the page: what is not known or usual is left out, sources are numbers from 1 on.
 *
 * @param sourcesOf The keys of the sources of each plan, in the order of its page.
 */
export const packEntries = (
  entries: readonly Omit<PickerPlan, 'url'>[],
  sourcesOf: (plan: Plan) => readonly string[],
): string => `[${entries.map((entry) => packedEntry(entry, sourcesOf(entry.plan))).join(',')}]`;

const wholeOffer = (offer: Offer, index: number, clock: Clock): Offer => ({
  ...usualOffer(clock),
  ...offer,
  id: `${clock.id}-${String(index + 1)}`,
});

function wholeClock(clock: Clock): Clock {
  const stages = clock.stages.map((stage) => ({ ...USUAL.stage, ...stage }));
  if (clock.kind !== 'term') return { ...USUAL[clock.kind], ...clock, stages };
  const offers = clock.offers.map((offer, index) => wholeOffer(offer, index, clock));
  return { ...USUAL.term, ...clock, stages, offers };
}

const wholePlan = (plan: Plan): Plan => ({
  ...USUAL.plan,
  ...plan,
  payments: { ...USUAL.payments, ...plan.payments },
  clocks: plan.clocks.map(wholeClock),
});

/**
 * The entries of a packed text, made by `packEntries` at build and so trusted to have its shape. Source keys are
 * numbers as text, offers are named by their place.
 *
 * @param plansPath Where the pages of the plans are, such as `/plans/`.
 */
export function unpackEntries(text: string, plansPath: string): readonly PickerPlan[] {
  const packed = JSON.parse(text, (name, value: unknown) =>
    name === 'sources' && Array.isArray(value) ? value.map(String) : value,
  ) as readonly PickerPlan[];
  return packed.map(({ plan, ...entry }) => ({
    ...entry,
    url: `${plansPath}${plan.id}/`,
    plan: wholePlan(plan),
  }));
}

/**
 * A plan without the packs of a data card: enough for whoever looks for a number, whom no data card suits, and a tenth of
 * its text.
 */
export const withoutPacks = (plan: Plan): Plan =>
  plan.kind === 'data'
    ? {
        ...plan,
        clocks: plan.clocks.map((clock) => (clock.kind === 'term' ? { ...clock, offers: [] } : clock)),
      }
    : plan;

/** Entries in which those that came later, with their packs, take their places. */
export const withPacks = (
  entries: readonly PickerPlan[],
  whole: readonly PickerPlan[],
): readonly PickerPlan[] =>
  entries.map((entry) => whole.find(({ plan }) => plan.id === entry.plan.id) ?? entry);
