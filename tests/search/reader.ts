import type { Page } from 'playwright-core';
import type { Found, Search } from '../../src/search/engine.ts';

/** Opens the built search in a page of the site and keeps it there. */
export async function openSearchIn(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}/search/`);
  await page.evaluate(async () => {
    const path = '/search/box.js';
    const box: { open(form: Element): Promise<Search> } = await import(path);
    const form = document.querySelector('main form');
    if (form === null) throw new Error('The search page has no form.');
    Reflect.set(window, 'search', await box.open(form));
  });
}

/** Addresses that the search finds for each of the texts, best first. */
export function findAll(page: Page, typed: readonly string[], most: number): Promise<string[][]> {
  return page.evaluate(
    async ([texts, count]) => {
      const search: Search = Reflect.get(window, 'search');
      const all: string[][] = [];
      for (const text of texts) {
        const found: readonly Found[] = await search.find(text, count);
        all.push(found.map(({ url }) => url));
      }
      return all;
    },
    [typed, most] as const,
  );
}
