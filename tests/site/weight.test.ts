import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchFile } from '../search/reader.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const KB = 1024;
/** Kilobytes in brotli, everything that a page loads before a reader does anything; icon apart. */
const BUDGETS: readonly (readonly [string, number])[] = [
  ['/', 8.3],
  ['/numbers/', 34],
  // With the line drawn to scale, its months and its balance.
  ['/numbers/?plan=ultra-mobile-paygo&due=2026-11-10', 54],
  ['/guides/renew-number/', 9],
  // It carries the form of a line, as a plan's page does.
  ['/guides/already-late/', 11],
  ['/guides/esim/', 9],
  ['/plans/ultra-mobile-paygo/', 12.2],
  ['/plans/tello-monthly-5/', 11.6],
  ['/plans/airalo-us/', 11.7],
  ['/providers/tello/', 9],
  ['/plans/', 14],
  // It carries the whole catalogue and the rules, as the picker does.
  ['/plans/compare/#plans=tello-payg,ultra-mobile-paygo', 50],
  ['/payments/', 14],
  ['/faq/', 34],
  ['/troubleshooting/', 29],

  ['/picker/', 55],
  ['/zh-hant/guides/renew-number/', 9],
];

/** Pages with a form that asks about a line, whose styles come with it, or with a table that can be sorted. */
const HAS_MORE = /^\/(?:plans\/.*|guides\/already-late\/)?$/;

const sizeOf = (address: string): number => {
  const path = new URL(address).pathname;
  const file = join('dist', path.endsWith('/') ? `${path}index.html` : path);
  return brotliCompressSync(readFileSync(file)).length;
};

async function loadedBy(path: string): Promise<{ sizes: Map<string, number>; shift: number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sizes = new Map<string, number>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!/favicon|manifest/.test(pathname)) sizes.set(pathname, sizeOf(request.url()));
  });
  await page.addInitScript(() => {
    Reflect.set(window, 'shift', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(
          window,
          'shift',
          Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')),
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${inject('siteUrl')}${path}`);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(() => Number(Reflect.get(window, 'shift')));
  await page.close();
  return { sizes, shift };
}

describe('a light page', () => {
  test.each(BUDGETS)('%s loads at most %d KB and does not jump', async (path, most) => {
    const { sizes, shift } = await loadedBy(path);
    const total = [...sizes.values()].reduce((a, b) => a + b, 0);
    console.log(
      `${path}: ${(total / KB).toFixed(1)} KB in ${sizes.size} requests, shift ${shift.toFixed(3)}`,
    );
    expect(total).toBeLessThanOrEqual(most * KB);
    expect(shift).toBeLessThan(0.02);
    if (!/picker|numbers|compare/.test(path))
      expect(sizes.size).toBeLessThanOrEqual(HAS_MORE.test(path) ? 3 : 2);
  });

  test('every guide is at most 9.1 KB with its styles, 11 KB with the form of a line, in both scripts', () => {
    const weights = ['guides', 'zh-hant/guides'].flatMap((folder) =>
      readdirSync(join('dist', folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => {
          const path = `/${folder}/${name}/`;
          const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
          const styles = [...html.matchAll(/href="(\/_astro\/[^"]+\.css)"/g)].map(([, file = '']) => file);
          const sizes = [path, ...styles].map((file) => sizeOf(`https://guide.test${file}`));
          const most = html.includes('class="line-form"') ? 11 : 9.1;
          return { path, most, size: sizes.reduce((sum, size) => sum + size, 0) };
        }),
    );
    expect(weights.length).toBeGreaterThan(60);
    expect(weights.filter(({ size, most }) => size > most * KB)).toEqual([]);
  });

  test('the results of a search do not push anything away when they come', async () => {
    for (const typed of ['充值', '红烧肉']) {
      const { shift } = await loadedBy(`/search/?q=${encodeURIComponent(typed)}`);
      expect(shift).toBeLessThan(0.05);
    }
  });

  /** Kilobytes and requests from the focus to the first answer. */
  const FIRST_ANSWER = { kilobytes: 40, requests: 4 };

  test.each(['充值失败', 'zidongxufei'])(
    'the first answer to %s comes in few bytes and requests',
    async (typed) => {
      const page = await browser.newPage({ serviceWorkers: 'block' });
      await page.goto(`${inject('siteUrl')}/guides/`);
      const parts = new Map<string, number>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (!pathname.includes('favicon')) parts.set(pathname, sizeOf(request.url()));
      });
      await page.keyboard.press('/');
      await page.keyboard.insertText(typed);
      await page.locator('.page-head [data-list] a').first().waitFor();
      // What the page asks for besides has gone out by its next idle moment.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      const total = [...parts.values()].reduce((a, b) => a + b, 0);
      console.log(
        `first answer to ${typed}: ${(total / KB).toFixed(1)} KB: ` +
          [...parts].map(([path, size]) => `${path} ${(size / KB).toFixed(1)}`).join(', '),
      );
      expect(total).toBeLessThanOrEqual(FIRST_ANSWER.kilobytes * KB);
      expect(parts.size).toBeLessThanOrEqual(FIRST_ANSWER.requests);
      await page.close();
    },
  );

  test.each([
    ['box.js', 9.1],
    ['full-text.js', 3],
    ['zh-hans.json', 6.5],
    ['zh-hant.json', 6.5],
    ['zh-hans-heads.json', 21],
    ['zh-hant-heads.json', 23],
    ['sounds.json', 4],
  ])('the search’s own %s is at most %d KB', async (file, most) => {
    const size = brotliCompressSync(readFileSync(join('dist', await searchFile(file)))).length;
    expect(size).toBeLessThanOrEqual(most * KB);
  });
});
