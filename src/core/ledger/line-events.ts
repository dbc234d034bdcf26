import { compare, type CivilDate } from '../calendar/civil.ts';
import { type DatedPlan } from '../dates/dated-plan.ts';
import { providerDay } from '../dates/situation.ts';
import type { KeptLine, LineEvent } from './ledger-shape.ts';
import { saidBy } from './said-by.ts';

/** An event with the day on which its provider counts it. */
export type DayedEvent = LineEvent & { readonly at: CivilDate };
/** An event of one kind with its day. */
export type DayedKind<K extends LineEvent['kind']> = Extract<LineEvent, { kind: K }> & {
  readonly at: CivilDate;
};

/** What happens on one day happens in this order: the account is looked at last. */
const ORDER: readonly LineEvent['kind'][] = ['note', 'used', 'paid', 'toppedUp', 'accountShows', 'moved'];

/** An order that hangs on what the events say, not on their ids: it is the same on every device. Of two dates that the
 * account showed on one day the earlier comes last, and counts. */
function orderOf(a: DayedEvent, b: DayedEvent): number {
  const byDay = compare(a.at, b.at) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  if (byDay !== 0) return byDay;
  const [said, other] = [saidBy(a), saidBy(b)];
  return Number(said < other) - Number(said > other);
}

/** The events of a line in the order in which its provider counts them. */
export const eventsInOrder = ({ events }: KeptLine, plan: DatedPlan): readonly DayedEvent[] =>
  events.map((event) => ({ ...event, at: providerDay(event.date, event.day, plan) })).sort(orderOf);

/** Whether an event is of this kind. */
export const isOfKind =
  <K extends LineEvent['kind']>(kind: K) =>
  (event: DayedEvent): event is DayedKind<K> =>
    event.kind === kind;
