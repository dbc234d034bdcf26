import { addDays, compare, parseCivil, type CivilDate, type Length } from '../calendar/civil.ts';
import { parseExchangeRate, parseMoney, parsePercent, type Parsed } from '../cost/money.ts';

/** What is wrong with a typed text. */
export type FieldProblem =
  | 'whole'
  | 'range'
  | 'shape'
  | 'negative'
  | 'zero'
  | 'too-precise'
  | 'huge'
  | 'date-shape'
  | 'date-impossible'
  | 'date-range'
  | 'letters';

/** A value out of a typed text, or why there is none. An empty text that may be empty has the value `undefined`. */
export type Read<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Reads one kind of text. */
export type Reader<T> = (text: string) => Read<T>;

/** Least and most that is allowed. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Least and most days that may be kept free before the last safe day. */
export const BUFFER: Range = { least: 0, most: 90 };

const wrong = (problem: FieldProblem): { readonly ok: false; readonly problem: FieldProblem } => ({
  ok: false,
  problem,
});

/** Reads nothing out of an empty text, anything else by the reader. */
const orNothing =
  <T>(reader: Reader<T>): Reader<T> =>
  (text) =>
    text.trim() === '' ? { ok: true, value: undefined } : reader(text.trim());

/** A figure as one of the money parsers reads it; the first of its problems is told. */
function readFigure(parsed: Parsed): Read<number> {
  if (parsed.ok) return parsed;
  const [problem] = parsed.problems;
  return wrong(problem === undefined || problem === 'empty' ? 'shape' : problem);
}

/** Reads a whole number in a range, full-width digits too; an empty text is refused. */
export const whole =
  ({ least, most }: Range): Reader<number> =>
  (text) => {
    const parsed = parseMoney(text);
    const value = parsed.ok && parsed.value % 100 === 0 ? parsed.value / 100 : undefined;
    if (value === undefined) return wrong(/^-?\d+$/.test(text.trim()) ? 'range' : 'whole');
    return value < least || value > most ? wrong('range') : { ok: true, value };
  };

/** Reads a whole number in a range, or nothing. */
export const maybeWhole = (range: Range): Reader<number> => orNothing(whole(range));

/** Reads dollars as cents, or nothing. */
export const maybeMoney: Reader<number> = orNothing((text) => readFigure(parseMoney(text)));

/** Reads a percentage in thousandths of a percent, or nothing. */
export const maybePercent: Reader<number> = orNothing((text) => readFigure(parsePercent(text)));

/** Reads an exchange rate in millionths, or nothing. */
export const maybeRate: Reader<number> = orNothing((text) => readFigure(parseExchangeRate(text)));

const MB_IN_HUNDREDTH_GB = 10;
const MOST_MB = 1_000_000;

/** Reads GB, more than none and at most 1000, as MB, or nothing. */
export const maybeGigabytes: Reader<number> = orNothing((text) => {
  const read = readFigure(parseMoney(text));
  if (!read.ok || read.value === undefined) return read;
  const value = read.value * MB_IN_HUNDREDTH_GB;
  if (value === 0) return wrong('zero');
  return value > MOST_MB ? wrong('huge') : { ok: true, value };
});

/** Reads a date such as `2026-11-20`, or nothing. */
export const maybeDate: Reader<CivilDate> = orNothing((text) => {
  const parsed = parseCivil(text);
  if (parsed.ok) return { ok: true, value: parsed.date };
  switch (parsed.problem) {
    case 'empty':
    case 'shape':
      return wrong('date-shape');
    case 'impossible':
      return wrong('date-impossible');
    case 'range':
      return wrong('date-range');
  }
});

/** Reads three letters as capitals, or nothing. */
export const maybeCurrency: Reader<string> = orNothing((text) =>
  /^[A-Za-z]{3}$/.test(text) ? { ok: true, value: text.toUpperCase() } : wrong('letters'),
);

/** A length as an address and a field write it: `90d` or `12m`. */
export const writtenLength = (length: Length): string =>
  'days' in length ? `${String(length.days)}d` : `${String(length.months)}m`;

/** Reads a length such as `90d` or `12m`, or nothing. */
export const maybeLength: Reader<Length> = orNothing((text) => {
  const [, count, unit] = /^([1-9]\d{0,3})([dm])$/.exec(text) ?? [];
  if (count === undefined) return wrong('shape');
  return { ok: true, value: unit === 'd' ? { days: Number(count) } : { months: Number(count) } };
});

/** Days around today in which a date makes sense. */
export interface DateWindow {
  readonly back: number;
  readonly ahead: number;
}

/** First and last day of a window. */
export const windowAround = (
  today: CivilDate,
  { back, ahead }: DateWindow,
): readonly [CivilDate, CivilDate] => [addDays(today, -back), addDays(today, ahead)];

/** Whether a date lies in a window around today. */
export function isInWindow(date: CivilDate, today: CivilDate, window: DateWindow): boolean {
  const [first, last] = windowAround(today, window);
  return compare(date, first) >= 0 && compare(date, last) <= 0;
}
