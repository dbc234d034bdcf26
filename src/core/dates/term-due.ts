import { addLength, compare, type CivilDate } from '../calendar/civil.ts';
import type { Offer, TermClock } from '../facts/plan.ts';
import { earliestEnd, unknownDue, type Dues } from './earliest-end.ts';
import type { DatedPack, LinePlan, LineState } from './line-state.ts';
import type { TraceStep } from './trace.ts';

const STARTS = {
  unknown: 'starts-unknown',
  payment: 'starts-payment',
  activation: 'starts-activation',
  install: 'starts-install',
  firstUse: 'starts-first-use',
  installOrFirstUse: 'starts-install-or-first-use',
} as const;

/** The offers the reader may have bought on this clock: one, all, or none when the id is in no clock. */
function offersOf(
  clock: TermClock,
  plan: LinePlan,
  offerId: string | undefined,
): readonly Offer[] | 'not-found' {
  if (offerId === undefined) return clock.offers;
  const own = clock.offers.filter((offer) => offer.id === offerId);
  if (own.length > 0) return own;
  const isElsewhere = plan.clocks.some(
    (other) => other.kind === 'term' && other.offers.some((offer) => offer.id === offerId),
  );
  return isElsewhere ? clock.offers : 'not-found';
}

/** The offer whose end comes first; the first of equals. */
function shortestOffer(offers: readonly Offer[], endOfOffer: (offer: Offer) => CivilDate): Offer | undefined {
  return [...offers].sort((a, b) => compare(endOfOffer(a), endOfOffer(b)))[0];
}

/** The packs end with the last of them; each stands in the trace with its own length and sources. */
function duesOfPacks(packs: readonly DatedPack[], clock: TermClock): Dues {
  const due = packs.at(-1)?.ends ?? 'unknown';
  return {
    due,
    trace: packs.map(({ offer, begins, ends }): TraceStep => ({
      result: 'due',
      date: ends,
      rule: packs.length === 1 ? 'term-from-start' : 'pack-in-turn',
      from: begins,
      length: offer.length,
      sources: [...new Set([...offer.sources, ...clock.sources])],
    })),
  };
}

function duesOfOffer(clock: TermClock, plan: LinePlan, state: LineState, start: CivilDate): Dues {
  const offers = offersOf(clock, plan, state.offerId);
  if (offers === 'not-found') return unknownDue('offer-not-found', clock.sources);
  const endOfOffer = ({ length }: Offer): CivilDate => addLength(start, length);
  const offer = shortestOffer(offers, endOfOffer);
  const own = offer === undefined ? [] : [offer];
  const ends = earliestEnd(start, [...own, ...clock.rivals], 'term-from-start');
  if (offer === undefined || offers.every((other) => endOfOffer(other) === endOfOffer(offer))) return ends;
  const { length, sources } = offer;
  const base = { result: 'due', date: ends.due, from: start } as const;
  return { due: ends.due, trace: [{ ...base, rule: 'offer-shortest', length, sources }, ...ends.trace] };
}

/**
 * When a paid term ends that began on `start`: the packs that were bought, else the offer, else the shortest one.
 * `unknown` without a length, or where no clock has an offer of that id.
 */
export function termDue(clock: TermClock, plan: LinePlan, state: LineState, start: CivilDate): Dues {
  const { packs } = state;
  const ends = packs === undefined ? duesOfOffer(clock, plan, state, start) : duesOfPacks(packs, clock);
  if (ends.due === 'unknown') return ends;
  const rule = STARTS[clock.startsAt];
  const begins: TraceStep = { result: 'due', date: ends.due, rule, from: start, sources: clock.sources };
  return { due: ends.due, trace: [begins, ...ends.trace] };
}
