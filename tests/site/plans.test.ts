import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(script = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(`${inject('siteUrl')}/plans/`);
  return page;
}

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
    expect(await page.locator('tbody tr').count()).toBe(36);
    expect(await page.locator('#closed ~ ul li').count()).toBe(3);
    expect(await page.locator('form[data-filter]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('is sorted by what a year costs, unknown last, and back again', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: '续一年最少付' }).first();
    await button.click();
    const up = await yearCosts(page);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(await page.locator('table[aria-labelledby=line] th[aria-sort]').getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const last = page.locator('table[aria-labelledby=line] tbody tr').last();
    expect(await last.getAttribute('data-year')).toBe('');
    await button.click();
    const down = await yearCosts(page);
    expect(down).toEqual([...down].sort((a, b) => b - a));
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
