import type { Length } from '../calendar/civil.ts';
import { sum } from './payment.ts';
import type { Cents, Offer } from '../facts/plan.ts';

/** Days and data of a trip. */
export interface Usage {
  readonly days: number;
  /** MB in all, used evenly; more than none. */
  readonly mb: number;
}

/** How packs may follow each other on one line. */
export interface PackRules {
  /** A second pack can be bought for the same line. */
  readonly mayFollow: boolean;
  /** The next pack begins when the one before is used up; else the one before must last to its end. */
  readonly beginsWhenUsedUp: boolean;
  /** Days of a pack that are lost when another one follows it. */
  readonly lostDays: number;
}

/** What may be paid for packs in a period of 30 days that begins with a purchase. */
export interface Purse {
  readonly most: Cents;
  /** What a pack counts for in the period in which it begins, by the day of the trip. */
  readonly partOf: (offer: Offer, begins: number) => number;
}

/** Packs in the order in which they are bought. */
export interface PackSequence {
  readonly packs: readonly Offer[];
  readonly price: Cents;
  /** How far the packs carry the trip, in days times the MB of the trip, so that nothing is rounded. */
  readonly reach: number;
  /** Days of all the packs together, without those that are lost. */
  readonly days: number;
  /** The period of the budget that runs: the day on which it began, and what was paid since. */
  readonly period?: { readonly begun: number; readonly paid: number };
}

/** More packs than this are no longer a trip. */
const MOST_PACKS = 4;
/** Packs are never repeated beyond a year. */
const LONGEST_SEQUENCE = 365;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The days that a length has at the very least: a calendar month may be February. */
export function leastDays(length: Length): number {
  if ('days' in length) return length.days;
  const { months } = length;
  const from = (first: number): number =>
    sum(Array.from({ length: months }, (_, index) => MONTH_LENGTHS[(first + index) % 12] ?? 0));
  return Math.min(...MONTH_LENGTHS.map((_, first) => from(first)));
}

/** MB in a pack; what is not known counts as none. */
export const mbOf = ({ dataMb = 'unknown' }: Offer): number => {
  switch (dataMb) {
    case 'unlimited':
      return Infinity;
    case 'unknown':
      return 0;
    default:
      return dataMb;
  }
};

/** How far so many days of a pack carry the trip: to their end, or until the data is gone. */
const reachOf = (offer: Offer, days: number, usage: Usage): number =>
  Math.min(days * usage.mb, mbOf(offer) * usage.days);

/** How far a pack carries the trip when another one follows it; 0 where none can. */
export function reachBeforeNext(offer: Offer, rules: PackRules, usage: Usage): number {
  const days = leastDays(offer.length) - rules.lostDays;
  const reach = reachOf(offer, days, usage);
  return rules.beginsWhenUsedUp || reach === days * usage.mb ? reach : 0;
}

/** A promotion is bought first or not at all, a renewal price never first. */
const holdsNext = ({ packs }: PackSequence, { applies }: Offer): boolean =>
  applies === 'always' || (applies === 'first') === (packs.length === 0);

const daysOfLast = ({ packs }: PackSequence): number => {
  const last = packs.at(-1);
  return last === undefined ? 0 : leastDays(last.length);
};

/** Negative where the first sequence is better: cheaper, of fewer packs, with fewer days to spare, with a shorter last one. */
export const byPrice = (a: PackSequence, b: PackSequence): number =>
  a.price - b.price || a.packs.length - b.packs.length || a.days - b.days || daysOfLast(a) - daysOfLast(b);

const TURN = { first: 0, always: 1, renewal: 2 } as const;

/** The promotion first, then from the longest to the shortest, so that what may still change is paid last. */
const inBuyingOrder = (offers: readonly Offer[]): readonly Offer[] =>
  [...offers].sort((a, b) => TURN[a.applies] - TURN[b.applies] || leastDays(b.length) - leastDays(a.length));

/** The same sequence with the packs before the last in buying order: their order changes nothing else. */
const inBestOrder = (sequence: PackSequence): PackSequence => ({
  ...sequence,
  packs: [...inBuyingOrder(sequence.packs.slice(0, -1)), ...sequence.packs.slice(-1)],
});

/** An offer as the last pack of a trip and as one that another follows. */
interface PackOption {
  readonly offer: Offer;
  readonly asLast: { readonly reach: number; readonly days: number };
  readonly asFollowed: { readonly reach: number; readonly days: number };
}

function packOption(offer: Offer, rules: PackRules, usage: Usage): PackOption {
  const days = leastDays(offer.length);
  return {
    offer,
    asLast: { reach: reachOf(offer, days, usage), days },
    asFollowed: { reach: reachBeforeNext(offer, rules, usage), days: days - rules.lostDays },
  };
}

const followedBy = (
  sequence: PackSequence,
  { offer }: PackOption,
  { reach, days }: PackOption['asLast'],
): PackSequence => ({
  ...sequence,
  packs: [...sequence.packs, offer],
  price: sequence.price + offer.price,
  reach: sequence.reach + reach,
  days: sequence.days + days,
});

const PERIOD_DAYS = 30;

/** The period of the budget after a purchase; undefined where that is more than the purse holds. */
function periodAfter(
  { period, reach }: PackSequence,
  offer: Offer,
  usage: Usage,
  purse: Purse,
): PackSequence['period'] {
  const begins = Math.floor(reach / usage.mb);
  const part = purse.partOf(offer, begins);
  const runs = period !== undefined && begins - period.begun < PERIOD_DAYS;
  const next = runs ? { begun: period.begun, paid: period.paid + part } : { begun: begins, paid: part };
  return next.paid <= purse.most ? next : undefined;
}

