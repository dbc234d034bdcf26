import { LEDGER_KEY, touched } from './device-store.ts';
import {
  EMPTY_LEDGER,
  ledgerText,
  readLedger,
  type LedgerProblem,
} from '../../../core/ledger/read-ledger.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';

/** What everything that this site keeps begins with; the names of calendar events too. */
const OURS = 'xuhao ';

/** What a device has kept. */
export type Stored =
  | { readonly kind: 'ledger'; readonly ledger: Ledger }
  | { readonly kind: 'unreadable'; readonly text: string; readonly problems: readonly LedgerProblem[] }
  | { readonly kind: 'blocked' };

/** What the device has kept; an empty ledger where it has kept nothing. */
export const readDevice = (): Stored =>
  touched(
    (store): Stored => {
      const text = store.getItem(LEDGER_KEY);
      if (text === null) return { kind: 'ledger', ledger: EMPTY_LEDGER };
      const read = readLedger(text);
      return read.ok ? { kind: 'ledger', ledger: read.ledger } : { kind: 'unreadable', text, ...read };
    },
    { kind: 'blocked' },
  );

/** Keeps a ledger; false where the device does not take it. */
export const writeDevice = (ledger: Ledger): boolean =>
  touched((store) => {
    store.setItem(LEDGER_KEY, ledgerText(ledger));
    return true;
  }, false);

/** Deletes everything that this site keeps, and says how many names of calendar events were among it. */
export const clearDevice = (): number =>
  touched((store) => {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
    const ours = keys.filter((key) => key.startsWith(OURS));
    for (const key of ours) store.removeItem(key);
    return ours.filter((key) => key !== LEDGER_KEY).length;
  }, 0);

/** Asks the browser not to clear what is kept by itself; undefined where it cannot be asked. */
export async function askToPersist(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persist();
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id that nothing else has: 60 random bits. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => ID_LETTERS[byte % 32]).join('');
