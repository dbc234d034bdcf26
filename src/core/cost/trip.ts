import type { Length } from '../calendar/civil.ts';
import { sum } from './payment.ts';
import type { Offer, Plan, SourceKeys, TermClock } from '../facts/plan.ts';

/** What one trip needs. */
export interface TripNeeds {
  readonly days: number;
  /** More than none. */
  readonly mb: number;
  /** The end of the trip may move. */
  readonly mayMove: boolean;
}

/** Why a plan has no packs for the trip. */
export const TRIP_AGAINST_CODES = ['too-short', 'too-little-data'] as const;
/** One reason out of `TRIP_AGAINST_CODES`. */
export type TripAgainst = (typeof TRIP_AGAINST_CODES)[number];
/** What the packs are like. */
export const TRIP_REASON_CODES = ['exact-fit', 'leftover-days'] as const;
/** One reason out of `TRIP_REASON_CODES`. */
export type TripReason = (typeof TRIP_REASON_CODES)[number];
/** What the reader must look at before buying. */
export const TRIP_CAUTION_CODES = [
  'packs-unknown',
  'top-up-unknown',
  'start-unknown',
  'dated-price',
  'data-unknown',
  'cannot-extend',
  'extend-unknown',
] as const;
/** One caution out of `TRIP_CAUTION_CODES`. */
export type TripCaution = (typeof TRIP_CAUTION_CODES)[number];

/** A caution and the keys of the sources that it rests on. */
export interface TripWarning {
  readonly code: TripCaution;
  readonly sources: SourceKeys;
}

/** The packs for one trip, or why there are none. */
export type Trip =
  | {
      readonly fits: true;
      /** In the order in which they are bought. */
      readonly packs: readonly Offer[];
      /** The day of the trip, from 0, on which each pack begins: the one before is used up or has ended. */
      readonly begins: readonly number[];
      /** Days certainly covered by the packs together. */
      readonly days: number;
      readonly reasons: readonly TripReason[];
      readonly cautions: readonly TripWarning[];
    }
  | {
      readonly fits: false;
      readonly against: readonly TripAgainst[];
      readonly cautions: readonly TripWarning[];
    };

/** More packs than this are no longer a trip. */
const MOST_PACKS = 4;
/** Packs are never repeated beyond a year. */
const LONGEST_SEQUENCE = 365;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Packs bought one after the other on one line. */
interface Sequence {
  readonly packs: readonly Offer[];
  readonly clock: TermClock;
}

/** The days that a length has at the very least: a calendar month may be February. */
function leastDays(length: Length): number {
  if ('days' in length) return length.days;
  const { months } = length;
  const from = (first: number): number =>
    sum(Array.from({ length: months }, (_, index) => MONTH_LENGTHS[(first + index) % 12] ?? 0));
  return Math.min(...MONTH_LENGTHS.map((_, first) => from(first)));
}

/** MB in a pack; what is not known counts as none. */
const mbOf = ({ dataMb }: Offer): number =>
  dataMb === 'unlimited' ? Infinity : dataMb === undefined || dataMb === 'unknown' ? 0 : dataMb;

const hasUnknownData = ({ dataMb }: Offer): boolean => dataMb === undefined || dataMb === 'unknown';

/** Whether a line can hold a second pack, as far as is known. */
const canTopUp = ({ topUpBeforeExpiry, topUpAfterExpiry, renewFrom }: TermClock): boolean =>
  topUpAfterExpiry === true || (topUpBeforeExpiry === true && renewFrom !== 'unknown');

/** Days that are lost with each further pack: bought on the last day, it counts from that day. */
const lostPerPack = ({ topUpAfterExpiry, renewFrom }: TermClock): number =>
  topUpAfterExpiry !== true && (renewFrom === 'payment' || renewFrom === 'later') ? 1 : 0;

const daysOf = (packs: readonly Offer[], clock: TermClock): number =>
  sum(packs.map(({ length }) => leastDays(length))) - (packs.length - 1) * lostPerPack(clock);

const isLongEnough = (packs: readonly Offer[], clock: TermClock, trip: TripNeeds): boolean =>
  daysOf(packs, clock) >= trip.days;

