import type { AnswerWords } from '../../i18n/words/numbers-words.ts';
import type { Help } from './help.ts';

/** What an answer needs beside its dates. */
export interface Details {
  readonly help: Help;
  readonly words: AnswerWords;
}

const isDetails = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && 'help' in value && 'words' in value;

/**
 * Brings what an answer needs beside its dates: one file for all plans, so that nobody learns which one is held.
 *
 * @param path Names the file by what it holds.
 * @throws Error where it does not come, or is something else.
 */
export async function bringDetails(path: string): Promise<Details> {
  const answer = await fetch(path);
  const details: unknown = await answer.json();
  if (!isDetails(details)) throw new Error('The steps and the reasons did not come.');
  return details;
}

/** Whether a value is a dictionary of words. */
export const areWords = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((word) => typeof word === 'string');

/**
 * Brings words that few readers need.
 *
 * @throws Error where they do not come, or are something else.
 */
export async function bringWords<W>(path: string, isRight: (value: unknown) => value is W): Promise<W> {
  const answer = await fetch(path);
  const words: unknown = await answer.json();
  if (!isRight(words)) throw new Error(`${path} holds no words.`);
  return words;
}
