import { LONGEST_NAME } from '../../../core/ledger/ledger-shape.ts';
import { mayHoldNumber } from '../../../core/ledger/phone-number.ts';
import type { KeptSay } from './kept-say.ts';

interface OwnTextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly longest?: number;
  readonly say: KeptSay;
  readonly onText: (text: string) => void;
}

/** A text of the reader's own in which no telephone number may stand. */
export function OwnText({ id, label, value, hint, longest = LONGEST_NAME, say, onText }: OwnTextProps) {
  const isNumber = mayHoldNumber(value);
  return (
    <div class="kept-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={longest}
        value={value}
        aria-invalid={isNumber}
        aria-describedby={isNumber || hint !== undefined ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      {(isNumber || hint !== undefined) && (
        <small id={`${id}-hint`} class={isNumber ? 'ask-error' : 'ask-hint'}>
          {isNumber ? say('kept-wrong-phone') : hint}
        </small>
      )}
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly say: KeptSay;
  readonly name: string;
  readonly group: string;
  readonly onName: (text: string) => void;
  readonly onGroup: (text: string) => void;
}

/** How a line is called and whose it is. */
export function NameFields({ id, say, name, group, onName, onGroup }: Props) {
  return (
    <>
      <OwnText
        id={`${id}-name`}
        label={say('kept-name')}
        hint={say('kept-name-hint')}
        value={name}
        say={say}
        onText={onName}
      />
      <OwnText id={`${id}-group`} label={say('kept-group')} value={group} say={say} onText={onGroup} />
    </>
  );
}
