import { useState } from 'preact/hooks';
import { heldLengths } from '../../../core/answers/held-line.ts';
import { isUsZone } from '../../../core/calendar/zone.ts';
import { dayPlaceIn } from '../../../core/ledger/keep-answers.ts';
import { putEvent, removeEvent } from '../../../core/ledger/ledger-changes.ts';
import { newId } from './device-ledger.ts';
import { EventFields, KindField } from './EventFields.tsx';
import { sayOf, type LineProps } from './kept-view.ts';
import { NoteForm } from './NoteForm.tsx';
import { UsDateCheck } from './UsDateCheck.tsx';
import { useTypedEvent } from './use-typed-event.ts';

/** Notes down what happened on any day. */
export function AddEvent({ view, outlook }: LineProps) {
  const { apply, tell, today, moment } = view;
  const { line, plan } = outlook;
  const say = sayOf(view, outlook);
  const draft = useTypedEvent(today);
  const [isUsDate, setUsDate] = useState(false);
  const fields = { id: `${line.id}-add`, draft, say };
  const add = (): void => {
    const typed = draft.take();
    if (typed === undefined) return;
    const event = { ...typed, id: newId(), day: isUsDate ? ('us' as const) : dayPlaceIn(moment.zone) };
    const text = say(`kept-kind-${draft.form}`);
    apply(putEvent(line.id, event));
    tell(say('kept-noted', { name: line.name, text }), removeEvent(line.id, event.id));
  };
  return (
    <NoteForm say={say} onNote={add}>
      <KindField {...fields} />
      <EventFields {...fields} lengths={heldLengths(plan)} />
      {!isUsZone(moment.zone) && <UsDateCheck isUsDate={isUsDate} setUsDate={setUsDate} say={say} />}
    </NoteForm>
  );
}
