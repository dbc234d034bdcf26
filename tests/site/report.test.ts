import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('a correction', () => {
  test('is one link away on every page, with the page named', () => {
    const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    );
    const without = pages.filter((path) => {
      const plain = `/${path.replace(/^zh-hant\//, '').replace(/index\.html$/, '')}`;
      return !readFileSync(join('dist', path), 'utf8').includes(`/report/?page=${plain}"`);
    });
    expect(without).toEqual([]);
  });

  test.each(['', '/zh-hant'])(
    'of a figure has the page, the claim and its source filled in: %s',
    async (script) => {
      await page.goto(`${inject('siteUrl')}${script}/plans/tello-monthly-5/`);
      const paper = page.locator('td .ev, dd .ev').first();
      await paper.locator('summary').click();
      const source = await paper.locator('a').first().getAttribute('href');
      await paper.locator('a[href*="/report/"]').click();
      const text = page.locator('textarea');
      await expect.poll(() => text.inputValue()).toContain(source ?? 'a source');
      const filled = await text.inputValue();
      expect(filled).toContain(`${script}/plans/tello-monthly-5/`);
      expect(filled.split('\n').length).toBeGreaterThan(5);
      expect(filled).toMatch(/\$\d|\d+天|\d/);
    },
  );

  test('names no page and no source that are not addresses', async () => {
    await page.goto(`${inject('siteUrl')}/report/?page=//other.test/&source=javascript%20x`);
    await expect.poll(() => page.locator('textarea').inputValue()).toContain(inject('siteUrl'));
    expect(await page.locator('textarea').inputValue()).not.toMatch(/other\.test|javascript/);
  });
});

describe('the head of every page', () => {
  test('names the feed and the search in its own script, and both are there', () => {
    for (const script of ['', 'zh-hant/']) {
      const html = readFileSync(join('dist', script, 'guides', 'index.html'), 'utf8');
      for (const file of ['changes/feed.xml', 'opensearch.xml']) {
        expect(html).toContain(`href="/${script}${file}"`);
        expect(readFileSync(join('dist', script, file), 'utf8')).toMatch(/^<\?xml/);
      }
    }
  });
});
