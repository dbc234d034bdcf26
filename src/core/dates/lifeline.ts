import { compare, daysBetween, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { SourceKeys, StageKind } from '../facts/plan.ts';
import type { DatedLimit } from './limits.ts';
import type { DatedStage, PossibleStage } from './dated-stage.ts';
import type { Timeline } from './timeline.ts';

/** What can stand at a mark of the drawing. */
export type LifelineLabel = 'packEnd' | 'start' | 'prepareBy' | 'actBy' | 'lastSafeDay' | 'due' | StageKind;

/** One day on the line with everything that falls on it. */
export interface LifelineMark {
  /** Place from 0 to 1000. */
  readonly at: number;
  readonly date: CivilDate;
  readonly labels: readonly LifelineLabel[];
  /** The day at whose end it happens, where that hour matters: a stage begins when the day before it ends. */
  readonly endsOn?: CivilDate;
}

/**
 * A stretch of the line. `safe`: covered, nothing to do yet. `buffer`: covered, to be acted in. `stop`: not covered,
 * still to be saved or not known to be lost. `gone`: after the number is lost.
 */
export interface LifelineBand {
  readonly kind: 'safe' | 'buffer' | 'stop' | 'gone';
  readonly from: number;
  readonly to: number;
}

/** Where `today` falls: on the line, or outside it. */
export interface LifelineToday {
  readonly at: number;
  readonly side: 'on' | 'before' | 'after';
}

/** A later date that the evidence allows, beside the planned one. */
export type LifelinePossible = PossibleStage & { readonly stage: StageKind };

/** A time limit of an eSIM or a purchase, to be drawn beside the marks. */
export interface LifelineLimit {
  readonly kind: DatedLimit['kind'];
  /** The first day on which it has run out. */
  readonly date: CivilDate;
  /** Where that day falls: on the line, or outside it. */
  readonly place: LifelineToday;
  readonly sources: SourceKeys;
}

/** The drawn timeline. Not to scale where days are close: every step keeps a least width. */
export interface LifelineDrawing {
  /** By date; empty when nothing is dated. */
  readonly marks: readonly LifelineMark[];
  readonly bands: readonly LifelineBand[];
  readonly today?: LifelineToday;
  readonly possible: readonly LifelinePossible[];
  /** By date. A trial is none of them: it ends for who began one, and a line is bought. */
  readonly limits: readonly LifelineLimit[];
  /** Stages without a date, with the days that are known. */
  readonly undated: readonly DatedStage[];
}

/** Width of the line. */
const LINE_WIDTH = 1000;
/** The least width of a step between two marks. */
const LEAST_STEP = 85;
/** What follows the last mark: a loss has no end. */
const TAIL = 60;

interface Point {
  readonly date: CivilDate;
  readonly label: LifelineLabel;
}

function pointsOf(
  { prepareBy, actBy, lastSafeDay, due, stages, packs }: Timeline,
  start?: CivilDate,
): readonly Point[] {
  const named = { start: start ?? 'unknown', prepareBy, actBy, lastSafeDay, due } as const;
  const labels = ['start', 'prepareBy', 'actBy', 'lastSafeDay', 'due'] as const;
  const own = labels.flatMap((label): readonly Point[] => {
    const date = named[label];
    return date === 'unknown' ? [] : [{ date, label }];
  });
  const lapses = stages.flatMap(({ planned, date, stage }): readonly Point[] =>
    planned && date !== 'unknown' ? [{ date, label: stage }] : [],
  );
  const packEnds = packs.slice(0, -1).map(({ ends }): Point => ({ date: ends, label: 'packEnd' }));
  return [...own, ...packEnds, ...lapses].sort((a, b) => compare(a.date, b.date));
}

/** The day at whose end a mark happens: the last safe day itself, the day before a stage. */
function endOfMark(date: CivilDate, labels: readonly LifelineLabel[]): Pick<LifelineMark, 'endsOn'> {
  if (labels.includes('lastSafeDay')) return { endsOn: date };
  const isStage = labels.some((label) => label === 'suspended' || label === 'atRisk' || label === 'lost');
  return isStage && !labels.includes('due') ? { endsOn: lastSafeDay(date) } : {};
}

/** Marks by day: the days' share of the width that the least widths leave over. */
function marksOf(points: readonly Point[]): readonly LifelineMark[] {
  const days = [...new Set(points.map(({ date }) => date))];
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const total = Math.max(1, daysBetween(first, last));
  const spare = LINE_WIDTH - TAIL - LEAST_STEP * (days.length - 1);
  return days.map((date, index) => {
    const labels = points.filter((point) => point.date === date).map(({ label }) => label);
    return {
      at: Math.round(LEAST_STEP * index + (spare * daysBetween(first, date)) / total),
      date,
      labels,
      ...endOfMark(date, labels),
    };
  });
}

/** Where a day falls between the marks. */
function dayOnLine(day: CivilDate, marks: readonly LifelineMark[]): LifelineToday | undefined {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (compare(day, first.date) < 0) return { at: 0, side: 'before' };
  if (compare(day, last.date) > 0) return { at: LINE_WIDTH, side: 'after' };
  const before = marks.findLast(({ date }) => compare(date, day) <= 0) ?? first;
  const after = marks.find(({ date }) => compare(date, day) >= 0) ?? last;
  const span = Math.max(1, daysBetween(before.date, after.date));
  const share = (after.at - before.at) * (daysBetween(before.date, day) / span);
  return { at: Math.round(before.at + share), side: 'on' };
}

/** The stretches between the marks; nothing is safe while the balance is empty. */
function bandsOf(marks: readonly LifelineMark[], { isBalanceEmpty }: Timeline): readonly LifelineBand[] {
  const at = (label: LifelineLabel): number | undefined =>
    marks.find(({ labels }) => labels.includes(label))?.at;
  const due = at('due');
  if (due === undefined) return [];
  const act = isBalanceEmpty ? 0 : Math.min(at('actBy') ?? due, due);
  const lost = Math.max(at('lost') ?? LINE_WIDTH, due);
  const bands: readonly LifelineBand[] = [
    { kind: 'safe', from: 0, to: act },
    { kind: 'buffer', from: act, to: due },
    { kind: 'stop', from: due, to: lost },
    { kind: 'gone', from: lost, to: LINE_WIDTH },
  ];
  return bands.filter(({ from, to }) => to > from);
}

function limitsOn({ limits }: Timeline, marks: readonly LifelineMark[]): readonly LifelineLimit[] {
  return limits
    .flatMap(({ kind, date, sources }): readonly LifelineLimit[] => {
      const place = date === 'unknown' ? undefined : dayOnLine(date, marks);
      return date === 'unknown' || place === undefined || kind === 'trial'
        ? []
        : [{ kind, date, place, sources }];
    })
    .sort((a, b) => compare(a.date, b.date));
}

/**
 * The geometry of a timeline, from 0 to 1000. Without a due date there are no marks, and the stages without a date
 * remain.
 *
 * @param days `start`: the last action, the left end of the line. `today`: given by a browser only, never by a build.
 */
export function lifelineOf(
  timeline: Timeline,
  days: { readonly start?: CivilDate; readonly today?: CivilDate } = {},
): LifelineDrawing {
  const marks = timeline.due === 'unknown' ? [] : marksOf(pointsOf(timeline, days.start));
  const today = days.today === undefined ? undefined : dayOnLine(days.today, marks);
  return {
    marks,
    bands: bandsOf(marks, timeline),
    ...(today === undefined ? {} : { today }),
    possible: timeline.stages.flatMap(({ planned, possible, stage, date }) =>
      planned ? possible.filter((each) => each.date !== date).map((each) => ({ ...each, stage })) : [],
    ),
    limits: limitsOn(timeline, marks),
    undated: timeline.stages.filter(({ date }) => date === 'unknown'),
  };
}
