import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finishSite } from '../../build/finish-site.ts';
import { readPages } from '../../build/built-pages.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import { openBrowser } from './open-browser.ts';

const BASE = '/xuhao/';
const copies = mkdtempSync(join(tmpdir(), 'xuhao-base-'));
const root = join(copies, 'dist');

let browser: Browser;
let host: { url: string; server: Server };
let page: Page;
/** What the open page could not load, and what its policy refused. */
let wrong: string[];

// The last step of the build is all that knows the base path: a copy of the built site is put there by it.
beforeAll(async () => {
  cpSync('dist', root, { recursive: true });
  await finishSite(root, { origin: 'https://xuhao.example', base: BASE });
  host = await serveFolder(root, 0, BASE);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  host.server.close();
  rmSync(copies, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  wrong = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) wrong.push(`${String(answer.status())} ${answer.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
});
afterEach(() => page.close());

const visit = (path: string): Promise<unknown> => page.goto(`${host.url}${BASE}${path}`);

/** One page of every kind, and those in the other script that load files of their own. */
const KINDS = [
  '',
  'about/',
  'changes/',
  'faq/',
  'guides/',
  'guides/renew-number/',
  'numbers/',
  'offline/',
  'payments/',
  'payments/alipay/',
  'picker/',
  'plans/',
  'plans/tello-monthly-5/',
  'providers/',
  'providers/tello/',
  'search/',
  'troubleshooting/',
  'troubleshooting/activation-fails/',
  'zh-hant/',
  'zh-hant/numbers/',
  'zh-hant/picker/',
  'zh-hant/search/',
];

describe('under a base path', () => {
  test('every link of every page leads to a page or file below it', async () => {
    const pages = await readPages(root);
    const addresses = new Set<string>();
    for (const { html } of pages)
      for (const [, address = ''] of html.matchAll(
        /\s(?:href|action|src|component-url|renderer-url)="(\/[^"]*)"/g,
      ))
        addresses.add(address.split(/[?#]/)[0] ?? '');
    expect([...addresses].filter((address) => !address.startsWith(BASE))).toEqual([]);
    const answers = await Promise.all(
      [...addresses].map(async (address) => [address, (await fetch(host.url + address)).status] as const),
    );
    expect(answers.length).toBeGreaterThan(200);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('every kind of page loads all that it needs, and its policy refuses nothing', async () => {
    for (const path of KINDS) {
      await visit(path);
      const hasIsland = (await page.locator('astro-island').count()) > 0;
      if (hasIsland) await page.waitForLoadState('networkidle');
      expect(await page.locator('link[rel=icon]').first().getAttribute('href')).toContain(BASE);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['', 'guides/', /^\/xuhao\/(?!zh-hant)/],
    ['zh-hant/', 'zh-hant/guides/', /^\/xuhao\/zh-hant\//],
  ])('the search finds in its own script: %s', async (_, path, address) => {
    await visit(path);
    await page.keyboard.press('/');
    await page.keyboard.insertText('esim');
    const first = page.locator('.page-head [data-list] a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toMatch(address);
    await first.click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toMatch(address);
    expect(wrong).toEqual([]);
  });

  test('the results of the full text lead to pages below it', async () => {
    await visit('search/?q=esim');
    const links = page.locator('[data-more] a');
    await links.first().waitFor();
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses.filter((address) => !address?.startsWith(BASE))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('my numbers answers, and the picker leads to plans', async () => {
    await visit('numbers/?plan=ultra-mobile-paygo&due=2026-11-10');
    await page.locator('.lifeline').first().waitFor();
    await visit('picker/?for=codes&months=6');
    const plan = page.locator('.picker-plan a').first();
    await plan.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await plan.getAttribute('href')).toMatch(/^\/xuhao\/plans\//);
    expect(wrong).toEqual([]);
  });

  test('the other script is one link away, and keeps what was asked', async () => {
    await visit('search/?q=esim');
    await page.locator('[data-results] a').first().waitFor();
    await page.locator('.page-tools a').click();
    await page.waitForURL(`${host.url}${BASE}zh-hant/search/?q=esim`);
  });

  test('what is missing is said in its own script, with links that work', async () => {
    for (const [path, lang] of [
      ['no-such/', 'zh-Hans'],
      ['zh-hant/no-such/', 'zh-Hant'],
    ] as const) {
      await visit(path);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      await page.locator('main a:visible').first().click();
      expect(new URL(page.url()).pathname.startsWith(BASE)).toBe(true);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
  });

  test('a visited page opens without a network, and one that was not says so', async () => {
    const own = await serveFolder(root, 0, BASE);
    await page.goto(`${own.url}${BASE}guides/renew-number/`);
    await expect
      .poll(() =>
        page.evaluate(
          async (path) => (await caches.match(path)) !== undefined,
          `${BASE}guides/renew-number/`,
        ),
      )
      .toBe(true);
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, `${BASE}offline/`))
      .toBe(true);
    own.server.closeAllConnections();
    await new Promise((closed) => own.server.close(closed));
    await page.reload();
    expect(await page.locator('h1').innerText()).not.toContain('没有网络');
    await page.goto(`${own.url}${BASE}faq/`);
    expect(await page.locator('h1').innerText()).toBe('现在没有网络');
    await page.goto(`${own.url}${BASE}zh-hant/faq/`);
    expect(await page.locator('h1').innerText()).toBe('現在沒有網路');
  });

  test('the feed, the data and the worker name addresses below it', async () => {
    for (const path of ['changes/feed.xml', 'api/v1/plans.json']) {
      const text = await (await fetch(`${host.url}${BASE}${path}`)).text();
      const named = [...text.matchAll(/https:\/\/xuhao\.example(\/[^"<\s]*)/g)].map(
        ([, found = '']) => found,
      );
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((found) => !found.startsWith(BASE))).toEqual([]);
    }
  });
});
