import type { CataloguePlan } from '../../catalogue.ts';
import { lastSafeDay, parseCivil, type CivilDate } from '../../core/calendar/civil.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { dollars, parseMoney } from '../../core/cost/money.ts';
import { costOfTrip, tripOf } from '../../core/cost/trip.ts';
import { yearCostOf } from '../../core/cost/year-cost.ts';
import type { DatedStage } from '../../core/dates/dated-stage.ts';
import { DEFAULT_BUFFER_DAYS } from '../../core/dates/line-state.ts';
import { conditionOn } from '../../core/dates/condition.ts';
import type { Runway } from '../../core/dates/runway.ts';
import { timelineOf, type HeldLine, type LineTimeline } from '../../core/dates/situation.ts';
import type { Known, StageKind } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { andList, dataText, dateText, lengthText } from '../../i18n/formats.ts';
import { caseWords } from '../../i18n/words/case-words.ts';

/** What a worked case tells of one reader. Every day is a day in the US, written `2026-12-01`. */
export interface GivenCase {
  /** The last payment; of a balance the last charge. */
  readonly paid?: string;
  /** The last use that counts. */
  readonly used?: string;
  /** Dollars left after the last charge, as typed: `12`. */
  readonly balance?: string;
  /** The day on which the reader looks; left out: where the line stands is not told. */
  readonly on?: string;
  /** Tell what renewing for 365 days costs. */
  readonly year?: boolean;
}

/** A worked trip: its first day, its length and the data it takes in all. */
export interface GivenTrip {
  readonly from: string;
  readonly days: number;
  readonly mb: number;
}

/** One line of a worked case. */
export interface CaseRow {
  readonly label: string;
  readonly text: string;
}

/**
 * A day that a worked case names.
 *
 * @throws Error where it cannot be read.
 */
export function dayIn(text: string): CivilDate {
  const parsed = parseCivil(text);
  if (!parsed.ok) throw new Error(`A worked case names the day "${text}": ${parsed.problem}.`);
  return parsed.date;
}

const noonOn = (date: CivilDate): Moment => ({
  instant: Date.parse(`${date}T17:00:00Z`),
  zone: 'America/New_York',
});

/** The row of a value, or none where there is nothing to tell. */
const row = (label: string, text: string | undefined): readonly CaseRow[] =>
  text === undefined ? [] : [{ label, text }];

const dateRow = (label: string, date: Known<CivilDate>): readonly CaseRow[] =>
  row(label, date === 'unknown' ? undefined : dateText(date));

function heldLine(planId: string, { paid, used, balance }: GivenCase): HeldLine {
  const money = balance === undefined ? undefined : parseMoney(balance);
  if (money?.ok === false) throw new Error(`A worked case names the balance "${balance ?? ''}".`);
  return {
    planId,
    ...(paid === undefined ? {} : { paid: dayIn(paid) }),
    ...(used === undefined ? {} : { used: dayIn(used) }),
    ...(money === undefined ? {} : { balance: money.value }),
  };
}

function balanceManner({ charges, left }: Runway): keyof typeof caseWords.balances {
  if (charges === 0) return 'tooLittle';
  return left === 0 ? 'even' : 'rest';
}

function balanceRow({ runway }: LineTimeline, { balance }: HeldLine): readonly CaseRow[] {
  if (runway === undefined || balance === undefined) return [];
  const { charges, left } = runway;
  const text = fill(caseWords.balances[balanceManner(runway)], {
    balance: dollars(balance),
    n: charges,
    left: dollars(left),
  });
  return row(caseWords.balance, text);
}

const STAGES: readonly StageKind[] = ['suspended', 'atRisk', 'lost'];

function stageDates({ date, possible }: DatedStage): string | undefined {
  if (date === 'unknown') return undefined;
  const later = possible
    .map((each) => each.date)
    .sort()
    .at(-1);
  if (later === undefined) return dateText(date);
  return fill(caseWords.possible, { date: dateText(date), later: dateText(later) });
}

