import { useState } from 'preact/hooks';
import { dayPlaceIn } from '../../../core/ledger/keep-answers.ts';
import { putEvent, removeEvent } from '../../../core/ledger/ledger-changes.ts';
import { urgencyOf } from '../../../core/ledger/urgency.ts';
import { newId } from './device-ledger.ts';
import { sayOf, type LineProps } from './kept-view.ts';
import { quickEvents, type QuickEvent } from './quick-events.ts';

/** "I paid today" in two taps: the first opens what can be bought, the second says which. */
export function Quick({ view, outlook }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const { apply, tell, today, moment } = view;
  const { line, plan } = outlook;
  const say = sayOf(view, outlook);
  const isPressing = ['late', 'act'].includes(urgencyOf(outlook));
  const add = ({ event, text }: QuickEvent): void => {
    const id = newId();
    apply(putEvent(line.id, event(id, today, dayPlaceIn(moment.zone))));
    tell(say('kept-noted', { name: line.name, text }), removeEvent(line.id, id));
    setOpen(false);
  };
  return (
    <div class="kept-quick">
      <button
        type="button"
        class={isPressing ? undefined : 'quiet'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say('kept-quick')}
      </button>
      {isOpen && (
        <div class="kept-choices" role="group" aria-label={say('kept-quick')}>
          {quickEvents(plan, say).map((quick) => (
            <button key={quick.text} type="button" class="quiet" onClick={() => add(quick)}>
              {quick.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
