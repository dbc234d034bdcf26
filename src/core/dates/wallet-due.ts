import { addLength, type CivilDate, type Length } from '../calendar/civil.ts';
import type { WalletClock } from '../facts/plan.ts';
import type { Dues } from './earliest-end.ts';
import { balanceOf, type LinePlan, type LineState } from './line-state.ts';
import { runwayOf, type Runway } from './runway.ts';
import type { TraceRule, TraceStep } from './trace.ts';

/** A runway is never planned further ahead than about ten years. Days. */
const MAX_RUNWAY_DAYS = 3660;
/** The most days that a month can have. */
const LONGEST_MONTH = 31;

const times = (length: Length, count: number): Length =>
  'days' in length ? { days: length.days * count } : { months: length.months * count };

const daysAtMost = (length: Length): number =>
  'days' in length ? length.days : length.months * LONGEST_MONTH;

/** How long the reader's balance lasts on a wallet clock; undefined where it is not known. */
export function runwayOn(clock: WalletClock, state: LineState): Runway | undefined {
  const balance = balanceOf(state);
  const runway = balance === 'unknown' ? balance : runwayOf(balance, clock.charge);
  return runway === 'unknown' ? undefined : runway;
}

/** A step of the trace that ends after so many cycles. */
type StepAfter = (rule: TraceRule, cycles: number) => TraceStep;

/** Why the balance carries the line `planned` charges further, of the `held` ones that it holds. */
function runwaySteps(step: StepAfter, planned: number, held: number, isUntaxed: boolean): TraceStep[] {
  const rules: readonly (readonly [TraceRule, boolean])[] = [
    ['wallet-runway', planned > 0],
    ['tax-not-counted', planned > 0 && isUntaxed],
    ['wallet-runway-cut', held > planned],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [step(rule, 1 + planned)] : []));
}

/**
 * When a balance runs out that was last charged on `start`: the cycle paid for, and one more for every whole charge that
 * the balance holds. Without a balance only the cycle paid for counts.
 */
export function walletDue(clock: WalletClock, plan: LinePlan, state: LineState, start: CivilDate): Dues {
  const held = runwayOn(clock, state)?.charges ?? 0;
  const planned = Math.min(held, Math.floor(MAX_RUNWAY_DAYS / daysAtMost(clock.cycle)));
  const stepAfter: StepAfter = (rule, cycles) => {
    const length = times(clock.cycle, cycles);
    const date = addLength(start, length);
    return { result: 'due', date, rule, from: start, length, sources: clock.sources };
  };
  const isUntaxed = plan.tax === 'unknown' || plan.tax.value === 'extra';
  return {
    due: stepAfter('wallet-cycle', 1 + planned).date,
    trace: [stepAfter('wallet-cycle', 1), ...runwaySteps(stepAfter, planned, held, isUntaxed)],
  };
}
