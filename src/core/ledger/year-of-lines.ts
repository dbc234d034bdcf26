import { yearCostOf, type YearCost } from '../cost/year-cost.ts';
import type { Cents, Known } from '../facts/plan.ts';
import type { LineOutlook } from './line-outlook.ts';

/** What a year of each line costs, by its id; a line that left or whose service ended is not in it. */
export type YearOfLines = ReadonlyMap<string, Known<YearCost>>;

const isKept = ({ moved, standing }: LineOutlook): boolean =>
  moved === undefined && standing.condition !== 'closed';

/** What a year of each line costs. Each plan is reckoned once, for that takes longer than all dates of a line. */
export function yearOfLines(outlooks: readonly LineOutlook[]): YearOfLines {
  const reckoned = new Map<string, Known<YearCost>>();
  return new Map(
    outlooks.filter(isKept).map(({ line, plan }) => {
      const key = JSON.stringify(plan.clocks);
      const year = reckoned.get(key) ?? yearCostOf(plan);
      reckoned.set(key, year);
      return [line.id, year];
    }),
  );
}

/** What all lines cost in a year. */
export interface YearSum {
  readonly paid: Cents;
  /** Lines whose price is not known, and so is not in it. */
  readonly unpriced: number;
}

/** The cost of a year of all lines together, US cents before tax. */
export function yearSum(years: YearOfLines): YearSum {
  const known = [...years.values()].flatMap((year) => (year === 'unknown' ? [] : [year.paid]));
  return { paid: known.reduce((sum, paid) => sum + paid, 0), unpriced: years.size - known.length };
}
