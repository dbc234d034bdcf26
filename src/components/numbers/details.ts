import type { TraceWords } from '../../i18n/words/line-words.ts';
import type { StepWords } from '../../i18n/words/numbers-words.ts';
import type { Help } from './help.ts';

/** What an answer needs beside its dates. */
export interface Details {
  readonly help: Help;
  readonly words: TraceWords & StepWords;
}

const isDetails = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && 'help' in value && 'words' in value;

/**
 * Brings what an answer needs beside its dates: one file for all plans, so that nobody learns which one is held.
 *
 * @throws Error where it does not come, or is something else.
 */
export async function bringDetails(root: string): Promise<Details> {
  const answer = await fetch(`${root}numbers/details.json`);
  const details: unknown = await answer.json();
  if (!isDetails(details)) throw new Error('The steps and the reasons did not come.');
  return details;
}
