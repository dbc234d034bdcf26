import { localePaths } from '../../../i18n/locales.ts';
import { traceWords } from '../../../i18n/words/line-words.ts';

export const getStaticPaths = localePaths;

/** The words of how dates came about, which come when a reader asks why. */
export const GET = (): Response => Response.json(traceWords);
