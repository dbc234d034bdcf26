import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CivilDate } from '../../core/calendar/civil.ts';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import type { LineDates } from '../../core/answers/line-dates.ts';
import type { Say } from './say.ts';

/** What a reminder is made of. */
export interface ReminderProps {
  readonly dates: LineDates;
  /** The provider's today. */
  readonly today: CivilDate;
  readonly entry: Entry;
  readonly moment: Moment;
  readonly say: Say;
  /** Plan id and start date: the device keeps the identities under it. */
  readonly line: string;
}

/** The reminder, loaded when it is first opened; few readers need it. */
export function LateReminder(props: ReminderProps) {
  const [Reminder, setReminder] = useState<FunctionComponent<ReminderProps>>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    import('./Reminder.tsx').then(
      (loaded) => setReminder(() => loaded.Reminder),
      () => setBroken(true),
    );
  }, []);
  if (isBroken) return <p>{props.say('cal-broken')}</p>;
  return Reminder === undefined ? null : <Reminder {...props} />;
}
