import { LONGEST_NOTE } from '../../../core/ledger/ledger-shape.ts';
import { EVENT_FIELDS, EVENT_FORMS } from '../../../core/ledger/typed-event.ts';
import { KeptField } from './KeptField.tsx';
import type { KeptSay } from './kept-say.ts';
import { OwnText } from './NameFields.tsx';
import type { EventDraft } from './use-typed-event.ts';

interface Props {
  /** Before the names of the fields. */
  readonly id: string;
  readonly draft: EventDraft;
  readonly say: KeptSay;
}

/** What happened. */
export function KindField({ id, draft: { form, choose }, say }: Props) {
  return (
    <div class="kept-field">
      <label for={`${id}-kind`}>{say('kept-add')}</label>
      <select
        id={`${id}-kind`}
        value={form}
        onChange={({ currentTarget: { value } }) =>
          choose(EVENT_FORMS.find((each) => each === value) ?? form)
        }
      >
        {EVENT_FORMS.map((each) => (
          <option key={each} value={each}>
            {say(`kept-kind-${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day or an amount of an event, with what is wrong with it. */
function EventField({ id, draft, say, name }: Props & { readonly name: 'date' | 'due' | 'amount' }) {
  const { texts, problem, type } = draft;
  return (
    <KeptField
      id={`${id}-${name}`}
      label={say(`kept-field-of-${name}`)}
      type={name === 'amount' ? 'text' : 'date'}
      isFigure={name === 'amount'}
      value={texts[name]}
      problem={problem?.field === name ? say(`kept-add-${problem.problem}`) : undefined}
      onText={(text) => type(name, text)}
    />
  );
}

/** When it happened, and what else is asked of it. */
export function EventFields(props: Props) {
  const { id, draft, say } = props;
  const asked = EVENT_FIELDS[draft.form];
  return (
    <>
      <EventField {...props} name="date" />
      {(asked === 'due' || asked === 'amount') && <EventField {...props} name={asked} />}
      {asked === 'text' && (
        <OwnText
          id={`${id}-text`}
          label={say('kept-kind-note')}
          longest={LONGEST_NOTE}
          value={draft.texts.text}
          say={say}
          onText={(text) => draft.type('text', text)}
        />
      )}
    </>
  );
}
