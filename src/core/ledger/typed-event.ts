import { compare, type CivilDate } from '../calendar/civil.ts';
import { writtenLength, maybeLength } from '../answers/typed-text.ts';
import { decimalText, parseMoney } from '../cost/money.ts';
import type { DayPlace } from '../dates/situation.ts';
import type { Cents } from '../facts/plan.ts';
import { LONGEST_NOTE, type LineEvent } from './ledger-shape.ts';
import { mayHoldNumber } from './phone-number.ts';
import { typedDay } from './typed-day.ts';

/** What can be noted down: what the account shows is asked for one thing at a time. */
export const EVENT_FORMS = ['paid', 'toppedUp', 'used', 'due', 'balance', 'ported', 'left', 'note'] as const;
/** What one event can be. */
export type EventForm = (typeof EVENT_FORMS)[number];

/** What was typed of an event. */
export interface EventTexts {
  readonly date: string;
  readonly amount: string;
  /** How long a payment was for, such as `90d`; empty: not said. */
  readonly length: string;
  readonly due: string;
  readonly text: string;
}

/** What each form asks for beside the day. */
export const EVENT_FIELDS: Readonly<Record<EventForm, readonly Exclude<keyof EventTexts, 'date'>[]>> = {
  paid: ['amount', 'length'],
  toppedUp: ['amount'],
  used: [],
  due: ['due'],
  balance: ['amount'],
  ported: [],
  left: [],
  note: ['text'],
};

/** An event without its id and whose day it is on. */
export type TypedEvent = LineEvent extends infer E
  ? E extends LineEvent
    ? Omit<E, 'id' | 'day'>
    : never
  : never;

/** The event that was typed, or the first field that is wrong. */
export type ReadEvent =
  | { readonly ok: true; readonly event: TypedEvent }
  | {
      readonly ok: false;
      readonly field: keyof EventTexts;
      readonly problem: 'date' | 'future' | 'money' | 'phone' | 'empty';
    };

type Problem = Extract<ReadEvent, { ok: false }>;
const wrong = (field: Problem['field'], problem: Problem['problem']): Problem => ({
  ok: false,
  field,
  problem,
});
const right = (event: TypedEvent): ReadEvent => ({ ok: true, event });

function centsIn(text: string): Cents | undefined {
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : undefined;
}

function noteOn(date: CivilDate, typed: string): ReadEvent {
  const text = typed.trim().slice(0, LONGEST_NOTE);
  if (text === '') return wrong('text', 'empty');
  return mayHoldNumber(text) ? wrong('text', 'phone') : right({ kind: 'note', date, text });
}

/** An event of so much money. */
function moneyOn(typed: string, made: (amount: Cents) => TypedEvent): ReadEvent {
  const amount = centsIn(typed);
  return amount === undefined ? wrong('amount', 'money') : right(made(amount));
}

/** A payment. What was paid and for how long may be left out: the day alone makes a new term. */
function paymentOn(date: CivilDate, { amount, length }: EventTexts): ReadEvent {
  const read = maybeLength(length);
  const bought = read.ok && read.value !== undefined ? { length: read.value } : {};
  if (amount.trim() === '') return right({ kind: 'paid', date, ...bought });
  return moneyOn(amount, (cents) => ({ kind: 'paid', date, amount: cents, ...bought }));
}

function dueOn(date: CivilDate, typed: string): ReadEvent {
  const due = typedDay(typed);
  return due === undefined ? wrong('due', 'date') : right({ kind: 'accountShows', date, due });
}

/** What was typed as an event of a day that may be kept. */
function eventOn(date: CivilDate, form: EventForm, texts: EventTexts): ReadEvent {
  switch (form) {
    case 'paid':
      return paymentOn(date, texts);
    case 'toppedUp':
      return moneyOn(texts.amount, (amount) => ({ kind: 'toppedUp', date, amount }));
    case 'balance':
      return moneyOn(texts.amount, (balance) => ({ kind: 'accountShows', date, balance }));
    case 'due':
      return dueOn(date, texts.due);
    case 'used':
      return right({ kind: 'used', date });
    case 'ported':
    case 'left':
      return right({ kind: 'moved', date, how: form });
    case 'note':
      return noteOn(date, texts.text);
  }
}

/** What was typed as an event. What happened is past; what an account shows may be to come. */
export function typedEvent(form: EventForm, texts: EventTexts, today: CivilDate): ReadEvent {
  const date = typedDay(texts.date);
  if (date === undefined) return wrong('date', 'date');
  return compare(date, today) > 0 ? wrong('date', 'future') : eventOn(date, form, texts);
}

/** Nothing typed of an event but its day. */
export const bareTexts = (date: CivilDate): EventTexts => ({
  date,
  amount: '',
  length: '',
  due: '',
  text: '',
});

/** The form in which an event is noted down. */
function formOf(event: LineEvent): EventForm {
  if (event.kind === 'moved') return event.how;
  if (event.kind !== 'accountShows') return event.kind;
  return event.due === undefined ? 'balance' : 'due';
}

const moneyText = (cents: Cents | undefined): string =>
  cents === undefined ? '' : decimalText(cents).replaceAll(',', '');

/** What is typed of an event beside its day. */
function saidOf(event: LineEvent): Partial<EventTexts> {
  switch (event.kind) {
    case 'paid':
      return {
        amount: moneyText(event.amount),
        length: event.length === undefined ? '' : writtenLength(event.length),
      };
    case 'toppedUp':
      return { amount: moneyText(event.amount) };
    case 'accountShows':
      return { due: event.due ?? '', amount: moneyText(event.balance) };
    case 'note':
      return { text: event.text };
    case 'used':
    case 'moved':
      return {};
  }
}

/** What would have to be typed for an event, so that it can be put right. */
export const textsOf = (event: LineEvent): { readonly form: EventForm; readonly texts: EventTexts } => ({
  form: formOf(event),
  texts: { ...bareTexts(event.date), ...saidOf(event) },
});

/**
 * An event as it was put right. Of a look into the account one thing is typed at a time: what else it showed stays.
 *
 * @param day Whose day the typed one is.
 */
export const putRight = (event: LineEvent, typed: TypedEvent, day: DayPlace): LineEvent => ({
  ...(event.kind === 'accountShows' && typed.kind === 'accountShows' ? event : {}),
  ...typed,
  id: event.id,
  day,
});
