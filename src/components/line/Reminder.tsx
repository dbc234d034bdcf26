import { useRef, useState } from 'preact/hooks';
import type { ReminderProps } from './line-view.ts';
import { reminderDaysOf } from '../../core/reminders/reminder-days.ts';
import { reminderCopy, reminderFile, type Reminders } from './reminder-text.ts';
import { identitiesOf, lineKey } from '../../core/reminders/event-identity.ts';

const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** The mere look at `localStorage` can throw, so it is touched only when it is used. */
const deviceStore = {
  getItem: (key: string): string | null => localStorage.getItem(key),
  setItem: (key: string, value: string): void => localStorage.setItem(key, value),
  removeItem: (key: string): void => localStorage.removeItem(key),
};

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves the calendar file; whether the device could keep what makes its events the same next time. */
function save(reminders: Reminders, timeline: ReminderProps['timeline']): boolean {
  const { line, days } = reminders;
  const stages = days.map(({ stage }) => stage);
  const { of, isKept } = identitiesOf(deviceStore, lineKey(line.plan.id, timeline), stages, randomHex);
  download(reminderFile(reminders, of), `${line.plan.id ?? 'line'}.ics`);
  return isKept;
}

/** Copies the text of a field; where the browser refuses, the text is selected for the reader to copy. */
async function copyFrom(field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field?.value ?? '');
    return true;
  } catch (error) {
    console.warn(error);
    field?.focus();
    field?.select();
    return false;
  }
}

/** The dates for the reader's own calendar: a file, and the same as text for browsers that cannot save one. */
export function Reminder({ timeline, today, ...rest }: ReminderProps) {
  const { line, say } = rest;
  const days = reminderDaysOf(timeline, today);
  const reminders: Reminders = { days, ...rest };
  const [told, setTold] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  if (days.length === 0) return <p>{say('cal-none')}</p>;
  const onSave = (): void => setTold(say(save(reminders, timeline) ? 'cal-saved' : 'cal-unkept'));
  const onCopy = async (): Promise<void> =>
    setTold(say((await copyFrom(area.current)) ? 'cal-copied' : 'cal-copy'));
  const id = `picker-cal-${line.plan.id ?? 'line'}`;
  return (
    <div class="picker-reminder">
      <p>{say('cal-what')}</p>
      <p class="picker-buttons">
        <button type="button" onClick={onSave}>
          {say('cal-save')}
        </button>
        <button type="button" class="quiet" onClick={() => void onCopy()}>
          {say('cal-take')}
        </button>
      </p>
      <p role="status">{told}</p>
      <label for={id}>{say('cal-text')}</label>
      <textarea id={id} ref={area} readOnly rows={6} value={reminderCopy(reminders)} />
    </div>
  );
}
