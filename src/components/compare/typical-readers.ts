import type { CataloguePlan } from '../../catalogue.ts';
import { parseAnswers } from '../../core/answers/address.ts';
import {
  interpretAnswers,
  verdictsOn,
  type InterpretedAnswers,
} from '../../core/answers/interpreted-answers.ts';
import { QUESTIONS } from '../../core/answers/questions.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import type { siteCodes } from '../../i18n/words/site-codes.ts';
import type { Verdict } from '../../core/choice/ranking.ts';

/** A typical reader, for the page that must answer without a script. */
export interface TypicalReader {
  readonly id: keyof typeof siteCodes.typicalReader;
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

/** What the picker would read of this reader, who starts on a US day. */
export function typicalAnswers({ query }: TypicalReader, start: CivilDate): InterpretedAnswers {
  const { answers } = parseAnswers(QUESTIONS, new URLSearchParams(query), []);
  const moment = { instant: Date.parse(`${start}T12:00:00Z`), zone: 'UTC' };
  return interpretAnswers({ ...answers, start, usdate: 'yes' }, moment);
}

/** The whole catalogue ranked for a reader who starts on a US day. */
export function rankedFor(
  reader: TypicalReader,
  plans: readonly CataloguePlan[],
  start: CivilDate,
): readonly RankedPlan[] {
  const verdicts = verdictsOn(
    plans.map(({ plan }) => plan),
    typicalAnswers(reader, start),
  );
  return verdicts.flatMap((verdict) => {
    const entry = plans.find(({ id }) => id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict }];
  });
}
