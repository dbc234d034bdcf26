import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { putCalendar } from '../../../core/ledger/ledger-changes.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { lineCalendar } from '../../../core/reminders/line-calendar.ts';
import { reminderDaysOf } from '../../../core/reminders/reminder-days.ts';
import { dateIn } from '../../line/say.ts';
import { calendarEvent, copyOf, fileOf, googleLink } from './calendar-text.ts';
import type { KeptView } from './kept-view.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly view: KeptView;
  readonly outlooks: readonly LineOutlook[];
}

/** Saves one file of all stages, and remembers what stands in the calendar since. */
function saveCalendar({ view, outlooks }: Props): void {
  const { apply, tell, say } = view;
  const files = outlooks.map((outlook) => ({ outlook, ...lineCalendar(outlook) }));
  const events = files.flatMap(({ outlook, days }) => days.map((day) => calendarEvent(day, outlook, view)));
  const cancelled = events.filter(({ status }) => status === 'CANCELLED').length;
  for (const { outlook, calendar } of files) apply(putCalendar(outlook.line.id, calendar));
  saveFile(fileOf(events, view), 'xuhao.ics', 'text/calendar');
  tell(
    cancelled === 0
      ? say('kept-cal-saved', { n: events.length })
      : say('kept-cal-cancelled', { n: events.length - cancelled, old: cancelled }),
  );
}

/** The next day of each line as a link to Google Calendar. */
function GoogleLinks({ view, outlooks }: Props) {
  const { say } = view;
  const [outlook] = outlooks;
  const day =
    outlook === undefined
      ? undefined
      : reminderDaysOf(outlook.timeline, outlook.today).find(
          ({ stage }) => stage === 'act' || stage === 'safe',
        );
  if (outlook === undefined || day === undefined || outlooks.length > 1) return null;
  return (
    <p>
      <a href={googleLink(day, outlook, view)} rel="noreferrer">
        {say('kept-google', { date: dateIn(say, day.date) })}
      </a>
    </p>
  );
}

/** The dates as text in a field, and how to take them: where nothing may be copied for the reader, the text is marked. */
function useCopy(
  text: string,
  { say, tell }: KeptView,
): readonly [RefObject<HTMLTextAreaElement>, () => void] {
  const area = useRef<HTMLTextAreaElement>(null);
  const mark = (): void => {
    area.current?.focus();
    area.current?.select();
    tell(say('cal-copy'));
  };
  return [area, () => void navigator.clipboard.writeText(text).then(() => tell(say('cal-copied')), mark)];
}

/** The dates of one line or of all for the reader's own calendar: a file, a link, text, paper. */
export function LineCalendar({ view, outlooks }: Props) {
  const { say } = view;
  const text = copyOf(outlooks, view);
  const id = `kept-cal-${outlooks.length === 1 ? (outlooks[0]?.line.id ?? '') : 'all'}`;
  const [area, copy] = useCopy(text, view);
  return (
    <div class="kept-calendar">
      <p class="ask-hint">{say('kept-cal-what')}</p>
      <p class="picker-buttons">
        <button type="button" onClick={() => saveCalendar({ view, outlooks })}>
          {say('cal-save')}
        </button>
        <button type="button" class="quiet" onClick={copy}>
          {say('cal-take')}
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          {say('kept-print')}
        </button>
      </p>
      <GoogleLinks view={view} outlooks={outlooks} />
      {text !== '' && (
        <>
          <label for={id}>{say('cal-text')}</label>
          <textarea id={id} ref={area} readOnly rows={5} value={text} />
        </>
      )}
    </div>
  );
}
