import type { Length } from '../calendar/civil.ts';
import { UNNAMED_PLAN } from '../dates/dated-plan.ts';
import type { Clock } from '../facts/plan.ts';
import type { HeldPlan } from './held-line.ts';

/** The id of a plan that is in no list: its rule is the reader's own. */
export const OWN_PLAN = 'own';

const NOT_KNOWN = { stages: [], sources: [], rivals: [] } as const;

const useClock = (window: Length): Clock => ({
  ...NOT_KNOWN,
  kind: 'activity',
  id: OWN_PLAN,
  window,
  counts: [],
  doesNotCount: [],
});

const termClock = (length: Length): Clock => ({
  ...NOT_KNOWN,
  kind: 'term',
  id: OWN_PLAN,
  offers: [],
  // The reader gives a length and no price, so it is a claim about the term and no offer.
  rivals: [{ length, sources: [] }],
  renewFrom: 'unknown',
  startsAt: 'payment',
  dayCount: 'unknown',
  topUpBeforeExpiry: 'unknown',
  topUpAfterExpiry: 'unknown',
});

function ownClock(by: 'payment' | 'use', length: Length): Clock {
  return by === 'use' ? useClock(length) : termClock(length);
}

/**
 * A plan that is in no list, by the rule that the reader gives: a payment or a use keeps it for a length. Without a
 * length only the date in its account can be told.
 */
export const ownPlan = (by: 'payment' | 'use', length: Length | undefined): HeldPlan => ({
  ...UNNAMED_PLAN,
  kind: 'line',
  id: OWN_PLAN,
  clocks: length === undefined ? [] : [ownClock(by, length)],
});
