import { resolve } from 'node:path';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/static-server.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let url: string;
let server: Server;
let page: Page;

/** Takes the network away: nothing answers any more. */
async function goOffline(): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

const keptPaths = (): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('visited-1');
    return (await cache.keys()).map(({ url: kept }) => kept.slice(location.origin.length));
  });

/** What the open page has loaded by names that change with their content, and what of it is not kept yet. */
const notKept = (): Promise<string[]> =>
  page.evaluate(async () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const files = loaded.filter((path) => path.startsWith('/_astro/'));
    const kept = await Promise.all(files.map((path) => caches.match(path)));
    return files.filter((_, at) => kept[at] === undefined);
  });

/** Opens a page and waits until it is kept with its styles and scripts. */
async function visit(path: string): Promise<void> {
  await page.goto(url + path);
  await expect.poll(keptPaths).toContain(new URL(path, url).pathname);
  await expect.poll(notKept).toEqual([]);
}

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ url, server } = await serveFolder(resolve('dist'), 0));
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  if (server.listening) await goOffline();
});

describe('without a network', () => {
  test('the first page that was visited opens, with its styles', async () => {
    await visit('/guides/renew-number/');
    const title = await page.locator('h1').innerText();
    const styled = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await goOffline();
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(styled);
  });

  test('the picker still computes, and no answer is kept', async () => {
    await visit('/picker/?for=codes&months=6');
    await page.locator('.picker-plan').first().waitFor();
    await goOffline();
    await page.goto(`${url}/picker/?for=calls`);
    await page.locator('.picker-plan').first().waitFor();
    await page.getByRole('radio', { name: '收验证码' }).check();
    await expect.poll(() => page.locator('.picker-plan').count()).toBeGreaterThan(0);
    expect((await keptPaths()).filter((path) => path.includes('?'))).toEqual([]);
  });

  test('the search finds again what it has found', async () => {
    await visit('/guides/');
    await visit('/search/?q=esim');
    await page.locator('[data-results] a').first().waitFor();
    await page.reload();
    await page.locator('[data-results] a').first().waitFor();
    await goOffline();
    await page.reload();
    await page.locator('[data-results] a').first().waitFor();
  });

  test.each([
    ['/faq/', '现在没有网络'],
    ['/zh-hant/faq/', '現在沒有網路'],
  ])('%s, never visited, says so', async (path, title) => {
    await visit('/');
    await goOffline();
    await page.goto(url + path);
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  test('the page that says so stays however much was visited since', async () => {
    await visit('/');
    await page.evaluate(async () => {
      const cache = await caches.open('visited-1');
      await Promise.all(Array.from({ length: 700 }, (_, at) => cache.put(`/many/${at}`, new Response())));
    });
    await visit('/about/');
    await expect.poll(async () => (await keptPaths()).length).toBeLessThanOrEqual(600);
    await goOffline();
    await page.goto(`${url}/faq/`);
    expect(await page.locator('h1').innerText()).toBe('现在没有网络');
  });
});

describe('with a network', () => {
  test('a visited page is the newest one, not the kept one', async () => {
    await visit('/about/');
    await page.evaluate(async () => {
      const cache = await caches.open('visited-1');
      await cache.put('/about/', new Response('<h1>old</h1>', { headers: { 'content-type': 'text/html' } }));
    });
    await page.reload();
    expect(await page.locator('h1').innerText()).not.toBe('old');
  });
});
