import { compare, earliest, lastSafeDay, type CivilDate } from '../calendar/civil.ts';
import type { LineTimeline } from '../dates/situation.ts';
import type { Absence } from './ledger-shape.ts';

/** A day to act by that was moved before an absence. */
export interface MovedBefore {
  readonly absence: Absence;
  /** The day to act by if the reader could act on any day. */
  readonly wanted: CivilDate;
}

/** Dates with the day to act by before every absence, and which absence moved it. */
export interface AroundAbsences {
  readonly timeline: LineTimeline;
  readonly moved: MovedBefore | undefined;
}

const holdsDay = ({ from, to }: Absence, day: CivilDate): boolean =>
  compare(from, day) <= 0 && compare(day, to) <= 0;

/** The last day before absences that hold a day, however they follow on one another. */
function dayBefore(absences: readonly Absence[], day: CivilDate): CivilDate {
  const holding = absences.find((absence) => holdsDay(absence, day));
  return holding === undefined ? day : dayBefore(absences, lastSafeDay(holding.from));
}

/** Moves the day to act by, and the one to prepare by, before the days on which the reader cannot act. */
export function aroundAbsences(timeline: LineTimeline, absences: readonly Absence[]): AroundAbsences {
  const { actBy, prepareBy } = timeline;
  const absence = actBy === 'unknown' ? undefined : absences.find((each) => holdsDay(each, actBy));
  if (absence === undefined || actBy === 'unknown') return { timeline, moved: undefined };
  const day = dayBefore(absences, actBy);
  const prepare = prepareBy === 'unknown' ? prepareBy : earliest(dayBefore(absences, prepareBy), day);
  return { timeline: { ...timeline, actBy: day, prepareBy: prepare }, moved: { absence, wanted: actBy } };
}
