import type { CivilDate } from '../../core/calendar/civil.ts';
import { lateState } from '../../core/dates/overdue.ts';
import type { Timeline } from '../../core/dates/timeline.ts';
import { dateIn, type Say } from './say.ts';

interface Props {
  readonly timeline: Timeline;
  /** The provider's today. */
  readonly today: CivilDate;
  readonly say: Say;
}

/** Where a running line stands on the provider's day, and the ways out in order when it is late. */
export function Standing({ timeline, today, say }: Props) {
  const { state, daysLeft, savedUntil, wayOut } = lateState(timeline, today);
  return (
    <div class={`picker-standing picker-is-${state}`}>
      <p>
        {say(`state-${state}`)}
        {savedUntil !== undefined && say('saved-until', { date: dateIn(say, savedUntil) })}
        {daysLeft !== 'unknown' && daysLeft > 0 && say('days-left', { days: daysLeft })}
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
