import { compare, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { Clock, SourceKeys, StageKind } from '../facts/plan.ts';
import type { DatedLimit } from './limits.ts';
import type { DatedStage, PossibleStage } from './dated-stage.ts';
import { axisOf, type AxisMark, type AxisUnit } from './lifeline-axis.ts';
import { balanceOn, type LifelineBalance } from './lifeline-balance.ts';
import { LINE_WIDTH, scaleOf, type LineBreak, type Scale } from './lifeline-scale.ts';
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

/** A phase: `safe` is covered with nothing to do yet, `buffer` covered and to be acted in, the others are not covered. */
export type LifelinePhase = 'safe' | 'buffer' | 'due' | StageKind;

/** A stretch of the line. */
export interface LifelineBand {
  readonly kind: LifelinePhase;
  readonly from: number;
  readonly to: number;
}

/** A day and its place on the line, from 0 to 1000. */
export interface DayOnLine {
  readonly at: number;
  readonly date: CivilDate;
}

/** A later date that the evidence allows, beside the planned one. */
export type LifelinePossible = PossibleStage & DayOnLine & { readonly stage: StageKind };

/** A time limit of an eSIM or a purchase, drawn beside the marks; its date is the first day on which it has run out. */
export interface LifelineLimit extends Pick<DatedLimit, 'kind' | 'from' | 'length'>, DayOnLine {
  readonly sources: SourceKeys;
}

/** The drawn timeline, to scale: outside the breaks every day is as wide as every other. */
export interface LifelineDrawing {
  /** By date; empty when nothing is dated. */
  readonly marks: readonly LifelineMark[];
  /** They follow one another to the right end. */
  readonly bands: readonly LifelineBand[];
  readonly breaks: readonly LineBreak[];
  readonly axis: readonly AxisMark[];
  readonly today?: DayOnLine;
  /** The mark that is drawn largest: the last safe day, after it the loss; left out when both have passed. */
  readonly matters?: LifelineMark & { readonly label: 'lastSafeDay' | 'lost' };
  readonly balance?: LifelineBalance;
  readonly possible: readonly LifelinePossible[];
  /** A later due date that a live claim gives. */
  readonly possibleDue?: DayOnLine;
  /** By date. A trial is none of them: it ends for who began one, and a line is bought. */
  readonly limits: readonly LifelineLimit[];
  /** Stages without a date, with the days that are known. */
  readonly undated: readonly DatedStage[];
}

/** What a drawing is made from beside the timeline. */
export interface LifelineSettings {
  /** The last action, the left end of the line. */
  readonly start?: CivilDate;
  /** Given by a browser only, never by a build. */
  readonly today?: CivilDate;
  /** Months where left out. */
  readonly unit?: AxisUnit;
  /** The clocks of the line, for its balance. */
  readonly clocks?: readonly Clock[];
}

interface Point {
  readonly date: CivilDate;
  readonly label: LifelineLabel;
}

const OWN_LABELS = ['start', 'prepareBy', 'actBy', 'lastSafeDay', 'due'] as const;

function pointsOf(timeline: Timeline, start?: CivilDate): readonly Point[] {
  const named = { ...timeline, start: start ?? 'unknown' } as const;
  const own = OWN_LABELS.flatMap((label): readonly Point[] => {
    const date = named[label];
    return date === 'unknown' ? [] : [{ date, label }];
  });
  const lapses = timeline.stages.flatMap(({ planned, date, stage }): readonly Point[] =>
    planned && date !== 'unknown' ? [{ date, label: stage }] : [],
  );
  const packEnds = timeline.packs.slice(0, -1).map(({ ends }): Point => ({ date: ends, label: 'packEnd' }));
  return [...own, ...packEnds, ...lapses].sort((a, b) => compare(a.date, b.date));
}

const possibleOf = ({ stages }: Timeline): readonly Omit<LifelinePossible, 'at'>[] =>
  stages.flatMap(({ planned, possible, stage, date }) =>
    planned ? possible.filter((each) => each.date !== date).map((each) => ({ ...each, stage })) : [],
  );

const limitsOf = ({ limits }: Timeline): readonly Omit<LifelineLimit, 'at'>[] =>
  limits
    .flatMap(({ kind, from, length, date, sources }) =>
      date === 'unknown' || kind === 'trial' ? [] : [{ kind, from, length, date, sources }],
    )
    .sort((a, b) => compare(a.date, b.date));

/** The day at whose end a mark happens: the last safe day itself, the day before a stage. */
function endOfMark(date: CivilDate, labels: readonly LifelineLabel[]): Pick<LifelineMark, 'endsOn'> {
  if (labels.includes('lastSafeDay')) return { endsOn: date };
  const isStage = labels.some((label) => label === 'suspended' || label === 'atRisk' || label === 'lost');
  return isStage && !labels.includes('due') ? { endsOn: lastSafeDay(date) } : {};
}

function marksOf(points: readonly Point[], { at }: Scale): readonly LifelineMark[] {
  return [...new Set(points.map(({ date }) => date))].map((date) => {
    const labels = points.filter((point) => point.date === date).map(({ label }) => label);
    return { at: at(date), date, labels, ...endOfMark(date, labels) };
  });
}

const STAGES: readonly LifelineLabel[] = ['suspended', 'atRisk', 'lost'];
const isStage = (label: LifelineLabel): label is StageKind => STAGES.includes(label);

/** Where each phase begins: a stage never before the line is due, and nothing is safe while the balance is empty. */
function phaseStarts(
  marks: readonly LifelineMark[],
  isBalanceEmpty: boolean,
): readonly Omit<LifelineBand, 'to'>[] {
  const at = (label: LifelineLabel): number | undefined =>
    marks.find(({ labels }) => labels.includes(label))?.at;
  const due = at('due');
  if (due === undefined) return [];
  const stages = marks.flatMap(({ labels, at: place }) =>
    labels.filter(isStage).map((kind) => ({ kind, from: Math.max(place, due) })),
  );
  const start = at('start') ?? 0;
  return [
    { kind: 'safe', from: start },
    { kind: 'buffer', from: isBalanceEmpty ? start : Math.min(at('actBy') ?? due, due) },
    { kind: 'due', from: due },
    ...stages,
  ];
}

function bandsOf(marks: readonly LifelineMark[], { isBalanceEmpty }: Timeline): readonly LifelineBand[] {
  const starts = phaseStarts(marks, isBalanceEmpty);
  return starts
    .map((band, index) => ({ ...band, to: starts[index + 1]?.from ?? LINE_WIDTH }))
    .filter(({ from, to }) => to > from);
}

/** The mark that is drawn largest on a day: the last safe day until it is over, then the loss. */
function mattersOn(marks: readonly LifelineMark[], today?: CivilDate): LifelineDrawing['matters'] {
  const ahead = (label: 'lastSafeDay' | 'lost'): LifelineDrawing['matters'] => {
    const mark = marks.find(({ labels }) => labels.includes(label));
    return mark === undefined || (today !== undefined && compare(mark.date, today) < 0)
      ? undefined
      : { ...mark, label };
  };
  return ahead('lastSafeDay') ?? ahead('lost');
}

/** All that stands on the line, each at its place. */
function drawnOn(
  scale: Scale,
  timeline: Timeline,
  points: readonly Point[],
  { today, unit = 'months', clocks = [] }: LifelineSettings,
): Omit<LifelineDrawing, 'undated'> {
  const put = <T extends { readonly date: CivilDate }>(one: T): T & DayOnLine => ({
    ...one,
    at: scale.at(one.date),
  });
  const marks = marksOf(points, scale);
  const matters = mattersOn(marks, today);
  const balance = balanceOn(scale, timeline, clocks);
  const { possibleDue } = timeline;
  const drawnToday = today && put({ date: today });
  return {
    marks,
    bands: bandsOf(marks, timeline),
    breaks: scale.breaks,
    axis: axisOf(scale, unit, drawnToday?.at),
    ...(drawnToday === undefined ? {} : { today: drawnToday }),
    ...(matters === undefined ? {} : { matters }),
    ...(balance === undefined ? {} : { balance }),
    ...(possibleDue === undefined ? {} : { possibleDue: put({ date: possibleDue }) }),
    possible: possibleOf(timeline).map(put),
    limits: limitsOf(timeline).map(put),
  };
}

const NOTHING: Omit<LifelineDrawing, 'undated'> = {
  marks: [],
  bands: [],
  breaks: [],
  axis: [],
  possible: [],
  limits: [],
};

/**
 * The geometry of a timeline, from 0 to 1000. Every date that is named stands on it. Without a due date there is nothing
 * but the stages without a date.
 */
export function lifelineOf(timeline: Timeline, settings: LifelineSettings = {}): LifelineDrawing {
  const undated = timeline.stages.filter(({ date }) => date === 'unknown');
  if (timeline.due === 'unknown') return { ...NOTHING, undated };
  const points = pointsOf(timeline, settings.start);
  const { today } = settings;
  const { possibleDue } = timeline;
  const [from, to] = [points[0]?.date, points.at(-1)?.date];
  const scale = scaleOf(
    [
      ...[...points, ...possibleOf(timeline), ...limitsOf(timeline)].map(({ date }) => date),
      ...(today === undefined ? [] : [today]),
      ...(possibleDue === undefined ? [] : [possibleDue]),
    ],
    from && to && { from, to },
  );
  return scale === undefined
    ? { ...NOTHING, undated }
    : { ...drawnOn(scale, timeline, points, settings), undated };
}
