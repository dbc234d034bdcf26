import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReminderProps } from './line-view.ts';

/** The reminder, loaded when it is first opened; few readers need it. */
export function ReminderOnDemand(props: ReminderProps) {
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
