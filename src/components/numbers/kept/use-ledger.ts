import { useEffect, useRef, useState } from 'preact/hooks';
import { changed, type LedgerChange } from '../../../core/ledger/ledger-changes.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { mergeLedgers } from '../../../core/ledger/merge-ledgers.ts';
import { EMPTY_LEDGER, type LedgerProblem } from '../../../core/ledger/read-ledger.ts';
import { clearDevice, readDevice, writeDevice } from './device-ledger.ts';
import { LEDGER_KEY } from './device-store.ts';

/** How far what is on the page is kept: on the device, or for this visit only, and why. */
export type Keeping = 'device' | 'blocked' | 'full' | 'unreadable';

/** What is kept, and how far. */
interface Held {
  readonly ledger: Ledger;
  readonly keeping: Keeping;
  /** A stored text that cannot be read; it is left as it is. */
  readonly unreadable?: { readonly text: string; readonly problems: readonly LedgerProblem[] };
}

/** What is kept, and how to change it. */
export interface LedgerState extends Held {
  readonly apply: (change: LedgerChange) => void;
  /** Deletes everything; says how many names of calendar events were deleted too. */
  readonly clear: () => number;
}

function loaded(): Held {
  const stored = readDevice();
  switch (stored.kind) {
    case 'ledger':
      return { ledger: stored.ledger, keeping: 'device' };
    case 'blocked':
      return { ledger: EMPTY_LEDGER, keeping: 'blocked' };
    case 'unreadable':
      return { ledger: EMPTY_LEDGER, keeping: 'unreadable', unreadable: stored };
  }
}

/** What another tab may have written since, with what stands on this page. */
function latestLedger(held: Held): Ledger {
  const stored = readDevice();
  if (stored.kind !== 'ledger') return held.ledger;
  return held.keeping === 'device' ? stored.ledger : mergeLedgers(stored.ledger, held.ledger).ledger;
}

function applied(held: Held, change: LedgerChange): Held {
  if (held.keeping === 'unreadable') return { ...held, ledger: changed(held.ledger, change) };
  const ledger = changed(latestLedger(held), change);
  if (writeDevice(ledger)) return { ledger, keeping: 'device' };
  return { ledger, keeping: held.keeping === 'blocked' ? 'blocked' : 'full' };
}

/** The ledger of the device. Every change is made to what is stored at that moment, so that tabs do not overwrite each other. */
export function useLedger(): LedgerState {
  const [held, setHeld] = useState(loaded);
  const current = useRef(held);
  const take = (next: Held): void => {
    current.current = next;
    setHeld(next);
  };
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if ((key === LEDGER_KEY || key === null) && current.current.keeping === 'device') take(loaded());
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  return {
    ...held,
    apply: (change) => take(applied(current.current, change)),
    clear: () => {
      const names = clearDevice();
      take(loaded());
      return names;
    },
  };
}
