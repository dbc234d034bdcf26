import type { CataloguePlan } from '../../catalogue.ts';
import { addDays, addMonths, type CivilDate } from '../../core/calendar/civil.ts';
import { rank, type Needs, type Verdict } from '../../core/choice/ranking.ts';
import type { siteCodes } from '../../i18n/words/site-codes.ts';

/** A typical reader, for the page that must answer without a script. */
export interface TypicalReader {
  readonly id: keyof typeof siteCodes.typicalReader;
  /** The same answers in the picker's address. */
  readonly query: string;
  readonly needs: Needs;
}

type NeedsWithoutDates = Omit<Needs, 'span'>;

const base = {
  voipOk: false,
  where: 'abroad',
  phone: 'any',
  pays: [],
  autopayOk: true,
} as const satisfies Partial<Needs>;

const TRIP = { days: 10, mb: 5000, mayMove: false } as const;

const TYPICAL: readonly (Omit<TypicalReader, 'needs'> & { readonly needs: NeedsWithoutDates })[] = [
  {
    id: 'codes-abroad',
    query: 'pay=foreign-card,paypal',
    needs: { ...base, purpose: 'codes', pays: ['foreign-card', 'paypal'] },
  },
  { id: 'study', query: 'for=calls&where=us', needs: { ...base, purpose: 'calls', where: 'us' } },
  {
    id: 'calls',
    query: 'for=calls&where=both&phone=esim',
    needs: { ...base, purpose: 'calls', where: 'both', phone: 'esim' },
  },
  { id: 'keep', query: 'for=keep', needs: { ...base, purpose: 'keep' } },
  {
    id: 'trip',
    query: 'for=data&days=10&gb=5&phone=esim',
    needs: { ...base, purpose: 'data', where: 'us', phone: 'esim', data: TRIP },
  },
  {
    id: 'frugal',
    query: 'for=keep&voip=yes&budget=4',
    needs: { ...base, purpose: 'keep', voipOk: true, budget: 400 },
  },
];

/** Six typical readers from a day on: who travels needs days of data, everybody else a year. */
export const typicalReadersFrom = (start: CivilDate): readonly TypicalReader[] =>
  TYPICAL.map((reader) => {
    const end = reader.needs.data === undefined ? addMonths(start, 12) : addDays(start, TRIP.days);
    return { ...reader, needs: { ...reader.needs, span: { start, end } } };
  });

/** A plan with its verdict for a typical reader. */
export interface RankedPlan {
  readonly entry: CataloguePlan;
  readonly verdict: Verdict;
}

/** The ranking for a typical reader over the whole catalogue. */
export function rankedFor({ needs }: TypicalReader, plans: readonly CataloguePlan[]): readonly RankedPlan[] {
  const verdicts = rank(
    plans.map(({ plan }) => plan),
    needs,
  );
  return verdicts.flatMap((verdict) => {
    const entry = plans.find(({ id }) => id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict }];
  });
}
