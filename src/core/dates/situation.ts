import { compare, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { Moment } from '../calendar/moment.ts';
import { actionDay, deadlineForReader, usToday, type UsZone } from '../calendar/zone.ts';
import type { Cents } from '../facts/plan.ts';
import { isUse, type DatedPlan } from './dated-plan.ts';
import { emptyStageOf } from './empty-balance.ts';
import type { LinePlan, LineState, Settings } from './line-state.ts';
import { timelineFrom, type Timeline } from './timeline.ts';

/** Whose day a date is: a US date already, a day outside the US, or one in a US zone. */
export type DayPlace = 'us' | 'abroad' | UsZone;

/** The line that the reader holds. Days are as they were typed; everything left out is not known. */
export interface HeldLine {
  /** Id of its plan; left out where the reader does not name it. */
  readonly planId?: string;
  /** The last payment; of a balance the last charge. */
  readonly paid?: CivilDate;
  /** The last use that counts. */
  readonly used?: CivilDate;
  /** The date that the account shows: a day of the provider as it is. */
  readonly due?: CivilDate;
  /** Balance after the last charge. */
  readonly balance?: Cents;
  /** There may be more in the balance than is said. */
  readonly isLeastBalance?: boolean;
  /** The last day on which there was surely money on the balance: a day of the provider as it is. */
  readonly lastFilled?: CivilDate;
  /** The end of an earlier payment's term, where the last payment may have ended it: a day of the provider. */
  readonly termBefore?: CivilDate;
  /** Which offer of its plan was paid for; left out where that is not known. */
  readonly offerId?: string;
  /** Whose days these are, where that was said day by day. */
  readonly places?: { readonly paid?: DayPlace; readonly used?: DayPlace };
}

/** What the reader has said about a line, and when and where it was said. */
export interface LineSituation extends Settings {
  readonly moment: Moment;
  /** The typed days are days in the US already. */
  readonly isUsDate: boolean;
  /** The typed day on which a new line would start; left out: today. */
  readonly start?: CivilDate;
  readonly held?: HeldLine;
}

/** What a reader would buy to begin with: an offer of a term, or the packs of a trip. */
export type Purchase = Pick<LineState, 'offerId' | 'packs'>;

/** The dates of a line with how they came from what the reader typed. */
export interface LineTimeline extends Timeline {
  /** The line runs already, so that it can be late. */
  readonly isRunning: boolean;
  /** Days that the reader typed and that are counted as the day before. */
  readonly moved: readonly MovedDay[];
}

/** A typed day that is counted as another one. */
export interface MovedDay {
  readonly typed: CivilDate;
  readonly counted: CivilDate;
  /** `day-before`: typed outside the US. `provider-behind`: typed in the US, east of the provider's zone. */
  readonly why: 'day-before' | 'provider-behind';
}

/** A typed day as the provider counts it. */
interface CountedDay {
  readonly date: CivilDate;
  readonly moved: readonly MovedDay[];
}

/**
 * The provider's day of what the reader did, never too late; the one place where a typed day becomes one.
 *
 * @param place Whose day was typed; left out: as the reader says of all days.
 */
function countedDay(
  typed: CivilDate,
  { zone }: LinePlan,
  { isUsDate, moment }: LineSituation,
  place?: DayPlace,
): CountedDay {
  const action =
    place === undefined
      ? { date: typed, readerZone: moment.zone, isUsDate }
      : { date: typed, readerZone: place, isUsDate: place === 'us' };
  const { date, reason } = actionDay(action, zone);
  const isMoved = reason === 'day-before' || reason === 'provider-behind';
  return { date, moved: isMoved ? [{ typed, counted: date, why: reason }] : [] };
}

/** The provider's day of a day whose place is known, never too late. */
export const providerDay = (typed: CivilDate, place: DayPlace, { zone }: Pick<LinePlan, 'zone'>): CivilDate =>
  actionDay({ date: typed, readerZone: place, isUsDate: place === 'us' }, zone).date;

/** The provider's today, for what is late and what is past. */
export const providerToday = ({ zone }: Pick<LinePlan, 'zone'>, { instant }: Moment): CivilDate =>
  usToday(instant, zone, 'deadline');

/** The provider's day on which a new line starts: the typed one, or today. */
export const startDay = (plan: LinePlan, situation: LineSituation): CountedDay =>
  situation.start === undefined
    ? { date: usToday(situation.moment.instant, plan.zone, 'action'), moved: [] }
    : countedDay(situation.start, plan, situation);

/** The last day on which a line must be used again; undefined where use does not keep it or is not dated. */
export function lastUseDay({ clocks: own }: LinePlan, { clocks }: Timeline): CivilDate | undefined {
  const uses = new Set(own.filter(isUse).map(({ id }) => id));
  const dues = clocks.flatMap(({ clock, due }) => (uses.has(clock) && due !== 'unknown' ? [due] : []));
  const [first] = dues.sort(compare);
  return first === undefined ? undefined : lastSafeDay(first);
}

/** Whether the reader holds a line of this plan. */
export const holds = ({ held }: LineSituation, { id }: DatedPlan): boolean =>
  held !== undefined && held.planId === id;

/** The balance of a held line; `unknown` where the dates hang on it and the reader has not said it. */
function balanceState({ clocks }: DatedPlan, balance: Cents | undefined): Pick<LineState, 'balance'> {
  if (balance !== undefined) return { balance };
  return clocks.some((clock) => emptyStageOf(clock) !== undefined) ? { balance: 'unknown' } : {};
}

function heldState(plan: DatedPlan, held: HeldLine, paid?: CountedDay, used?: CountedDay): LineState {
  const { due, balance, isLeastBalance, offerId, lastFilled, termBefore } = held;
  // A payment must not stand for a use that the reader has not dated.
  const isUseMissing = used === undefined && plan.clocks.some(isUse);
  return {
    ...(due === undefined
      ? {}
      : { accountDue: due, accountDueInclusive: plan.accountDateInclusive === true }),
    ...(paid === undefined || isUseMissing ? {} : { lastAction: paid.date }),
    ...(used === undefined ? {} : { lastActivity: used.date }),
    ...balanceState(plan, balance),
    ...(isLeastBalance === undefined ? {} : { isLeastBalance }),
    ...(offerId === undefined ? {} : { offerId }),
    ...(lastFilled === undefined ? {} : { lastFilled }),
    ...(termBefore === undefined ? {} : { termBefore }),
  };
}

function heldTimeline(plan: DatedPlan, held: HeldLine, situation: LineSituation): LineTimeline {
  const counted = (typed: CivilDate | undefined, place: DayPlace | undefined): CountedDay | undefined =>
    typed === undefined ? undefined : countedDay(typed, plan, situation, place);
  const [paid, used] = [counted(held.paid, held.places?.paid), counted(held.used, held.places?.used)];
  const timeline = timelineFrom(plan, heldState(plan, held, paid, used), situation);
  const all = [paid, used].flatMap((day) => day?.moved ?? []);
  const moved = all.filter(({ typed }, at) => all.findIndex((day) => day.typed === typed) === at);
  return { ...timeline, isRunning: true, moved };
}

/**
 * The dates of a plan for this reader: of the line that is held, from what its account shows, its last payment and its
 * last use; of any other plan from the day on which it would start. Without a day to count from every date is unknown.
 *
 * @throws RangeError where a date would leave the years 1900 to 2199.
 */
export function timelineOf(plan: DatedPlan, situation: LineSituation, purchase: Purchase = {}): LineTimeline {
  const { held, moment } = situation;
  if (held !== undefined && holds(situation, plan)) return heldTimeline(plan, held, situation);
  const { date, moved } = startDay(plan, situation);
  const timeline = timelineFrom(plan, { lastAction: date, ...purchase }, situation);
  const isRunning = situation.start !== undefined && compare(date, providerToday(plan, moment)) < 0;
  return { ...timeline, isRunning, moved };
}

/**
 * The end of a provider's day on the reader's clock; undefined where the reader's zone is not known. `time` is
 * `HH:mm:ss`.
 */
export const endInReaderZone = (
  date: CivilDate,
  { zone }: Pick<LinePlan, 'zone'>,
  moment: Moment,
): { date: CivilDate; time: string } | undefined => deadlineForReader(date, zone, moment.zone);
