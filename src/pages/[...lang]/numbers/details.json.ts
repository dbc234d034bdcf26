import type { APIRoute } from 'astro';
import { openCatalogue } from '../../../catalogue.ts';
import type { Details } from '../../../components/numbers/details.ts';
import { helpFor } from '../../../components/plan/line-form.ts';
import { localePaths } from '../../../i18n/locales.ts';
import { answerWords } from '../../../i18n/words/numbers-words.ts';

export const getStaticPaths = localePaths;

/**
 * What an answer needs beside its dates: the steps of every provider, so that nothing tells which plan is held, and the
 * words of an answer.
 */
export const GET: APIRoute = async () => {
  const { plans } = await openCatalogue();
  const details: Details = { help: helpFor(plans), words: answerWords };
  return Response.json(details);
};
