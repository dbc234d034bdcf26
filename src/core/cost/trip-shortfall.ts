import type { Cents, Offer, Plan } from '../facts/plan.ts';
import { byReach, furthestPacks, mbOf, type PackSequence } from './pack-search.ts';
import { paidFor, partsFor, sum, type CostTerms } from './payment.ts';
import { buyablePacks, type TripNeeds } from './trip.ts';

/** The packs that come nearest to a trip which none carry to its end, and what they lack. */
export interface Shortfall {
  /** In the order in which they are bought. */
  readonly packs: readonly Offer[];
  /** What they cost together with tax and card fee. Cents. */
  readonly price: Cents;
  /** Days that the trip is longer than the packs last. */
  readonly days: number;
  /** MB that the trip needs and the packs do not hold. */
  readonly mb: number;
  /** How much of the trip they carry, from 0 to 1. */
  readonly share: number;
}

/** What packs lack: days, data or both; where they have enough of each but not at the same time, days. */
function lackOf({ packs, days, reach }: PackSequence, trip: TripNeeds): Pick<Shortfall, 'days' | 'mb'> {
  const lack = {
    days: Math.max(0, trip.days - days),
    mb: Math.max(0, trip.mb - sum(packs.map(mbOf))),
  };
  const isEnough = lack.days === 0 && lack.mb === 0;
  return isEnough ? { days: trip.days - Math.floor(reach / trip.mb), mb: 0 } : lack;
}

/**
 * The packs of a plan that carry a trip furthest, by what is known of them, and what they lack. Undefined where no pack
 * is known to carry it at all.
 */
export function shortfallOf({ clocks }: Plan, trip: TripNeeds, terms: CostTerms): Shortfall | undefined {
  const [nearest] = clocks
    .flatMap((clock) => (clock.kind === 'term' ? [buyablePacks(clock, terms.autopay)] : []))
    .flatMap(({ offers, rules }) => furthestPacks(offers, rules, trip) ?? [])
    .sort(byReach);
  if (nearest === undefined) return undefined;
  const { packs, reach } = nearest;
  const price = sum(packs.map((offer) => paidFor(partsFor(offer, terms))));
  return { packs, price, ...lackOf(nearest, trip), share: reach / (trip.days * trip.mb) };
}
