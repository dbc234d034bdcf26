import { useState } from 'preact/hooks';
import { parseExchangeRate } from '../../../core/cost/money.ts';
import { putMoney } from '../../../core/ledger/ledger-changes.ts';
import type { KeptView } from './kept-view.ts';
import type { LedgerState } from './use-ledger.ts';

interface Props {
  readonly view: KeptView;
  readonly mine: LedgerState;
}

/** The reader's own money for one dollar. */
function OwnMoney({ view, mine }: Props) {
  const { say, apply, today } = view;
  const { money } = mine.ledger;
  const [rate, setRate] = useState(money === undefined ? '' : String(money.rate / 1_000_000));
  const [code, setCode] = useState(money?.code ?? '');
  const [isWrong, setWrong] = useState(false);
  const keep = (): void => {
    const parsed = parseExchangeRate(rate);
    const isEmpty = rate.trim() === '';
    const name = code.trim().toUpperCase();
    const isNamed = /^[A-Z]{3}$/.test(name);
    setWrong(!isEmpty && (!parsed.ok || !(isNamed || name === '')));
    if (isEmpty) apply(putMoney(undefined));
    else if (parsed.ok && (isNamed || name === ''))
      apply(putMoney({ rate: parsed.value, day: today, ...(isNamed ? { code: name } : {}) }));
  };
  return (
    <form
      class="kept-add"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div class="kept-field">
        <label for="kept-rate">{say('kept-rate')}</label>
        <input
          id="kept-rate"
          inputMode="decimal"
          autocomplete="off"
          value={rate}
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setRate(currentTarget.value)}
        />
      </div>
      <div class="kept-field">
        <label for="kept-code">{say('kept-code')}</label>
        <input
          id="kept-code"
          autocomplete="off"
          maxLength={3}
          value={code}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
      </div>
      {isWrong && <small class="ask-error">{say('kept-rate-wrong')}</small>}
      <button type="submit" class="quiet">
        {say('kept-note-down')}
      </button>
    </form>
  );
}

/** Deletes everything in two taps, and says what was deleted. */
function DeleteAll({ view, mine }: Props) {
  const { say, tell } = view;
  const [isAsked, setAsked] = useState(false);
  const { lines } = mine.ledger;
  const events = lines.reduce((sum, line) => sum + line.events.length, 0);
  const remove = (): void => {
    const names = mine.clear();
    tell(say('kept-deleted', { lines: lines.length, events, names }));
    setAsked(false);
  };
  return (
    <div>
      <button type="button" class="quiet" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
        {say('kept-delete-all')}
      </button>
      {isAsked && (
        <p role="group" aria-label={say('kept-delete-all')}>
          {say('kept-delete-what', { lines: lines.length, events })}{' '}
          <button type="button" onClick={remove}>
            {say('kept-delete-yes')}
          </button>
        </p>
      )}
    </div>
  );
}

/** What concerns all lines and is seldom needed: the reader's own money, and deleting everything. */
export function ManageAll(props: Props) {
  return (
    <>
      <OwnMoney {...props} />
      <DeleteAll {...props} />
    </>
  );
}
