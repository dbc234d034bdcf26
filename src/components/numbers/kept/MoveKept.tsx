import { useMemo, useState } from 'preact/hooks';
import { ledgerCsv, readLedgerCsv } from '../../../core/ledger/ledger-csv.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { ledgerText, readLedger } from '../../../core/ledger/read-ledger.ts';
import { readTransfer } from '../../../core/ledger/transfer.ts';
import { newId } from './device-ledger.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { KeptSay } from './kept-say.ts';
import type { KeptView } from './kept-view.ts';
import { unpackedText } from './link-text.ts';
import { LinkOut } from './LinkOut.tsx';
import { problemText, type BroughtProblem } from './problem-text.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly view: KeptView;
  readonly ledger: Ledger;
  /** Lines that the address brings, as its link holds them. */
  readonly moved: string | undefined;
}

/** What was read: lines to be looked at, or what is wrong. */
type Brought =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly BroughtProblem[] };

const readFile = (name: string, text: string): Brought =>
  name.toLowerCase().endsWith('.csv') ? readLedgerCsv(text) : readLedger(text);

interface ArrivedProps extends Pick<Props, 'view' | 'ledger'> {
  readonly brought: Brought;
  readonly onDone: () => void;
}

/** What was brought: shown, and taken only when the reader says so; or what is wrong with it, with nothing changed. */
function Arrived({ view, ledger, brought, onDone }: ArrivedProps) {
  const { say } = view;
  if (brought.ok) return <ImportPreview view={view} mine={ledger} theirs={brought.ledger} onDone={onDone} />;
  return (
    <div class="answer-notice" role="alert">
      <p>{say('kept-import-wrong')}</p>
      <ul>
        {brought.problems.map((problem, at) => (
          <li key={at}>{problemText(problem, say)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The files of every line: one that is read back whole, and a table. */
function FilesOut({ view: { say }, ledger }: Pick<Props, 'view' | 'ledger'>) {
  const table = useMemo(() => `\uFEFF${ledgerCsv(ledger)}`, [ledger]);
  const saveWhole = (): void => saveFile(ledgerText(ledger), 'xuhao.json', 'application/json');
  return (
    <p class="picker-buttons">
      <button type="button" onClick={saveWhole}>
        {say('kept-json')}
      </button>
      <button type="button" class="quiet" onClick={() => saveFile(table, 'xuhao.csv', 'text/csv')}>
        {say('kept-csv')}
      </button>
    </p>
  );
}

/** Takes a file that was saved here or on another device. */
function FileIn({ say, onRead }: { readonly say: KeptSay; readonly onRead: (brought: Brought) => void }) {
  const take = (file: File | undefined): void => {
    void file?.text().then((text) => onRead(readFile(file.name, text)));
  };
  return (
    <div class="kept-field">
      <label for="kept-file">{say('kept-file')}</label>
      <input
        id="kept-file"
        type="file"
        accept=".json,.csv"
        onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
      />
    </div>
  );
}

/** Brings lines in and out: files, a link, a QR code. */
export function MoveKept({ view, ledger, moved }: Props) {
  const [brought, setBrought] = useState<Brought | undefined>(() =>
    moved === undefined ? undefined : readTransfer(unpackedText(moved), newId),
  );
  const done = (): void => {
    setBrought(undefined);
    if (moved !== undefined) history.replaceState(null, '', location.pathname);
  };
  return (
    <div class="kept-moving">
      {brought !== undefined && <Arrived view={view} ledger={ledger} brought={brought} onDone={done} />}
      {ledger.lines.length > 0 && (
        <>
          <FilesOut view={view} ledger={ledger} />
          <LinkOut view={view} ledger={ledger} />
        </>
      )}
      <FileIn say={view.say} onRead={setBrought} />
    </div>
  );
}
