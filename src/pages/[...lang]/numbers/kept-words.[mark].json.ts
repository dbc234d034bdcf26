import { contentMark } from '../../../i18n/content-mark.ts';
import { localePathsOf } from '../../../i18n/locales.ts';
import { keptWords } from '../../../i18n/words/kept-words.ts';

export const getStaticPaths = async () =>
  localePathsOf([{ params: { mark: await contentMark(keptWords) }, props: {} }]);

/** The words of the kept lines, which most readers of the page never need. */
export const GET = (): Response => Response.json(keptWords);
