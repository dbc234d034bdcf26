import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(inject('siteUrl') + address);
  return page;
}

describe('the other script', () => {
  test.each(['/about/?from=mail#x', '/guides/esim/?a=1&b=%E5%8F%B7', '/search/?q=tello', '/plans/#x'])(
    'is given the query and the fragment of %s, there and back',
    async (address) => {
      const page = await open(address);
      for (const asked of [`/zh-hant${address}`, address]) {
        await page.locator('header a[hreflang]').click();
        await page.waitForURL(inject('siteUrl') + asked);
      }
      await page.close();
    },
  );

  test('is given the answers of a tool, which stand in its fragment', async () => {
    const page = await open('/numbers/?plan=tello-monthly-5&paid=2026-11-10');
    await page.locator('.numbers-answer').waitFor();
    await page.locator('header a[hreflang]').click();
    await page.waitForURL(/\/zh-hant\/numbers\/.*plan=tello-monthly-5&paid=2026-11-10/);
    await page.close();
  });

  test('is given where the reader is now, not where the page was opened', async () => {
    const page = await open('/guides/esim/#x');
    await page.evaluate(() => history.replaceState(null, '', '?a=2#y'));
    await page.locator('header a[hreflang]').click();
    await page.waitForURL('**/zh-hant/guides/esim/?a=2#y');
    await page.close();
  });
});

describe('the key of the search', () => {
  test('writes where something can be typed, in a field of a date too, and leads to the search from anywhere else', async () => {
    const page = await open('/numbers/');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML ?? '');
    const typed = page.locator('main input[type=date]').first();
    await typed.focus();
    const before = await focused();
    await page.keyboard.press('/');
    expect(await focused()).toBe(before);
    await page.locator('main button').first().focus();
    await page.keyboard.press('/');
    expect(await focused()).toContain('name="q"');
    await page.keyboard.press('/');
    expect(await page.locator('.page-head [name=q]').inputValue()).toBe('/');
    await page.close();
  });
});
