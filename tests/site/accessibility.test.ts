import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { openBrowser } from './open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Every page of both scripts; of plans, data families and providers a few of each. */
const addresses = (await readPages('dist'))
  .map(({ path }) => `/${path.replace(/index\.html$/, '')}`)
  .filter((path) => !path.endsWith('404.html'));
const isFew = (path: string): boolean => /\/(plans|providers|guides)\/[a-z0-9-]+\/$/.test(path);
const all = addresses.filter((path) => !path.startsWith('/zh-hant/') || !isFew(path));

/** Where a page is of a kind with others: in a folder below the root. Each page of the root is a kind of its own. */
const kindOf = (path: string): string => path.replace(/^\/zh-hant\//, '/').replace(/^(\/[a-z]+\/).+/, '$1*');
const firstOfKind = new Set(new Map(all.toReversed().map((path) => [kindOf(path), path])).values());

/** Everything that axe knows. */
const EVERYTHING = `{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`;
/** What a scheme can change on a page whose kind was looked at as a whole: the values of colours. */
const COLOURS = `{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }`;

/** What axe finds on an open page, each with the first places. */
async function complaintsOn(page: Page, what: string): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${what})`);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return `${id}: ${places.join(' | ')}`;
  });
}

describe('in the light and in the dark scheme', () => {
  test('axe finds nothing on any page', { timeout: 480_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
    const found: string[] = [];
    const queue = [...all];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${inject('siteUrl')}${path}`);
        if (path.includes('/picker/')) await page.locator('.picker-results').waitFor();
        await page.evaluate(axe);
        const light = await complaintsOn(page, EVERYTHING);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await complaintsOn(page, firstOfKind.has(path) ? EVERYTHING : COLOURS);
        found.push(...[...light, ...dark].map((complaint) => `${path}: ${complaint}`));
      }
    };
    await Promise.all([work(), work(), work()]);
    await context.close();
    expect(all.length).toBeGreaterThan(100);
    expect(firstOfKind.size).toBeGreaterThan(12);
    expect(found).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  test('a reader searches, opens a plan, dates a line, shares it and takes the reminder', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}/`);
    await page.keyboard.press('/');
    await page.keyboard.type('tello');
    await page.locator('[data-list] a[href*="/plans/"]').first().waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('ArrowDown');
      if (await page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('/plans/tello')))
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/plans\/tello/);
    const paid = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('上次付款').fill(paid);
    await page.getByRole('button', { name: '算出日期' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/numbers\//);
    await page.locator('.numbers-answer').waitFor();
    const shared = page.url();
    const other = await context.newPage();
    await other.goto(shared);
    await other.locator('.numbers-answer summary', { hasText: '放进自己的日历' }).first().focus();
    await other.keyboard.press('Enter');
    const button = other.getByRole('button', { name: '下载日历文件' }).first();
    await button.focus();
    const download = other.waitForEvent('download');
    await other.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    await context.close();
  });

  test('the first stop is the way past the header, and every stop can be seen', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/guides/renew-number/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    for (let stop = 0; stop < 25; stop += 1) {
      const isSeen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return true;
        const { outlineStyle } = getComputedStyle(focused);
        const { top, bottom } = focused.getBoundingClientRect();
        return outlineStyle !== 'none' && bottom > 0 && top < innerHeight;
      });
      expect(isSeen).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.close();
  });
});

describe('at 400 % zoom', () => {
  test.each([
    '/',
    '/plans/',
    '/plans/ultra-mobile-paygo/',
    '/payments/',
    '/faq/',
    '/troubleshooting/',
    '/troubleshooting/dispute-deadline/',
    '/guides/renew-number/',
    '/zh-hant/picker/',
  ])('%s loses nothing to the side', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
    await page.goto(`${inject('siteUrl')}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

describe('the scheme', () => {
  test('follows the system, can be switched, and is kept without a flash', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${inject('siteUrl')}/`);
    const dark = await paper();
    await page.getByRole('button', { name: '切换深色和浅色' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${inject('siteUrl')}/guides/`, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('light');
    expect(await paper()).toBe(light);
    await context.close();
  });
});
