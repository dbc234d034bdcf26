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
  page.locator('table[aria-labelledby=line] tbody tr').evaluateAll((rows) =>
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
    const rows = page.locator('table[aria-labelledby=line] tbody tr');
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
    for (const row of await shown.all()) expect(await row.isVisible()).toBe(true);
    await page.context().close();
  });

  test('folds plans with partial facts, and opens the fold for who is led into it', async () => {
    const page = await open();
    const [partial] = files.filter(({ kind, publish }) => kind === 'line' && publish === 'partial');
    const row = page.locator(`tr#${partial?.id ?? ''}`);
    expect(await row.isVisible()).toBe(false);
    await page.goto(`${inject('siteUrl')}/plans/#${partial?.id ?? ''}`);
    await row.waitFor();
    expect(await row.isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([
    [360, 6000],
    [1280, 3500],
  ])('at %d pixels it is at most %d pixels high', async (width, most) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${inject('siteUrl')}/plans/`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
    await page.close();
  });

  test.each([true, false])(
    'sets the ticked plans side by side, with a script or without: %s',
    async (script) => {
      const page = await open(script);
      const ticks = page.locator('input[name=plans]:visible');
      const ids = await ticks.evaluateAll((found) =>
        found.slice(0, 2).map((tick) => tick.getAttribute('value')),
      );
      expect(await page.getByRole('button', { name: '比一比' }).isVisible()).toBe(false);
      for (const at of [0, 1]) await ticks.nth(at).check();
      await page.getByRole('button', { name: '比一比' }).click();
      await page.waitForURL(/\/plans\/compare\//);
      if (script) {
        await page.locator('table.compared').first().waitFor();
        expect(new URL(page.url()).hash).toBe(`#plans=${ids.join(',')}`);
        expect(new URL(page.url()).search).toBe('');
      } else {
        expect(await page.locator('main').innerText()).toContain('没有脚本');
        for (const id of ids)
          expect(await page.locator(`main a[href="/plans/${id ?? ''}/"]`).isVisible()).toBe(true);
      }
      await page.context().close();
    },
  );
});

describe('plans side by side', () => {
  async function compare(address: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/plans/compare/${address}`);
    await page.locator('.compared-page [role=status]').waitFor({ state: 'attached' });
    return page;
  }
  const heads = (page: Page) => page.locator('table.compared').first().locator('thead a').allInnerTexts();

  test.each(['#plans=tello-payg,ultra-mobile-paygo', '?plans=tello-payg,ultra-mobile-paygo'])(
    'are those of the address: %s',
    async (address) => {
      const page = await compare(address);
      expect(await heads(page)).toEqual(['Tello 随用随付余额', 'Ultra Mobile PayGo']);
      await page.close();
    },
  );

  test('what differs stands first, what is the same is folded, and no row stands twice', async () => {
    const page = await compare('#plans=tello-payg,tello-monthly-5');
    const rows = (table: number) =>
      page
        .locator('table.compared')
        .nth(table)
        .locator('tbody tr')
        .evaluateAll((found) =>
          found.map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? ''),
          ),
        );
    const [different, same] = [await rows(0), await rows(1)];
    expect(different.length).toBeGreaterThan(2);
    expect(same.length).toBeGreaterThan(2);
    for (const [first, second] of different) expect(first).not.toBe(second);
    for (const [first, second] of same) expect(first).toBe(second);
    expect(await page.locator('table.compared').nth(1).isVisible()).toBe(false);
    await page.close();
  });

  test('a name that nobody knows is said, and the rest is compared', async () => {
    const page = await compare('#plans=tello-payg,no-such,ultra-mobile-paygo');
    expect(await page.locator('.compared-page [role=status]').innerText()).toContain('no-such');
    expect(await heads(page)).toHaveLength(2);
    await page.close();
  });

  test('a plan that cannot be bought is said first, and is not compared', async () => {
    const page = await compare('#plans=tello-payg,ctexcel-us,ultra-mobile-paygo');
    expect(await page.locator('.compared-page [role=status]').innerText()).toContain('不能买');
    expect(await heads(page)).toHaveLength(2);
    await page.close();
  });

  test('one plan is changed for another without losing what was answered', async () => {
    const page = await compare('#plans=tello-payg,ultra-mobile-paygo&months=6');
    await page.getByText('换套餐').click();
    await page.getByLabel('第1款').selectOption('h2o-payg-10');
    expect(await heads(page)).toEqual(['H2O Wireless 随用随付充值', 'Ultra Mobile PayGo']);
    expect(new URL(page.url()).hash).toBe('#plans=h2o-payg-10,ultra-mobile-paygo&months=6');
    await page.goBack();
    expect(await heads(page)).toEqual(['Tello 随用随付余额', 'Ultra Mobile PayGo']);
    await page.close();
  });

  test('the result of the picker leads to its first plans side by side, with its answers', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/picker/?months=6&where=us`);
    const best = await page.locator('.picker-plan h3').innerText();
    const total = await page.locator('.picker-keys dd').first().innerText();
    await page.getByRole('link', { name: '放在一起比' }).click();
    await page.locator('table.compared').first().waitFor();
    expect((await heads(page))[0]).toBe(best);
    expect(await page.locator('tr[data-figure=total] td').first().innerText()).toContain(total);
    expect(page.url()).toContain('months=6');
    await page.close();
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
