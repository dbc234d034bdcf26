import { compare, type CivilDate } from '../calendar/civil.ts';
import { parseMoney } from '../cost/money.ts';
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
  readonly due: string;
  readonly text: string;
}

/** What each form asks for beside the day. */
export const EVENT_FIELDS: Readonly<Record<EventForm, Exclude<keyof EventTexts, 'date'> | undefined>> = {
  paid: 'amount',
  toppedUp: 'amount',
  used: undefined,
  due: 'due',
  balance: 'amount',
  ported: undefined,
  left: undefined,
  note: 'text',
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

function dueOn(date: CivilDate, typed: string): ReadEvent {
  const due = typedDay(typed);
  return due === undefined ? wrong('due', 'date') : right({ kind: 'accountShows', date, due });
}

/** What was typed as an event of a day that may be kept. */
function eventOn(date: CivilDate, form: EventForm, texts: EventTexts): ReadEvent {
  switch (form) {
    case 'paid':
      // What was paid may be left out: the day alone makes a new term.
      if (texts.amount.trim() === '') return right({ kind: 'paid', date });
      return moneyOn(texts.amount, (amount) => ({ kind: 'paid', date, amount }));
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
