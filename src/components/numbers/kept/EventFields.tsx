import { LONGEST_NOTE } from '../../../core/ledger/ledger-shape.ts';
import { EVENT_FIELDS, EVENT_FORMS } from '../../../core/ledger/typed-event.ts';
import { lengthTextIn } from '../Lengths.tsx';
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

interface FieldsProps extends Props {
  /** The lengths that the plan is sold for, where there are several. */
  readonly lengths: readonly string[];
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

/** For how long was paid, where the plan is sold for several lengths. */
function LengthField({ id, draft: { texts, type }, say, lengths }: FieldsProps) {
  if (lengths.length === 0) return null;
  return (
    <div class="kept-field">
      <label for={`${id}-length`}>{say('ask-length')}</label>
      <select
        id={`${id}-length`}
        value={texts.length}
        onChange={({ currentTarget: { value } }) => type('length', value)}
      >
        <option value="">{say('length-unsaid')}</option>
        {lengths.map((length) => (
          <option key={length} value={length}>
            {lengthTextIn(length, say)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** When it happened, and what else is asked of it. */
export function EventFields(props: FieldsProps) {
  const { id, draft, say } = props;
  const asked = EVENT_FIELDS[draft.form];
  return (
    <>
      <EventField {...props} name="date" />
      {asked.includes('due') && <EventField {...props} name="due" />}
      {asked.includes('amount') && <EventField {...props} name="amount" />}
      {asked.includes('length') && <LengthField {...props} />}
      {asked.includes('text') && (
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
