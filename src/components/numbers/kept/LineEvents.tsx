import { putEvent, removeEvent } from '../../../core/ledger/ledger-changes.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import { dateIn } from '../../line/say.ts';
import { eventText } from './event-text.ts';
import type { LineProps } from './kept-view.ts';

/** An event with its day, and a way to take it back. */
function EventItem({ view, outlook: { line }, event }: LineProps & { readonly event: LineEvent }) {
  const { say, apply, tell } = view;
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
      <button type="button" class="quiet" aria-label={say('kept-remove-event', { text })} onClick={remove}>
        {say('kept-delete')}
      </button>
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
