import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { mergeBrought } from '../../../core/ledger/merge-brought.ts';
import type { KeptView } from './kept-view.ts';

interface Props {
  readonly view: KeptView;
  readonly mine: Ledger;
  readonly theirs: Ledger;
  readonly onDone: () => void;
}

/** What an import would do, line by line, before anything is kept. */
export function ImportPreview({ view, mine, theirs, onDone }: Props) {
  const { say, apply, tell } = view;
  const { lines, isTooMuch } = mergeBrought(mine, theirs);
  const count = (kind: 'new' | 'changed' | 'same'): number =>
    lines.filter(({ what }) => what === kind).length;
  const take = (): void => {
    apply((ledger) => mergeBrought(ledger, theirs).ledger);
    tell(say('kept-imported', { added: count('new'), changed: count('changed'), same: count('same') }));
    onDone();
  };
  return (
    <div class="kept-preview">
      <p>{say('kept-preview', { added: count('new'), changed: count('changed'), same: count('same') })}</p>
      <ul>
        {lines.map(({ line, what, added, changed }) => (
          <li key={line.id}>
            {say('kept-line-is', { name: line.name })}
            {say(`kept-line-${what}`, { added, changed })}
          </li>
        ))}
      </ul>
      {isTooMuch && <p class="ask-error">{say('kept-too-many')}</p>}
      <p class="picker-buttons">
        <button type="button" disabled={isTooMuch} onClick={take}>
          {say('kept-take')}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          {say('kept-leave')}
        </button>
      </p>
    </div>
  );
}
