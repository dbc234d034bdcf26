import { addLength, compare, type CivilDate, type Length } from '../calendar/civil.ts';
import { dueOfClock } from '../dates/clock-due.ts';
import { renewedDue } from '../dates/renewal.ts';
import type { DatedPlan } from '../dates/dated-plan.ts';
import type { HeldLine } from '../dates/situation.ts';
import type { Cents, Known, Offer, TermClock } from '../facts/plan.ts';
import type { DayedEvent, DayedKind } from './line-events.ts';

/** A payment for a term: money added to a balance that has an end renews it too. */
type TermPayment = DayedKind<'paid'> | DayedKind<'toppedUp'>;

/** The term that runs, as far as its payments tell. */
interface RunningTerm {
  /** What the dates are counted from, as `timelineOf` takes it. */
  readonly held: HeldLine;
  /** First day not covered. */
  readonly due: Known<CivilDate>;
}

const sameLength = (a: Length, b: Length): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The offer that a payment bought: by its length, else by what it cost where one offer alone costs that. */
function offerBought(
  { offers }: TermClock,
  { length, amount }: { length?: Length; amount?: Cents },
): Offer | undefined {
  if (length !== undefined) return offers.find((offer) => sameLength(offer.length, length));
  const priced = offers.filter(({ price }) => price === amount);
  const [first] = priced;
  return first !== undefined && priced.every((offer) => sameLength(offer.length, first.length))
    ? first
    : undefined;
}

/** The length of the term that is planned on for a payment: that of its offer, else the shortest that is claimed. */
function lengthFrom(day: CivilDate, clock: TermClock, offer: Offer | undefined): Length | undefined {
  const lengths = [
    ...(offer === undefined ? clock.offers : [offer]).map(({ length }) => length),
    ...clock.rivals.map(({ length }) => length),
  ];
  return [...lengths].sort((a, b) => compare(addLength(day, a), addLength(day, b)))[0];
}

/** The day from which the paid term counts: that of the payment, or the end of the term before. */
function countedSince(
  day: CivilDate,
  due: Known<CivilDate>,
  clock: TermClock,
  length: Length | undefined,
): CivilDate {
  if (due === 'unknown' || length === undefined) return day;
  const { renewFrom, topUpAfterExpiry } = clock;
  const { planned, possible } = renewedDue({ due, today: day, length, renewFrom, topUpAfterExpiry });
  // The provider took a late payment, so of the ends that it may give the earliest one still to come counts.
  const ends = planned === 'unknown' ? possible.map(({ date }) => date) : [planned];
  const end = ends.find((date) => compare(date, day) > 0);
  return end !== undefined && end === addLength(due, length) ? due : day;
}

const dueOf = (
  clock: TermClock,
  plan: DatedPlan,
  start: CivilDate,
  offer: Offer | undefined,
): Known<CivilDate> =>
  dueOfClock(clock, plan, { lastAction: start, ...(offer === undefined ? {} : { offerId: offer.id }) }).due;

/** Whether the provider is known to add a payment to what was paid before. */
const addsToTerm = ({ renewFrom }: TermClock): boolean => renewFrom !== 'unknown' && renewFrom !== 'payment';

/** The later end of the two, where a payment may have ended a longer term. */
const termBeforeOf = (due: Known<CivilDate>, ends: Known<CivilDate>): Pick<HeldLine, 'termBefore'> =>
  due !== 'unknown' && ends !== 'unknown' && compare(ends, due) < 0 ? { termBefore: due } : {};

/**
 * The running term after a payment. It takes no covered day away where the provider is known to add to the term; else
 * the earlier end is planned on, and the later one is kept beside it.
 */
function afterPayment(
  running: RunningTerm,
  payment: TermPayment,
  clock: TermClock,
  plan: DatedPlan,
): RunningTerm {
  const offer = offerBought(clock, payment);
  const { due, held } = running;
  const start = countedSince(payment.at, due, clock, lengthFrom(payment.at, clock, offer));
  const ends = dueOf(clock, plan, start, offer);
  const isRunning = due !== 'unknown' && compare(payment.at, due) < 0;
  if (isRunning && (ends === 'unknown' || (addsToTerm(clock) && compare(ends, due) <= 0))) return running;
  const isPayment = start === payment.at;
  const { used, places } = held;
  return {
    due: ends,
    held: {
      ...(used === undefined ? {} : { used }),
      paid: isPayment ? payment.date : start,
      places: { ...places, paid: isPayment ? payment.day : 'us' },
      ...(offer === undefined ? {} : { offerId: offer.id }),
      ...(isRunning ? termBeforeOf(due, ends) : {}),
    },
  };
}

function afterLook(
  running: RunningTerm,
  { due }: DayedKind<'accountShows'>,
  clock: TermClock,
  plan: DatedPlan,
): RunningTerm {
  if (due === undefined) return running;
  const accountDueInclusive = plan.accountDateInclusive === true;
  const shown = dueOfClock(clock, plan, { accountDue: due, accountDueInclusive });
  return { due: shown.due, held: { ...running.held, due } };
}

/** What is known of the balance of a term that has one. */
type Filling = Pick<HeldLine, 'balance' | 'lastFilled'>;

/** What was last seen with what was added since; use may have taken all of what nobody saw. */
function fillingAfter(filling: Filling, event: DayedEvent): Filling {
  const { balance } = filling;
  switch (event.kind) {
    case 'accountShows':
      if (event.balance === undefined) return filling;
      return { ...filling, balance: event.balance, ...(event.balance > 0 ? { lastFilled: event.at } : {}) };
    case 'paid':
    case 'toppedUp': {
      const added = balance === undefined ? undefined : balance + (event.amount ?? 0);
      return { ...(added === undefined || added === 0 ? {} : { balance: added }), lastFilled: event.at };
    }
    default:
      return filling;
  }
}

/**
 * What the payments of a term and the looks into its account come to. Each payment counts from where its rule says; one
 * day's payments never count as less than the longest of them.
 *
 * @param events In the order of `eventsInOrder`.
 */
export function heldByTerm(clock: TermClock, plan: DatedPlan, events: readonly DayedEvent[]): HeldLine {
  let running: RunningTerm = { held: {}, due: 'unknown' };
  let before: RunningTerm = running;
  let day: CivilDate | undefined;
  for (const event of events) {
    if (event.kind === 'accountShows') running = afterLook(running, event, clock, plan);
    if (event.kind !== 'paid' && event.kind !== 'toppedUp') continue;
    // Paying twice on one day is mostly one payment that was entered twice.
    if (event.at !== day) before = running;
    day = event.at;
    const next = afterPayment(before, event, clock, plan);
    const isLonger =
      running.due === 'unknown' || next.due === 'unknown' || compare(next.due, running.due) > 0;
    if (isLonger || running === before) running = next;
  }
  return { ...running.held, ...events.reduce<Filling>(fillingAfter, {}) };
}
