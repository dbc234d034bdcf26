import type { Page } from 'playwright-core';
import type { Groups, Search } from '../../src/search/engine.ts';

declare global {
  interface Window {
    /** The search that a test has opened. */
    search: Search;
  }
}

/** Opens the built search in a page of the site and keeps it there. */
export async function openSearchIn(page: Page, siteUrl: string, path = '/search/'): Promise<void> {
  await page.goto(`${siteUrl}${path}`);
  // A text, because the test runner rewrites imports in functions.
  await page.evaluate(
    `import('/search/box.js').then((box) => box.openBox(document.querySelector('main form'))).then((search) => {
       window.search = search;
     })`,
  );
}

/** Addresses that the search finds for each of the texts: by page, the best page first. */
export function findAll(page: Page, typed: readonly string[], most: number): Promise<string[][][]> {
  return page.evaluate(
    async ([texts, count]) => {
      const { search } = window;
      const all: string[][][] = [];
      for (const text of texts) {
        const pages: Groups = await search.find(text, count);
        all.push(pages.map((places) => places.map(({ url }) => url)));
      }
      return all;
    },
    [typed, most] as const,
  );
}
