import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const doors = ['/', '/plans/', '/guides/', '/search/', '/no-such-page/'];

describe('every page', () => {
  test.each(doors)('%s breaks no rule of its own security policy and asks no other host', async (path) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => {
      const isMissingPage = message.text().includes('404');
      if (message.type() === 'error' && !isMissingPage) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('siteUrl'))) strangers.push(request.url());
    });
    await page.goto(`${inject('siteUrl')}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await page.close();
  });
});

describe('the search', () => {
  test('finds the page that holds the words', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/`);
    await page.locator('main').getByRole('searchbox').fill('虚拟号');
    await page.locator('main').getByRole('button', { name: '搜索' }).click();
    await page.locator('ol.results a').first().waitFor();
    const found = await page.locator('ol.results').allInnerTexts();
    expect(found.join('\n')).toContain('虚拟号');
    await page.close();
  });

  test('says so when nothing is found', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/search/?q=${encodeURIComponent('魑魅魍魉')}`);
    await page.getByText('没有找到').waitFor();
    await page.close();
  });
});
