import { emptyStageOf } from '../dates/empty-balance.ts';
import { isUse } from '../dates/situation.ts';
import type { Timeline } from '../dates/timeline.ts';
import type { Plan } from '../facts/plan.ts';
import type { Answers, TypedName } from './questions.ts';

/**
 * How a line is kept, for the words: by using it, by a balance, or not at all, since a pack of data simply ends. `paid`:
 * by paying, said of a line that is held; a new one has the plain words.
 */
export type Manner = 'use' | 'pack' | 'paid' | 'wallet';

/** What is asked about a line. */
export type LineQuestion = Extract<TypedName, 'start' | 'due' | 'used' | 'balance'>;

/** The plan that the reader holds, when it is named. A trip is made with a new one. */
export const heldIn = (plans: readonly Plan[], { for: purpose, held }: Answers): Plan | undefined =>
  purpose === 'data' ? undefined : plans.find(({ id, kind }) => id === held && kind !== 'data');

/** Whether use alone keeps the plan: its account shows no expiry date. */
const isKeptByUse = ({ clocks }: Plan): boolean => clocks.length > 0 && clocks.every(isUse);

const hasWallet = ({ clocks }: Plan): boolean => clocks.some(({ kind }) => kind === 'wallet');

/** Whether the dates hang on the balance: it is charged, or the number goes some days after it is empty. */
const hangsOnBalance = ({ clocks }: Plan): boolean =>
  clocks.some((clock) => clock.kind === 'wallet' || emptyStageOf(clock) !== undefined);

/** Whether no date is safe without the balance: use can empty it long before the term ends. */
export const needsBalance = (held: Plan | undefined): boolean =>
  held?.clocks.some((clock) => emptyStageOf(clock) !== undefined) ?? false;

/** How the plan that is held is kept, for the words of what is asked about it. */
export function heldManner(held: Plan | undefined): Manner | undefined {
  if (held === undefined) return undefined;
  if (isKeptByUse(held)) return 'use';
  return hasWallet(held) ? 'wallet' : 'paid';
}

/** What is asked about the line: of one kept by payment and by use a date of each, of a balance also how much it is. */
export function lineQuestions(
  { for: purpose, dates }: Answers,
  held: Plan | undefined,
): readonly LineQuestion[] {
  if (purpose === 'data') return ['start'];
  if (held === undefined) return [dates];
  if (held.status === 'closed') return [];
  if (isKeptByUse(held)) return ['used'];
  return [
    dates,
    ...(held.clocks.some(isUse) ? (['used'] as const) : []),
    ...(hangsOnBalance(held) ? (['balance'] as const) : []),
  ];
}

/** How a line with these dates is kept, for the words. */
export function lineManner({ kind }: Pick<Plan, 'kind'>, { governingKind }: Timeline): Manner | undefined {
  if (kind === 'data') return 'pack';
  if (governingKind === 'wallet') return 'wallet';
  return governingKind === 'activity' ? 'use' : undefined;
}
