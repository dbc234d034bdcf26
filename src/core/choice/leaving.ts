import { daysBetween, type CivilDate } from '../calendar/civil.ts';
import { holds, providerToday } from '../dates/situation.ts';
import type { Cents, Known, Plan } from '../facts/plan.ts';
import { paidUntil, type Situation } from './situation.ts';

/** What a reader gives up who leaves a line today. */
export interface LeavingLoss {
  /** Days that are paid for; `unknown` where no date tells. */
  readonly days: Known<number>;
  /** The first day that is not paid for; undefined where no date tells. */
  readonly paidUntil: CivilDate | undefined;
  /** Cents on the balance; undefined where the reader did not say. */
  readonly balance: Cents | undefined;
}

/** What would be lost by leaving the line that is held; undefined where the plan is not held. */
export function leavingLoss(plan: Plan, situation: Situation): LeavingLoss | undefined {
  if (!holds(situation, plan)) return undefined;
  const until = paidUntil(plan, situation);
  const today = providerToday(plan, situation.moment);
  return {
    days: until === undefined ? 'unknown' : Math.max(0, daysBetween(today, until)),
    paidUntil: until,
    balance: situation.held?.balance,
  };
}
