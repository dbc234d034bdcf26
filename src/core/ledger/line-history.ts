import { isUse, type DatedPlan } from '../dates/dated-plan.ts';
import type { HeldLine } from '../dates/situation.ts';
import type { ActivityClock, Clock } from '../facts/plan.ts';
import { eventsInOrder, isOfKind, type DayedEvent, type DayedKind } from './line-events.ts';
import type { KeptLine } from './ledger-shape.ts';
import { heldByTerm } from './term-history.ts';
import { heldByWallet } from './wallet-history.ts';

const isActivity = (clock: Clock): clock is ActivityClock => isUse(clock);

/** Whether adding money is a use that every clock of use counts. */
function countsTopUp({ clocks }: DatedPlan): boolean {
  const uses = clocks.filter(isActivity);
  return uses.length > 0 && uses.every(({ counts }) => counts.includes('top-up'));
}

/** The last use that counts. */
function lastUse(plan: DatedPlan, events: readonly DayedEvent[]): DayedEvent | undefined {
  const kinds = countsTopUp(plan) ? ['used', 'paid', 'toppedUp'] : ['used'];
  return events.findLast(({ kind }) => kinds.includes(kind));
}

/** The last date that the account showed, of a plan that neither a term nor a balance keeps. */
function lastLook(events: readonly DayedEvent[]): Pick<HeldLine, 'due'> {
  const due = events.filter(isOfKind('accountShows')).findLast((look) => look.due !== undefined)?.due;
  return due === undefined ? {} : { due };
}

/** What the payments of a line come to. */
function heldByPayment(plan: DatedPlan, events: readonly DayedEvent[]): HeldLine {
  for (const clock of plan.clocks) {
    if (clock.kind === 'wallet') return heldByWallet(clock, plan, events);
    if (clock.kind === 'term') return heldByTerm(clock, plan, events);
  }
  return lastLook(events);
}

/**
 * What the events of a line say of it, as `timelineOf` takes it: which event each clock counts from, the balance after
 * top-ups and charges. The order in which the events were entered makes no difference.
 */
export function heldLineOf(line: KeptLine, plan: DatedPlan): HeldLine {
  const events = eventsInOrder(line, plan);
  const held = heldByPayment(plan, events);
  const use = lastUse(plan, events);
  return {
    ...held,
    ...(plan.id === undefined ? {} : { planId: plan.id }),
    ...(use === undefined ? {} : { used: use.date, places: { ...held.places, used: use.day } }),
  };
}

/** Where the number went, where it left. */
export const movedOf = (line: KeptLine, plan: DatedPlan): DayedKind<'moved'> | undefined =>
  eventsInOrder(line, plan).findLast(isOfKind('moved'));
