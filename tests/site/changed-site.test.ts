import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block', timezoneId: 'Asia/Shanghai' });
  page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-21T04:00:00Z'));
});
afterEach(() => context.close());

const open = (path: string) => page.goto(`${inject('siteUrl')}${path}`);
/** The host has another site now: these files of the old one are gone. */
const gone = (files: string) => page.route(files, (route) => route.fulfill({ status: 404, body: 'gone' }));
const back = (files: string) => page.unroute(files);
const said = () => page.locator('main .picker-notice').getByText('这个网站刚更新过').first();
const reload = () => page.getByRole('button', { name: '重新载入' }).first();

describe('on a page that was opened before the site was changed', () => {
  test.each(['**/_astro/Answer.*.js', '**/numbers/details.*.json'])(
    'my numbers says that %s is gone, and loads anew with everything that was typed',
    async (files) => {
      await open('/numbers/');
      await page.locator('.numbers[data-ready]').waitFor();
      await gone(files);
      await page.getByLabel('我的套餐').selectOption('tello-monthly-5');
      await page.getByLabel('账号里显示的到期日').fill('2026-12-17');
      await page.getByRole('button', { name: '算出日期' }).click();
      await said().waitFor();
      await back(files);
      await page.getByText('改套餐或日期').click();
      await page.getByLabel('账号里显示的到期日').fill('2027-01-17');
      await reload().click();
      await page.locator('.answer-verdict').waitFor();
      expect(await page.locator('.answer-verdict').innerText()).toContain('1月9日');
    },
  );

  test.each(['**/_astro/Later.*.js', '**/picker/words.*.json'])(
    'the picker says that %s is gone, and loads anew with everything that was typed',
    async (files) => {
      await open('/picker/');
      await page.locator('.picker-results article').first().waitFor();
      await gone(files);
      await page.getByText('看每一步').first().click();
      await said().waitFor();
      await back(files);
      await page.locator('input[name=months]').fill('7');
      await reload().click();
      await page.locator('.picker-results article').first().waitFor();
      expect(await page.locator('input[name=months]').inputValue()).toBe('7');
      await page.getByText('看每一步').first().click();
      await page.locator('.picker-results .lifeline').first().waitFor();
    },
  );

  test('the lines of the device say so, and are all there afterwards', async () => {
    const files = '**/numbers/kept-words.*.json';
    await open('/numbers/#plan=tello-monthly-5&due=2026-12-17');
    await page.locator('.answer-verdict').waitFor();
    await gone(files);
    await page.getByRole('button', { name: '记在这台设备' }).click();
    await said().waitFor();
    await back(files);
    await reload().click();
    await page.locator('.answer-verdict').waitFor();
    await page.getByRole('button', { name: '记在这台设备' }).click();
    await page.locator('.kept-form').waitFor();
  });

  test('the search says so, and its button loads anew with what was typed', async () => {
    await open('/guides/');
    await gone('**/find/*.js');
    await page.keyboard.press('/');
    await page.keyboard.insertText('充值 $& {n}');
    await page.locator('.page-head').getByText('网站刚更新过').waitFor();
    await back('**/find/*.js');
    await page.locator('.page-head').getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('[data-results] a, [data-more] a').first().waitFor();
    expect(await page.title()).toContain('充值 $& {n}');
  });
});

describe('a tool whose script does not come', () => {
  test.each(['/picker/', '/numbers/#plan=tello-monthly-5&due=2026-12-17', '/zh-hant/picker/'])(
    '%s says so after a while, and nothing that is dead looks alive',
    async (path) => {
      await gone('**/_astro/*.js');
      await open(path);
      expect(await page.locator('.tool-late').isVisible()).toBe(false);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect(await page.locator('.tool-late').isVisible()).toBe(true);
      expect(await page.locator('.picker-form input:enabled').count()).toBe(0);
      if (path.includes('numbers')) expect(await page.locator('.ask-box').isVisible()).toBe(true);
    },
  );
});

describe('figures', () => {
  /** Where a browser could put space between Han and digits. */
  const spaced = (path: string, what: string) =>
    open(path).then(async () => {
      await page.locator(what).first().waitFor({ state: 'attached' });
      return page.locator(what).evaluateAll((all) => {
        const rules = all.map((one) => getComputedStyle(one).getPropertyValue('text-autospace'));
        return [...new Set(rules)];
      });
    });

  test.each([
    ['/plans/tello-payg/', '[data-figure], time, td, dd'],
    ['/plans/', 'td, th'],
    ['/numbers/#plan=tello-monthly-5&due=2026-12-17', '.answer-verdict *, .lifeline *, input, select'],
    ['/picker/', '.picker-results *'],
    ['/guides/renew-number/', '[data-figure], time, td'],
    ['/', '[data-figure], time, td, dd, input'],
  ])('of %s are set without space that a browser could draw wrongly', async (path, what) => {
    expect(await spaced(path, what)).toEqual(['no-autospace']);
  });
});
