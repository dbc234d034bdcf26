import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { planSchema } from '../../src/core/facts/schema/plan.ts';
import { contentFiles } from '../content/files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(script = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(`${inject('siteUrl')}/plans/`);
  return page;
}

const files = contentFiles('plans').map(({ data }) => planSchema.parse(data));

/** The ids of the plans of the catalogue that are in this state. */
const idsOf = (isWanted: (status: string) => boolean): readonly string[] =>
  files
    .filter(({ status }) => isWanted(status === 'unknown' ? status : status.value))
    .map(({ id }) => id)
    .sort();

/** The ids of the plans that links of a page lead to. */
const plansNamed = async (page: Page, links: string): Promise<readonly string[]> =>
  (await page.locator(links).evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '')))
    .map((href) => href.split('/')[2] ?? '')
    .sort();

const yearCosts = (page: Page): Promise<number[]> =>
  page.locator('table[aria-labelledby=line] tbody:first-of-type tr').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const text = row.getAttribute('data-year') ?? '';
      return text === '' ? [] : [Number(text)];
    }),
  );

describe('the comparison of plans', () => {
  test('is complete without a script', async () => {
    const page = await open(false);
    expect(await plansNamed(page, 'tbody th a')).toEqual(idsOf((status) => status !== 'closed'));
    expect(await plansNamed(page, '#closed ~ ul li a')).toEqual(idsOf((status) => status === 'closed'));
    expect(await page.locator('form[data-filter]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('shows no filter where its script cannot be had', async () => {
    const page = await browser.newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${inject('siteUrl')}/plans/`);
    expect(await page.locator('html[data-js]').count()).toBe(1);
    expect(await page.locator('form[data-filter]').isVisible()).toBe(false);
    await page.close();
  });

  test('stands sorted by what a year costs, unknown last, and is turned round and back', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: '续一年最少付' }).first();
    const head = page.locator('table[aria-labelledby=line] th[aria-sort]');
    const first = await yearCosts(page);
    expect(first.length).toBeGreaterThan(5);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await button.click();
    const down = await yearCosts(page);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await button.click();
    expect(await yearCosts(page)).toEqual(first);
    const rows = page.locator('table[aria-labelledby=line] tbody:first-of-type tr');
    const known = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-year') !== ''));
    expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    await page.context().close();
  });

  test('shows only plans with every chosen trait and says how many', async () => {
    const page = await open();
    await page.getByLabel('能用PayPal付').check();
    const shown = page.locator('tr[data-traits]:not([hidden])');
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    for (const row of await shown.all()) expect(await row.getAttribute('data-traits')).toContain('paypal');
    expect(await page.getByRole('status').last().innerText()).toContain(`${count}款`);
    await page.context().close();
  });
});

describe('a plan’s page', () => {
  test.each([
    ['ultra-mobile-paygo', '余额最晚哪天要够', '第29天', '$3'],
    ['tello-monthly-5', '最晚哪天付款', '第29天', '$5'],
    // Two clocks: using it comes due long before paying does.
    ['lycamobile-us-12-month', '最晚哪天用一次', '第59天', '$108'],
    // Three months from February on, the shortest there are.
    ['google-voice', '最晚哪天用一次', '第88天', '$0'],
    ['airalo-us', '套餐最后一天', '第2–39天', '$4–$70'],
    ['google-fi-data-only', '套餐最后一天', '未查到', '未查到'],
    ['hello-mobile-5', '最晚哪天付款', '未查到', '未查到'],
  ])('%s begins with the last day and the price', async (id, label, day, price) => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/plans/${id}/`);
    const tiles = (await page.locator('.keys > div').allInnerTexts()).map((text) => text.split('\n'));
    expect(tiles[0]?.slice(0, 2)).toEqual([label, day]);
    expect(tiles[1]?.slice(0, 2)).toEqual(['价格', price]);
    await page.close();
  });
});
