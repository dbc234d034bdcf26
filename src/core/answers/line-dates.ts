import { compare, daysBetween, type CivilDate } from '../calendar/civil.ts';
import type { Plan } from '../facts/plan.ts';
import type { Verdict } from '../choice/ranking.ts';
import { timelineOf, type LineState, type Timeline } from '../dates/timeline.ts';
import {
  ACTION_ZONE,
  DEADLINE_ZONE,
  actionDay,
  civilDateAt,
  deadlineInstant,
  inReaderZone,
} from '../calendar/zone.ts';
import type { Entry, Moment } from '../facts/entry.ts';
import { isUse } from './held-line.ts';
import type { Reading } from './reading.ts';

/** The dates of one line and from which day they are counted. */
export interface LineDates {
  readonly timeline: Timeline;
  /** The provider's day of the start; undefined where only the expiry date is known. */
  readonly start: CivilDate | undefined;
  /** The line runs already, so that it can be late. */
  readonly isRunning: boolean;
  /** Days as the reader typed them that are counted as the day before. */
  readonly moved?: readonly CivilDate[];
}

/** The provider's day of what the reader did, never too late. */
interface Counted extends Pick<LineDates, 'moved'> {
  readonly date: CivilDate;
}

function countedDay(typed: CivilDate, { zone }: Plan, { isUsDate }: Reading, moment: Moment): Counted {
  const { date, reason } = actionDay({ date: typed, readerZone: moment.zone, isUsDate }, zone);
  return { date, moved: reason === 'day-before' ? [typed] : [] };
}

/** The day on which a new line starts. */
const startOf = (plan: Plan, reading: Reading, moment: Moment): Counted =>
  reading.start === undefined
    ? { date: civilDateAt(moment.instant, plan.zone === 'unknown' ? ACTION_ZONE : plan.zone) }
    : countedDay(reading.start, plan, reading, moment);

/** The offer that the cheapest cover begins with, if it is one of a term. */
function firstOfferOf(plan: Plan, { cost }: Verdict): string | undefined {
  const id = cost === 'unknown' ? undefined : cost.payments[0]?.offerId;
  return plan.clocks.some((clock) => clock.kind === 'term' && clock.offers.some((offer) => offer.id === id))
    ? id
    : undefined;
}

/** The packs of a trip as one pack that ends with the last of them, as their price does. */
const asOnePack = (plan: Plan, start: CivilDate, end: CivilDate): Plan => ({
  ...plan,
  clocks: plan.clocks.map((clock) =>
    clock.kind === 'term'
      ? {
          ...clock,
          offers: clock.offers.map((offer) => ({ ...offer, length: { days: daysBetween(start, end) } })),
        }
      : clock,
  ),
});

/** Undefined where a date would leave the calendar. */
function safeTimeline(plan: Plan, state: LineState, { bufferDays }: Reading): Timeline | undefined {
  try {
    return timelineOf(plan, state, { bufferDays });
  } catch {
    return undefined;
  }
}

/**
 * The dates of a suggested plan from the start that the reader gave, or from today. None for data without a price:
 * which pack it would be is not known.
 */
export function datesOf(
  { plan }: Entry,
  verdict: Verdict,
  reading: Reading,
  moment: Moment,
): LineDates | undefined {
  const trip = plan.kind === 'data' ? verdict.cost : undefined;
  if (trip === 'unknown') return undefined;
  const { date: start, moved = [] } = startOf(plan, reading, moment);
  const offerId = firstOfferOf(plan, verdict);
  const timeline = safeTimeline(
    trip === undefined ? plan : asOnePack(plan, start, trip.coveredUntil),
    { lastAction: start, ...(offerId === undefined ? {} : { offerId }) },
    reading,
  );
  const isRunning = reading.start !== undefined && compare(start, providerToday(plan.zone, moment)) < 0;
  return timeline === undefined ? undefined : { timeline, start, isRunning, moved };
}

/** The dates of the line that is held, from what its account shows, its last payment and its last use. */
export function heldDatesOf(
  { plan, accountInclusive = false }: Entry,
  reading: Reading,
  moment: Moment,
): LineDates | undefined {
  const { due } = reading;
  const [paid, used] = [reading.paid, reading.used].map((typed) =>
    typed === undefined ? undefined : countedDay(typed, plan, reading, moment),
  );
  // A payment must not stand for a use that the reader has not dated.
  const isUseMissing = used === undefined && plan.clocks.some(isUse);
  const state = {
    ...(due === undefined ? {} : { accountDue: due, accountDueInclusive: accountInclusive }),
    ...(paid === undefined || isUseMissing ? {} : { lastAction: paid.date }),
    ...(used === undefined ? {} : { lastActivity: used.date }),
  };
  const timeline = Object.keys(state).length === 0 ? undefined : safeTimeline(plan, state, reading);
  if (timeline === undefined) return undefined;
  const start = (timeline.governingKind === 'activity' ? used : paid)?.date;
  const moved = [...new Set([paid, used].flatMap((day) => day?.moved ?? []))];
  return { timeline, start, isRunning: true, moved };
}

/** The provider's today, for what is late and what is past. */
export const providerToday = (zone: Plan['zone'], { instant }: Moment): CivilDate =>
  civilDateAt(instant, zone === 'unknown' ? DEADLINE_ZONE : zone);

/** The end of a US day on the reader's clock. */
export function endInReaderZone(
  date: CivilDate,
  zone: Plan['zone'],
  moment: Moment,
): { date: CivilDate; time: string } {
  return inReaderZone(deadlineInstant(date, zone), moment.zone);
}
