import { compare, daysBetween, type CivilDate } from '../calendar/civil.ts';

/** Width of the whole drawing, in its own units. */
export const LINE_WIDTH = 1000;
/** What follows the last day: a loss has no end. */
const TAIL = 100;
/** A stretch of more days than these, with nothing on it, is drawn broken. */
export const MOST_DAYS_DRAWN = 400;
/** Width of a stretch that is drawn broken, whatever its days. */
const BREAK_WIDTH = 90;

/** A stretch in which distance says nothing about days. */
export interface LineBreak {
  readonly from: number;
  readonly to: number;
}

/** Days as distance. */
export interface Scale {
  /** The first and the last day that stand on the line. */
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Width of a day outside the breaks. */
  readonly perDay: number;
  readonly breaks: readonly LineBreak[];
  /** Where a day falls, in whole units; a day outside the line falls on its end. */
  readonly at: (day: CivilDate) => number;
}

/** The days between which a line has its marks; what lies outside is drawn broken where it is longer than the line. */
export interface LineSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface Knot {
  readonly day: CivilDate;
  readonly place: number;
}

/** The stretch before a day of the line. */
interface Gap {
  readonly days: number;
  readonly isBroken: boolean;
}

/** The stretches between the days, in order. */
function gapsOf(days: readonly CivilDate[], { from, to }: LineSpan): readonly Gap[] {
  const span = daysBetween(from, to);
  return days.slice(1).map((day, index) => {
    const before = days[index] ?? day;
    const gap = daysBetween(before, day);
    const isOutside = compare(day, from) <= 0 || compare(before, to) >= 0;
    return { days: gap, isBroken: gap > MOST_DAYS_DRAWN || (isOutside && span > 0 && gap > span) };
  });
}

/** Where each of the days stands, in the order of days. */
function knotsOf(
  days: readonly CivilDate[],
  gaps: readonly Gap[],
  widthOf: (gap: Gap) => number,
): readonly Knot[] {
  let place = 0;
  return days.map((day, index) => {
    const gap = gaps[index - 1];
    place += gap === undefined ? 0 : widthOf(gap);
    return { day, place };
  });
}

/** The widths of a day and of a break, so that all of them fill the line. */
function widthsOf(gaps: readonly Gap[]): { readonly perDay: number; readonly perBreak: number } {
  const room = LINE_WIDTH - TAIL;
  const broken = gaps.filter(({ isBroken }) => isBroken).length;
  const drawn = gaps.reduce((sum, { days, isBroken }) => sum + (isBroken ? 0 : days), 0);
  if (drawn === 0) return { perDay: 0, perBreak: room / Math.max(1, broken) };
  const perBreak = Math.min(BREAK_WIDTH, room / (2 * broken));
  return { perDay: (room - broken * perBreak) / drawn, perBreak };
}

/** The place of a day between two knots that hold it. */
function placeAmong(knots: readonly Knot[], day: CivilDate): number {
  const after = knots.findIndex((knot) => compare(knot.day, day) >= 0);
  const [left, right] = [knots[after - 1], knots[after]];
  if (right === undefined) return knots.at(-1)?.place ?? 0;
  if (left === undefined) return right.place;
  const share = daysBetween(left.day, day) / daysBetween(left.day, right.day);
  return left.place + (right.place - left.place) * share;
}

/**
 * The scale on which all given days stand: outside the breaks every day is as wide as every other.
 *
 * @param given In any order; undefined comes back for none.
 * @param span Where the marks of the line stand; all given days where left out.
 */
export function scaleOf(given: readonly CivilDate[], span?: LineSpan): Scale | undefined {
  const days = [...new Set(given)].sort(compare);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const gaps = gapsOf(days, span ?? { from: first, to: last });
  const { perDay, perBreak } = widthsOf(gaps);
  const knots = knotsOf(days, gaps, (gap) => (gap.isBroken ? perBreak : gap.days * perDay));
  const breaks = knots
    .slice(1)
    .flatMap(({ place }, index) =>
      gaps[index]?.isBroken === true
        ? [{ from: Math.round(knots[index]?.place ?? 0), to: Math.round(place) }]
        : [],
    );
  return { first, last, perDay, breaks, at: (day) => Math.round(placeAmong(knots, day)) };
}
