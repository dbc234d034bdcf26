import { addDays, type CivilDate } from '../../core/civil.ts';
import { lateState } from '../../core/late.ts';
import { lifelineOf, type LifelineLabel } from '../../core/lifeline.ts';
import type { Plan } from '../../core/plan.ts';
import type { Timeline, TraceStep } from '../../core/timeline.ts';
import { endInReaderZone, providerToday, type LineDates } from './line-dates.ts';
import type { Entry, Moment } from './entry.ts';
import { Fold } from './Fold.tsx';
import { Lifeline } from './Lifeline.tsx';
import { LateReminder } from './LateReminder.tsx';
import { dateIn, inManner, type Manner, type Say } from './say.ts';
import { Sources } from './Sources.tsx';

interface Props {
  readonly dates: LineDates;
  readonly entry: Entry;
  readonly moment: Moment;
  readonly say: Say;
}

/** The US day at whose end a mark falls: a stage begins when the day before it ends. */
function endingDay(label: LifelineLabel, date: CivilDate): CivilDate | undefined {
  if (label === 'actBy' || label === 'lastSafeDay') return date;
  return label === 'start' || label === 'prepareBy' ? undefined : addDays(date, -1);
}

function Trace({ steps, entry, say }: { steps: readonly TraceStep[]; entry: Entry; say: Say }) {
  const lengthOf = ({ length }: TraceStep): string =>
    length === undefined
      ? ''
      : 'days' in length
        ? say('days', { n: length.days })
        : say('months', { n: length.months });
  return (
    <ol class="picker-trace">
      {steps.map((step, index) => (
        <li key={index}>
          {say('trace-step', {
            result: say(`mark-${step.result}`),
            date: step.date === 'unknown' ? say('unknown') : dateIn(say, step.date),
          })}
          {say(`trace-${step.rule}`, {
            length: lengthOf(step),
            from: step.from === undefined ? '' : dateIn(say, step.from),
          })}
          <Sources keys={step.sources} entry={entry} say={say} />
        </li>
      ))}
    </ol>
  );
}

/** Where the line stands on the provider's day, and the ways out in order when it is late. */
function Standing({ dates: { timeline }, entry, moment, say }: Props) {
  const { state, daysLeft, savedUntil, wayOut } = lateState(timeline, providerToday(entry.plan.zone, moment));
  const left = daysLeft === 'unknown' || daysLeft === 0 ? '' : say('days-left', { days: daysLeft });
  return (
    <div class={`picker-standing picker-is-${state}`}>
      <p>
        {say(`state-${state}`)}
        {savedUntil !== undefined && say('saved-until', { date: dateIn(say, savedUntil) })}
        {left}
      </p>
      {wayOut.length > 0 && (
        <ol>
          {wayOut.map((way) => (
            <li key={way}>{say(`way-${way}`)}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** How the line is kept, for the words. */
export const mannerOf = ({ kind }: Plan, { governingKind }: Timeline): Manner | undefined =>
  kind === 'data' ? 'pack' : governingKind === 'activity' ? 'use' : undefined;

/** The renewal date, the lifeline, why the dates are what they are, and the reminders. */
export function Dates({ dates, entry, moment, say: plain }: Props) {
  const { timeline, start } = dates;
  const say = inManner(plain, mannerOf(entry.plan, timeline));
  const today = providerToday(entry.plan.zone, moment);
  const drawing = lifelineOf(timeline, { today, ...(start === undefined ? {} : { start }) });
  const hourOf = (label: LifelineLabel, date: CivilDate): string | undefined => {
    const ending = endingDay(label, date);
    if (ending === undefined) return undefined;
    const end = endInReaderZone(ending, entry.plan.zone, moment);
    return say('local', { date: dateIn(say, end.date), time: end.time.slice(0, 5), zone: moment.zone });
  };
  return (
    <div class="picker-dates">
      {timeline.due === 'unknown' ? (
        <p>{say('due-unknown')}</p>
      ) : (
        <p class="picker-due">
          {say('renew-by', {
            act: timeline.actBy === 'unknown' ? say('unknown') : dateIn(say, timeline.actBy),
            safe: timeline.lastSafeDay === 'unknown' ? say('unknown') : dateIn(say, timeline.lastSafeDay),
          })}
        </p>
      )}
      {start === undefined && <Standing dates={dates} entry={entry} moment={moment} say={say} />}
      {start !== undefined && <p class="picker-hint">{say('counted-from', { date: dateIn(say, start) })}</p>}
      <Lifeline drawing={drawing} say={say} hourOf={hourOf} />
      <Fold summary={say('why-dates')}>{() => <Trace steps={timeline.trace} entry={entry} say={say} />}</Fold>
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
    </div>
  );
}
