import type { Params } from './address.ts';

/** Whether the picker was once asked about a line that is held: it names one, or says that a due date is meant. */
export function askedOfHeldLine(params: Params): boolean {
  const given = new Map(params);
  if (given.get('for') === 'data' || given.has('have')) return false;
  const isDated = given.get('dates') === 'due' || (given.get('due') ?? '') !== '';
  return isDated || (given.get('held') ?? '') !== '';
}
