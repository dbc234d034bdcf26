import { lineManner } from '../../core/answers/held-line.ts';
import { hasUndatedClock } from '../../core/dates/timeline.ts';
import type { LineView } from './line-view.ts';
import { dateIn, type SayOf } from './say.ts';

/** What the two dates are shown from: a view of a line with the few words that they need. */
export type KeyDatesView = Omit<LineView, 'say'> & {
  readonly say: SayOf<'date' | 'unknown' | 'key-act' | 'key-safe'>;
};

const NO_DATES = { actBy: 'unknown', lastSafeDay: 'unknown' } as const;

/** By when to act and until when, in large type. */
export function KeyDates({ line, timeline, say: plain }: KeyDatesView) {
  const { actBy, lastSafeDay } = hasUndatedClock(timeline) ? NO_DATES : timeline;
  const manner = lineManner(line.plan, timeline);
  const say = plain.in(manner);
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
