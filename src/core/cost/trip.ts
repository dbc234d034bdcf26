import { addDays, type CivilDate } from '../calendar/civil.ts';
import { byPrice, cheapestPacks, leastDays, mbOf, reachBeforeNext } from './pack-search.ts';
import type { PackRules, Purse, Usage, PackSequence } from './pack-search.ts';
import { mayBuy, paymentFor, costOfPayments, type CostResult, type CostTerms } from './payment.ts';
import type { Offer, Plan, SourceKeys, TermClock } from '../facts/plan.ts';

/** What one trip needs. */
export interface TripNeeds extends Usage {
  /** The end of the trip may move. */
  readonly mayMove: boolean;
}

/** Why a plan has no packs for the trip. `too-many-packs`: four of them, or a year of them, are not enough. */
export const TRIP_AGAINST_CODES = [
  'too-short',
  'too-little-data',
  'too-many-packs',
  'autopay-required',
] as const;
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
  'queue-unknown',
  'start-unknown',
  'dated-price',
  'data-unknown',
  'cannot-extend',
  'extend-unknown',
  'autopay-unknown',
] as const;
/** One caution out of `TRIP_CAUTION_CODES`. */
export type TripCaution = (typeof TRIP_CAUTION_CODES)[number];

/** A caution and the keys of the sources that it rests on. */
export interface TripWarning {
  readonly code: TripCaution;
  readonly sources: SourceKeys;
}

/** One pack of a trip. Days are those of the trip, from 0. */
export interface TripPack {
  readonly offer: Offer;
  /** The day on which it begins: the one before is used up or has ended. */
  readonly begins: number;
  /** The last day on which it serves: its own last one, or the one on which it is used up or followed. */
  readonly ends: number;
}

/** The packs for one trip. */
export interface FittingTrip {
  readonly fits: true;
  /** In the order in which they are bought. */
  readonly packs: readonly TripPack[];
  /** Days certainly covered by the packs together. */
  readonly days: number;
  readonly reasons: readonly TripReason[];
  readonly cautions: readonly TripWarning[];
}

/** The packs for one trip, or why there are none. */
export type Trip =
  | FittingTrip
  | {
      readonly fits: false;
      /** Empty where an unknown fact may still make packs fit: a caution names it. */
      readonly against: readonly TripAgainst[];
      readonly cautions: readonly TripWarning[];
    };

/** The packs of one clock that the reader may buy, and how they follow each other. */
export interface BuyablePacks {
  readonly clock: TermClock;
  readonly offers: readonly Offer[];
  readonly rules: PackRules;
}

/** How packs follow each other as far as it is known. Bought on the last day, a pack may count from that day. */
function rulesOf({ topUpBeforeExpiry, topUpAfterExpiry, renewFrom }: TermClock): PackRules {
  const isBefore = topUpBeforeExpiry === true && renewFrom !== 'unknown';
  const isAfter = topUpAfterExpiry === true;
  return {
    mayFollow: isBefore || isAfter,
    beginsWhenUsedUp: isBefore && renewFrom === 'queued',
    lostDays: !isAfter && (renewFrom === 'payment' || renewFrom === 'later') ? 1 : 0,
  };
}

/** The packs of a clock that this reader may buy. */
export const buyablePacks = (clock: TermClock, autopay: boolean): BuyablePacks => ({
  clock,
  offers: clock.offers.filter((offer) => mayBuy(offer, autopay)),
  rules: rulesOf(clock),
});

/** The clock if everything unknown about following packs turned out well for the reader. */
const clockAtBest = (clock: TermClock): TermClock => ({
  ...clock,
  topUpBeforeExpiry: clock.topUpBeforeExpiry === 'unknown' ? true : clock.topUpBeforeExpiry,
  topUpAfterExpiry: clock.topUpAfterExpiry === 'unknown' ? true : clock.topUpAfterExpiry,
  renewFrom: clock.renewFrom === 'unknown' ? 'queued' : clock.renewFrom,
});

const hasUnknownData = ({ dataMb = 'unknown' }: Offer): boolean => dataMb === 'unknown';

