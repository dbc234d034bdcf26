import { lineManner } from '../../core/answers/held-line.ts';
import { lifelineOf } from '../../core/dates/lifeline.ts';
import { hasUndatedClock } from '../../core/dates/timeline.ts';
import { providerToday } from '../../core/dates/situation.ts';
import { Fold } from './Fold.tsx';
import { Lifeline } from './Lifeline.tsx';
import { ReminderOnDemand } from './ReminderOnDemand.tsx';
import type { TraceView } from './line-view.ts';
import { dateIn } from './say.ts';
import { ConditionSteps } from './ConditionSteps.tsx';
import { dueWord, Limits, markNote } from './DateNotes.tsx';
import { Trace } from './Trace.tsx';

/** Where a running line stands, its lifeline, why the dates are what they are, and the reminders. */
export function Dates(view: TraceView) {
  const { line, timeline, moment, say: plain } = view;
  const isWhole = !hasUndatedClock(timeline);
  const manner = lineManner(line.plan, timeline);
  const say = plain.in(manner);
  const today = providerToday(line.plan, moment);
  const start = timeline.start === 'unknown' ? {} : { start: timeline.start };
  return (
    <div class="picker-dates">
      {(timeline.due === 'unknown' || !isWhole) && <p>{say(dueWord(timeline))}</p>}
      {timeline.possibleDue !== undefined && (
        <p>{say('possible-due', { date: dateIn(say, timeline.possibleDue) })}</p>
      )}
      {manner === 'use' && <p>{say('use-only')}</p>}
      {timeline.isRunning && <ConditionSteps timeline={timeline} today={today} say={say} />}
      {isWhole && (
        <Lifeline
          drawing={lifelineOf(timeline, { today, ...start, clocks: line.plan.clocks })}
          say={say}
          noteOf={markNote(view, say)}
        />
      )}
      <Limits {...view} />
      <Fold summary={say('why-dates')}>{() => <Trace {...view} say={say} />}</Fold>
      {isWhole && (
        <Fold summary={say('cal')}>{() => <ReminderOnDemand {...view} today={today} say={say} />}</Fold>
      )}
    </div>
  );
}
