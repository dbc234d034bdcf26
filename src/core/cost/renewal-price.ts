import type { Length } from '../calendar/civil.ts';
import type { Cents, Known, Offer, Plan } from '../facts/plan.ts';

/** What renewing costs for one term. */
export type RenewalPrice =
  /** A charge that is taken from a balance at each cycle. */
  | { readonly kind: 'charge'; readonly charge: Cents; readonly cycle: Length }
  /** Nothing is paid: use alone keeps the line. */
  | { readonly kind: 'use' }
  /** The offer with the lowest price, and whether every other offer costs as much. */
  | { readonly kind: 'term'; readonly offer: Offer; readonly isOnly: boolean };

/** Every offer of a plan, in the order of its file. */
export const offersOfPlan = ({ clocks }: Plan): readonly Offer[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));

/** The cheapest offer of renewal: of those that need no automatic renewal, where there are any. */
function leastOffer(offers: readonly Offer[]): Offer | undefined {
  const free = offers.filter(({ autopay }) => autopay !== 'required');
  const [least] = [...(free.length > 0 ? free : offers)].sort((a, b) => a.price - b.price);
  return least;
}

/** What renewing a plan costs for one term; a promotion for the first term is no price of renewal. */
export function renewalPriceOf(plan: Plan): Known<RenewalPrice> {
  const wallet = plan.clocks.find((clock) => clock.kind === 'wallet');
  if (wallet !== undefined) return { kind: 'charge', charge: wallet.charge, cycle: wallet.cycle };
  if (plan.clocks.length > 0 && plan.clocks.every(({ kind }) => kind === 'activity')) return { kind: 'use' };
  const lasting = offersOfPlan(plan).filter(({ applies }) => applies !== 'first');
  const offer = leastOffer(lasting);
  if (offer === undefined) return 'unknown';
  return { kind: 'term', offer, isOnly: lasting.every(({ price }) => price === offer.price) };
}
