import type { KeptLine, LineEvent } from './ledger-shape.ts';
import { eventsInOrder } from './line-events.ts';
import type { LineOutlook } from './line-outlook.ts';

/** A payment as it is kept. */
type Payment = Extract<LineEvent, { kind: 'paid' }>;

const isUnsaid = (event: LineEvent | undefined): event is Payment =>
  event?.kind === 'paid' && event.length === undefined;

const kept = ({ events }: KeptLine, id: string): LineEvent | undefined =>
  events.find((event) => event.id === id);

/**
 * The payment on whose length the dates of a line hang, where nobody said it and the shortest is planned on; undefined
 * where nothing hangs on it.
 */
export function unsaidPayment({ line, plan, timeline, moved }: LineOutlook): Payment | undefined {
  if (moved !== undefined || !timeline.trace.some(({ rule }) => rule === 'offer-shortest')) return undefined;
  const last = eventsInOrder(line, plan).findLast(isUnsaid);
  const payment = last === undefined ? undefined : kept(line, last.id);
  return isUnsaid(payment) ? payment : undefined;
}
