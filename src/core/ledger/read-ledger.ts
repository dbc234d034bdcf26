import { migrated } from './line-from-answers.ts';
import {
  LEDGER_VERSION,
  shapedFirst,
  shapedLedger,
  type Ledger,
  type Shaped,
  type ShapeProblem,
} from './ledger-shape.ts';

/** What is wrong with a file as a whole, or with one value of it. */
export type LedgerProblem =
  | ShapeProblem
  | { readonly path: ''; readonly problem: 'too-big' | 'not-json' | 'not-ledger' | 'newer-version' };

/** A ledger out of a text, or everything that is wrong with it. */
export type ReadLedger =
  | { readonly ok: true; readonly ledger: Ledger; readonly wasOlder: boolean }
  | { readonly ok: false; readonly problems: readonly LedgerProblem[] };

/** The longest text that is read, in characters: 500 lines with a few years of events are far below it. */
const LONGEST = 4_000_000;

type Whole = Extract<LedgerProblem, { path: '' }>['problem'];
const refused = (problem: Whole): ReadLedger => ({ ok: false, problems: [{ path: '', problem }] });

/** The version that a value says it has; undefined where it says none. */
function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  return typeof value.version === 'number' ? value.version : undefined;
}

function read(shaped: Shaped<Ledger>, wasOlder: boolean): ReadLedger {
  return shaped.ok ? { ok: true, ledger: shaped.value, wasOlder } : shaped;
}

/** A ledger out of a value; an older version is brought to the present one. Never throws. */
export function ledgerFrom(value: unknown): ReadLedger {
  const version = versionOf(value);
  if (version === undefined) return refused('not-ledger');
  if (version > LEDGER_VERSION) return refused('newer-version');
  if (version === LEDGER_VERSION) return read(shapedLedger(value), false);
  const first = shapedFirst(value);
  return first.ok ? read(shapedLedger(migrated(first.value)), true) : first;
}

/** A ledger out of a text as `ledgerText` writes it, or an older one. Never throws. */
export function readLedger(text: string): ReadLedger {
  if (text.length > LONGEST) return refused('too-big');
  try {
    return ledgerFrom(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refused('not-json');
  }
}

/** A ledger as text. */
export const ledgerText = (ledger: Ledger): string => JSON.stringify(ledger, undefined, 1);

/** What a device keeps that keeps nothing yet. */
export const EMPTY_LEDGER: Ledger = { version: LEDGER_VERSION, revision: 0, lines: [], absences: [] };
