import { addLength, compare, latest, type CivilDate, type Length } from '../calendar/civil.ts';
import type { Known, Offer, Plan, RenewFrom, TermClock } from '../facts/plan.ts';
import type { Timeline } from './timeline.ts';

/** What is asked of a renewal. Dates are civil days of the provider. */
export interface Renewal {
  /** First day not covered by the running term. */
  readonly due: Known<CivilDate>;
  /** The day of the payment. */
  readonly today: CivilDate;
  readonly length: Length;
  readonly renewFrom: Known<RenewFrom>;
  /** Left out: unknown. Matters only from `due` on. */
  readonly topUpAfterExpiry?: Known<boolean>;
}

/** The due date after a renewal. */
export interface Renewed {
  readonly planned: Known<CivilDate>;
  /** Other dates the evidence allows, earliest first, each with the rule that would give it. */
  readonly possible: readonly { readonly date: CivilDate; readonly from: RenewFrom }[];
  /** `expired-closed`: too late to renew. `expired-unknown`: not known whether it still can be. */
  readonly rule: 'renewed' | 'rule-unknown' | 'due-unknown' | 'expired-closed' | 'expired-unknown';
}

type PossibleDue = Renewed['possible'][number];

function renewedBy(rule: RenewFrom, { due, today, length }: Renewal): Known<CivilDate> {
  const fromToday = addLength(today, length);
  if (rule === 'payment') return fromToday;
  if (due === 'unknown') return 'unknown';
  if (rule === 'later') return latest(fromToday, due);
  // A queued pack begins at once where the first one has already ended.
  return rule === 'queued' && compare(today, due) >= 0 ? fromToday : addLength(due, length);
}

/**
 * The first day not covered after paying `today`. An unknown rule is planned on the earliest of the dates
 * that counting from the old end and from the payment give. From `due` on a renewal counts only where the
 * plan is known to allow it; otherwise `planned` is unknown and the dates it would give are possible.
 */
export function renewedDue(renewal: Renewal): Renewed {
  const { due, today, renewFrom, topUpAfterExpiry = 'unknown' } = renewal;
  const rules: readonly RenewFrom[] = renewFrom === 'unknown' ? ['expiry', 'payment'] : [renewFrom];
  const dated = rules
    .flatMap((from): readonly PossibleDue[] => {
      const date = renewedBy(from, renewal);
      return date === 'unknown' ? [] : [{ date, from }];
    })
    .sort((a, b) => compare(a.date, b.date));
  const expired = due !== 'unknown' && compare(today, due) >= 0;
  if (expired && topUpAfterExpiry === false)
    return { planned: 'unknown', possible: [], rule: 'expired-closed' };
  if (expired && topUpAfterExpiry === 'unknown')
    return { planned: 'unknown', possible: dated, rule: 'expired-unknown' };
  const [first, ...rest] = dated;
  if (first === undefined || dated.length < rules.length)
    return { planned: 'unknown', possible: dated, rule: 'due-unknown' };
  return { planned: first.date, possible: rest, rule: renewFrom === 'unknown' ? 'rule-unknown' : 'renewed' };
}

/** A renewal of a line on a day, with the length that it is counted by. */
export type RenewalToday = Renewed & { readonly length: Length };

/** The offers of a plan that go on after the first term. */
const lastingOffers = (clock: TermClock): readonly Offer[] =>
  clock.offers.filter(({ applies }) => applies !== 'first');

/** To which day paying today would carry a line whose term is known; undefined where several terms could be bought. */
export function renewalToday(
  { clocks }: Pick<Plan, 'clocks'>,
  { due }: Pick<Timeline, 'due'>,
  today: CivilDate,
): RenewalToday | undefined {
  const [clock, ...others] = clocks;
  if (clock?.kind !== 'term' || others.length > 0 || due === 'unknown') return undefined;
  const [first, ...rest] = lastingOffers(clock).map(({ length }) => length);
  if (first === undefined || rest.some((length) => JSON.stringify(length) !== JSON.stringify(first)))
    return undefined;
  const { renewFrom, topUpAfterExpiry } = clock;
  return { ...renewedDue({ due, today, length: first, renewFrom, topUpAfterExpiry }), length: first };
}