/** Whether the first sequence leaves at least as much room in the budget, whatever follows. */
const leavesAsMuch = (a: PackSequence['period'], b: PackSequence['period']): boolean =>
  a === undefined || b === undefined || (a.begun === b.begun && a.paid <= b.paid);

/** Negative where the first sequence comes first: cheaper, then the one that carries the trip further, then of fewer days. */
const byPriceAndReach = (a: PackSequence, b: PackSequence): number =>
  a.price - b.price || b.reach - a.reach || a.days - b.days;

/** Whether one of the sequences, none of which is dearer, carries the trip as far with no more days. */
function isBeatenBy(cheaper: readonly PackSequence[], { reach, days, period }: PackSequence): boolean {
  for (const one of cheaper)
    if (one.reach >= reach && one.days <= days && leavesAsMuch(one.period, period)) return true;
  return false;
}

/** Only the sequences that no other one beats: none is as cheap, carries the trip as far and has no more days. */
function unbeaten(sequences: readonly PackSequence[]): readonly PackSequence[] {
  const kept: PackSequence[] = [];
  for (const sequence of [...sequences].sort(byPriceAndReach))
    if (!isBeatenBy(kept, sequence)) kept.push(sequence);
  return kept;
}

/** A purchase that may come next, with what was bought before it. */
interface NextPurchase {
  readonly sequence: PackSequence;
  readonly option: PackOption;
}

/** Every purchase that may come next and keeps the budget. */
const purchasesAfter = (
  sequence: PackSequence,
  options: readonly PackOption[],
  usage: Usage,
  purse?: Purse,
): readonly NextPurchase[] =>
  options
    .filter(({ offer }) => holdsNext(sequence, offer))
    .flatMap((option) => {
      if (purse === undefined) return [{ sequence, option }];
      const period = periodAfter(sequence, option.offer, usage, purse);
      return period === undefined ? [] : [{ sequence: { ...sequence, period }, option }];
    });

const START: PackSequence = { packs: [], price: 0, reach: 0, days: 0 };

/** The sequences that end with one of these purchases. */
const endedBy = (purchases: readonly NextPurchase[]): readonly PackSequence[] =>
  purchases
    .map(({ sequence, option }) => followedBy(sequence, option, option.asLast))
    .filter(({ packs, days }) => packs.length === 1 || days <= LONGEST_SEQUENCE);

/** The sequences with one of these purchases that another one follows. */
const followedSequences = (purchases: readonly NextPurchase[]): readonly PackSequence[] =>
  purchases
    .filter(({ option }) => option.asFollowed.reach > 0)
    .map(({ sequence, option }) => followedBy(sequence, option, option.asFollowed));

/** How far one more pack carries a trip at most. */
const longestReach = (options: readonly PackOption[]): number =>
  Math.max(0, ...options.map(({ asLast, asFollowed }) => Math.max(asLast.reach, asFollowed.reach)));

/**
 * The cheapest packs that carry a trip in any order: of one price the fewest, then with the fewest days to spare, from
 * the longest to the shortest where that is allowed. At most four packs, and several at most a year together.
 * Undefined where no packs do.
 *
 * The packs run one after the other, never side by side, and the data is used evenly. So how far a pack carries the
 * trip does not depend on its place, only on whether another one follows: the search keeps for each number of packs
 * the sequences that no other one beats and that can still carry the trip to its end.
 *
 * @param purse Only the sequences that keep it, in the order that keeps it.
 */
export function cheapestPacks(
  offers: readonly Offer[],
  rules: PackRules,
  usage: Usage,
  purse?: Purse,
): PackSequence | undefined {
  const needed = usage.days * usage.mb;
  const options = offers.map((offer) => packOption(offer, rules, usage));
  const reachOfOne = longestReach(options);
  let best: PackSequence | undefined;
  let sequences: readonly PackSequence[] = [START];
  for (let left = rules.mayFollow ? MOST_PACKS : 1; left > 0; left -= 1) {
    const purchases = sequences.flatMap((sequence) => purchasesAfter(sequence, options, usage, purse));
    const enough = purchases.filter(({ sequence, option }) => sequence.reach + option.asLast.reach >= needed);
    const [cheapest] = [...endedBy(enough)].sort(byPrice);
    if (cheapest !== undefined && (best === undefined || cheapest.price < best.price)) best = cheapest;
    const below = best?.price ?? Infinity;
    const leastReach = needed - (left - 1) * reachOfOne;
    const open = followedSequences(purchases).filter(
      ({ price, reach }) => price < below && reach >= leastReach && reach < needed,
    );
    sequences = unbeaten(open);
  }
  return best === undefined || purse !== undefined ? best : inBestOrder(best);
}

/** Negative where the first sequence carries a trip further, or as far for less. */
export const byReach = (a: PackSequence, b: PackSequence): number => b.reach - a.reach || byPrice(a, b);

/**
 * The packs that carry a trip furthest, with the same rules as `cheapestPacks`: what comes nearest where none carry it
 * to the end. Undefined where none are known to carry it at all.
 */
export function furthestPacks(
  offers: readonly Offer[],
  rules: PackRules,
  usage: Usage,
): PackSequence | undefined {
  const options = offers.map((offer) => packOption(offer, rules, usage));
  const found: PackSequence[] = [];
  let sequences: readonly PackSequence[] = [START];
  for (let left = rules.mayFollow ? MOST_PACKS : 1; left > 0; left -= 1) {
    const purchases = sequences.flatMap((sequence) => purchasesAfter(sequence, options, usage));
    found.push(...endedBy(purchases).filter(({ reach }) => reach > 0));
    sequences = unbeaten(followedSequences(purchases));
  }
  return found.sort(byReach)[0];
}
