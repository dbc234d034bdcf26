import { useState } from 'preact/hooks';
import { heldLengths } from '../../../core/answers/held-line.ts';
import { isUsZone } from '../../../core/calendar/zone.ts';
import { dayPlaceIn } from '../../../core/ledger/keep-answers.ts';
import { putEvent } from '../../../core/ledger/ledger-changes.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import { putRight } from '../../../core/ledger/typed-event.ts';
import { EventFields, KindField } from './EventFields.tsx';
import { sayOf, type LineProps } from './kept-view.ts';
import { NoteForm } from './NoteForm.tsx';
import { UsDateCheck } from './UsDateCheck.tsx';
import { useTypedEvent } from './use-typed-event.ts';

interface Props extends LineProps {
  readonly event: LineEvent;
  readonly onDone: () => void;
}

/** Puts right what was noted down: the dates follow, and there is a way back. */
export function EditEvent({ view, outlook, event, onDone }: Props) {
  const { apply, tell, today, moment } = view;
  const { line, plan } = outlook;
  const say = sayOf(view, outlook);
  const draft = useTypedEvent(today, event);
  const wasUsDate = event.day === 'us';
  const [isUsDate, setUsDate] = useState(wasUsDate);
  const fields = { id: `${line.id}-${event.id}`, draft, say };
  const keep = (): void => {
    const typed = draft.take();
    if (typed === undefined) return;
    const here = isUsDate ? 'us' : dayPlaceIn(moment.zone);
    apply(putEvent(line.id, putRight(event, typed, isUsDate === wasUsDate ? event.day : here)));
    tell(say('kept-edited'), putEvent(line.id, event));
    onDone();
  };
  return (
    <NoteForm say={say} onNote={keep}>
      <KindField {...fields} />
      <EventFields {...fields} lengths={heldLengths(plan)} />
      {!isUsZone(moment.zone) && <UsDateCheck isUsDate={isUsDate} setUsDate={setUsDate} say={say} />}
    </NoteForm>
  );
}
