import { compare, parseCivil, type CivilDate } from '../calendar/civil.ts';
import { parseMoney } from '../cost/money.ts';
import type { Cents } from '../facts/plan.ts';
import { LONGEST_NOTE, type LineEvent } from './ledger-shape.ts';
import { mayHoldNumber } from './phone-number.ts';

/** What can be noted down: what the account shows is asked for one thing at a time. */
export const EVENT_FORMS = ['paid', 'toppedUp', 'used', 'due', 'balance', 'ported', 'left', 'note'] as const;
/** One out of these. */
export type EventForm = (typeof EVENT_FORMS)[number];

/** What was typed of an event. */
export interface EventTexts {
  readonly date: string;
  readonly amount: string;
  readonly due: string;
  readonly text: string;
}

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

const LAST_DAY = '2099-12-31';
const FIRST_DAY = '2000-01-01';

/** A day that can be kept; undefined for anything else. */
function dayIn(text: string): CivilDate | undefined {
  const parsed = parseCivil(text);
  return parsed.ok && text >= FIRST_DAY && text <= LAST_DAY ? parsed.date : undefined;
}

function centsIn(text: string): Cents | undefined {
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : undefined;
}

function noteOn(date: CivilDate, typed: string): ReadEvent {
  const text = typed.trim().slice(0, LONGEST_NOTE);
  if (text === '') return wrong('text', 'empty');
  return mayHoldNumber(text) ? wrong('text', 'phone') : right({ kind: 'note', date, text });
}

/** What was typed as an event. What happened is past; what an account shows may be to come. */
export function typedEvent(form: EventForm, texts: EventTexts, today: CivilDate): ReadEvent {
  const date = dayIn(texts.date);
  if (date === undefined) return wrong('date', 'date');
  if (compare(date, today) > 0) return wrong('date', 'future');
  const amount = centsIn(texts.amount);
  switch (form) {
    case 'paid':
      if (texts.amount.trim() === '') return right({ kind: 'paid', date });
      return amount === undefined ? wrong('amount', 'money') : right({ kind: 'paid', date, amount });
    case 'toppedUp':
      return amount === undefined ? wrong('amount', 'money') : right({ kind: 'toppedUp', date, amount });
    case 'balance':
      return amount === undefined
        ? wrong('amount', 'money')
        : right({ kind: 'accountShows', date, balance: amount });
    case 'due': {
      const due = dayIn(texts.due);
      return due === undefined ? wrong('due', 'date') : right({ kind: 'accountShows', date, due });
    }
    case 'used':
      return right({ kind: 'used', date });
    case 'ported':
    case 'left':
      return right({ kind: 'moved', date, how: form });
    case 'note':
      return noteOn(date, texts.text);
  }
}
