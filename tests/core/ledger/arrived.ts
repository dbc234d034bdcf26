import { readTransfer, type ReadTransfer } from '../../../src/core/ledger/transfer.ts';

let made = 0;

/** What arrives on a device over a link, with ids that nothing else has. */
export const arrived = (text: string): ReadTransfer =>
  readTransfer(text, () => `arrived${(made += 1).toString(36)}`);
