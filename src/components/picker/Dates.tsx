import { addDays, type CivilDate } from '../../core/calendar/civil.ts';
import { isPartial } from '../../core/dates/overdue.ts';
import { lifelineOf, type LifelineMark } from '../../core/dates/lifeline.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { Timeline } from '../../core/dates/timeline.ts';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import { Fold } from './Fold.tsx';
import { LateReminder } from './ReminderOnDemand.tsx';
import { Lifeline } from './Lifeline.tsx';
import { endInReaderZone, providerToday, type LineDates } from '../../core/answers/line-dates.ts';
import type { Manner } from '../../core/answers/held-line.ts';
import { dateIn, inManner, type Say } from './say.ts';
import { Standing } from './Standing.tsx';
import { Trace } from './Trace.tsx';

/** What the dates of a line are shown from. */
export interface DatesProps {
  readonly dates: LineDates;
  readonly entry: Entry;
  readonly moment: Moment;
  readonly say: Say;
}

/** How the line is kept, for the words. */
export const mannerOf = ({ kind }: Plan, { governingKind }: Timeline): Manner | undefined =>
  kind === 'data' ? 'pack' : governingKind === 'activity' ? 'use' : undefined;

/** The US day at whose end something happens: a stage begins when the day before it ends. */
function endingDay({ labels, date }: LifelineMark): CivilDate | undefined {
  if (labels.includes('lastSafeDay')) return date;
  const isStage = labels.some((label) => label === 'suspended' || label === 'atRisk' || label === 'lost');
  return isStage && !labels.includes('due') ? addDays(date, -1) : undefined;
}

const NO_DATES = { actBy: 'unknown', lastSafeDay: 'unknown' } as const;

/** By when to act and until when, in large type. */
export function KeyDates({ dates: { timeline }, entry, say: plain }: Omit<DatesProps, 'moment'>) {
  const { actBy, lastSafeDay } = isPartial(timeline) ? NO_DATES : timeline;
  const manner = mannerOf(entry.plan, timeline);
  const say = inManner(plain, manner);
  return (
    <>
      {manner !== 'pack' && actBy !== 'unknown' && (
        <div>
          <dt>{say('key-act')}</dt>
          <dd>{dateIn(say, actBy)}</dd>
        </div>
      )}
      <div>
        <dt>{say('key-safe')}</dt>
        {lastSafeDay === 'unknown' ? (
          <dd class="unknown">{say('unknown')}</dd>
        ) : (
          <dd>{dateIn(say, lastSafeDay)}</dd>
        )}
      </div>
    </>
  );
}

/** Where a running line stands, its lifeline, why the dates are what they are, and the reminders. */
export function Dates({ dates, entry, moment, say: plain }: DatesProps) {
  const { timeline, start, isRunning, moved = [] } = dates;
  const isWhole = !isPartial(timeline);
  const manner = mannerOf(entry.plan, timeline);
  const say = inManner(plain, manner);
  const today = providerToday(entry.plan.zone, moment);
  const drawing = lifelineOf(timeline, { today, ...(start === undefined ? {} : { start }) });
  const noteOf = (mark: LifelineMark): string | undefined => {
    const typed = moved.find((day) => mark.labels.includes('start') && addDays(day, -1) === mark.date);
    if (typed !== undefined) return say('day-before', { date: dateIn(say, typed) });
    const ending = endingDay(mark);
    if (ending === undefined) return undefined;
    const end = endInReaderZone(ending, entry.plan.zone, moment);
    return say('local', { date: dateIn(say, end.date), time: end.time.slice(0, 5) });
  };
  return (
    <div class="picker-dates">
      {(timeline.due === 'unknown' || !isWhole) && <p>{say('due-unknown')}</p>}
      {manner === 'use' && <p>{say('use-only')}</p>}
      {isRunning && <Standing timeline={timeline} today={today} say={say} />}
      {isWhole && <Lifeline drawing={drawing} say={say} noteOf={noteOf} />}
      <Fold summary={say('why-dates')}>
        {() => <Trace steps={timeline.trace} moved={moved} entry={entry} say={say} />}
      </Fold>
      {isWhole && (
        <Fold summary={say('cal')}>
          {() => (
            <LateReminder
              dates={dates}
              today={today}
              entry={entry}
              moment={moment}
              say={say}
              line={`${entry.plan.id} ${start ?? (timeline.due === 'unknown' ? '' : timeline.due)}`}
            />
          )}
        </Fold>
      )}
    </div>
  );
}
