import { addLength, anchorAt, type CivilDate, type Length } from '../calendar/civil.ts';
import type { Dues } from './clock-due.ts';
import type { Known, Plan, WalletClock } from '../facts/plan.ts';
import type { LineState, TraceRule, TraceStep } from './timeline.ts';

/** A runway is never planned further ahead than about ten years. Days. */
const MAX_RUNWAY_DAYS = 3660;

const times = (length: Length, count: number): Length =>
  'days' in length ? { days: length.days * count } : { months: length.months * count };

/** Cents a cycle takes: what the reader saw, else the plan's charge before tax. */
export function chargeOf(clock: WalletClock, state: LineState): number {
  return state.charge !== undefined && state.charge > 0 ? state.charge : clock.charge;
}

/** The balance, when it is one: finite and not negative. Cents. */
export function balanceOf({ balance }: LineState): Known<number> {
  return balance !== undefined && balance !== 'unknown' && Number.isFinite(balance) && balance >= 0
    ? balance
    : 'unknown';
}

/**
 * When a balance runs out: the cycle paid for, and one more for every whole charge the balance holds. Without a
 * balance only the cycle paid for counts.
 */
export function walletDue(clock: WalletClock, plan: Plan, state: LineState, start: CivilDate): Dues {
  const balance = balanceOf(state);
  const charge = chargeOf(clock, state);
  const whole = balance === 'unknown' || charge <= 0 ? 0 : Math.floor(balance / charge);
  const cycleDays = 'days' in clock.cycle ? clock.cycle.days : clock.cycle.months * 31;
  const extra = Math.min(whole, Math.floor(MAX_RUNWAY_DAYS / cycleDays));
  const at = (cycles: number): CivilDate =>
    addLength(start, times(clock.cycle, cycles), anchorAt(start, state.anchorDay));
  const step = (rule: TraceRule, cycles: number): TraceStep => ({
    result: 'due',
    date: at(cycles),
    rule,
    from: start,
    length: times(clock.cycle, cycles),
    sources: clock.sources,
  });
  const untaxed = state.charge === undefined && (plan.tax === 'unknown' || plan.tax.value === 'extra');
  return {
    due: at(1 + extra),
    trace: [
      step('wallet-cycle', 1),
      ...(extra > 0 ? [step('wallet-runway', 1 + extra)] : []),
      ...(extra > 0 && untaxed ? [step('tax-not-counted', 1 + extra)] : []),
      ...(whole > extra ? [step('wallet-runway-cut', 1 + extra)] : []),
    ],
  };
}