/** The same packs if everything unknown turned out well: a pack of unknown data would be unlimited. */
const atBest = ({ clock, offers }: BuyablePacks): BuyablePacks => ({
  clock,
  offers: offers.map((offer) => (hasUnknownData(offer) ? { ...offer, dataMb: 'unlimited' } : offer)),
  rules: rulesOf(clockAtBest(clock)),
});

/** It is not known whether a pack may follow another, or from which day it would count. */
function isUnsureOfTopUp({ clock, rules }: BuyablePacks): boolean {
  const { mayFollow, lostDays } = rulesOf(clockAtBest(clock));
  return mayFollow !== rules.mayFollow || lostDays !== rules.lostDays;
}

/** A pack may follow another, but it is not known whether it begins when that one is used up. */
const isUnsureOfQueue = (packs: BuyablePacks): boolean =>
  !isUnsureOfTopUp(packs) &&
  rulesOf(clockAtBest(packs.clock)).beginsWhenUsedUp !== packs.rules.beginsWhenUsedUp;

const cheapestSequence = (
  { offers, rules }: BuyablePacks,
  usage: Usage,
  purse?: Purse,
): PackSequence | undefined => cheapestPacks(offers, rules, usage, purse);

/** A pack can follow another one of its kind for as long as one likes. */
const canGoOn = ({ offers, rules }: BuyablePacks, usage: Usage): boolean =>
  rules.mayFollow &&
  offers.some((offer) => offer.applies !== 'first' && reachBeforeNext(offer, rules, usage) > 0);

/** Why single packs do not do: none has the days, none the data, or none both. */
function againstSingle(offers: readonly Offer[], { days, mb }: Usage): readonly TripAgainst[] {
  const isShort = offers.every(({ length }) => leastDays(length) < days);
  const isLittle = offers.every((offer) => mbOf(offer) < mb);
  if (isShort === isLittle) return ['too-short', 'too-little-data'];
  return isShort ? ['too-short'] : ['too-little-data'];
}

/** Why no packs do, whatever the unknown facts turn out to be. */
function againstAll(buyable: readonly BuyablePacks[], usage: Usage): readonly TripAgainst[] {
  const best = buyable.map(atBest);
  const offers = best.flatMap((packs) => packs.offers);
  if (offers.length === 0) return ['autopay-required'];
  if (best.some((packs) => cheapestSequence(packs, usage) !== undefined)) return [];
  return best.some((packs) => canGoOn(packs, usage)) ? ['too-many-packs'] : againstSingle(offers, usage);
}

const sourcesOf = (stated: readonly { readonly sources: SourceKeys }[]): SourceKeys => [
  ...new Set(stated.flatMap(({ sources }) => sources)),
];

/** One caution about those that are concerned; none where nothing is. */
const warning = (
  code: TripCaution,
  about: readonly { readonly sources: SourceKeys }[],
): readonly TripWarning[] => (about.length === 0 ? [] : [{ code, sources: sourcesOf(about) }]);

const cannotExtend = ({ topUpBeforeExpiry, topUpAfterExpiry }: TermClock): boolean =>
  topUpBeforeExpiry === false && topUpAfterExpiry === false;

const mayExtend = ({ topUpBeforeExpiry, topUpAfterExpiry }: TermClock): boolean =>
  topUpBeforeExpiry === true || topUpAfterExpiry === true;

/** What there is to say about clocks, whether packs fit or not. Going on matters when the end of the trip may move. */
function cautionsAbout(clocks: readonly TermClock[], { mayMove }: TripNeeds): readonly TripWarning[] {
  const moving = mayMove ? clocks : [];
  return [
    ...warning(
      'start-unknown',
      clocks.filter(({ startsAt }) => startsAt === 'unknown'),
    ),
    ...warning('cannot-extend', moving.filter(cannotExtend)),
    ...warning(
      'extend-unknown',
      moving.filter((clock) => !mayExtend(clock) && !cannotExtend(clock)),
    ),
  ];
}

/** Offers that this reader buys without knowing whether they need autopay. */
const offersUnsureOfAutopay = (offers: readonly Offer[], autopay: boolean): readonly Offer[] =>
  autopay ? [] : offers.filter((offer) => offer.autopay === 'unknown');

