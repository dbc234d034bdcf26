import { addDays, addMonths, dayOf, daysBetween, type CivilDate } from '../calendar/civil.ts';
import { unitsFor, type Room } from './lifeline-room.ts';
import { LINE_WIDTH, type Scale } from './lifeline-scale.ts';

/** What the line is counted in: months of the calendar, or days from its start where it has no dates. */
export type AxisUnit = 'months' | 'days';

/** A day that is marked below the line for orientation. */
export interface AxisMark {
  readonly at: number;
  /** The number that names it: a month from 1 to 12, a year, or a count of days. */
  readonly n: number;
  readonly unit: 'month' | 'year' | 'day';
  /** Where its name has room; left out where it has none. */
  readonly room?: Room;
}

interface Tick extends AxisMark {
  /** How many units it is from the beginning of its count. */
  readonly index: number;
}

/** The steps in which months and days are named; each divides the next, so that a wide line names the same and more. */
const STEPS = { months: [1, 3, 6, 12, 60], days: [1, 5, 10, 30, 90, 360, 1800] } as const;
/** The days of one unit. */
const UNIT_DAYS = { months: 30.4, days: 1 } as const;
/** The widest name on the axis, in the height of its letters. */
const NAME_WIDTH = 3.6;
/** The least distance of two ticks: of months as far as they can be seen, of days as far as they can be named. */
const LEAST_TICK = { months: 16, days: 80 } as const;
/** No more units than these are looked at: the line is broken where it is longer than a few years. */
const MOST_TICKS = 4000;

/** The least step in which what is so far apart does not touch. */
const stepFor = ({ perDay }: Scale, unit: AxisUnit, distance: number): number =>
  STEPS[unit].find((step) => step * UNIT_DAYS[unit] * perDay >= distance) ?? Infinity;

/** The first days of the months on the line. */
function monthTicks({ first, last, at }: Scale): readonly Tick[] {
  const { year, month, day } = dayOf(first);
  const begin = addDays(first, 1 - day);
  const count = Math.min(MOST_TICKS, Math.ceil(daysBetween(begin, last) / 28));
  return Array.from({ length: count }, (_, n): Tick & { date: CivilDate } => {
    const date = addMonths(begin, n + 1);
    const index = year * 12 + month + n;
    const named = index % 12 === 0 ? ({ n: index / 12, unit: 'year' } as const) : undefined;
    return { at: at(date), index, ...(named ?? { n: (index % 12) + 1, unit: 'month' }), date };
  }).filter(({ date }) => daysBetween(date, last) >= 0);
}

/** Every so many days from the first on. */
function dayTicks({ first, last, at }: Scale, step: number): readonly Tick[] {
  const count = Math.min(MOST_TICKS, Math.floor(daysBetween(first, last) / step) + 1);
  return Array.from({ length: count }, (_, n) => {
    const days = n * step;
    return { at: at(addDays(first, days)), index: days, n: days, unit: 'day' };
  });
}

/** Where the name of a tick has room: in the steps of that width, on the line, away from today. */
function roomOf({ at, index }: Tick, scale: Scale, unit: AxisUnit, today?: number): Room | undefined {
  const isFree = (room: Room): boolean => {
    const name = unitsFor(NAME_WIDTH, room);
    const isInStep = index % stepFor(scale, unit, name) === 0;
    const isOnLine = at >= name / 3 && at <= LINE_WIDTH - name / 3;
    return isInStep && isOnLine && (today === undefined || Math.abs(at - today) >= name);
  };
  return (['narrow', 'wide'] as const).find(isFree);
}

/**
 * The ticks below a line: none inside a break, none closer than can be seen, and names where they do not touch one another
 * or that of today.
 *
 * @param today Where today stands, if it does.
 */
export function axisOf(scale: Scale, unit: AxisUnit, today?: number): readonly AxisMark[] {
  const step = stepFor(scale, unit, LEAST_TICK[unit]);
  if (!Number.isFinite(step)) return [];
  const ticks = unit === 'months' ? monthTicks(scale) : dayTicks(scale, step);
  return ticks
    .filter(
      ({ at, index }) => index % step === 0 && !scale.breaks.some(({ from, to }) => at >= from && at <= to),
    )
    .map((tick) => {
      const room = roomOf(tick, scale, unit, today);
      const { at, n, unit: named } = tick;
      return { at, n, unit: named, ...(room === undefined ? {} : { room }) };
    });
}
