/**
 * The first day of a date that a page gives of itself, as ISO text: of a year `2026` its first day, of a month
 * `2026-11` its first day, of a day that day. Undefined for `undated`.
 */
export function firstDayDated(asOf: string): string | undefined {
  return asOf === 'undated' ? undefined : `${asOf}-01-01`.slice(0, '2026-01-01'.length);
}
