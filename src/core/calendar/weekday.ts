import { daysBetween, parseCivil, type CivilDate } from './civil.ts';

const sunday = parseCivil('2026-11-29');
const WEEK = 7;

/** The day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CivilDate): number {
  const days = sunday.ok ? daysBetween(sunday.date, date) : 0;
  return ((days % WEEK) + WEEK) % WEEK;
}