const stageRows = ({ stages }: LineTimeline): readonly CaseRow[] =>
  STAGES.flatMap((kind) => {
    const planned = stages.find(({ stage, planned: isPlanned }) => stage === kind && isPlanned);
    return planned === undefined ? [] : row(caseWords[kind], stageDates(planned));
  });

function conditionRow(timeline: LineTimeline, on: string | undefined): readonly CaseRow[] {
  if (on === undefined) return [];
  const date = dayIn(on);
  const { condition, daysLeft } = conditionOn(timeline, date);
  return row(
    fill(caseWords.on, { date: dateText(date) }),
    fill(caseWords.condition[condition], { n: daysLeft }),
  );
}

function yearRow({ plan }: CataloguePlan, isAsked: boolean): readonly CaseRow[] {
  const cost = isAsked ? yearCostOf(plan) : 'unknown';
  return row(caseWords.year, cost === 'unknown' ? undefined : dollars(cost.paid));
}

const mannerOf = ({ governingKind }: LineTimeline): keyof typeof caseWords.actBy =>
  governingKind === 'unknown' ? 'term' : governingKind;

function actByRow(timeline: LineTimeline): readonly CaseRow[] {
  const { actBy } = timeline;
  if (actBy === 'unknown') return [];
  const text = fill(caseWords.early, { date: dateText(actBy), days: DEFAULT_BUFFER_DAYS });
  return row(caseWords.actBy[mannerOf(timeline)], text);
}

/**
 * The dates and the money of one reader’s line, worked out by the rules of its plan.
 *
 * @throws Error where a day or the balance cannot be read, or where the rules give no date: a guide must not show a
 * case without an answer.
 */
export function caseOf(entry: CataloguePlan, given: GivenCase): readonly CaseRow[] {
  const held = heldLine(entry.id, given);
  const first = dayIn(given.on ?? given.used ?? given.paid ?? '');
  const situation = { moment: noonOn(first), isUsDate: true, bufferDays: DEFAULT_BUFFER_DAYS, held };
  const timeline = timelineOf(entry.plan, situation);
  if (timeline.due === 'unknown') throw new Error(`The plan ${entry.id} gives this case no date.`);
  const manner = mannerOf(timeline);
  return [
    ...dateRow(manner === 'wallet' ? caseWords.charged : caseWords.paid, held.paid ?? 'unknown'),
    ...dateRow(caseWords.used, held.used ?? 'unknown'),
    ...balanceRow(timeline, held),
    ...actByRow(timeline),
    ...dateRow(caseWords.lastDay, timeline.lastSafeDay),
    ...stageRows(timeline),
    ...conditionRow(timeline, given.on),
    ...yearRow(entry, given.year === true),
  ];
}

/**
 * The packs that one trip takes, its price and the last day they serve.
 *
 * @throws Error where the first day cannot be read, or where no packs of the plan fit.
 */
export function tripCaseOf({ id, plan }: CataloguePlan, { from, days, mb }: GivenTrip): readonly CaseRow[] {
  const start = dayIn(from);
  const trip = tripOf(plan, { days, mb, mayMove: false }, false);
  if (!trip.fits) throw new Error(`The plan ${id} has no packs for this case.`);
  const { paidByCard, payments, coveredUntil } = costOfTrip(trip, start, { autopay: false });
  const packs = trip.packs.map(({ offer }, at) =>
    fill(caseWords.packText, {
      data: dataText(offer.dataMb === undefined || offer.dataMb === 'unknown' ? 0 : offer.dataMb),
      length: lengthText(offer.length),
      price: dollars(payments[at]?.price ?? paidByCard),
    }),
  );
  return [
    ...row(caseWords.trip, fill(caseWords.tripText, { date: dateText(start), days, data: dataText(mb) })),
    ...row(caseWords.buy, andList(packs)),
    ...dateRow(caseWords.lastDay, lastSafeDay(coveredUntil)),
  ];
}
