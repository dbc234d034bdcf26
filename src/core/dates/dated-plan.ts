import type { Clock, Plan } from '../facts/plan.ts';
import type { LinePlan } from './line-state.ts';

/** A plan whose dates are asked for; `id` and the account's manner are left out for a line of an unknown plan. */
export type DatedPlan = LinePlan & Partial<Pick<Plan, 'id' | 'accountDateInclusive'>>;

/** A line of a plan that is not named: the date in its account is all that is known. */
export const UNNAMED_PLAN: DatedPlan = { clocks: [], tax: 'unknown', zone: 'unknown' };

/** Whether use keeps it. */
export const isUse = ({ kind }: Clock): boolean => kind === 'activity';
