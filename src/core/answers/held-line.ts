import { emptyStageOf } from '../dates/empty-balance.ts';
import { isUse, type DatedPlan } from '../dates/dated-plan.ts';
import type { Length } from '../calendar/civil.ts';
import type { Timeline } from '../dates/timeline.ts';
import type { Offer, Plan } from '../facts/plan.ts';
import type { LineQuestionName } from './line-questions.ts';
import { writtenLength } from './typed-text.ts';

/**
 * How a line is kept, for the words: by using it, by a balance, or not at all, since a pack of data simply ends. `paid`:
 * by paying, said of a line that is held; a new one has the plain words.
 */
export type Manner = 'use' | 'pack' | 'paid' | 'wallet';

/** What the clocks of a line need to know. */
export type LineQuestion = Extract<LineQuestionName, 'paid' | 'due' | 'used' | 'balance'>;

/** The plan of a line that is held, as far as it is known, with its kind. */
export type HeldPlan = DatedPlan & Pick<Plan, 'kind'>;

/** Whether use alone keeps the plan: its account shows no expiry date. */
const isKeptByUse = ({ clocks }: DatedPlan): boolean => clocks.length > 0 && clocks.every(isUse);

const hasWallet = ({ clocks }: DatedPlan): boolean => clocks.some(({ kind }) => kind === 'wallet');

/** Whether no date is safe without the balance: use can empty it long before the term ends. */
export const needsBalance = ({ clocks }: DatedPlan): boolean =>
  clocks.some((clock) => emptyStageOf(clock) !== undefined);

/** How the plan that is held is kept, for the words of what is asked about it. */
export function heldManner(held: DatedPlan): Manner {
  if (isKeptByUse(held)) return 'use';
  return hasWallet(held) ? 'wallet' : 'paid';
}

/**
 * What is asked about the line: of one kept by payment and by use a date of each, of a balance also how much it is. Of a
 * pack of data or a plan without a name only the date in its account: which of many packs was bought is not asked.
 */
export function lineQuestions(held: HeldPlan): readonly LineQuestion[] {
  if (held.status === 'closed') return [];
  if (held.id === undefined || held.kind === 'data') return ['due'];
  if (isKeptByUse(held)) return ['used'];
  return [
    'due',
    'paid',
    ...(held.clocks.some(isUse) ? (['used'] as const) : []),
    ...(hasWallet(held) || needsBalance(held) ? (['balance'] as const) : []),
  ];
}

/** What is sold of the terms of a plan. */
export const offersOf = ({ clocks }: DatedPlan): readonly Offer[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));

/** The lengths that a plan is sold for, as texts, where there are several: then the date hangs on which was paid for. */
export function heldLengths(held: HeldPlan): readonly string[] {
  if (!lineQuestions(held).includes('paid')) return [];
  const lengths = [...new Set(offersOf(held).map(({ length }) => writtenLength(length)))];
  return lengths.length > 1 ? lengths : [];
}

/** The offer of a plan that is as long as that; undefined where none is. Offers of one length end on the same day. */
export const offerOfLength = (held: DatedPlan, length: Length | undefined): string | undefined =>
  length === undefined
    ? undefined
    : offersOf(held).find((offer) => writtenLength(offer.length) === writtenLength(length))?.id;

/** How a line with these dates is kept, for the words. */
export function lineManner({ kind }: Pick<Plan, 'kind'>, { governingKind }: Timeline): Manner | undefined {
  if (kind === 'data') return 'pack';
  if (governingKind === 'wallet') return 'wallet';
  return governingKind === 'activity' ? 'use' : undefined;
}
