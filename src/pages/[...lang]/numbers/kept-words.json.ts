import { localePaths } from '../../../i18n/locales.ts';
import { keptWords } from '../../../i18n/words/kept-words.ts';

export const getStaticPaths = localePaths;

/** The words of the kept lines, which most readers of the page never need. */
export const GET = (): Response => Response.json(keptWords);
