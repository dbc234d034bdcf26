import { addDays, compare, type CivilDate } from '../calendar/civil.ts';
import type { Clock, Known, Stage } from '../facts/plan.ts';
import { unknownDue, type Dues } from './earliest-end.ts';
import type { LineState } from './line-state.ts';
import type { TraceStep } from './trace.ts';

/** The stage of a paid term that is counted from the day on which its balance reached zero; undefined without one. */
export const emptyStageOf = (clock: Clock): Stage | undefined =>
  clock.kind === 'term' ? clock.stages.find(({ from }) => from === 'zeroBalance') : undefined;

/** The balance of a paid term is zero, or may be: the reader says so, or does not know. */
const mayBeEmpty = ({ balance }: LineState): boolean => balance === 0 || balance === 'unknown';

/** The balance of a paid term is zero: the days until the loss run already, and nothing can be sent. */
export const isBalanceEmpty = (clock: Clock, { balance }: LineState): boolean =>
  emptyStageOf(clock) !== undefined && balance === 0;

/** The last day on which there was surely money: where that is not told, that of the last payment. */
const filledDay = ({ lastFilled }: LineState, start: CivilDate | undefined): CivilDate | undefined =>
  lastFilled ?? start;

/** The earliest day on which a balance that may be empty can have reached zero: the last one on which it held money. */
export function emptyFrom(
  clock: Clock,
  state: LineState,
  start: CivilDate | undefined,
): Known<CivilDate> | undefined {
  return emptyStageOf(clock) !== undefined && mayBeEmpty(state)
    ? (filledDay(state, start) ?? 'unknown')
    : undefined;
}

/**
 * A due date cut short by a balance that may have been empty since it last held money: use can empty it long before the
 * term ends. Without that day no safe date is known.
 */
export function cutByEmptyBalance(
  ends: Dues,
  clock: Clock,
  state: LineState,
  start: CivilDate | undefined,
): Dues {
  const stage = emptyStageOf(clock);
  if (stage === undefined || !mayBeEmpty(state)) return ends;
  const from = filledDay(state, start);
  if (from === undefined) return unknownDue('balance-empty-undated', stage.sources);
  const days = Math.min(stage.after, ...stage.rivals.map(({ after }) => after));
  const date = addDays(from, days);
  if (ends.due !== 'unknown' && compare(ends.due, date) <= 0) return ends;
  const step: TraceStep = {
    result: 'due',
    date,
    rule: 'balance-empty-earliest',
    from,
    length: { days },
    sources: stage.sources,
  };
  return { due: date, trace: [...ends.trace, step] };
}

/** The end of the term where the balance lasts to it; undefined where that makes no difference. */
export const unspentDue = (ends: Dues, cut: Dues, state: LineState): Known<CivilDate> | undefined =>
  state.balance === 'unknown' && ends.due !== cut.due ? ends.due : undefined;
