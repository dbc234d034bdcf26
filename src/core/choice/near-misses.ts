import type { Known, Plan } from '../facts/plan.ts';
import { rank, type Verdict } from './ranking.ts';
import { resultOf } from './result.ts';
import { unknownAmong } from './decisive-facts.ts';
import type { Situation } from './situation.ts';

/** A situation that differs from the reader's by one answer. */
export interface NearMissFor<Change> {
  /** The answer that would be another one. */
  readonly change: Change;
  /** Of several changes of one question only the best is offered. */
  readonly question: string;
  readonly situation: Situation;
}

/** What would come out better by one change. */
export interface NearMiss<Change> extends Pick<NearMissFor<Change>, 'change' | 'question'> {
  /** What would be the best then. */
  readonly best: Verdict;
  /** The surest of the other plans that would fit only then; left out where there is none. */
  readonly opens?: Verdict;
}

const CLASS = { suitable: 0, cautious: 1, unsuitable: 2 } as const;
const amount = (total: Known<number>): number => (total === 'unknown' ? Infinity : total);
/** Negative, zero or positive; two amounts that are not known are alike. */
const byAmount = (a: number, b: number): number => (a === b ? 0 : a - b);

/** How much of what decides is not known. */
const unknownIn = ({ decisive }: Verdict): number => unknownAmong(decisive).length;

/** Negative where the first is the better choice: by its verdict, then its total, then what decides and is not known. */
const byMerit = (a: Verdict, b: Verdict): number =>
  CLASS[a.verdict] - CLASS[b.verdict] ||
  byAmount(amount(a.total), amount(b.total)) ||
  unknownIn(a) - unknownIn(b);

/** Of the plans that fit and did not before, the one of which most is known; the cheapest of several. */
function openedByChange(fitting: readonly Verdict[], present: readonly Verdict[]): Verdict | undefined {
  const before = new Set(present.map(({ planId }) => planId));
  return fitting.filter(({ planId }) => !before.has(planId)).sort((a, b) => unknownIn(a) - unknownIn(b))[0];
}

/**
 * What one changed answer would bring, by the same ranking; undefined where it brings nothing better.
 *
 * @param present What fits as the answers are, best first.
 */
export function nearMissOf<Change>(
  plans: readonly Plan[],
  present: readonly Verdict[],
  { change, question, situation }: NearMissFor<Change>,
): NearMiss<Change> | undefined {
  const [best, ...others] = resultOf(rank(plans, situation)).fitting;
  const [leader] = present;
  if (best === undefined || (leader !== undefined && byMerit(best, leader) >= 0)) return undefined;
  const opens = openedByChange(others, present);
  return { change, question, best, ...(opens === undefined ? {} : { opens }) };
}

/** How many near misses are offered. */
const MOST_OFFERED = 3;

/** The best near misses, best first, one for each question. */
export function offeredMisses<Change>(misses: readonly NearMiss<Change>[]): readonly NearMiss<Change>[] {
  const sorted = [...misses].sort((a, b) => byMerit(a.best, b.best));
  return sorted
    .filter(({ question }, at) => sorted.findIndex((other) => other.question === question) === at)
    .slice(0, MOST_OFFERED);
}
