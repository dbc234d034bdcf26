import { parseCivil } from '../calendar/civil.ts';
import { yearFrom } from '../calendar/span.ts';
import type { Cents, Known, Plan } from '../facts/plan.ts';
import type { CostResult } from './payment.ts';
import { costOfPlan } from './plan-cost.ts';

/** What renewing for a year costs. */
export interface YearCost {
  /** Paid by card in whole cycles, before tax, US cents. */
  readonly paid: Cents;
  /** Only automatic renewal gives this price. */
  readonly autopay: boolean;
}

/** A year of 365 days; its place in the calendar only has to be the same for every plan. */
const yearStart = parseCivil('2027-01-01');

function costOfYear(plan: Plan, autopay: boolean): CostResult | undefined {
  if (!yearStart.ok) return undefined;
  const cost = costOfPlan(plan, yearFrom(yearStart.date), { autopay, continuing: true });
  return typeof cost === 'string' ? undefined : cost;
}

/**
 * The least that renewing a plan for 365 days costs somebody who has it already: without automatic renewal where that
 * is sold, else with it.
 */
export function yearCostOf(plan: Plan): Known<YearCost> {
  const free = costOfYear(plan, false);
  if (free !== undefined) return { paid: free.paidByCard, autopay: false };
  const bound = costOfYear(plan, true);
  return bound === undefined ? 'unknown' : { paid: bound.paidByCard, autopay: true };
}
