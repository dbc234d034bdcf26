import type { CivilDate } from '../../core/calendar/civil.ts';
import { conditionOn, type Rescue } from '../../core/dates/condition.ts';
import type { Timeline } from '../../core/dates/timeline.ts';
import { dateIn, type Say } from './say.ts';

interface Props {
  readonly timeline: Timeline;
  /** The provider's today. */
  readonly today: CivilDate;
  readonly say: Say;
}

/** Until when the number may still be saved, with the condition where there is one. */
const rescueText = ({ until, when }: Rescue, say: Say): string =>
  when === undefined
    ? say('saved-until', { date: dateIn(say, until) })
    : say('saved-until-if', { date: dateIn(say, until), when: say(`when-${when}`) });

/** Where a running line stands on the provider's day, and the ways out in order when it is late. */
export function ConditionSteps({ timeline, today, say }: Props) {
  const { condition, daysLeft, saved, wayOut } = conditionOn(timeline, today);
  return (
    <div class={`picker-condition picker-is-${condition}`}>
      <p>
        {say(`state-${condition}`)}
        {saved !== undefined && rescueText(saved, say)}
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
