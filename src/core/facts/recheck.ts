import { addDays, earliest, parseCivil, type CivilDate } from '../calendar/civil.ts';
import { firstDayDated } from './partial-date.ts';
import type { Source } from './schema/source.ts';

/** Days after which a fact should be read again. */
export const RECHECK_AFTER_DAYS = 180;

/**
 * The day by which claims on these sources should be read again: 180 days after the earlier of the page's own
 * date (the first day of a month or year; `undated` has none) and the day it was read. Undefined without sources.
 */
export function recheckBy(sources: readonly Pick<Source, 'read' | 'asOf'>[]): CivilDate | undefined {
  const days = sources
    .flatMap(({ read, asOf }) => [read, firstDayDated(asOf) ?? read])
    .map((text) => parseCivil(text))
    .flatMap((day) => (day.ok ? [day.date] : []));
  const [first, ...rest] = days;
  return first === undefined ? undefined : addDays(rest.reduce(earliest, first), RECHECK_AFTER_DAYS);
}
