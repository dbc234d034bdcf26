import type { CivilDate } from '../../core/calendar/civil.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { type DatedPlan } from '../../core/dates/dated-plan.ts';
import { endInReaderZone, type LineTimeline } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { dateIn, type Say, type TraceSay } from './say.ts';

/** A line as it is shown: a plan of the catalogue, or one of which only the account's date is known. */
export interface ShownLine extends Pick<PickerPlan, 'name' | 'shortName' | 'url' | 'official'> {
  readonly plan: DatedPlan & Pick<Plan, 'kind'>;
}

/** What the dates of a line are shown from. */
export interface LineView {
  readonly line: ShownLine;
  readonly timeline: LineTimeline;
  readonly moment: Moment;
  readonly say: Say;
}

/** What the reasons of the dates are shown from as well. */
export interface TraceView extends LineView {
  readonly say: TraceSay;
}

/** What a reminder is made of. */
export interface ReminderProps extends LineView {
  /** The provider's today. */
  readonly today: CivilDate;
}

/** The end of a US day on the reader's clock, in words; undefined where the reader's zone is not known. */
export function localEnd(
  date: CivilDate,
  { line, moment, say }: Pick<LineView, 'line' | 'moment' | 'say'>,
): string | undefined {
  const end = endInReaderZone(date, line.plan, moment);
  return end && say('local', { date: dateIn(say, end.date), time: end.time.slice(0, 5) });
}
