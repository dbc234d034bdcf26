import { compare, nth, type CivilDate } from '../calendar/civil.ts';
import type { Cents, Clock, WalletClock } from '../facts/plan.ts';
import type { Scale } from './lifeline-scale.ts';
import type { Timeline } from './timeline.ts';

/** A stretch in which the balance stays as it is. */
export interface BalanceStep {
  readonly from: number;
  readonly to: number;
  /** Share of the first balance, from 0 to 1. */
  readonly level: number;
}

/** A balance that charges run down, if it is used for nothing else. */
export interface LifelineBalance {
  /** What was there after the last charge. Cents. */
  readonly first: Cents;
  readonly steps: readonly BalanceStep[];
}

/** No line is planned on more charges than these. */
const MOST_STEPS = 600;

function chargeDays(start: CivilDate, due: CivilDate, { cycle }: WalletClock): readonly CivilDate[] {
  const days = [start];
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const day = nth(start, cycle, n);
    if (compare(day, due) >= 0) break;
    days.push(day);
  }
  return [...days, due];
}

/** The balance of a line on its scale; undefined where none is known, or where another clock says when the line ends. */
export function balanceOn(
  scale: Scale,
  { runway, start, due, governing }: Timeline,
  clocks: readonly Clock[],
): LifelineBalance | undefined {
  const wallet = clocks.find((clock) => clock.kind === 'wallet');
  if (runway === undefined || governing !== wallet?.id) return undefined;
  const first = runway.charges * wallet.charge + runway.left;
  if (start === 'unknown' || due === 'unknown' || first === 0) return undefined;
  const days = chargeDays(start, due, wallet);
  const steps = days.slice(0, -1).map((day, n) => ({
    from: scale.at(day),
    to: scale.at(days[n + 1] ?? due),
    level: (first - n * wallet.charge) / first,
  }));
  return { first, steps };
}
