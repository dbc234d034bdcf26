import type { CataloguePlan } from '../../catalogue.ts';
import { parseAnswers } from '../../core/answers/address.ts';
import { verdictsOn } from '../../core/answers/judgement.ts';
import { readingOf } from '../../core/answers/reading.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import type { Verdict } from '../../core/choice/ranking.ts';

/** A typical reader, for the page that must answer without a script. */
export interface TypicalReader {
  readonly id: 'codes-abroad' | 'study' | 'calls' | 'keep' | 'trip' | 'frugal';
  /** What this reader answers, in the picker's address. */
  readonly query: string;
}

/** Six typical readers. */
export const TYPICAL_READERS: readonly TypicalReader[] = [
  { id: 'codes-abroad', query: 'pay=foreign-card,paypal' },
  { id: 'study', query: 'for=calls&where=us' },
  { id: 'calls', query: 'for=calls&where=both&phone=esim' },
  { id: 'keep', query: 'for=keep' },
  { id: 'trip', query: 'for=data&days=10&gb=5&phone=esim' },
  { id: 'frugal', query: 'for=keep&voip=yes&budget=4' },
];

/** A plan with its verdict for a typical reader. */
export interface RankedPlan {
  readonly entry: CataloguePlan;
  readonly verdict: Verdict;
}

/** The whole catalogue ranked for a reader who starts on a US day. */
export function rankedFor(
  { query }: TypicalReader,
  plans: readonly CataloguePlan[],
  start: CivilDate,
): readonly RankedPlan[] {
  const { answers } = parseAnswers(new URLSearchParams(query), []);
  const moment = { instant: Date.parse(`${start}T12:00:00Z`), zone: 'UTC' };
  const reading = readingOf({ ...answers, start, usdate: 'yes' }, moment);
  const verdicts = verdictsOn(
    plans.map(({ plan }) => plan),
    reading,
  );
  return verdicts.flatMap((verdict) => {
    const entry = plans.find(({ id }) => id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict }];
  });
}
