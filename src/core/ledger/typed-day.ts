import { parseCivil, type CivilDate } from '../calendar/civil.ts';

const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

/** The day that was typed, `2026-11-20`; undefined for what is no day, or none that can be kept. */
export function typedDay(text: string): CivilDate | undefined {
  const parsed = parseCivil(text);
  return parsed.ok && text >= FIRST_DAY && text <= LAST_DAY ? parsed.date : undefined;
}
