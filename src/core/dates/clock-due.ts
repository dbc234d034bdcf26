import { addLength, anchorAt, compare, type CivilDate, type Length } from '../calendar/civil.ts';
import type { ActivityClock, Clock, Known, Offer, Plan, SourceKeys, TermClock } from '../facts/plan.ts';
import type { LineState, TraceRule, TraceStep } from './timeline.ts';
import { balanceOf, chargeOf, walletDue } from './wallet-due.ts';

/** When one clock runs out, and why. */
export interface ClockDue {
  readonly clock: string;
  readonly kind: Known<Clock['kind']>;
  /** First day not covered. */
  readonly due: Known<CivilDate>;
  /** What set it: the date the account shows, or the plan's rule. */
  readonly via: 'account' | 'rule';
  /** The action the clock counts from, when known. */
  readonly start?: CivilDate;
  /** Whether paying still renews after `due`; `unknown` for clocks that do not say. */
  readonly topUpAfterExpiry: Known<boolean>;
  readonly trace: readonly TraceStep[];
}

interface Claim {
  readonly length: Length;
  readonly sources: SourceKeys;
}
/** A due date and why. */
export type Dues = Pick<ClockDue, 'due' | 'trace'>;

const STARTS = {
  unknown: 'starts-unknown',
  payment: 'starts-payment',
  activation: 'starts-activation',
  install: 'starts-install',
  firstUse: 'starts-first-use',
  installOrFirstUse: 'starts-install-or-first-use',
} as const;

const unknownDue = (rule: TraceRule, sources: SourceKeys): Dues => ({
  due: 'unknown',
  trace: [{ result: 'due', date: 'unknown', rule, sources }],
});

/** The earliest of the claims' ends; the later ones stay in the trace. */
function earliestEnd(start: CivilDate, claims: readonly Claim[], rule: TraceRule, anchor?: number): Dues {
  const ends = claims
    .map((claim) => ({ ...claim, date: addLength(start, claim.length, anchor) }))
    .sort((a, b) => compare(a.date, b.date));
  const [first, ...rest] = ends;
  if (first === undefined) return unknownDue('clock-unknown', []);
  const step = (end: typeof first, its: TraceRule): TraceStep => ({
    result: 'due',
    date: end.date,
    rule: its,
    from: start,
    length: end.length,
    sources: end.sources,
  });
  const disputed = rest.length === 0 ? [] : [step(first, 'rival-earliest')];
  return {
    due: first.date,
    trace: [step(first, rule), ...disputed, ...rest.map((end) => step(end, 'rival-later'))],
  };
}

/** The offers the reader may have bought on this clock: one, all, or none when the id is in no clock. */
function offersOf(clock: TermClock, plan: Plan, offerId: string | undefined): readonly Offer[] | 'not-found' {
  if (offerId === undefined) return clock.offers;
  const own = clock.offers.filter((offer) => offer.id === offerId);
  if (own.length > 0) return own;
  const elsewhere = plan.clocks.some(
    (other) => other.kind === 'term' && other.offers.some((offer) => offer.id === offerId),
  );
  return elsewhere ? clock.offers : 'not-found';
}

function shortest(offers: readonly Offer[], start: CivilDate, anchor?: number): Offer | undefined {
  return offers.reduce<Offer | undefined>((best, next) => {
    if (best === undefined) return next;
    const shorter = compare(addLength(start, next.length, anchor), addLength(start, best.length, anchor)) < 0;
    return shorter ? next : best;
  }, undefined);
}

function termDue(clock: TermClock, plan: Plan, state: LineState, start: CivilDate): Dues {
  const offers = offersOf(clock, plan, state.offerId);
  if (offers === 'not-found') return unknownDue('offer-not-found', clock.sources);
  const anchor = anchorAt(start, state.anchorDay);
  const offer = shortest(offers, start, anchor);
  const ends = earliestEnd(
    start,
    [...(offer === undefined ? [] : [offer]), ...clock.rivals],
    'term-from-start',
    anchor,
  );
  const base = { result: 'due', date: ends.due, from: start, sources: clock.sources } as const;
  const end = ({ length }: Offer): CivilDate => addLength(start, length, anchor);
  const chosen = offer !== undefined && offers.some((other) => end(other) !== end(offer));
  return {
    due: ends.due,
    trace: [
      { ...base, rule: STARTS[clock.startsAt] },
      ...(chosen
        ? [{ ...base, rule: 'offer-shortest', length: offer.length, sources: offer.sources } as const]
        : []),
      ...ends.trace,
    ],
  };
}

function activityDue(clock: ActivityClock, start: CivilDate): Dues {
  const own = { length: clock.window, sources: clock.sources };
  return earliestEnd(start, [own, ...clock.rivals], 'activity-window');
}

/** The due date the account shows, as a result without a clock. Undefined when the reader gave none. */
export function accountDueOf(state: LineState): ClockDue | undefined {
  if (state.accountDue === undefined) return undefined;
  const inclusive = state.accountDueInclusive === true;
  const due = inclusive ? addLength(state.accountDue, { days: 1 }) : state.accountDue;
  const rule = inclusive ? 'account-date-inclusive' : 'account-date';
  return {
    clock: 'account',
    kind: 'unknown',
    due,
    via: 'account',
    ...(state.lastAction === undefined ? {} : { start: state.lastAction }),
    topUpAfterExpiry: 'unknown',
    trace: [{ result: 'due', date: due, rule, from: state.accountDue, sources: [] }],
  };
}

/** Whether the date the account shows speaks for this clock: always, but for a dated activity clock. */
function ruledByAccount(clock: Clock, plan: Plan, state: LineState): boolean {
  if (state.accountDue === undefined) return false;
  if (clock.kind !== 'activity') return true;
  return state.lastActivity === undefined && plan.clocks.every((other) => other.kind === 'activity');
}

/**
 * When a clock runs out for this reader: the account's date, else the plan's rule from the last action.
 * `unknown` without a date to count from, a length, or an offer of that id.
 */
export function dueOfClock(clock: Clock, plan: Plan, state: LineState): ClockDue {
  const start = clock.kind === 'activity' ? (state.lastActivity ?? state.lastAction) : state.lastAction;
  const base = {
    clock: clock.id,
    kind: clock.kind,
    topUpAfterExpiry: clock.kind === 'term' ? clock.topUpAfterExpiry : 'unknown',
    ...(start === undefined ? {} : { start }),
  } as const;
  const named = (trace: readonly TraceStep[]): readonly TraceStep[] =>
    trace.map((step) => ({ ...step, clock: clock.id }));
  const account = ruledByAccount(clock, plan, state) ? accountDueOf(state) : undefined;
  if (account !== undefined) {
    const balance = balanceOf(state);
    const unspent = clock.kind === 'wallet' && balance !== 'unknown' && balance >= chargeOf(clock, state);
    const note: TraceStep = {
      result: 'due',
      date: account.due,
      rule: 'runway-not-added',
      sources: clock.sources,
    };
    return {
      ...base,
      due: account.due,
      via: 'account',
      trace: named([...account.trace, ...(unspent ? [note] : [])]),
    };
  }
  const ends =
    start === undefined
      ? unknownDue('clock-unknown', clock.sources)
      : clock.kind === 'term'
        ? termDue(clock, plan, state, start)
        : clock.kind === 'wallet'
          ? walletDue(clock, plan, state, start)
          : activityDue(clock, start);
  return { ...base, due: ends.due, via: 'rule', trace: named(ends.trace) };
}
