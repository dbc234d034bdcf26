import { defineMiddleware } from 'astro:middleware';
import { toTraditionalPage } from './i18n/traditional.ts';

/** Makes the pages under `/zh-hant/` out of the simplified ones. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const answer = await next();
  if (!url.pathname.startsWith('/zh-hant/')) return answer;
  return new Response(toTraditionalPage(await answer.text()), answer);
});
