import { defineMiddleware } from 'astro:middleware';
import { localeOf } from './i18n/locales.ts';
import { pageInWordsOf } from './i18n/page-words.ts';

/** Makes the pages of every other language out of those of the language at the root. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const answer = await next();
  const locale = localeOf(url.pathname);
  if (locale.segment === undefined) return answer;
  return new Response(pageInWordsOf(locale, await answer.text()), answer);
});
