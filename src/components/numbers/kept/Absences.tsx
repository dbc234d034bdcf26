import { useState } from 'preact/hooks';
import { parseCivil } from '../../../core/calendar/civil.ts';
import { putAbsence, removeAbsence } from '../../../core/ledger/ledger-changes.ts';
import type { Absence } from '../../../core/ledger/ledger-shape.ts';
import { dateIn } from '../../line/say.ts';
import { newId } from './device-ledger.ts';
import type { KeptView } from './kept-view.ts';

interface Props {
  readonly view: KeptView;
  readonly absences: readonly Absence[];
}

/** Days on which the reader cannot act: what falls on them is moved before. */
export function Absences({ view, absences }: Props) {
  const { say, apply, tell } = view;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (): void => {
    const [first, last] = [parseCivil(from), parseCivil(to)];
    const isRight =
      first.ok &&
      last.ok &&
      first.date <= last.date &&
      first.date >= '2000-01-01' &&
      last.date <= '2099-12-31';
    setWrong(!isRight);
    if (!isRight) return;
    const absence = { id: newId(), from: first.date, to: last.date };
    apply(putAbsence(absence));
    tell(say('kept-away-added'), removeAbsence(absence.id));
    setFrom('');
    setTo('');
  };
  return (
    <details class="picker-fold">
      <summary>{say('kept-away')}</summary>
      <p class="ask-hint">{say('kept-away-what')}</p>
      <ul class="kept-events">
        {absences.map((absence) => (
          <li key={absence.id}>
            <span>
              {say('kept-away-days', { from: dateIn(say, absence.from), to: dateIn(say, absence.to) })}
            </span>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                apply(removeAbsence(absence.id));
                tell(say('kept-removed'), putAbsence(absence));
              }}
            >
              {say('kept-delete')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="kept-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div class="kept-field">
          <label for="kept-away-from">{say('kept-away-from')}</label>
          <input
            id="kept-away-from"
            type="date"
            value={from}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </div>
        <div class="kept-field">
          <label for="kept-away-to">{say('kept-away-to')}</label>
          <input
            id="kept-away-to"
            type="date"
            value={to}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </div>
        {isWrong && <small class="ask-error">{say('kept-away-wrong')}</small>}
        <button type="submit" class="quiet">
          {say('kept-note-down')}
        </button>
      </form>
    </details>
  );
}
