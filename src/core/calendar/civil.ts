declare const civil: unique symbol;

/** A calendar day as ISO text, `2026-11-20`, from 1900 to 2199. No hour, no zone. */
export type CivilDate = string & { readonly [civil]: true };

/** A length of service. Days and calendar months are different lengths, never converted into one another. */
export type Length = { readonly days: number } | { readonly months: number };

/** Why a text is not a date: nothing typed, not `yyyy-mm-dd`, no such day, outside 1900 to 2199. */
export type DateProblem = 'empty' | 'shape' | 'impossible' | 'range';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Milliseconds of a day in UTC. */
export const DAY_MS = 86_400_000;

/**
 * Midnight of a day in UTC, in milliseconds since 1970; days and months beyond their end run over into the next.
 * `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
 */
const utcMidnight = ({ year, month, day }: Parts): number => new Date(0).setUTCFullYear(year, month - 1, day);

const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const daysInMonth = (year: number, month: number): number =>
  new Date(utcMidnight({ year, month: month + 1, day: 0 })).getUTCDate();

function civilOf(instant: number): CivilDate {
  const year = new Date(instant).getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new RangeError(`The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}.`);
  return isoOf(instant) as CivilDate;
}

/** Days since 1970-01-01. */
const serialOf = (date: CivilDate): number => Date.parse(date) / DAY_MS;

/** Year, month (1 to 12) and day of a date. */
export function dayOf(date: CivilDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Reads `yyyy-mm-dd` and nothing else; what is wrong comes back as a code. */
export function parseCivil(
  text: string,
): { readonly ok: true; readonly date: CivilDate } | { readonly ok: false; readonly problem: DateProblem } {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return { ok: false, problem: 'shape' };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = utcMidnight({ year, month, day });
  if (isoOf(instant) !== text) return { ok: false, problem: 'impossible' };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, problem: 'range' };
  return { ok: true, date: civilOf(instant) };
}

/**
 * The date `days` later (earlier when negative).
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilOf((serialOf(date) + days) * DAY_MS);
}

/**
 * The date `months` calendar months later. A month that has no such day gives its last day; `anchorDay` is the
 * day of the month to aim for, so that a chain from the 31st comes back to the 31st.
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function addMonths(date: CivilDate, months: number, anchorDay: number = dayOf(date).day): CivilDate {
  const from = dayOf(date);
  const [year, month] = [from.year, from.month + months];
  return civilOf(utcMidnight({ year, month, day: Math.min(anchorDay, daysInMonth(year, month)) }));
}

/**
 * The date one length later, in the unit of the length.
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function addLength(date: CivilDate, length: Length, anchorDay?: number): CivilDate {
  return 'days' in length ? addDays(date, length.days) : addMonths(date, length.months, anchorDay);
}

/**
 * The date `n` lengths after the start, counted from the start, so that its day of the month is never lost.
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function nth(start: CivilDate, length: Length, n: number): CivilDate {
  return 'days' in length ? addDays(start, length.days * n) : addMonths(start, length.months * n);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => serialOf(to) - serialOf(from);

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compare = (a: CivilDate, b: CivilDate): number => Number(a > b) - Number(a < b);

/** The earlier of two dates. */
export const earliest = (a: CivilDate, b: CivilDate): CivilDate => (b < a ? b : a);

/** The later of two dates. */
export const latest = (a: CivilDate, b: CivilDate): CivilDate => (b > a ? b : a);

/** Last covered day: the day before the due date. */
export const lastSafeDay = (due: CivilDate): CivilDate => addDays(due, -1);
