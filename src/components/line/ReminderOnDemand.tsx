import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Broken } from './Broken.tsx';
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
  if (isBroken) return <Broken text={props.say('cal-broken')} again={props.say('reload')} />;
  return Reminder === undefined ? null : <Reminder {...props} />;
}
