import { useState } from 'preact/hooks';
import { putMoney } from '../../../core/ledger/ledger-changes.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { typedMoney } from '../../../core/ledger/typed-money.ts';
import { cancelFile } from './calendar-text.ts';
import type { KeptView } from './kept-view.ts';
import { KeptField } from './KeptField.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { LedgerState } from './use-ledger.ts';

interface Props {
  readonly view: KeptView;
  readonly mine: LedgerState;
  readonly outlooks: readonly LineOutlook[];
}

/** The reader's own money for one dollar. */
function OwnMoney({ view, mine }: Pick<Props, 'view' | 'mine'>) {
  const { say, apply, today } = view;
  const { money } = mine.ledger;
  const [rate, setRate] = useState(money === undefined ? '' : String(money.rate / 1_000_000));
  const [code, setCode] = useState(money?.code ?? '');
  const [isWrong, setWrong] = useState(false);
  const rateField = { value: rate, onText: setRate, isFigure: true, isWrong };
  const keep = (): void => {
    const typed = typedMoney(rate, code, today);
    setWrong(!typed.ok);
    if (typed.ok) apply(putMoney(typed.money));
  };
  return (
    <NoteForm say={say} onNote={keep}>
      <KeptField id="kept-rate" label={say('kept-rate')} {...rateField} />
      <KeptField id="kept-code" label={say('kept-code')} value={code} longest={3} onText={setCode} />
      {isWrong && <small class="ask-error">{say('kept-rate-wrong')}</small>}
    </NoteForm>
  );
}

/** Deletes everything in two taps, says what was deleted, and offers what takes it out of the calendar too. */
function DeleteAll({ view, mine, outlooks }: Props) {
  const { say, tell } = view;
  const [isOpen, setOpen] = useState(false);
  const { lines } = mine.ledger;
  const events = lines.reduce((sum, line) => sum + line.events.length, 0);
  const remove = (): void => {
    const file = cancelFile(outlooks, view);
    const names = mine.clear();
    tell(say('kept-deleted', { lines: lines.length, events, names }), undefined, file);
    setOpen(false);
  };
  return (
    <div>
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('kept-delete-all')}
      </button>
      {isOpen && (
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
