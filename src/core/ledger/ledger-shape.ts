import * as v from 'valibot';
import type { DayPlace } from '../dates/situation.ts';
import { mayHoldNumber } from './phone-number.ts';
import {
  CENTS,
  CIVIL_DATE,
  KEPT_RULE,
  LENGTH,
  list,
  text,
  wholeNumber,
  type ShapeCode,
} from './rule-shape.ts';

/** The version that is written. */
export const LEDGER_VERSION = 2;
/** The most lines that one device keeps. */
export const MOST_LINES = 500;
/** The most events of one line. */
const MOST_EVENTS = 1000;
/** The longest nickname and name of a group, in characters. */
export const LONGEST_NAME = 40;
/** The longest note, in characters. */
export const LONGEST_NOTE = 200;

const code = (name: ShapeCode): ShapeCode => name;

/** Words of the reader's own, in which no telephone number may stand. */
const ownWords = (longest: number) =>
  v.pipe(
    text(longest),
    v.check((words) => !mayHoldNumber(words), code('phone')),
  );

const ID = v.pipe(v.string(code('id')), v.regex(/^[0-9a-z]{4,32}$/, code('id')));
const PLAN_ID = v.pipe(v.string(code('id')), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, code('id')));

/** Whose day a date can be. */
export const DAY_PLACES = [
  'us',
  'abroad',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
] as const satisfies readonly DayPlace[];

const event = <K extends string, E extends v.ObjectEntries>(kind: K, entries: E) =>
  v.strictObject({
    /** Unique in its line. */
    id: ID,
    kind: v.literal(kind),
    /** The day on which it happened, as the reader said it. */
    date: CIVIL_DATE,
    /** Whose day that is: a US date, a day outside the US, or one in a US zone. */
    day: v.picklist(DAY_PLACES),
    ...entries,
  });

/** One thing that happened to a line. */
export const LINE_EVENT = v.variant('kind', [
  /** A term was paid for, or a balance was charged: what it cost, and for how long. */
  event('paid', { amount: v.exactOptional(CENTS), length: v.exactOptional(LENGTH) }),
  /** Money was added to the balance. */
  event('toppedUp', { amount: CENTS }),
  /** The line was used in a way that counts. */
  event('used', {}),
  /** What the account showed on that day: the expiry date, the balance, or both. */
  event('accountShows', { due: v.exactOptional(CIVIL_DATE), balance: v.exactOptional(CENTS) }),
  /** The number went to another provider, or the line was given up. */
  event('moved', { how: v.picklist(['ported', 'left']) }),
  event('note', { text: ownWords(LONGEST_NOTE) }),
]);

/** A rule that the reader made: so long from a payment, or from a use. */
export const OWN_RULE = v.strictObject({
  by: v.picklist(['payment', 'use']),
  /** Left out where only the account's date is known. */
  length: v.exactOptional(LENGTH),
  /** Cents for each such length. */
  price: v.exactOptional(CENTS),
});

const RULE = v.variant('kind', [
  v.strictObject({
    kind: v.literal('plan'),
    id: PLAN_ID,
    /** The plan's name when it was last seen. */
    name: v.exactOptional(text(80)),
    /** The day of the catalogue in which the rule was last looked at. */
    seen: v.exactOptional(CIVIL_DATE),
    last: v.exactOptional(KEPT_RULE),
  }),
  v.strictObject({ kind: v.literal('own'), ...OWN_RULE.entries }),
]);

/** Whether every entry has an id of its own. */
const areUnique = (entries: readonly { readonly id: string }[]): boolean =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

/** What of a line stands in the reader's calendar. */
const CALENDAR = v.strictObject({
  /** Rises with every export. */
  sequence: wholeNumber(1_000_000),
  events: list(
    v.strictObject({
      /** The term and the stage: the event's own part of its identity. */
      key: v.pipe(v.string(code('id')), v.regex(/^[0-9a-z-]{1,60}$/, code('id'))),
      date: CIVIL_DATE,
    }),
    60,
  ),
});

/** A line that is kept. */
export const KEPT_LINE = v.strictObject({
  id: ID,
  /** What the reader calls it. */
  name: ownWords(LONGEST_NAME),
  /** Whose it is, or what it is for. */
  group: v.exactOptional(ownWords(LONGEST_NAME)),
  rule: RULE,
  /** Days kept free before the last safe day; left out: the usual ones. */
  buffer: v.exactOptional(wholeNumber(90)),
  events: v.pipe(
    list(LINE_EVENT, MOST_EVENTS),
    v.check((entries) => areUnique(entries), code('twice')),
  ),
  calendar: v.exactOptional(CALENDAR),
});