const hasEnoughData = (packs: readonly Offer[], trip: TripNeeds): boolean => sum(packs.map(mbOf)) >= trip.mb;

/**
 * How far each pack carries a trip whose data is used evenly: to the end of its days, or until its data is gone. In
 * days times the MB of the trip, so that nothing is rounded.
 */
function reachesOf({ packs, clock }: Sequence, trip: TripNeeds): readonly number[] {
  const lostDays = (index: number): number => (index === packs.length - 1 ? 0 : lostPerPack(clock));
  return packs.map((pack, index) =>
    Math.min((leastDays(pack.length) - lostDays(index)) * trip.mb, mbOf(pack) * trip.days),
  );
}

/**
 * There is data on every day of the trip. The next pack begins when the one before is used up only where packs queue
 * and may be bought before the end; elsewhere each must have data to its end.
 */
function carries(sequence: Sequence, trip: TripNeeds): boolean {
  const { packs, clock } = sequence;
  const reaches = reachesOf(sequence, trip);
  const lastsToItsEnd = (pack: Offer, index: number): boolean =>
    reaches[index] === (leastDays(pack.length) - lostPerPack(clock)) * trip.mb;
  return (
    sum(reaches) >= trip.days * trip.mb &&
    ((clock.topUpBeforeExpiry === true && clock.renewFrom === 'queued') ||
      packs.slice(0, -1).every(lastsToItsEnd))
  );
}

/** Each pack begins before the trip ends, so that its data can be used. */
const allBegin = (sequence: Sequence, trip: TripNeeds): boolean =>
  sum(reachesOf(sequence, trip).slice(0, -1)) < trip.days * trip.mb;

const followsPromotions = (packs: readonly Offer[]): boolean =>
  packs.every(({ applies }, index) => applies === 'always' || (applies === 'first') === (index === 0));

const priceOf = (packs: readonly Offer[]): number => sum(packs.map(({ price }) => price));

/** Sequences of a number of packs below a price: the promotion first, then from the shortest to the longest. */
function sequencesOf(offers: readonly Offer[], count: number, below: number): readonly (readonly Offer[])[] {
  if (count === 0) return [[]];
  return offers.flatMap((offer, index) =>
    offer.price >= below
      ? []
      : sequencesOf(offers.slice(index), count - 1, below - offer.price).map((others) => [offer, ...others]),
  );
}

const TURN = { first: 0, always: 1, renewal: 2 } as const;

const inBuyingOrder = (offers: readonly Offer[]): readonly Offer[] =>
  [...offers].sort((a, b) => TURN[a.applies] - TURN[b.applies] || leastDays(a.length) - leastDays(b.length));

/** Every sequence below a price that the line's rules allow, of so many packs. */
const allowed = (
  clock: TermClock,
  trip: TripNeeds,
  autopay: boolean,
  count: number,
  below: number,
): readonly Sequence[] =>
  count > 1 && !canTopUp(clock)
    ? []
    : sequencesOf(
        inBuyingOrder(clock.offers.filter((offer) => autopay || offer.autopay === 'optional')),
        count,
        below,
      )
        .filter((packs) => followsPromotions(packs))
        .filter((packs) => count === 1 || daysOf(packs, clock) <= LONGEST_SEQUENCE)
        .map((packs) => ({ packs, clock }))
        .filter((sequence) => allBegin(sequence, trip));

const byPrice = (a: Sequence, b: Sequence): number =>
  priceOf(a.packs) - priceOf(b.packs) ||
  a.packs.length - b.packs.length ||
  daysOf(a.packs, a.clock) - daysOf(b.packs, b.clock);

const isTermWithOffers = (clock: Plan['clocks'][number]): clock is TermClock =>
  clock.kind === 'term' && clock.offers.length > 0;

const START_UNKNOWN: readonly TripCaution[] = ['start-unknown'];
const TOO_SHORT: readonly TripAgainst[] = ['too-short'];
const TOO_LITTLE_DATA: readonly TripAgainst[] = ['too-little-data'];

