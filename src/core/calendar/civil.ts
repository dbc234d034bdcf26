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

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function textOf({ year, month, day }: Parts): CivilDate {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}.`);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}` as CivilDate;
}

/** Days since 1970-01-01 in the Gregorian calendar, counted in integers with years that begin in March. */
function serialOf({ year, month, day }: Parts): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function partsOfSerial(serial: number): Parts {
  const shifted = serial + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

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
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return { ok: false, problem: 'impossible' };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, problem: 'range' };
  return { ok: true, date: textOf({ year, month, day }) };
}

/**
 * The date `days` later (earlier when negative).
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return textOf(partsOfSerial(serialOf(dayOf(date)) + days));
}

/**
 * The date `months` calendar months later. A month that has no such day gives its last day; `anchorDay` is the
 * day of the month to aim for, so that a chain from the 31st comes back to the 31st.
 *
 * @throws RangeError outside 1900 to 2199.
 */
export function addMonths(date: CivilDate, months: number, anchorDay: number = dayOf(date).day): CivilDate {
  const from = dayOf(date);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return textOf({ year, month, day: Math.min(anchorDay, daysInMonth(year, month)) });
}

/**
 * The day of the month a chain of months returns to, where the start stands on it or on the end of a shorter month.
 * Undefined where it is none, or where aiming for it would add days.
 */
export function anchorAt(start: CivilDate, anchorDay: number | undefined): number | undefined {
  if (anchorDay === undefined || !Number.isInteger(anchorDay) || anchorDay < 1 || anchorDay > 31)
    return undefined;
  return addMonths(start, 0, anchorDay) === start ? anchorDay : undefined;
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
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  serialOf(dayOf(to)) - serialOf(dayOf(from));

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compare = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earlier of two dates. */
export const earliest = (a: CivilDate, b: CivilDate): CivilDate => (b < a ? b : a);

/** The later of two dates. */
export const latest = (a: CivilDate, b: CivilDate): CivilDate => (b > a ? b : a);

/**
 * First day that a term from `start` does not cover.
 *
 * @throws RangeError outside 1900 to 2199.
 */
export const dueDate = (start: CivilDate, length: Length): CivilDate => addLength(start, length);

/** Last covered day: the day before the due date. */
export const lastSafeDay = (due: CivilDate): CivilDate => addDays(due, -1);
