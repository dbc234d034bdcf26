import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addLength, compare, daysBetween } from '../../../src/core/calendar/civil.ts';
import type { KeptLine, LineEvent } from '../../../src/core/ledger/ledger-shape.ts';
import { outlookOf } from '../../../src/core/ledger/line-outlook.ts';
import { anyDay, anyEvents, anyLine } from './any-ledger.ts';
import { CATALOGUE, keptLine, look } from './outlooks.ts';

const anyPlan = fc.constantFrom(...CATALOGUE.map(({ id }) => ({ id })));
const isKnown = <T>(value: T | 'unknown'): value is T => value !== 'unknown';

const timelineWith = (plan: string, events: LineEvent[]) =>
  outlookOf(keptLine(plan, events), look()).timeline;

describe('whatever happened to a line', () => {
  test('its dates stand in their order', () => {
    fc.assert(
      fc.property(anyPlan, anyEvents, ({ id }, events) => {
        const { prepareBy, actBy, lastSafeDay, due, stages } = timelineWith(id, events);
        const planned = stages.filter((stage) => stage.planned).map(({ date }) => date);
        const dates = [prepareBy, actBy, lastSafeDay, due].filter(isKnown);
        expect([...dates].sort(compare)).toEqual(dates);
        if (due !== 'unknown')
          for (const date of planned.filter(isKnown)) expect(compare(date, due)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order in which it was entered makes no difference', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ({ id }, [events, shuffled]) => {
          expect(timelineWith(id, shuffled)).toEqual(timelineWith(id, events));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('notes change no date', () => {
    fc.assert(
      fc.property(anyPlan, anyEvents, ({ id }, events) => {
        const without = events.filter(({ kind }) => kind !== 'note');
        expect(timelineWith(id, events)).toEqual(timelineWith(id, without));
      }),
    );
  });

  test('a line of any rule is told without an error, and by a day that is not past', () => {
    fc.assert(
      fc.property(anyLine, (line: KeptLine) => {
        const { next, standing, today } = outlookOf(line, look());
        if (next.by === 'unknown') expect(next.daysLeft).toBe('unknown');
        else if (standing.condition !== 'lost' || standing.saved !== undefined) {
          expect(compare(next.by, today)).toBeGreaterThanOrEqual(0);
          expect(next.daysLeft).toBe(daysBetween(today, next.by));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a later payment', () => {
  const anyPayments = fc.array(
    fc.record({
      days: fc.nat(900),
      kind: fc.constantFrom('paid' as const, 'toppedUp' as const),
      amount: fc.constantFrom(300, 500, 1000, 10_000),
      long: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  );

  const addsToTerm = (id: string): boolean =>
    (CATALOGUE.find((plan) => plan.id === id)?.clocks ?? []).every(
      (clock) => clock.kind !== 'term' || (clock.renewFrom !== 'unknown' && clock.renewFrom !== 'payment'),
    );

  test('never gives an earlier date than there was without it, but where it may end the term before: that date is kept', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyPayments, fc.option(fc.nat(400)), (plan, first, told, shown) => {
        const sorted = [...told].sort((a, b) => a.days - b.days);
        const events: LineEvent[] = sorted.map(({ days, kind, amount, long }, at) => {
          const base = { id: `event${at}`, date: addDays(first, days), day: 'us' as const };
          if (kind === 'toppedUp') return { ...base, kind, amount };
          return { ...base, kind, ...(long ? { length: { months: 12 } } : {}) };
        });
        const use: LineEvent = { id: 'theuse', kind: 'used', date: addDays(first, 900), day: 'us' };
        const account: LineEvent[] =
          shown === null
            ? []
            : [{ id: 'shown1', kind: 'accountShows', date: first, day: 'us', due: addDays(first, shown) }];
        const before = timelineWith(plan.id, [use, ...account, ...events.slice(0, -1)]).due;
        const { due: after, termBefore } = timelineWith(plan.id, [use, ...account, ...events]);
        if (before !== 'unknown' && after !== 'unknown')
          expect(compare(termBefore ?? after, before)).toBeGreaterThanOrEqual(0);
        if (addsToTerm(plan.id)) expect(termBefore).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('is never told to carry further than its own term, where nobody says that it is added', () => {
    const unsaid = CATALOGUE.filter(({ id, clocks }) => clocks.length === 1 && !addsToTerm(id));
    fc.assert(
      fc.property(
        fc.constantFrom(...unsaid),
        anyDay,
        fc.nat(300),
        fc.boolean(),
        (plan, first, gap, isLong) => {
          const clock = plan.clocks.find(({ kind }) => kind === 'term');
          const lengths = clock?.kind === 'term' ? clock.offers.map(({ length }) => length) : [];
          const sorted = [...lengths].sort((a, b) => compare(addLength(first, a), addLength(first, b)));
          const [shortest, longest] = [sorted[0], sorted.at(-1)];
          if (shortest === undefined || longest === undefined) return;
          const second = addDays(first, gap);
          const length = isLong ? longest : shortest;
          const { due } = timelineWith(plan.id, [
            { id: 'event1', kind: 'paid', date: first, day: 'us', length: longest },
            { id: 'event2', kind: 'paid', date: second, day: 'us', length },
          ]);
          if (due !== 'unknown' && gap > 0)
            expect(compare(due, addLength(second, length))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('made on a later day never gives an earlier date', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, fc.nat(400), fc.nat(60), (plan, first, gap, more) => {
        const paid = (days: number): LineEvent[] => [
          { id: 'event1', kind: 'paid', date: first, day: 'us' },
          { id: 'event2', kind: 'paid', date: addDays(first, days), day: 'us' },
          { id: 'theuse', kind: 'used', date: addDays(first, 900), day: 'us' },
        ];
        const [early, late] = [
          timelineWith(plan.id, paid(gap)).due,
          timelineWith(plan.id, paid(gap + more)).due,
        ];
        if (early !== 'unknown' && late !== 'unknown') expect(compare(late, early)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
