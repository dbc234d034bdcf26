import * as v from 'valibot';
import { parseCivil, type CivilDate } from '../calendar/civil.ts';

/** What is wrong with one value of a file. The code is what a check says; the words are the page's. */
export type ShapeCode = 'date' | 'id' | 'length' | 'number' | 'phone' | 'text' | 'twice' | 'empty';

const code = (name: ShapeCode): ShapeCode => name;

/** The years in which a line can be kept, so that no rule leads out of the calendar. */
const YEARS = { first: '2000-01-01', last: '2099-12-31' };

const isCivil = (text: string): text is CivilDate =>
  text >= YEARS.first && text <= YEARS.last && parseCivil(text).ok;

const MOST_DAYS = 3660;
const MOST_MONTHS = 120;
const MOST_CENTS = 10_000_000;
const MOST_ENTRIES = 300;
const LONGEST_CODE = 60;

/** A whole number from 0 to `most`. */
export const wholeNumber = (most: number, least = 0) =>
  v.pipe(
    v.number(code('number')),
    v.integer(code('number')),
    v.minValue(least, code('number')),
    v.maxValue(most, code('number')),
  );

/** A text of at least one character and at most `longest`. */
export const text = (longest: number) =>
  v.pipe(v.string(code('text')), v.minLength(1, code('empty')), v.maxLength(longest, code('length')));

/** A day from 2000 to 2099, `2026-11-20`. */
export const CIVIL_DATE = v.pipe(
  v.string(code('date')),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, code('date')),
  v.guard(isCivil, code('date')),
);

/** US cents. */
export const CENTS = wholeNumber(MOST_CENTS);

/** Days or calendar months. */
export const LENGTH = v.union(
  [
    v.strictObject({ days: wholeNumber(MOST_DAYS, 1) }),
    v.strictObject({ months: wholeNumber(MOST_MONTHS, 1) }),
  ],
  code('length'),
);

/** A list that is not endless. */
export const list = <T extends v.GenericSchema>(item: T, most = MOST_ENTRIES) =>
  v.pipe(v.array(item), v.maxLength(most, code('length')));

const CODE = text(LONGEST_CODE);
const ANCHOR = v.picklist(['due', 'suspended', 'zeroBalance', 'lastAction', 'unknown']);
const FLAG = v.union([v.boolean(), v.literal('unknown')]);

/** A stage of a lapse: the days by every claim, the plan's own first. */
const STAGE = v.strictObject({
  stage: v.picklist(['suspended', 'atRisk', 'lost']),
  after: v.pipe(list(wholeNumber(MOST_DAYS), 20), v.minLength(1, code('empty'))),
  from: ANCHOR,
  when: v.exactOptional(v.picklist(['zero', 'belowCharge'])),
});

const OFFER = v.strictObject({
  id: CODE,
  price: CENTS,
  length: LENGTH,
  applies: v.picklist(['always', 'first', 'renewal']),
  autopay: v.picklist(['required', 'optional', 'unknown']),
});

const CLOCK = v.variant('kind', [
  v.strictObject({
    kind: v.literal('term'),
    id: CODE,
    offers: list(OFFER),
    others: list(LENGTH, 20),
    stages: list(STAGE, 20),
    renewFrom: v.picklist(['expiry', 'payment', 'later', 'queued', 'unknown']),
    startsAt: v.picklist(['payment', 'activation', 'install', 'firstUse', 'installOrFirstUse', 'unknown']),
    topUpAfterExpiry: FLAG,
  }),
  v.strictObject({
    kind: v.literal('wallet'),
    id: CODE,
    charge: CENTS,
    cycle: LENGTH,
    topUps: list(CENTS, 50),
    stages: list(STAGE, 20),
  }),
  v.strictObject({
    kind: v.literal('activity'),
    id: CODE,
    window: LENGTH,
    others: list(LENGTH, 20),
    counts: list(CODE, 20),
    stages: list(STAGE, 20),
  }),
]);

/** What the dates of a plan follow from, without its papers. */
export const KEPT_RULE = v.strictObject({
  status: v.picklist(['open', 'closed', 'unknown']),
  zone: v.picklist([
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Los_Angeles',
    'unknown',
  ]),
  tax: v.picklist(['extra', 'included', 'unknown']),
  inclusive: v.boolean(),
  clocks: list(CLOCK, 10),
});

/** A rule as it was on the day on which it was last looked at. */
export type KeptRule = v.InferOutput<typeof KEPT_RULE>;
/** One clock of it. */
export type KeptClock = KeptRule['clocks'][number];
