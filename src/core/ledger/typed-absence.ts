import { compare } from '../calendar/civil.ts';
import type { Absence } from './ledger-shape.ts';
import { typedDay } from './typed-day.ts';

/** The days away that were typed, both included; undefined where one is no day, or the last comes before the first. */
export function typedAbsence(first: string, last: string): Omit<Absence, 'id'> | undefined {
  const [from, to] = [typedDay(first), typedDay(last)];
  if (from === undefined || to === undefined || compare(from, to) > 0) return undefined;
  return { from, to };
}
