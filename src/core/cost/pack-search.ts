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

/** Packs in the order in which they are bought. */
export interface Way {
  readonly packs: readonly Offer[];
  readonly price: Cents;
  /** How far the packs carry the trip, in days times the MB of the trip, so that nothing is rounded. */
  readonly reach: number;
  /** Days of all the packs together, without those that are lost. */
  readonly days: number;
}

/** More packs than this are no longer a trip. */
const MOST_PACKS = 4;
/** Packs are never repeated beyond a year. */
const LONGEST_WAY = 365;
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
const holdsNext = ({ packs }: Way, { applies }: Offer): boolean =>
  applies === 'always' || (applies === 'first') === (packs.length === 0);

const daysOfLast = ({ packs }: Way): number => {
  const last = packs.at(-1);
  return last === undefined ? 0 : leastDays(last.length);
};

/** Negative where the first way is better: cheaper, of fewer packs, with fewer days to spare, with a shorter last one. */
export const byPrice = (a: Way, b: Way): number =>
  a.price - b.price || a.packs.length - b.packs.length || a.days - b.days || daysOfLast(a) - daysOfLast(b);

const TURN = { first: 0, always: 1, renewal: 2 } as const;

/** The promotion first, then from the longest to the shortest, so that what may still change is paid last. */
const inBuyingOrder = (offers: readonly Offer[]): readonly Offer[] =>
  [...offers].sort((a, b) => TURN[a.applies] - TURN[b.applies] || leastDays(b.length) - leastDays(a.length));

/** The same way with the packs before the last in buying order: their order changes nothing else. */
const ordered = (way: Way): Way => ({
  ...way,
  packs: [...inBuyingOrder(way.packs.slice(0, -1)), ...way.packs.slice(-1)],
});

/** An offer as the last pack of a trip and as one that another follows. */
interface Piece {
  readonly offer: Offer;
  readonly asLast: { readonly reach: number; readonly days: number };
  readonly asFollowed: { readonly reach: number; readonly days: number };
}

function pieceOf(offer: Offer, rules: PackRules, usage: Usage): Piece {
  const days = leastDays(offer.length);
  return {
    offer,
    asLast: { reach: reachOf(offer, days, usage), days },
    asFollowed: { reach: reachBeforeNext(offer, rules, usage), days: days - rules.lostDays },
  };
}

const then = (way: Way, { offer }: Piece, { reach, days }: Piece['asLast']): Way => ({
  packs: [...way.packs, offer],
  price: way.price + offer.price,
  reach: way.reach + reach,
  days: way.days + days,
});

/** Only the ways that no other one beats: none is as cheap, carries the trip as far and has no more days. */
function unbeaten(ways: readonly Way[]): readonly Way[] {
  const kept: Way[] = [];
  for (const way of [...ways].sort((a, b) => a.price - b.price || b.reach - a.reach || a.days - b.days))
    if (!kept.some(({ reach, days }) => reach >= way.reach && days <= way.days)) kept.push(way);
  return kept;
}

/**
 * The cheapest packs that carry a trip in any order: of one price the fewest, then with the fewest days to spare, from
 * the longest to the shortest where that is allowed. At most four packs, and several at most a year together.
 * Undefined where no packs do.
 *
 * The packs run one after the other, never side by side, and the data is used evenly. So how far a pack carries the
 * trip does not depend on its place, only on whether another one follows: the search keeps for each number of packs
 * the ways that no other one beats.
 */
export function cheapestWay(offers: readonly Offer[], rules: PackRules, usage: Usage): Way | undefined {
  const needed = usage.days * usage.mb;
  const pieces = offers.map((offer) => pieceOf(offer, rules, usage));
  const most = rules.mayFollow ? MOST_PACKS : 1;
  let best: Way | undefined;
  let ways: readonly Way[] = [{ packs: [], price: 0, reach: 0, days: 0 }];
  for (let count = 1; count <= most; count += 1) {
    const purchases = ways.flatMap((way) =>
      pieces.filter(({ offer }) => holdsNext(way, offer)).map((piece) => ({ way, piece })),
    );
    const [cheapest] = purchases
      .filter(({ way, piece }) => way.reach + piece.asLast.reach >= needed)
      .map(({ way, piece }) => then(way, piece, piece.asLast))
      .filter(({ days }) => count === 1 || days <= LONGEST_WAY)
      .sort(byPrice);
    if (cheapest !== undefined && (best === undefined || cheapest.price < best.price)) best = cheapest;
    const below = best?.price ?? Infinity;
    ways = unbeaten(
      purchases
        .filter(({ way, piece }) => piece.asFollowed.reach > 0 && way.price + piece.offer.price < below)
        .map(({ way, piece }) => then(way, piece, piece.asFollowed))
        .filter(({ reach }) => reach < needed),
    );
  }
  return best === undefined ? best : ordered(best);
}
