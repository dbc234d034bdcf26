import { useState } from 'preact/hooks';
import { putAbsence, removeAbsence } from '../../../core/ledger/ledger-changes.ts';
import type { Absence } from '../../../core/ledger/ledger-shape.ts';
import { typedAbsence } from '../../../core/ledger/typed-absence.ts';
import { dateIn } from '../../line/say.ts';
import { newId } from './device-ledger.ts';
import type { KeptView } from './kept-view.ts';
import { KeptField } from './KeptField.tsx';
import { NoteForm } from './NoteForm.tsx';

/** Days away that are kept, with a way to take them off. */
function AbsenceItem({ view, absence }: { readonly view: KeptView; readonly absence: Absence }) {
  const { say, apply, tell } = view;
  const remove = (): void => {
    apply(removeAbsence(absence.id));
    tell(say('kept-removed'), putAbsence(absence));
  };
  return (
    <li>
      <span>{say('kept-away-days', { from: dateIn(say, absence.from), to: dateIn(say, absence.to) })}</span>
      <button type="button" class="quiet" onClick={remove}>
        {say('kept-delete')}
      </button>
    </li>
  );
}

/** Adds days away. */
function AddAbsence({ view }: { readonly view: KeptView }) {
  const { say, apply, tell } = view;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = { type: 'date', isWrong } as const;
  const add = (): void => {
    const typed = typedAbsence(from, to);
    setWrong(typed === undefined);
    if (typed === undefined) return;
    const absence = { id: newId(), ...typed };
    apply(putAbsence(absence));
    tell(say('kept-away-added'), removeAbsence(absence.id));
    setFrom('');
    setTo('');
  };
  return (
    <NoteForm say={say} onNote={add}>
      <KeptField {...field} id="kept-away-from" label={say('kept-away-from')} value={from} onText={setFrom} />
      <KeptField {...field} id="kept-away-to" label={say('kept-away-to')} value={to} onText={setTo} />
      {isWrong && <small class="ask-error">{say('kept-away-wrong')}</small>}
    </NoteForm>
  );
}

interface Props {
  readonly view: KeptView;
  readonly absences: readonly Absence[];
}

/** Days on which the reader cannot act: what falls on them is moved before. */
export function Absences({ view, absences }: Props) {
  const { say } = view;
  return (
    <details class="picker-fold">
      <summary>{say('kept-away')}</summary>
      <p class="ask-hint">{say('kept-away-what')}</p>
      <ul class="kept-events">
        {absences.map((absence) => (
          <AbsenceItem key={absence.id} view={view} absence={absence} />
        ))}
      </ul>
      <AddAbsence view={view} />
    </details>
  );
}
