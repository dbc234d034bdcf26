import type { CsvLedgerProblem } from '../../../core/ledger/ledger-csv.ts';
import type { LedgerProblem } from '../../../core/ledger/read-ledger.ts';
import type { ReadTransfer } from '../../../core/ledger/transfer.ts';
import type { KeptSay } from './kept-say.ts';

type TransferProblem = Extract<ReadTransfer, { ok: false }>['problems'][number];

/** What is wrong with lines that are brought in by a file, a table or a link. */
export type BroughtProblem = LedgerProblem | CsvLedgerProblem | TransferProblem;

/** What is wrong with a file, and where. */
export function problemText(problem: BroughtProblem, say: KeptSay): string {
  const text = say(`kept-wrong-${problem.problem}`);
  if ('row' in problem) return say('kept-at-row', { row: problem.row, column: problem.column ?? '', text });
  return problem.path === '' ? text : say('kept-at-path', { path: problem.path, text });
}
