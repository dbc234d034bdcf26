import { useState } from 'preact/hooks';
import { isUsZone } from '../../../core/calendar/zone.ts';
import { placeOf } from '../../../core/ledger/keep-answers.ts';
import { putEvent, removeEvent } from '../../../core/ledger/ledger-changes.ts';
import { LONGEST_NOTE } from '../../../core/ledger/ledger-shape.ts';
import { EVENT_FORMS, typedEvent, type EventForm } from '../../../core/ledger/typed-event.ts';
import { newId } from './device-ledger.ts';
import { sayOf, type LineProps } from './kept-view.ts';
import { OwnText } from './NameFields.tsx';

const NOTHING = { date: '', amount: '', due: '', text: '' };

/** Notes down what happened on any day. */
export function AddEvent({ view, outlook }: LineProps) {
  const { apply, tell, today, moment } = view;
  const { line } = outlook;
  const say = sayOf(view, outlook);
  const [form, setForm] = useState<EventForm>('paid');
  const [texts, setTexts] = useState({ ...NOTHING, date: String(today) });
  const [isUsDate, setUsDate] = useState(false);
  const [isTried, setTried] = useState(false);
  const read = typedEvent(form, texts, today);
  const set = (name: keyof typeof NOTHING) => (text: string) => setTexts({ ...texts, [name]: text });
  const id = `${line.id}-add`;
  const field = (name: 'date' | 'due' | 'amount', type: 'date' | 'text') => (
    <div class="kept-field">
      <label for={`${id}-${name}`}>{say(`kept-field-of-${name}`)}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        inputMode={type === 'text' ? 'decimal' : undefined}
        autocomplete="off"
        value={texts[name]}
        aria-invalid={isTried && !read.ok && read.field === name}
        onInput={({ currentTarget }) => set(name)(currentTarget.value)}
      />
      {isTried && !read.ok && read.field === name && (
        <small class="ask-error">{say(`kept-add-${read.problem}`)}</small>
      )}
    </div>
  );
  const add = (): void => {
    setTried(true);
    if (!read.ok) return;
    const event = { ...read.event, id: newId(), day: isUsDate ? ('us' as const) : placeOf(moment.zone) };
    apply(putEvent(line.id, event));
    tell(
      say('kept-noted', { name: line.name, text: say(`kept-kind-${form}`) }),
      removeEvent(line.id, event.id),
    );
    setTexts({ ...NOTHING, date: String(today) });
    setTried(false);
  };
  return (
    <form
      class="kept-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="kept-field">
        <label for={`${id}-kind`}>{say('kept-add')}</label>
        <select
          id={`${id}-kind`}
          value={form}
          onChange={({ currentTarget: { value } }) =>
            setForm(EVENT_FORMS.find((each) => each === value) ?? form)
          }
        >
          {EVENT_FORMS.map((each) => (
            <option key={each} value={each}>
              {say(`kept-kind-${each}`)}
            </option>
          ))}
        </select>
      </div>
      {field('date', 'date')}
      {form === 'due' && field('due', 'date')}
      {(form === 'paid' || form === 'toppedUp' || form === 'balance') && field('amount', 'text')}
      {form === 'note' && (
        <OwnText
          id={`${id}-text`}
          label={say('kept-kind-note')}
          longest={LONGEST_NOTE}
          value={texts.text}
          say={say}
          onText={set('text')}
        />
      )}
      {!isUsZone(moment.zone) && (
        <label class="kept-check">
          <input
            type="checkbox"
            checked={isUsDate}
            onChange={({ currentTarget }) => setUsDate(currentTarget.checked)}
          />
          {say('kept-is-us')}
        </label>
      )}
      <button type="submit" class="quiet">
        {say('kept-note-down')}
      </button>
    </form>
  );
}
