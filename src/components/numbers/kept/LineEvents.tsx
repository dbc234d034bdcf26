import { useState } from 'preact/hooks';
import { putEvent, removeEvent } from '../../../core/ledger/ledger-changes.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import { dateIn } from '../../line/say.ts';
import { EditEvent } from './EditEvent.tsx';
import { eventText } from './event-text.ts';
import type { LineProps } from './kept-view.ts';

/** An event with its day, to be put right or taken back. */
function EventItem({ view, outlook, event }: LineProps & { readonly event: LineEvent }) {
  const [isEdited, setEdited] = useState(false);
  const { say, apply, tell } = view;
  const { line } = outlook;
  const text = eventText(event, say);
  const remove = (): void => {
    apply(removeEvent(line.id, event.id));
    tell(say('kept-removed'), putEvent(line.id, event));
  };
  return (
    <li>
      <span>
        {dateIn(say, event.date)}
        {event.day === 'us' && say('kept-us-date')} {text}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={say('kept-edit-event', { text })}
        aria-expanded={isEdited}
        onClick={() => setEdited(!isEdited)}
      >
        {say('kept-edit')}
      </button>
      <button type="button" class="quiet" aria-label={say('kept-remove-event', { text })} onClick={remove}>
        {say('kept-delete')}
      </button>
      {isEdited && <EditEvent view={view} outlook={outlook} event={event} onDone={() => setEdited(false)} />}
    </li>
  );
}

/** What happened to a line, the last first. */
export function LineEvents(props: LineProps) {
  const { events } = props.outlook.line;
  const latestFirst = [...events].sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
  return (
    <ul class="kept-events">
      {latestFirst.map((event) => (
        <EventItem key={event.id} {...props} event={event} />
      ))}
    </ul>
  );
}
