import type { CataloguePlan } from '../../catalogue.ts';
import { parseCivil } from '../../core/calendar/civil.ts';
import { costOfPlan } from '../../core/cost/plan-cost.ts';
import { yearFrom } from '../../core/calendar/span.ts';
import type { Cents, Plan } from '../../core/facts/plan.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { lengthText, orList } from '../../i18n/formats.ts';
import { codes } from '../../i18n/zh-hans.ts';

/** One row of the comparison: what is shown and what it is sorted and filtered by. */
export interface ShelfRow {
  readonly entry: CataloguePlan;
  /** Paid in whole cycles to renew for 365 days before tax, US cents, and whether only autopay gives that; undefined: not known. */
  readonly year: { readonly paid: Cents; readonly autopay: boolean } | undefined;
  /** Days from the end of service until the number is lost, earliest live rule first. */
  readonly lossDays: readonly number[];
  /** A use that must not be missed for longer than this, and the days after that until the loss; undefined: not known. */
  readonly idle: { readonly window: string; readonly after: number | undefined } | undefined;
  /** Day zero of `lossDays`. */
  readonly lossFrom: PlanFile['clocks'][number]['stages'][number]['from'] | undefined;
  readonly traits: readonly Trait[];
}

/** What a reader can filter by; a plan without the trait may be unknown in it, never assumed. */
export const TRAITS = ['mobile', 'esim', 'foreign-card', 'paypal', 'abroad'] as const;
/** One out of `TRAITS`. */
export type Trait = (typeof TRAITS)[number];

const valueOf = <T>(claim: 'unknown' | { readonly value: T }): T | undefined =>
  claim === 'unknown' ? undefined : claim.value;

function traitsOf(file: PlanFile): readonly Trait[] {
  const accepted = ['yes', 'reported'];
  const has: Record<Trait, boolean> = {
    mobile: valueOf(file.numberType) === 'mobile',
    esim: ['yes', 'only', 'reported'].includes(valueOf(file.esim) ?? ''),
    'foreign-card': accepted.includes(valueOf(file.payments['foreign-card']) ?? ''),
    paypal: accepted.includes(valueOf(file.payments.paypal) ?? ''),
    abroad: ['roaming', 'wifi', 'app'].includes(valueOf(file.textsAbroad) ?? ''),
  };
  return TRAITS.filter((trait) => has[trait]);
}

/** A year of 365 days; its place in the calendar only has to be the same for every plan. */
const yearStart = parseCivil('2027-01-01');

/** The least that renewing a plan for 365 days costs; undefined: not known. */
export function yearCostOf(plan: Plan): ShelfRow['year'] {
  if (!yearStart.ok) return undefined;
  for (const autopay of [false, true]) {
    const cost = costOfPlan(plan, yearFrom(yearStart.date), { autopay, continuing: true });
    if (typeof cost !== 'string') return { paid: cost.paidByCard, autopay };
  }
  return undefined;
}

/** The row of a plan in the comparison of numbers. */
export function shelfRow(entry: CataloguePlan): ShelfRow {
  const losses = entry.file.clocks.flatMap(({ stages }) => stages).filter(({ stage }) => stage === 'lost');
  const days = losses.flatMap(({ after, conflicts }) => [
    after,
    ...(conflicts ?? []).filter(({ standing }) => standing === 'live').map(({ value }) => value),
  ]);
  const [activity] = entry.file.clocks.flatMap((clock) => (clock.kind === 'activity' ? [clock] : []));
  return {
    entry,
    idle:
      activity === undefined
        ? undefined
        : {
            window: lengthText(activity.window),
            after: activity.stages.find(({ stage }) => stage === 'lost')?.after,
          },
    year: yearCostOf(entry.plan),
    lossDays: [...new Set(days)].sort((a, b) => a - b),
    lossFrom: losses[0]?.from,
    traits: traitsOf(entry.file),
  };
}

/** When the number is lost, in words; undefined: not known. */
export function lossText({ idle, lossDays, lossFrom }: ShelfRow): string | undefined {
  if (idle !== undefined) {
    if (idle.after === undefined) return `${idle.window}没有使用以后，随时可能`;
    return `最后一次使用后满${idle.window}${idle.after === 0 ? '' : `，再过${idle.after}天`}`;
  }
  if (lossFrom === undefined || lossDays.length === 0) return undefined;
  const days = orList(lossDays);
  if (lossFrom === 'unknown') return `${days}天，${codes.from.unknown}`;
  return lossDays.length === 1 && lossDays[0] === 0
    ? `${codes.from[lossFrom]}当天`
    : `${codes.from[lossFrom]}起第${days}天`;
}
