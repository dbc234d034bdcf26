import type { Locale } from './locales.ts';
import { toTraditionalPage } from './traditional.ts';

/** How a page in the language at the root becomes one in another language. */
const CONVERTERS: ReadonlyMap<string, (html: string) => string> = new Map([['zh-Hant', toTraditionalPage]]);

/**
 * A page of the language at the root in the words of a language.
 *
 * @throws Error where there are no words of that language: its pages would be in another one.
 */
export function pageInWordsOf(
  { code, segment }: Pick<Locale, 'segment'> & { code: string },
  html: string,
): string {
  if (segment === undefined) return html;
  const convert = CONVERTERS.get(code);
  if (convert === undefined)
    throw new Error(
      `The language ${code} stands in the table of languages, but there are no words of it. ` +
        'Name in src/i18n/page-words.ts what makes its pages, or take it out of src/i18n/locales.ts.',
    );
  return convert(html);
}
