import type { CivilDate } from '../../../core/calendar/civil.ts';
import { dollars } from '../../../core/cost/money.ts';
import type { DayPlace } from '../../../core/dates/situation.ts';
import type { Plan } from '../../../core/facts/plan.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import type { KeptSay } from './kept-say.ts';
import { lengthIn } from '../../line/lengths.ts';

/** Something that a reader may have done today, in words and as an event without an id. */
export interface QuickEvent {
  readonly text: string;
  readonly event: (id: string, date: CivilDate, day: DayPlace) => LineEvent;
}

const MOST = 6;

/** What can be done today to keep a line of this plan: each offer, each size of a top-up, or a use. */
export function quickEvents({ clocks }: Plan, say: KeptSay): readonly QuickEvent[] {
  const [clock] = clocks;
  if (clock === undefined || clock.kind === 'activity')
    return [{ text: say('kept-used-today'), event: (id, date, day) => ({ id, kind: 'used', date, day }) }];
  if (clock.kind === 'wallet')
    return clock.topUps.slice(0, MOST).map((amount) => ({
      text: say('kept-topped-up', { price: dollars(amount) }),
      event: (id, date, day) => ({ id, kind: 'toppedUp', date, day, amount }),
    }));
  const offers = clock.offers.filter(({ applies }) => applies !== 'first').slice(0, MOST);
  if (offers.length === 0)
    return [{ text: say('kept-paid-today'), event: (id, date, day) => ({ id, kind: 'paid', date, day }) }];
  return offers.map(({ price, length }) => ({
    text: say('kept-paid-offer', { price: dollars(price), length: lengthIn(length, say) }),
    event: (id, date, day) => ({ id, kind: 'paid', date, day, amount: price, length }),
  }));
}
