import { addDays, type CivilDate } from '../calendar/civil.ts';
import type { ActivityClock, Clock, Known } from '../facts/plan.ts';
import { earliestEnd, unknownDue, type Dues } from './earliest-end.ts';
import { cutByEmptyBalance, unspentDue } from './empty-balance.ts';
import { balanceOf, type LinePlan, type LineState } from './line-state.ts';
import { termDue } from './term-due.ts';
import type { TraceStep } from './trace.ts';
import { walletDue } from './wallet-due.ts';

/** When one clock runs out, and why. */
export interface ClockDue extends Dues {
  readonly clock: string;
  readonly kind: Known<Clock['kind']>;
  /** What set it: the date the account shows, or the plan's rule. */
  readonly via: 'account' | 'rule';
  /** The action the clock counts from, when known. */
  readonly start?: CivilDate;
  /** The end of the term, where only the balance may end it earlier. */
  readonly unspentDue?: Known<CivilDate>;
  /** Whether paying still renews after `due`; `unknown` for clocks that do not say. */
  readonly topUpAfterExpiry: Known<boolean>;
}

function activityDue(clock: ActivityClock, start: CivilDate): Dues {
  const own = { length: clock.window, sources: clock.sources };
  return earliestEnd(start, [own, ...clock.rivals], 'activity-window');
}

/** When a clock runs out by its rule, counted from the action that starts it. */
function dueByRule(clock: Clock, plan: LinePlan, state: LineState, start: CivilDate | undefined): Dues {
  if (start === undefined) return unknownDue('clock-unknown', clock.sources);
  switch (clock.kind) {
    case 'term':
      return termDue(clock, plan, state, start);
    case 'wallet':
      return walletDue(clock, plan, state, start);
    case 'activity':
      return activityDue(clock, start);
  }
}

/** The due date that the account shows; undefined when the reader gave none. */
function dueOfAccount({ accountDue, accountDueInclusive = false }: LineState) {
  if (accountDue === undefined) return undefined;
  const due = accountDueInclusive ? addDays(accountDue, 1) : accountDue;
  const rule = accountDueInclusive ? 'account-date-inclusive' : 'account-date';
  const step: TraceStep = { result: 'due', date: due, rule, from: accountDue, sources: [] };
  return { due, trace: [step] };
}

/** The due date that the account shows, as a result without a clock; undefined when the reader gave none. */
export function accountDueOf(state: LineState): ClockDue | undefined {
  const account = dueOfAccount(state);
  if (account === undefined) return undefined;
  return {
    ...account,
    clock: 'account',
    kind: 'unknown',
    via: 'account',
    ...(state.lastAction === undefined ? {} : { start: state.lastAction }),
    topUpAfterExpiry: 'unknown',
  };
}

/** Whether the date the account shows speaks for this clock: always, but for a dated activity clock. */
function ruledByAccount(clock: Clock, plan: LinePlan, state: LineState): boolean {
  if (clock.kind !== 'activity') return true;
  return state.lastActivity === undefined && plan.clocks.every((other) => other.kind === 'activity');
}

/** That the balance could pay for more, but is held in the account's date already. */
function unspentSteps(clock: Clock, state: LineState, due: CivilDate): readonly TraceStep[] {
  const balance = balanceOf(state);
  const isUnspent = clock.kind === 'wallet' && balance !== 'unknown' && balance >= clock.charge;
  return isUnspent ? [{ result: 'due', date: due, rule: 'runway-not-added', sources: clock.sources }] : [];
}

/**
 * When a clock runs out for this reader: the account's date, else the plan's rule from the last action.
 * `unknown` without a date to count from, a length, or an offer of that id.
 */
export function dueOfClock(clock: Clock, plan: LinePlan, state: LineState): ClockDue {
  const start = clock.kind === 'activity' ? (state.lastActivity ?? state.lastAction) : state.lastAction;
  const account = ruledByAccount(clock, plan, state) ? dueOfAccount(state) : undefined;
  const whole: Dues =
    account === undefined
      ? dueByRule(clock, plan, state, start)
      : { due: account.due, trace: [...account.trace, ...unspentSteps(clock, state, account.due)] };
  const ends = cutByEmptyBalance(whole, clock, state, start);
  const unspent = unspentDue(whole, ends, state);
  return {
    clock: clock.id,
    kind: clock.kind,
    due: ends.due,
    via: account === undefined ? 'rule' : 'account',
    ...(start === undefined ? {} : { start }),
    ...(unspent === undefined ? {} : { unspentDue: unspent }),
    topUpAfterExpiry: clock.kind === 'term' ? clock.topUpAfterExpiry : 'unknown',
    trace: ends.trace.map((step) => ({ ...step, clock: clock.id })),
  };
}
