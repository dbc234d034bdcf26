import { useState } from 'preact/hooks';
import type { KeptLine, Ledger } from '../../../core/ledger/ledger-shape.ts';
import { transferText } from '../../../core/ledger/transfer.ts';
import type { KeptSay } from './kept-say.ts';
import type { KeptView } from './kept-view.ts';
import { packedText } from './link-text.ts';
import { moveFragment } from './moved-here.ts';
import { OnDemand } from './OnDemand.tsx';

interface WhichProps {
  readonly lines: readonly KeptLine[];
  /** Id of the line that is chosen; empty: every one. */
  readonly id: string;
  readonly setId: (id: string) => void;
  readonly say: KeptSay;
}

/** Which lines the link brings: one or all. */
function WhichLines({ lines, id, setId, say }: WhichProps) {
  return (
    <div class="kept-field">
      <label for="kept-which">{say('kept-which')}</label>
      <select id="kept-which" value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
        <option value="">{say('kept-every', { n: lines.length })}</option>
        {lines.map((line) => (
          <option key={line.id} value={line.id}>
            {line.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The address that brings lines to another device. */
function linkOf(lines: readonly KeptLine[], { entries, numbersPath }: KeptView): string {
  const known = new Set(entries.map(({ plan }) => plan.id));
  const packed = packedText(transferText(lines, (planId) => known.has(planId)));
  return `${location.origin}${numbersPath}${moveFragment(packed)}`;
}

interface Props {
  readonly view: KeptView;
  readonly ledger: Ledger;
}

/** The link that brings lines to another device, and its QR code. */
export function LinkOut({ view, ledger: { lines } }: Props) {
  const { say } = view;
  const [id, setId] = useState('');
  const chosen = lines.filter((line) => id === '' || line.id === id);
  const link = linkOf(chosen, view);
  return (
    <>
      <WhichLines {...{ lines, id, setId, say }} />
      <div class="kept-field">
        <label for="kept-link">{say('kept-link')}</label>
        <textarea id="kept-link" readOnly rows={3} value={link} />
      </div>
      <OnDemand
        key={link}
        summary={say('kept-qr')}
        say={say}
        load={() => import('./QrCode.tsx').then((loaded) => loaded.QrCode)}
        props={{ text: link, label: say('kept-qr'), tooLong: say('kept-qr-long') }}
      />
    </>
  );
}
