import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVENT_FIELDS,
  EVENT_FORMS,
  putRight,
  textsOf,
  typedEvent,
} from '../../../src/core/ledger/typed-event.ts';
import { LONGEST_NOTE, type LineEvent } from '../../../src/core/ledger/ledger-shape.ts';
import { day } from '../plans.ts';
import { anyEvent } from './any-ledger.ts';

const TODAY = day('2026-11-20');
const date = day('2026-11-18');
const RIGHT = {
  date: '2026-11-18',
  amount: '12.5',
  length: '365d',
  due: '2027-01-31',
  text: 'called support',
};

describe('what was typed becomes an event', () => {
  test.each([
    ['paid', { kind: 'paid', date, amount: 1250, length: { days: 365 } }],
    ['toppedUp', { kind: 'toppedUp', date, amount: 1250 }],
    ['used', { kind: 'used', date }],
    ['due', { kind: 'accountShows', date, due: '2027-01-31' }],
    ['balance', { kind: 'accountShows', date, balance: 1250 }],
    ['ported', { kind: 'moved', date, how: 'ported' }],
    ['left', { kind: 'moved', date, how: 'left' }],
    ['note', { kind: 'note', date, text: 'called support' }],
  ] as const)('%s', (form, event) => {
    expect(typedEvent(form, RIGHT, TODAY)).toEqual({ ok: true, event });
  });

  test('a payment needs no amount and no length', () => {
    for (const length of ['', 'long'])
      expect(typedEvent('paid', { ...RIGHT, amount: ' ', length }, TODAY)).toEqual({
        ok: true,
        event: { kind: 'paid', date },
      });
  });

  test('a note is cut to what can be kept, and loses the blanks around it', () => {
    const read = typedEvent('note', { ...RIGHT, text: ` ${'x'.repeat(LONGEST_NOTE + 1)} ` }, TODAY);
    expect(read).toEqual({ ok: true, event: { kind: 'note', date, text: 'x'.repeat(LONGEST_NOTE) } });
  });

  test('today is past enough', () => {
    expect(typedEvent('used', { ...RIGHT, date: TODAY }, TODAY).ok).toBe(true);
  });
});

describe('what is wrong is said of its field', () => {
  test.each([
    ['no day', 'used', { date: '' }, 'date', 'date'],
    ['a day to come', 'used', { date: '2026-11-21' }, 'date', 'future'],
    ['a payment of no money', 'paid', { amount: 'ten' }, 'amount', 'money'],
    ['a top-up without an amount', 'toppedUp', { amount: '' }, 'amount', 'money'],
    ['a balance without an amount', 'balance', { amount: '' }, 'amount', 'money'],
    ['a due date that is none', 'due', { due: '2027-02-30' }, 'due', 'date'],
    ['an empty note', 'note', { text: '  ' }, 'text', 'empty'],
    ['a note with a telephone number', 'note', { text: '202 555 0123' }, 'text', 'phone'],
  ] as const)('%s', (_, form, change, field, problem) => {
    expect(typedEvent(form, { ...RIGHT, ...change }, TODAY)).toEqual({ ok: false, field, problem });
  });
});

test('an event says nothing of the fields that it does not ask for', () => {
  for (const form of EVENT_FORMS) {
    const asked = Object.fromEntries(EVENT_FIELDS[form].map((field) => [field, RIGHT[field]]));
    const only = { date: RIGHT.date, amount: '', length: '', due: '', text: '', ...asked };
    expect(typedEvent(form, RIGHT, TODAY)).toEqual(typedEvent(form, only, TODAY));
  }
});

/** An event that can be typed: a note is no space alone, and a look into the account saw something. */
const isTypeable = (event: LineEvent): boolean =>
  (event.kind !== 'accountShows' || event.due !== undefined || event.balance !== undefined) &&
  (event.kind !== 'note' || (event.text.trim() === event.text && event.text !== ''));

test('an event whose form is left as it stands stays the same event', () => {
  fc.assert(
    fc.property(anyEvent.filter(isTypeable), (event) => {
      const { form, texts } = textsOf(event);
      const read = typedEvent(form, texts, day('2040-01-01'));
      expect(read.ok && putRight(event, read.event, event.day)).toEqual(event);
    }),
  );
});

test('an event that becomes another kind keeps nothing of what it was', () => {
  const before: LineEvent = { id: 'event1', kind: 'paid', date, day: 'us', amount: 500 };
  expect(putRight(before, { kind: 'used', date }, 'abroad')).toEqual({
    id: 'event1',
    kind: 'used',
    date,
    day: 'abroad',
  });
});
