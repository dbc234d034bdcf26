import { useMemo, useState } from 'preact/hooks';
import { ledgerCsv, readLedgerCsv, type CsvLedgerProblem } from '../../../core/ledger/ledger-csv.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { ledgerText, readLedger, type LedgerProblem } from '../../../core/ledger/read-ledger.ts';
import { readTransfer, transferText, type ReadTransfer } from '../../../core/ledger/transfer.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { KeptView } from './kept-view.ts';
import { packedText, unpackedText } from './link-text.ts';
import { moveFragment } from './moved-here.ts';
import { OnDemand } from './OnDemand.tsx';
import { problemText } from './problem-text.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly view: KeptView;
  readonly ledger: Ledger;
  /** Lines that the address brings, as its link holds them. */
  readonly moved: string | undefined;
}

type Damaged = Extract<ReadTransfer, { ok: false }>['problems'][number];
/** What was read: lines to be looked at, or what is wrong. */
type Brought =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly (LedgerProblem | CsvLedgerProblem | Damaged)[] };

const readFile = (name: string, text: string): Brought =>
  name.toLowerCase().endsWith('.csv') ? readLedgerCsv(text) : readLedger(text);

/** What was brought: shown, and taken only when the reader says so; or what is wrong with it, with nothing changed. */
function Arrived({
  view,
  ledger,
  brought,
  onDone,
}: {
  readonly view: KeptView;
  readonly ledger: Ledger;
  readonly brought: Brought;
  readonly onDone: () => void;
}) {
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

/** The link that brings lines to another device, and its QR code. */
function LinkOut({ view, ledger }: Pick<Props, 'view' | 'ledger'>) {
  const { say, entries, numbersPath } = view;
  const [id, setId] = useState('');
  const known = new Set(entries.map(({ plan }) => plan.id));
  const lines = ledger.lines.filter((line) => id === '' || line.id === id);
  const packed = packedText(transferText(lines, (planId) => known.has(planId)));
  const link = `${location.origin}${numbersPath}${moveFragment(packed)}`;
  return (
    <>
      <div class="kept-field">
        <label for="kept-which">{say('kept-which')}</label>
        <select id="kept-which" value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
          <option value="">{say('kept-every', { n: ledger.lines.length })}</option>
          {ledger.lines.map((line) => (
            <option key={line.id} value={line.id}>
              {line.name}
            </option>
          ))}
        </select>
      </div>
      <div class="kept-field">
        <label for="kept-link">{say('kept-link')}</label>
        <textarea id="kept-link" readOnly rows={3} value={link} />
      </div>
      <OnDemand
        key={link}
        summary={say('kept-qr')}
        broken={say('kept-broken')}
        load={() => import('./QrCode.tsx').then((loaded) => loaded.QrCode)}
        props={{ text: link, label: say('kept-qr'), tooLong: say('kept-qr-long') }}
      />
    </>
  );
}

/** Brings lines in and out: files, a link, a QR code. */
export function MoveKept({ view, ledger, moved }: Props) {
  const { say } = view;
  const [brought, setBrought] = useState<Brought | undefined>(() =>
    moved === undefined ? undefined : readTransfer(unpackedText(moved)),
  );
  const table = useMemo(() => `\uFEFF${ledgerCsv(ledger)}`, [ledger]);
  const done = (): void => {
    setBrought(undefined);
    if (moved !== undefined) history.replaceState(null, '', location.pathname);
  };
  const take = (file: File | undefined): void => {
    void file?.text().then((text) => setBrought(readFile(file.name, text)));
  };
  return (
    <div class="kept-moving">
      {brought !== undefined && <Arrived view={view} ledger={ledger} brought={brought} onDone={done} />}
      {ledger.lines.length > 0 && (
        <>
          <p class="picker-buttons">
            <button
              type="button"
              onClick={() => saveFile(ledgerText(ledger), 'xuhao.json', 'application/json')}
            >
              {say('kept-json')}
            </button>
            <button type="button" class="quiet" onClick={() => saveFile(table, 'xuhao.csv', 'text/csv')}>
              {say('kept-csv')}
            </button>
          </p>
          <LinkOut view={view} ledger={ledger} />
        </>
      )}
      <div class="kept-field">
        <label for="kept-file">{say('kept-file')}</label>
        <input
          id="kept-file"
          type="file"
          accept=".json,.csv"
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
      </div>
    </div>
  );
}