/** Days on which the reader cannot act, the last one included. */
export const ABSENCE = v.pipe(
  v.strictObject({ id: ID, from: CIVIL_DATE, to: CIVIL_DATE }),
  v.check(({ from, to }) => from <= to, code('date')),
);

/** The reader's own money for one US dollar. */
const OWN_MONEY = v.strictObject({
  /** Millionths for one dollar. */
  rate: wholeNumber(100_000_000_000, 1),
  /** Three capitals. */
  code: v.exactOptional(v.pipe(v.string(code('text')), v.regex(/^[A-Z]{3}$/, code('text')))),
  /** The day on which it was typed. */
  day: CIVIL_DATE,
});

/** Everything that is kept on a device. */
export const LEDGER = v.strictObject({
  version: v.literal(LEDGER_VERSION),
  /** Rises with every change. */
  revision: wholeNumber(1_000_000_000),
  lines: v.pipe(
    list(KEPT_LINE, MOST_LINES),
    v.check((entries) => areUnique(entries), code('twice')),
  ),
  absences: v.pipe(
    list(ABSENCE, 50),
    v.check((entries) => areUnique(entries), code('twice')),
  ),
  money: v.exactOptional(OWN_MONEY),
});

/** The first version: each line as its address says it. */
const FIRST_LEDGER = v.object({
  version: v.literal(1),
  lines: list(
    v.object({
      name: ownWords(LONGEST_NAME),
      plan: PLAN_ID,
      paid: v.exactOptional(CIVIL_DATE),
      due: v.exactOptional(CIVIL_DATE),
      used: v.exactOptional(CIVIL_DATE),
      balance: v.exactOptional(CENTS),
      usdate: v.exactOptional(v.boolean()),
    }),
    MOST_LINES,
  ),
});

/** Everything that is kept on a device. */
export type Ledger = v.InferOutput<typeof LEDGER>;
/** A line that is kept. */
export type KeptLine = v.InferOutput<typeof KEPT_LINE>;
/** One thing that happened to a line. */
export type LineEvent = v.InferOutput<typeof LINE_EVENT>;
/** A rule that the reader made. */
export type OwnRule = v.InferOutput<typeof OWN_RULE>;
/** Days on which the reader cannot act. */
export type Absence = v.InferOutput<typeof ABSENCE>;
/** A ledger of the first version. */
export type FirstLedger = v.InferOutput<typeof FIRST_LEDGER>;

/** Where a value is wrong, and how. */
export interface ShapeProblem {
  /** Such as `lines[2].events[0].date`; empty for the whole. */
  readonly path: string;
  readonly problem: ShapeCode | 'shape' | 'missing' | 'unknown-field';
}

/** A value of a shape, or everything that is wrong with it. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

const MOST_PROBLEMS = 20;
const CODES: readonly string[] = [
  'date',
  'id',
  'length',
  'number',
  'phone',
  'text',
  'twice',
  'empty',
] satisfies ShapeCode[];

const isCode = (message: string): message is ShapeCode => CODES.includes(message);

/** `lines[2].name` of the keys on the way to a value. */
const pathText = (keys: readonly unknown[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function problemOf(issue: v.BaseIssue<unknown>): ShapeProblem {
  const path = pathText((issue.path ?? []).map(({ key }) => key));
  if (issue.expected === 'never') return { path, problem: 'unknown-field' };
  if (isCode(issue.message)) return { path, problem: issue.message };
  return { path, problem: issue.received === 'undefined' ? 'missing' : 'shape' };
}

function shaped<T extends v.GenericSchema>(schema: T, value: unknown): Shaped<v.InferOutput<T>> {
  const read = v.safeParse(schema, value);
  if (read.success) return { ok: true, value: read.output };
  return { ok: false, problems: read.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
}

/** A ledger of the version that is written. */
export const shapedLedger = (value: unknown): Shaped<Ledger> => shaped(LEDGER, value);
/** A ledger of the first version. */
export const shapedFirst = (value: unknown): Shaped<FirstLedger> => shaped(FIRST_LEDGER, value);
/** One line. */
export const shapedLine = (value: unknown): Shaped<KeptLine> => shaped(KEPT_LINE, value);
