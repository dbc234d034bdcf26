import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { contentFiles } from '../content/files.ts';
import {
  choose,
  goToMisses,
  openSteps,
  overflowOf,
  unfold,
  resultsOf,
  visitPicker,
  type Visit,
} from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const visit = (how?: Visit) => visitPicker(browser, how);

describe('the answer of the picker', () => {
  test('is there at once and changes with every choice, in the page and in the address', async () => {
    const { page, complaints } = await visit();
    expect(await resultsOf(page).innerText()).toContain('整段时间一共');
    await choose(page, '能用什么付款', 'PayPal');
    await page.waitForURL(/pay=paypal/);
    expect(await resultsOf(page).innerText()).toContain('你选的付款方式');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('gives every plan of the catalogue a place', async () => {
    const { page } = await visit();
    await unfold(page, '还不清楚的');
    await unfold(page, '不合适的');
    const names = page.locator('.picker-plan h3, .picker-rows li, .picker-rest li, .picker-refused li');
    expect(await names.count()).toBe(contentFiles('plans').length);
    for (const why of await page.locator('.picker-rows li p, .picker-rest small').allInnerTexts())
      expect(why).not.toBe('');
    await page.context().close();
  });

  test('shows price and dates of the best plan before anything else, and its steps on demand', async () => {
    const { page } = await visit();
    const first = page.locator('.picker-plan').first();
    expect(await first.locator('.picker-keys').innerText()).toMatch(
      /整段时间一共\s+\$\d+[^]*最晚这天(?:续|余额要够)\s+20\d\d年\d+月\d+日/,
    );
    await openSteps(page);
    expect(await first.locator('.lifeline li time').count()).toBeGreaterThan(3);
    await page.context().close();
  });

  test('links every source to its papers on the page of the plan', async () => {
    const { page } = await visit();
    await openSteps(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await page.locator('.picker-trace').waitFor();
    const links = await page
      .locator('.picker-sources a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(5);
    const pages = new Map<string, string>();
    for (const link of links) {
      const [path = '', anchor = ''] = link.split('#');
      const html = pages.get(path) ?? (await (await fetch(`${inject('siteUrl')}${path}`)).text());
      pages.set(path, html);
      expect(html.includes(`id="${anchor}"`), link).toBe(true);
    }
    await page.context().close();
  });

  test('is told in one polite sentence when it has come to rest', async () => {
    const { page } = await visit();
    await choose(page, '主要在哪里用', '美国');
    const told = page.locator('.picker-results [role=status]');
    await expect.poll(() => told.innerText(), { timeout: 5000 }).toMatch(/^有\d+款可以考虑/);
    expect((await told.innerText()).length).toBeLessThan(80);
    await page.context().close();
  });

  test('says of a trip until when its pack can be used', async () => {
    const { page } = await visit({ query: '?for=data&days=10&gb=5&phone=esim' });
    expect(await page.getByLabel('待多少天').inputValue()).toBe('10');
    const first = await page.locator('.picker-plan').first().innerText();
    expect(first).toContain('能用到');
    expect(first).not.toContain('最晚这天续');
    await page.context().close();
  });

  test('says on which day the price of a trip was collected, and puts plans with partial facts last', async () => {
    const { page } = await visit({ query: '?for=data&days=10&gb=5' });
    expect(await page.locator('.picker-plan').innerText()).toContain('价格是2026年10月4日、2026年8月17日的');
    await unfold(page, '也可以考虑');
    const rows = await page.locator('.picker-rows > li').allInnerTexts();
    const partial = rows.map((text) => text.includes('没查全'));
    expect(partial).toEqual([...partial].sort((a, b) => Number(a) - Number(b)));
    expect(partial).toContain(true);
    await page.context().close();
  });

  test('ends a trip of several packs on the day before its price ends', async () => {
    const { page } = await visit({ query: '?for=data&days=90&gb=50' });
    const card = await page.locator('.picker-plan').innerText();
    const [, until = 'none'] = /\d期.*最后一天是(20\d\d年\d+月\d+日)/.exec(card) ?? [];
    expect(card).toMatch(new RegExp(`能用到\\s*${until}`));
    await page.context().close();
  });

  test('offers what would be better by one other answer, and a click makes it so', async () => {
    const { page, complaints } = await visit();
    const offer = await goToMisses(page);
    const promised = await offer.locator('strong').innerText();
    await offer.getByRole('link').click();
    const [name = '', price = ''] = promised.split('，');
    await expect.poll(() => page.locator('.picker-summary').innerText()).toContain(`首选${name}`);
    expect(await page.locator('.picker-summary').innerText()).toContain(price);
    expect(page.url()).toContain('#voip=yes');
    await page.goBack();
    await expect.poll(() => page.locator('.picker-summary').innerText()).not.toContain(`首选${name}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('never calls fitting what is known too little, and says what would help', async () => {
    const { page } = await visit({ query: '?pay=alipay' });
    expect(await page.locator('.picker-summary').innerText()).toMatch(/^没有一款可以放心说合适/);
    expect(await page.locator('.picker-plan').count()).toBe(0);
    await goToMisses(page);
    expect(await page.locator('.picker-near').innerText()).toContain('如果能用');
    await page.context().close();
  });

  test('stands on the first screen beside the form, and the page stays short', async () => {
    const { page } = await visit({ width: 1280 });
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const key of await page.locator('.picker-keys dd').all())
      expect((await key.boundingBox())?.y ?? Infinity).toBeLessThan(760);
    await goToMisses(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4000);
    await page.context().close();
  });

  test('begins on a phone within one and a half screens of the first question', async () => {
    const { page } = await visit({ width: 360 });
    const top = (selector: string) =>
      page.locator(selector).evaluate((found) => found.getBoundingClientRect().top);
    expect((await top('#picker-result')) - (await top('.picker-all'))).toBeLessThan(1.5 * 740);
    await page.context().close();
  });

  test('adds tax, card fee and own currency', async () => {
    const { page } = await visit({ query: '?tax=10&fee=3&rate=7.1&cur=cny&rated=2026-11-21' });
    const first = await page.locator('.picker-plan').first().innerText();
    expect(first).toMatch(/约[\d,.]+ CNY/);
    expect(first).toContain('已含税');
    expect(first).toContain('汇率是2026年11月21日填的');
    await page.context().close();
  });
});

describe('every reader', () => {
  test('can answer, read and take the dates with the keyboard alone', async () => {
    const { page, complaints } = await visit();
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.getByRole('radio', { name: '收验证码' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/for=calls/);
    await page.keyboard.press('Tab');
    expect(await name()).toBe('where');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/where=us/);
    await page.keyboard.press('Tab');
    expect(await name()).toBe('months');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6');
    await page.waitForURL(/months=6/);
    const isOn = (text: string) =>
      page.evaluate((wanted) => document.activeElement?.textContent.includes(wanted) ?? false, text);
    const goTo = async (text: string): Promise<void> => {
      for (let step = 0; step < 60 && !(await isOn(text)); step += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    };
    await goTo('看每一步');
    await page.getByText('放进自己的日历').waitFor();
    await goTo('放进自己的日历');
    await page.getByRole('button', { name: '下载日历文件' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await isOn('下载日历文件')).toBe(true);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(['', '?for=data&days=10&gb=5', '?have=tello-monthly-5&due=2026-12-17', '?months=x'])(
    'finds “%s” on a phone 320 pixels wide',
    async (query) => {
      const { page } = await visit({ width: 320, query });
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('always sees name, cost and date of the best plan at the foot of a phone, and gets to it', async () => {
    const { page } = await visit({ width: 360 });
    const bar = page.locator('.picker-jump');
    expect(await bar.innerText()).toMatch(/.+，\$\d+，20\d\d年\d+月\d+日/);
    const isInSight = () =>
      bar.evaluate((one) => Math.round(one.getBoundingClientRect().bottom) <= innerHeight);
    expect(await isInSight()).toBe(true);
    await choose(page, '用来做什么', '只想保住号码');
    expect(await bar.innerText()).toMatch(/\$\d+/);
    await page.evaluate(() => scrollTo(0, 900));
    expect(await isInSight()).toBe(true);
    await bar.click();
    expect(await page.locator('#picker-result').isVisible()).toBe(true);
    await page.context().close();
  });

  test('without a script finds six typical readers answered, and no form that does nothing', async () => {
    const { page } = await visit({ script: false });
    expect(await page.locator('.typical-ranking').count()).toBe(6);
    const text = await page.locator('main').innerText();
    expect(text).toContain('去美国旅行10天');
    expect(text).toContain('价格是2026年10月4日、2026年8月17日的');
    expect(text).not.toMatch(/价格是2025年/);
    expect(text).toContain('运营商的手机号码');
    expect(text).toMatch(/从20\d\d年1月1日开始/);
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.context().close();
  });
});
