import { putLine, removeLine } from '../../../core/ledger/ledger-changes.ts';
import { cancelledCalendar } from '../../../core/reminders/line-calendar.ts';
import { cancelFile } from './calendar-text.ts';
import type { LineProps } from './kept-view.ts';

/** Takes a line off the device, and offers what takes its days out of the calendar too. */
export function RemoveLine({ view, outlook }: LineProps) {
  const { say, apply, tell } = view;
  const { line } = outlook;
  const remove = (): void => {
    const file = cancelFile([outlook], view);
    const { calendar } = cancelledCalendar(outlook);
    apply(removeLine(line.id));
    tell(
      say(file === undefined ? 'kept-line-removed' : 'kept-line-removed-cal', {
        name: line.name,
        n: line.events.length,
      }),
      // Brought back, its next file has to be newer than the one that cancelled.
      putLine(line.calendar === undefined ? line : { ...line, calendar }),
      file,
    );
  };
  return (
    <p>
      <button type="button" class="quiet" onClick={remove}>
        {say('kept-remove-line')}
      </button>
    </p>
  );
}
