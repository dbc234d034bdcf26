import type { Answers } from '../../core/answers.ts';
import type { Clock, Plan } from '../../core/plan.ts';
import type { Entry } from './entry.ts';
import type { Manner } from './say.ts';

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