/** Each pack with the days on which it serves. */
function servingDays({ packs }: PackSequence, rules: PackRules, usage: Usage): readonly TripPack[] {
  let reach = 0;
  return packs.map((offer, index) => {
    const begins = Math.floor(reach / usage.mb);
    if (index === packs.length - 1) return { offer, begins, ends: begins + leastDays(offer.length) - 1 };
    reach += reachBeforeNext(offer, rules, usage);
    return { offer, begins, ends: Math.ceil(reach / usage.mb) - 1 };
  });
}

function fittingTrip(
  sequence: PackSequence,
  { clock, rules }: BuyablePacks,
  trip: TripNeeds,
  autopay: boolean,
): FittingTrip {
  const packs = servingDays(sequence, rules, trip);
  const days = (packs.at(-1)?.ends ?? -1) + 1;
  return {
    fits: true,
    packs,
    days,
    reasons: [days === trip.days ? 'exact-fit' : 'leftover-days'],
    cautions: [
      ...warning('dated-price', sequence.packs),
      ...cautionsAbout([clock], trip),
      ...warning('autopay-unknown', offersUnsureOfAutopay(sequence.packs, autopay)),
    ],
  };
}

const clocksOf = (buyable: readonly BuyablePacks[]): readonly TermClock[] =>
  buyable.map(({ clock }) => clock);

function noTrip(buyable: readonly BuyablePacks[], trip: TripNeeds, autopay: boolean): Trip {
  const offers = buyable.flatMap((packs) => packs.offers);
  return {
    fits: false,
    against: againstAll(buyable, trip),
    cautions: [
      ...warning('data-unknown', offers.filter(hasUnknownData)),
      ...warning('top-up-unknown', clocksOf(buyable.filter(isUnsureOfTopUp))),
      ...warning('queue-unknown', clocksOf(buyable.filter(isUnsureOfQueue))),
      ...cautionsAbout(clocksOf(buyable), trip),
      ...warning('autopay-unknown', offersUnsureOfAutopay(offers, autopay)),
    ],
  };
}

const isTerm = (clock: Plan['clocks'][number]): clock is TermClock => clock.kind === 'term';

/**
 * The packs of a plan for one trip: the cheapest, in any order, that are long and large enough together. More than one
 * pack (at most four, at most a year) only where the plan is known to allow another one on the same line. Prices are
 * before tax.
 *
 * The data is taken to be used evenly over the trip, and the packs run one after the other, never side by side: the
 * next begins when the one before has ended, or is used up where packs are known to queue and may be bought before the
 * end. So a pack supplies at most the trip's data for its days, however much it holds; the others must supply the rest.
 *
 * Packs are refused only for what would hold whatever the unknown facts turn out to be; else the cautions say what is
 * not known, and a refusal carries them too. Without any pack on file the caution `packs-unknown` says so.
 *
 * @param autopay The reader accepts automatic renewal.
 * @param purse Only packs that keep it are taken; without such packs the trip does not fit.
 */
export function tripOf(plan: Plan, trip: TripNeeds, autopay: boolean, purse?: Purse): Trip {
  const clocks = plan.clocks.filter(isTerm);
  const buyable = clocks
    .filter(({ offers }) => offers.length > 0)
    .map((clock) => buyablePacks(clock, autopay));
  if (buyable.length === 0) {
    const cautions = [{ code: 'packs-unknown', sources: [] } as const, ...cautionsAbout(clocks, trip)];
    return { fits: false, against: [], cautions };
  }
  const [best] = buyable
    .flatMap((packs) => {
      const sequence = cheapestSequence(packs, trip, purse);
      return sequence === undefined ? [] : [{ packs, sequence }];
    })
    .sort((a, b) => byPrice(a.sequence, b.sequence));
  return best === undefined
    ? noTrip(buyable, trip, autopay)
    : fittingTrip(best.sequence, best.packs, trip, autopay);
}

/** What the packs of a trip cost from its first day: each a payment on the day when it begins. */
export function costOfTrip({ packs, days }: FittingTrip, start: CivilDate, terms: CostTerms): CostResult {
  const payments = packs.map(({ offer, begins, ends }, index) =>
    paymentFor(
      offer,
      { start: addDays(start, begins), end: addDays(start, packs[index + 1]?.begins ?? ends + 1) },
      terms,
    ),
  );
  return costOfPayments(payments, addDays(start, days));
}
