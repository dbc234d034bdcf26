import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offersOf } from '../../../src/core/answers/held-line.ts';
import { compare } from '../../../src/core/calendar/civil.ts';
import { unsaidPayment } from '../../../src/core/ledger/unsaid-payment.ts';
import { day, line, offer, term } from '../plans.ts';
import { anyEvents } from './any-ledger.ts';
import { eventsOn, told } from './outlooks.ts';

const PLAN = line({
  clocks: [
    term([
      { ...offer(1000, { days: 90 }), id: 'short' },
      { ...offer(10_000, { days: 365 }), id: 'long' },
    ]),
  ],
});

test('a payment of no length is the one that is asked about, until its length is said', () => {
  const events = eventsOn(['2026-10-01', { kind: 'paid' }]);
  const [event] = events;
  expect(unsaidPayment(told(PLAN, events))).toEqual(event);
  expect(
    unsaidPayment(told(PLAN, eventsOn(['2026-10-01', { kind: 'paid', length: { days: 90 } }]))),
  ).toBeUndefined();
  expect(
    unsaidPayment(told(PLAN, eventsOn(['2026-10-01', { kind: 'paid', amount: 10_000 }]))),
  ).toBeUndefined();
});

test('nothing is asked where the account shows the date, where the number moved away, or where one length is sold', () => {
  const paid = ['2026-10-01', { kind: 'paid' }] as const;
  for (const [plan, events] of [
    [
      PLAN,
      eventsOn(
        paid,
        ['2026-10-02', { kind: 'accountShows', due: day('2027-01-05') }],
        ['2026-10-03', { kind: 'used' }],
      ),
    ],
    [PLAN, eventsOn(paid, ['2026-10-09', { kind: 'moved', how: 'left' }])],
    [line({ clocks: [term([offer(500, { days: 30 })])] }), eventsOn(paid)],
  ] as const)
    expect(unsaidPayment(told(plan, events))).toBeUndefined();
});

test('whatever happened, saying the lengths ends the questions, and the longest gives no earlier day than not saying', () => {
  const [, long] = offersOf(PLAN);
  if (long === undefined) throw new Error('no offer');
  fc.assert(
    fc.property(anyEvents, (events) => {
      let now = told(PLAN, events);
      const before = now.timeline.lastSafeDay;
      for (let left = events.length; left > 0; left -= 1) {
        const asked = unsaidPayment(now);
        if (asked === undefined) break;
        expect(events).toContainEqual(asked);
        now = told(
          PLAN,
          now.line.events.map((event) => (event.id === asked.id ? { ...asked, length: long.length } : event)),
        );
      }
      expect(unsaidPayment(now)).toBeUndefined();
      const after = now.timeline.lastSafeDay;
      if (before !== 'unknown' && after !== 'unknown')
        expect(compare(after, before)).toBeGreaterThanOrEqual(0);
    }),
  );
});
