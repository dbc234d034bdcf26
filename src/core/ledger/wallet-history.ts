import { addDays, compare, daysBetween, nth, type CivilDate } from '../calendar/civil.ts';
import type { DatedPlan } from '../dates/dated-plan.ts';
import type { DayPlace, HeldLine } from '../dates/situation.ts';
import { walletDue } from '../dates/wallet-due.ts';
import type { Cents, WalletClock } from '../facts/plan.ts';
import type { DayedEvent, DayedKind } from './line-events.ts';

/** A balance between its events. */
interface RunningBalance {
  /** The day of the last charge, as it was said, and as the provider counts it. */
  readonly charged?: { readonly date: CivilDate; readonly day: DayPlace; readonly at: CivilDate };
  /** Cents after that charge. */
  readonly balance?: Cents;
  /** No balance was ever seen: what is known was added since. */
  readonly isLeast: boolean;
  /** The expiry date that the account showed since. */
  readonly accountDue?: CivilDate;
}

const EMPTY: RunningBalance = { isLeast: true };

/** The rules of one wallet, with the events told to it. */
interface WalletLine {
  readonly clock: WalletClock;
  readonly plan: DatedPlan;
}

/** First day that the balance does not cover; undefined before the first charge. */
function dueIn({ charged, balance }: RunningBalance, { clock, plan }: WalletLine): CivilDate | undefined {
  if (charged === undefined) return undefined;
  const state = { lastAction: charged.at, ...(balance === undefined ? {} : { balance }) };
  const { due } = walletDue(clock, plan, state, charged.at);
  return due === 'unknown' ? undefined : due;
}

/** How many cycles have begun after the charge and by a day. */
function cyclesUntil(day: CivilDate, charged: CivilDate, { cycle }: WalletClock): number {
  const guess = 'days' in cycle ? cycle.days : cycle.months * 28;
  const most = Math.max(0, Math.ceil(daysBetween(charged, day) / Math.max(1, guess)));
  for (let count = most; count > 0; count -= 1)
    if (compare(nth(charged, cycle, count), day) <= 0) return count;
  return 0;
}

/** Days by which the day of a charge may be told too early. */
const SLACK_DAYS = 3;

type Charged = NonNullable<RunningBalance['charged']>;

/** A day that was computed: it is the provider's already. */
const computed = (at: CivilDate): Charged => ({ date: at, day: 'us', at });

/** A charge is told: it took what it takes for every cycle that has begun. One too many inside a cycle is the same one. */
function afterCharge(
  purse: RunningBalance,
  { date, day, at }: DayedKind<'paid'>,
  { clock }: WalletLine,
): RunningBalance {
  const { charged, balance, accountDue } = purse;
  const told: Charged = { date, day, at };
  const cycles = charged === undefined ? 1 : cyclesUntil(addDays(at, SLACK_DAYS), charged.at, clock);
  if (cycles === 0) return purse;
  const expected = charged === undefined ? at : nth(charged.at, clock.cycle, cycles);
  return {
    charged: compare(at, expected) >= 0 ? told : computed(expected),
    isLeast: purse.isLeast,
    ...(balance === undefined ? {} : { balance: Math.max(0, balance - cycles * clock.charge) }),
    ...(accountDue === undefined || compare(at, accountDue) >= 0 ? {} : { accountDue }),
  };
}

/** A new cycle that begins on a day, paid out of what is there. */
const begun = (
  charged: Charged,
  there: Cents,
  { isLeast }: RunningBalance,
  { clock }: WalletLine,
): RunningBalance => ({
  charged,
  balance: Math.max(0, there - clock.charge),
  isLeast,
});

/** Money is added: it carries a running line further, and starts one that had stopped. */
function afterTopUp(
  purse: RunningBalance,
  { date, day, at, amount }: DayedKind<'toppedUp'>,
  wallet: WalletLine,
): RunningBalance {
  const { charge } = wallet.clock;
  const { balance = 0, accountDue, charged } = purse;
  const more = { ...purse, balance: balance + amount };
  const rest = (balance % charge) + amount;
  if (accountDue !== undefined && compare(at, accountDue) < 0)
    return rest < charge ? { ...purse, balance: rest } : begun(computed(accountDue), rest, purse, wallet);
  if (charged === undefined)
    return more.balance < charge ? more : begun({ date, day, at }, more.balance, purse, wallet);
  const due = dueIn(purse, wallet);
  const isRunning = due !== undefined && compare(at, due) < 0;
  return isRunning || rest < charge ? more : begun({ date, day, at }, rest, purse, wallet);
}

/** The account is looked at: its balance is what is there after the last charge before that day. */
function afterLook(
  purse: RunningBalance,
  event: DayedKind<'accountShows'>,
  wallet: WalletLine,
): RunningBalance {
  const { at, date, day, due, balance } = event;
  const { clock } = wallet;
  const shown = due === undefined ? purse : { ...purse, accountDue: due };
  if (balance === undefined) return shown;
  const { charged } = shown;
  const seen = { ...shown, balance, isLeast: false };
  // Without the day of a charge the next one may be taken on the day of the look.
  if (charged === undefined)
    return balance < clock.charge ? seen : { ...seen, ...begun({ date, day, at }, balance, seen, wallet) };
  const ends = dueIn(purse, wallet);
  const hasStopped = ends !== undefined && compare(at, ends) >= 0 && balance < clock.charge;
  const cycles = hasStopped ? 0 : cyclesUntil(at, charged.at, clock);
  return cycles === 0 ? seen : { ...seen, charged: computed(nth(charged.at, clock.cycle, cycles)) };
}

function after(purse: RunningBalance, event: DayedEvent, wallet: WalletLine): RunningBalance {
  switch (event.kind) {
    case 'paid':
      return afterCharge(purse, event, wallet);
    case 'toppedUp':
      return afterTopUp(purse, event, wallet);
    case 'accountShows':
      return afterLook(purse, event, wallet);
    default:
      return purse;
  }
}

/**
 * What the charges, top-ups and looks into an account come to. Where a balance was never seen, what was added is the
 * least there can be.
 *
 * @param events In the order of `eventsInOrder`.
 */
export function heldByWallet(clock: WalletClock, plan: DatedPlan, events: readonly DayedEvent[]): HeldLine {
  const { charged, balance, isLeast, accountDue } = events.reduce<RunningBalance>(
    (purse, event) => after(purse, event, { clock, plan }),
    EMPTY,
  );
  return {
    ...(charged === undefined ? {} : { paid: charged.date, places: { paid: charged.day } }),
    ...(balance === undefined ? {} : { balance }),
    ...(balance === undefined || !isLeast ? {} : { isLeastBalance: true }),
    ...(accountDue === undefined ? {} : { due: accountDue }),
  };
}
