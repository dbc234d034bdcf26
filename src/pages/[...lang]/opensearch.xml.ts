import type { APIRoute } from 'astro';
import { localeOf, localePaths, pathIn } from '../../i18n/locales.ts';
import { siteWords } from '../../i18n/words/site-words.ts';

export const getStaticPaths = localePaths;

/** What a browser needs to offer the search of this site as a search engine. */
export const GET: APIRoute = ({ site, url }) => {
  const locale = localeOf(url.pathname);
  const results = new URL(pathIn(locale, '/search/'), site).href;
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${siteWords.name}</ShortName><Description>${siteWords.tagline}</Description>`,
    `<Language>${locale.code}</Language><InputEncoding>UTF-8</InputEncoding>`,
    `<Url type="text/html" template="${results}?q={searchTerms}"/>`,
    '</OpenSearchDescription>\n',
  ].join('');
  const headers = { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' };
  return new Response(text, { headers });
};
