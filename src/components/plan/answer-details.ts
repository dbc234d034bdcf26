import { openCatalogue } from '../../catalogue.ts';
import { answerWords } from '../../i18n/words/numbers-words.ts';
import type { Details } from '../numbers/details.ts';
import { helpFor } from './line-form.ts';

/**
 * What an answer needs beside its dates: the steps of every provider, so that nothing tells which plan is held, and the
 * words of an answer.
 */
export async function answerDetails(): Promise<Details> {
  const { plans } = await openCatalogue();
  return { help: helpFor(plans), words: answerWords };
}
