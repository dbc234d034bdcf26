import type { Offer, TermClock } from '../../../src/core/facts/plan.ts';

/** The days and the data of a trip. */
interface Trip {
  readonly days: number;
  readonly mb: number;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const leastDays = ({ length }: Offer): number => {
  if ('days' in length) return length.days;
  const inYear = [...MONTHS, ...MONTHS];
  const spans = MONTHS.map((_, from) =>
    inYear.slice(from, from + length.months).reduce((all, days) => all + days, 0),
  );
  return Math.min(...spans);
};

const mbOf = ({ dataMb }: Offer): number => {
  if (dataMb === 'unlimited') return Infinity;
  return typeof dataMb === 'number' ? dataMb : 0;
};

/**
 * Walks through a trip pack by pack. Time is counted in `mb` ticks a day, so that `days` MB are used in `mb` ticks of
 * one day each, and nothing is rounded.
 */
function lasts(packs: readonly Offer[], clock: TermClock, { days, mb }: Trip): boolean {
  const isAfter = clock.topUpAfterExpiry === true;
  const isBefore = clock.topUpBeforeExpiry === true && clock.renewFrom !== 'unknown';
  if (packs.length > 1 && !isAfter && !isBefore) return false;
  let now = 0;
  for (const [index, pack] of packs.entries()) {
    if (now >= days * mb) return false;
    const isLast = index === packs.length - 1;
    const isCutShort = !isAfter && (clock.renewFrom === 'payment' || clock.renewFrom === 'later');
    const end = now + (leastDays(pack) - (!isLast && isCutShort ? 1 : 0)) * mb;
    const used = now + mbOf(pack) * days;
    if (isLast) return Math.min(end, used) >= days * mb;
    // When a pack without known data is used up is not known either.
    if (used === now) return false;
    const waits = !(isBefore && clock.renewFrom === 'queued');
    if (waits && used < end) return false;
    now = Math.min(end, used);
  }
  return false;
}

const isAllowed = (packs: readonly Offer[]): boolean =>
  packs.every(({ applies }, index) => (index === 0 ? applies !== 'renewal' : applies !== 'first'));

const isWithinYear = (packs: readonly Offer[], clock: TermClock): boolean => {
  const lost = clock.topUpAfterExpiry !== true && ['payment', 'later'].includes(clock.renewFrom) ? 1 : 0;
  const days = packs.reduce((all, one) => all + leastDays(one), 0) - (packs.length - 1) * lost;
  return packs.length === 1 || days <= 365;
};

/**
 * The lowest price of one to four packs that carry a trip, found by trying every order of every choice, for a reader
 * who refuses autopay. Undefined where there is none.
 */
export function lowestPrice(clock: TermClock, trip: Trip): number | undefined {
  const offers = clock.offers.filter(({ autopay }) => autopay !== 'required');
  let lowest = Infinity;
  const tryFrom = (packs: readonly Offer[], price: number): void => {
    if (price >= lowest) return;
    if (packs.length > 0 && isAllowed(packs) && isWithinYear(packs, clock) && lasts(packs, clock, trip))
      lowest = price;
    if (packs.length < 4) for (const offer of offers) tryFrom([...packs, offer], price + offer.price);
  };
  tryFrom([], 0);
  return lowest === Infinity ? undefined : lowest;
}
