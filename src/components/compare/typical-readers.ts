import type { CataloguePlan } from '../../catalogue.ts';
import { addDays, addMonths, type CivilDate } from '../../core/calendar/civil.ts';
import { rank, type Needs, type Verdict } from '../../core/choice/ranking.ts';

/** A typical reader, for the page that must answer without a script. */
export interface Story {
  readonly id: 'codes-abroad' | 'study' | 'calls' | 'keep' | 'trip' | 'frugal';
  /** The same answers in the picker's address. */
  readonly query: string;
  readonly needs: Needs;
}

const base = { voipOk: false, where: 'abroad', phone: 'any', pays: [], autopayOk: true } as const;

/** Six typical readers from a day on. */
export function storiesFrom(start: CivilDate): readonly Story[] {
  const year = { start, end: addMonths(start, 12) };
  return [
    {
      id: 'codes-abroad',
      query: 'pay=foreign-card,paypal',
      needs: { ...base, purpose: 'codes', pays: ['foreign-card', 'paypal'], span: year },
    },
    {
      id: 'study',
      query: 'for=calls&where=us',
      needs: { ...base, purpose: 'calls', where: 'us', span: year },
    },
    {
      id: 'calls',
      query: 'for=calls&where=both&phone=esim',
      needs: { ...base, purpose: 'calls', where: 'both', phone: 'esim', span: year },
    },
    { id: 'keep', query: 'for=keep', needs: { ...base, purpose: 'keep', span: year } },
    {
      id: 'trip',
      query: 'for=data&days=10&gb=5&phone=esim',
      needs: {
        ...base,
        purpose: 'data',
        where: 'us',
        phone: 'esim',
        span: { start, end: addDays(start, 10) },
        data: { days: 10, mb: 5000, mayMove: false },
      },
    },
    {
      id: 'frugal',
      query: 'for=keep&voip=yes&budget=4',
      needs: { ...base, purpose: 'keep', voipOk: true, budget: 400, span: year },
    },
  ];
}

/** A plan with its verdict in a story. */
export interface RankedPlan {
  readonly entry: CataloguePlan;
  readonly verdict: Verdict;
}

/** The ranking of a story over the whole catalogue. */
export function rankedFor(story: Story, plans: readonly CataloguePlan[]): readonly RankedPlan[] {
  return rank(
    plans.map(({ plan }) => plan),
    story.needs,
  ).flatMap((verdict) => {
    const entry = plans.find(({ id }) => id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict }];
  });
}
