import type { CivilDate } from '../../core/calendar/civil.ts';
import type { ClockTrust } from '../../core/facts/clock-trust.ts';
import { dateIn, type SayOf } from './say.ts';

interface Props {
  readonly trust: ClockTrust;
  /** The day that the device shows. */
  readonly today: CivilDate;
  /** The last day on which a source was read. */
  readonly newest: CivilDate;
  readonly say: SayOf<'date' | 'clock-behind' | 'clock-useless'>;
}

/** Says that the device shows a day on which it cannot be, for everything here is counted from that. */
export function ClockNotice({ trust, today, newest, say }: Props) {
  if (trust === 'right') return null;
  return (
    <p class="picker-notice answer-notice" role="alert">
      {say(`clock-${trust}`, { date: dateIn(say, today), newest: dateIn(say, newest) })}
    </p>
  );
}
