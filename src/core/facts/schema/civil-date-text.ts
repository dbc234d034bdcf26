import { z } from 'astro/zod';
import { parseCivil } from '../../calendar/civil.ts';

/** A YAML parser may make an instant of an unquoted date; this is the day that was written. */
const dayWritten = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A civil date as ISO text such as `2026-11-20`, whether or not the file puts it in quotation marks. */
export const civilDateText = z.preprocess(
  dayWritten,
  z.string().refine((text) => parseCivil(text).ok, 'must be a day of the calendar such as 2026-11-20'),
);

/** Whether a year, a year with a month, or a whole date is one of the calendar. */
const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && parseCivil(`${text}-01-01`.slice(0, 10)).ok;

/** The date of a page or of a price itself: a day, a month, a year, or the word `undated`. */
export const asOf = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : dayWritten(value)),
  z
    .string()
    .refine(
      (text) => text === 'undated' || isPartialDate(text),
      'must be a day, a month, a year or the word undated',
    ),
);
