import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { writtenName } from '../../build/search-names.ts';
import type { FirstStage } from '../../src/search/first-stage.ts';
import type { FullText } from '../../src/search/full-text.ts';

declare global {
  interface Window {
    /** The search that a test has opened. */
    search: { readonly first: FirstStage; readonly full: FullText };
  }
}

/** The address of a file of the built search, such as `box.js`. */
export const searchFile = (name: string): Promise<string> => writtenName(resolve('dist'), name);

/** Opens both stages of the built search in a page of the site and keeps them there. */
export async function openSearchIn(page: Page, siteUrl: string, path = '/search/'): Promise<void> {
  await page.goto(`${siteUrl}${path}`);
  // A text, because the test runner rewrites imports in functions.
  await page.evaluate(
    `import('${await searchFile('box.js')}').then(async (box) => {
       const form = document.querySelector('main form');
       const first = await box.openBox(form);
       window.search = { first, full: await box.openFull(form, first) };
     })`,
  );
}

/** Addresses that the full text holds for each of the texts: by page, the best page first. */
export function findAll(page: Page, typed: readonly string[], most: number): Promise<string[][][]> {
  return page.evaluate(
    async ([texts, count]) => {
      const { first, full } = window.search;
      const all: string[][][] = [];
      for (const text of texts) {
        const pages = await full.find(first.answer(text, count).query, count);
        all.push(pages.map((places) => places.map(({ url }) => url)));
      }
      return all;
    },
    [typed, most] as const,
  );
}
