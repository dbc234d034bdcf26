import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptLine, LineEvent } from '../../../src/core/ledger/ledger-shape.ts';
import { outlookOf } from '../../../src/core/ledger/line-outlook.ts';
import { calendarText } from '../../../src/core/reminders/calendar-file.ts';
import { cancelledCalendar, lineCalendar } from '../../../src/core/reminders/line-calendar.ts';
import { alarmHoursOf } from '../../../src/core/reminders/reminder-days.ts';
import { anyLine } from '../ledger/any-ledger.ts';
import { eventsOn, keptLine, look } from '../ledger/outlooks.ts';
import { day, line, offer, stage, stageOf, term } from '../plans.ts';

const MONTHLY = line({
  clocks: [term([offer(500, { days: 30 })], { stages: [stage(), stageOf('lost', 60, 'due')] })],
});
const seen = (kept: KeptLine) => outlookOf(kept, look({ plans: [MONTHLY] }));
const PAID = keptLine('line', eventsOn(['2026-11-19', { kind: 'paid' }]));
/** The line after its events were exported. */
const exported = (kept: KeptLine): KeptLine => ({ ...kept, calendar: lineCalendar(seen(kept)).calendar });
const withEvent = (kept: KeptLine, event: LineEvent): KeptLine => ({
  ...kept,
  events: [...kept.events, event],
});
const paidAgain: LineEvent = { id: 'again1', kind: 'paid', date: day('2026-11-20'), day: 'us' };

describe('the events of a line', () => {
  test('are one for each stage, of this term', () => {
    const { days, calendar } = lineCalendar(seen(PAID));
    expect(days.map(({ stage: kind, date, isCancelled }) => [kind, date, isCancelled])).toEqual([
      ['prepare', '2026-12-04', false],
      ['act', '2026-12-11', false],
      ['safe', '2026-12-18', false],
      ['grace', '2027-02-16', false],
    ]);
    expect(calendar.sequence).toBe(0);
  });

  test('are the same in every file, with a number that rises', () => {
    const first = lineCalendar(seen(PAID));
    const second = lineCalendar(seen(exported(PAID)));
    expect(second.days.map(({ uid }) => uid)).toEqual(first.days.map(({ uid }) => uid));
    expect(second.days.every(({ sequence }) => sequence === 1)).toBe(true);
  });

  test('are others for another line of the same plan and day', () => {
    const mine = lineCalendar(seen(PAID)).days.map(({ uid }) => uid);
    const other = lineCalendar(seen({ ...PAID, id: 'line02' })).days.map(({ uid }) => uid);
    expect(mine.filter((uid) => other.includes(uid))).toEqual([]);
  });

  test('of the term before come back cancelled after a payment, under the same names', () => {
    const before = lineCalendar(seen(PAID));
    const { days } = lineCalendar(seen(withEvent(exported(PAID), paidAgain)));
    const cancelled = days.filter(({ isCancelled }) => isCancelled);
    expect(cancelled.map(({ uid }) => uid)).toEqual(before.days.map(({ uid }) => uid));
    expect(cancelled.every(({ sequence }) => sequence === 1)).toBe(true);
    const current = days.filter(({ isCancelled }) => !isCancelled);
    expect(current.find(({ stage: kind }) => kind === 'safe')?.date).toBe('2027-01-17');
  });

  test('come back as they were when the payment is taken back', () => {
    const paid = exported(withEvent(exported(PAID), paidAgain));
    const { days } = lineCalendar(seen({ ...paid, events: PAID.events }));
    const names = lineCalendar(seen(PAID)).days.map(({ uid }) => uid);
    expect(days.filter(({ isCancelled }) => !isCancelled).map(({ uid }) => uid)).toEqual(names);
  });

  test('move with the day to act by and stay the same ones where an absence moves it', () => {
    const away = { id: 'away01', from: day('2026-12-09'), to: day('2026-12-12') };
    const moved = outlookOf(exported(PAID), look({ plans: [MONTHLY], absences: [away] }));
    const act = lineCalendar(moved).days.find(({ stage: kind }) => kind === 'act');
    const before = lineCalendar(seen(PAID)).days.find(({ stage: kind }) => kind === 'act');
    expect(act).toMatchObject({ uid: before?.uid, date: '2026-12-08', isCancelled: false });
  });

  test('are all cancelled for a number that moved away or is taken off the list', () => {
    const gone = withEvent(exported(PAID), { ...paidAgain, kind: 'moved', how: 'ported' });
    expect(lineCalendar(seen(gone)).days.map(({ isCancelled }) => isCancelled)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(cancelledCalendar(seen(exported(PAID))).days.every(({ isCancelled }) => isCancelled)).toBe(true);
    expect(cancelledCalendar(seen(PAID)).days).toEqual([]);
  });

  test('that are past are neither shown nor cancelled', () => {
    const old = keptLine('line', eventsOn(['2026-09-01', { kind: 'paid' }]), {
      calendar: { sequence: 3, events: [{ key: '20260801-safe', date: day('2026-08-30') }] },
    });
    expect(lineCalendar(seen(old)).days.filter(({ isCancelled }) => isCancelled)).toEqual([]);
  });
});

describe('a calendar of any lines', () => {
  test('is read by another program with every event as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLine, { selector: ({ id }) => id, maxLength: 4 }), (lines) => {
        const days = lines.flatMap((kept) =>
          lineCalendar(outlookOf(kept, look())).days.map((each) => ({ ...each, title: kept.name })),
        );
        const text = calendarText(
          days.map(({ uid, sequence, date, title, stage: kind, isCancelled }) => ({
            uid,
            sequence,
            date,
            title,
            text: title,
            alarmHours: isCancelled ? [] : alarmHoursOf(kind),
            status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
          })),
          '20261120T040000Z',
        );
        const events = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
        expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(days.map(({ uid }) => uid));
        expect(new Set(days.map(({ uid }) => uid)).size).toBe(days.length);
        events.forEach((event, at) => {
          const written = days[at];
          expect(String(event.getFirstPropertyValue('dtstart'))).toBe(written?.date);
          const rings = written?.stage === 'act' || written?.stage === 'safe' ? 2 : 0;
          expect(event.getAllSubcomponents('valarm')).toHaveLength(rings);
        });
        for (const each of text.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 300 },
    );
  });

  test('rings at nine on the day and at nine the day before', () => {
    const text = calendarText(
      [
        {
          uid: 'a',
          sequence: 0,
          date: day('2026-12-18'),
          title: 'A',
          text: 'B',
          alarmHours: alarmHoursOf('safe'),
        },
      ],
      '20261120T040000Z',
    );
    const [event] = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
    const rings = event
      ?.getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(rings).toEqual(['PT9H', '-PT15H']);
  });
});
