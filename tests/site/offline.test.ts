import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFaulty, type FaultyServer } from './faulty-server.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let host: FaultyServer;
let url: string;
let page: Page;

/** Takes the network away: nothing answers any more. */
const goOffline = (): Promise<void> => host.stop();

const keptPaths = (): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('visited-2');
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

const heading = (): Promise<string> => page.locator('h1').first().innerText();
const note = () => page.locator('[data-kept]');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await serveFaulty(resolve('dist'));
  ({ url } = host);
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await goOffline();
});

describe('without a network', () => {
  test('the first page that was visited opens, with its styles', async () => {
    await visit('/guides/renew-number/');
    const title = await heading();
    const styled = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await goOffline();
    await page.reload();
    expect(await heading()).toBe(title);
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
      const cache = await caches.open('visited-2');
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
      const cache = await caches.open('visited-2');
      await cache.put('/about/', new Response('<h1>old</h1>', { headers: { 'content-type': 'text/html' } }));
    });
    await page.reload();
    expect(await page.locator('h1').innerText()).not.toBe('old');
  });
});

describe('with a bad network', () => {
  const GUIDE = '/guides/renew-number/';

  test.each(['hang', 'busy'] as const)(
    'a kept page comes with its day where the host answers with %s',
    async (fault) => {
      await visit(GUIDE);
      const title = await heading();
      expect(await note().isVisible()).toBe(false);
      host.spoil(/^\/guides\//, fault);
      await page.goto(url + GUIDE);
      expect(await heading()).toBe(title);
      expect(await note().innerText()).toMatch(/\d{4}-\d{2}-\d{2}/);
    },
  );

  test('a host that is busy and has given nothing yet is shown as it answers', async () => {
    await visit('/');
    host.spoil(/^\/faq\//, 'busy');
    await page.goto(`${url}/faq/`);
    expect(await heading()).toBe('busy');
  });

  test('a page that arrives by half does not take the place of a whole one', async () => {
    await visit(GUIDE);
    const title = await heading();
    host.spoil(/^\/guides\//, 'cut');
    await page.goto(url + GUIDE);
    await goOffline();
    await page.goto(url + GUIDE);
    expect(await heading()).toBe(title);
    expect(await page.locator('footer').first().isVisible()).toBe(true);
  });

  test('a newer page whose style cannot be had does not take the place of the kept one', async () => {
    await visit(GUIDE);
    host.replace(GUIDE, (html) =>
      html.replace(/\/_astro\/(\w+)\./, '/_astro/newer-$1.').replace(/<h1[^>]*>[^<]*/, '<h1>newer'),
    );
    await page.goto(url + GUIDE);
    expect(await heading()).toBe('newer');
    await goOffline();
    await page.goto(url + GUIDE);
    expect(await heading()).not.toBe('newer');
  });

  test('a page in place of a script is not kept, and the next visit works', async () => {
    await visit('/');
    host.spoil(/\/_astro\/.*\.js$/, 'portal');
    await page.goto(`${url}/picker/`);
    host.mend();
    await page.goto(`${url}/picker/`);
    await page.locator('.picker-results').first().waitFor();
    const wrong = await page.evaluate(async () => {
      const cache = await caches.open('visited-2');
      const files = (await cache.keys()).filter(({ url: kept }) => kept.endsWith('.js'));
      const answers = await Promise.all(files.map((file) => cache.match(file)));
      return answers.filter((answer) => answer?.headers.get('content-type')?.includes('html')).length;
    });
    expect(wrong).toBe(0);
  });

  test('a script that arrives by half is refused and fetched anew', async () => {
    await visit('/');
    host.spoil(/\/_astro\/.*\.js$/, 'cut');
    await page.goto(`${url}/picker/`);
    host.mend();
    await page.reload();
    await page.locator('.picker-results').first().waitFor();
  });
});