/** Cautions about going on after the packs: they matter when the end of the trip may move. */
function extensionOf({ topUpBeforeExpiry, topUpAfterExpiry }: TermClock): readonly TripCaution[] {
  if (topUpBeforeExpiry === true || topUpAfterExpiry === true) return [];
  return topUpBeforeExpiry === false && topUpAfterExpiry === false ? ['cannot-extend'] : ['extend-unknown'];
}

function chosenTrip(sequence: Sequence, trip: TripNeeds): Trip {
  const { packs, clock } = sequence;
  const reaches = reachesOf(sequence, trip);
  const begins = packs.map((_, index) => Math.floor(sum(reaches.slice(0, index)) / trip.mb));
  const days = (begins.at(-1) ?? 0) + leastDays(packs.at(-1)?.length ?? { days: 0 });
  const cautions: readonly TripCaution[] = [
    ...(clock.startsAt === 'unknown' ? START_UNKNOWN : []),
    ...(trip.mayMove ? extensionOf(clock) : []),
  ];
  return {
    fits: true,
    packs,
    begins,
    days,
    reasons: [days === trip.days ? 'exact-fit' : 'leftover-days'],
    cautions: [
      { code: 'dated-price', sources: [...new Set(packs.flatMap(({ sources }) => sources))] },
      ...cautions.map((code) => ({ code, sources: clock.sources })),
    ],
  };
}

function noTrip(clocks: readonly TermClock[], tried: readonly Sequence[], trip: TripNeeds): Trip {
  const long = tried.filter(({ packs, clock }) => isLongEnough(packs, clock, trip));
  const rich = tried.filter(({ packs }) => hasEnoughData(packs, trip));
  const mayBeRich = long.some(({ packs }) => packs.some(hasUnknownData));
  const isEither = rich.length > 0 && !rich.some((one) => long.includes(one));
  const warn = (code: TripCaution, about: readonly TermClock[]): readonly TripWarning[] =>
    about.length === 0 ? [] : [{ code, sources: about.flatMap(({ sources }) => sources) }];
  const isUnsure = (clock: TermClock): boolean =>
    !canTopUp(clock) && (clock.topUpBeforeExpiry !== false || clock.topUpAfterExpiry !== false);
  return {
    fits: false,
    against: [
      ...(long.length === 0 || (isEither && !mayBeRich) ? TOO_SHORT : []),
      ...((rich.length === 0 || long.length > 0) && !mayBeRich ? TOO_LITTLE_DATA : []),
    ],
    cautions: [
      ...(mayBeRich ? warn('data-unknown', clocks) : []),
      ...warn('top-up-unknown', clocks.filter(isUnsure)),
    ],
  };
}

/**
 * The packs of a plan for one trip: the cheapest that are long and large enough together, the fewest of equals. More
 * than one pack (at most four, at most a year) only where the plan is known to allow another one on the same line.
 * Prices are before tax.
 *
 * The data is taken to be used evenly over the trip, and the packs run one after the other, never side by side: the
 * next begins when the one before has ended, or is used up where the plan is known to allow that. So a pack supplies at most the trip's data for its days,
 * however much it holds; the other packs must supply the rest.
 *
 * Without any pack on file nothing is refused: the caution `packs-unknown` says so. `autopay`: the reader accepts
 * automatic renewal.
 */
export function tripOf(plan: Plan, trip: TripNeeds, autopay: boolean): Trip {
  const clocks = plan.clocks.filter(isTermWithOffers);
  if (clocks.length === 0)
    return { fits: false, against: [], cautions: [{ code: 'packs-unknown', sources: [] }] };
  const tried: Sequence[] = [];
  let best: Sequence | undefined;
  for (let count = 1; count <= MOST_PACKS; count += 1) {
    const below = best === undefined ? Infinity : priceOf(best.packs);
    const sequences = clocks.flatMap((clock) => allowed(clock, trip, autopay, count, below));
    const [cheapest] = sequences.filter((sequence) => carries(sequence, trip)).sort(byPrice);
    best = cheapest ?? best;
    tried.push(...sequences);
  }
  return best === undefined ? noTrip(clocks, tried, trip) : chosenTrip(best, trip);
}
