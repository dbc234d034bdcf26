import type { BuiltPage } from './built-pages.ts';

/** What is indexed as one: a page, or a question or symptom of a page that holds many. */
export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

const BODY = /<div data-pagefind-body[^>]*>/;
const PART = /<section\b[^>]*\bdata-record="([a-z0-9-]+)"[^>]*>(.*?)<\/section>/gs;

/** Records of a built page: none where it is left out of the search. */
export function recordsOf({ path, html }: BuiltPage): SearchRecord[] {
  const body = BODY.exec(html)?.[0];
  if (body === undefined) return [];
  const url = `/${path.replace(/index\.html$/, '')}`;
  const start = /<html[^>]*>/.exec(html)?.[0] ?? '<html>';
  const parts = [...html.matchAll(PART)].map(([, id = '', text = '']) => ({
    url: `${url}#${id}`,
    // The heading of the part is its title.
    html: `${start}<body>${body}${text.replace(/<(\/?)h3/g, '<$1h1')}</div></body></html>`,
  }));
  return [{ url, html: html.replace(PART, '') }, ...parts];
}
