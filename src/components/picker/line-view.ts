import type { Moment } from '../../core/calendar/moment.ts';
import type { DatedPlan, LineTimeline } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { Say } from './say.ts';

/** A line as it is shown: a plan of the catalogue, or one of which only the account's date is known. */
export interface ShownLine extends Pick<PickerPlan, 'name' | 'url' | 'official'> {
  readonly plan: DatedPlan & Pick<Plan, 'kind'>;
}

/** What the dates of a line are shown from. */
export interface LineView {
  readonly line: ShownLine;
  readonly timeline: LineTimeline;
  readonly moment: Moment;
  readonly say: Say;
}
