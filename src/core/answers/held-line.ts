import type { Answers } from './answers.ts';
import type { Clock, Plan } from '../facts/plan.ts';
import type { Entry } from '../facts/entry.ts';

/**
 * How a line is kept: by using it, or not at all, since a pack of data simply ends. `paid`: by paying, said of a line
 * that is held; a new one has the plain words.
 */
export type Manner = 'use' | 'pack' | 'paid';

/** Dates that are asked for. */
export type DateField = 'start' | 'due' | 'used';

/** The plan that the reader holds, when it is named. A trip is made with a new one. */
export const heldIn = (entries: readonly Entry[], { for: purpose, held }: Answers): Entry | undefined =>
  purpose === 'data' ? undefined : entries.find(({ plan }) => plan.id === held && plan.kind !== 'data');

/** Whether use keeps it. */
export const isUse = ({ kind }: Clock): boolean => kind === 'activity';

/** Whether use alone keeps the plan: its account shows no expiry date. */
const isKeptByUse = ({ clocks }: Plan): boolean => clocks.length > 0 && clocks.every(isUse);

/** How the plan that is held is kept, for the words of what is asked about it. */
export const heldManner = (held: Plan | undefined): Manner | undefined =>
  held === undefined ? undefined : isKeptByUse(held) ? 'use' : 'paid';

/** The dates that are asked for: of a line kept by payment and by use, one of each. */
export function datesAsked({ for: purpose, dates }: Answers, held: Plan | undefined): readonly DateField[] {
  if (purpose === 'data') return ['start'];
  if (held === undefined) return [dates];
  if (isKeptByUse(held)) return ['used'];
  return held.clocks.some(isUse) ? [dates, 'used'] : [dates];
}
