import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Visit {
  readonly query?: string;
  readonly script?: boolean;
  readonly width?: number;
}

/** The picker on a fixed day in Shanghai, so that no test hangs on today. */
async function visit({ query = '', script = true, width = 1024 }: Visit = {}): Promise<{
  page: Page;
  complaints: string[];
}> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (script) await page.clock.setFixedTime(new Date('2026-11-21T04:00:00Z'));
  await page.goto(`${inject('siteUrl')}/picker/${query}`);
  if (script) await page.locator('.picker-results').waitFor();
  return { page, complaints };
}

const results = (page: Page) => page.locator('.picker-results');
const choose = (page: Page, group: string, answer: string): Promise<void> =>
  page.getByRole('group', { name: group }).getByText(answer, { exact: true }).click();

describe('the picker', () => {
  test('answers at once and changes its answer with every choice', async () => {
    const { page, complaints } = await visit();
    expect(await results(page).innerText()).toContain('整段时间一共');
    await choose(page, '能用什么付款', '支付宝');
    await results(page)
      .getByText('没有一款全部符合')
      .or(results(page).getByText('可以考虑，'))
      .first()
      .waitFor();
    expect(page.url()).toContain('pay=alipay');
    expect(await results(page).innerText()).toContain('你选的付款方式');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('gives every plan of the catalogue a verdict', async () => {
    const { page } = await visit();
    const shown =
      (await page.locator('.picker-list > li').count()) + (await page.locator('.picker-rest > li').count());
    expect(shown).toBe(39);
    await page.context().close();
  });

  test('goes back to the answer before with the back button', async () => {
    const { page } = await visit();
    await choose(page, '用来做什么', '打电话');
    await page.waitForURL(/for=calls/);
    await choose(page, '主要在哪里用', '美国');
    await page.waitForURL(/where=us/);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('where=us');
    expect(await page.getByRole('radio', { name: '美国以外' }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('opens with the answers of the address', async () => {
    const { page } = await visit({ query: '?for=data&days=10&gb=5&phone=esim' });
    expect(await page.getByLabel('待多少天').inputValue()).toBe('10');
    expect(await results(page).innerText()).toContain('天数');
    await page.context().close();
  });

  test('passes over what it cannot read in the address and says so', async () => {
    const { page, complaints } = await visit({
      query: '?for=bananas&months=-4&start=0001-01-01&pay=%F0%9F%8D%8C&nonsense=1&%3Cscript%3E=1',
    });
    await page.getByText('已经忽略').waitFor();
    expect(await results(page).innerText()).not.toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['要用多久', '0', '请填1到60'],
    ['要用多久', '十二', '请填整数'],
    ['每30天最多花多少', '-5', '不能是负数'],
    ['每30天最多花多少', '99999999999', '太大'],
  ])('says what is wrong with %s “%s” beside the field and keeps it', async (label, typed, message) => {
    const { page } = await visit();
    const field = page.getByLabel(label);
    await field.fill(typed);
    await field.blur();
    await page.getByText(message).first().waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const error = page.locator(`#${described.split(' ')[0] ?? ''}`);
    expect(await error.innerText()).toContain(message);
    await page.context().close();
  });

  test('refuses a year 1 and a year 9999 without losing anything', async () => {
    for (const year of ['0001-01-01', '9999-12-31']) {
      const { page, complaints } = await visit();
      const field = page.getByLabel('开始的日期');
      await field.fill(year);
      await field.blur();
      await page.locator('.picker-error').first().waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test('counts from the expiry date of the line that is held and says when it is late', async () => {
    const { page } = await visit({ query: '?dates=due&held=tello-monthly-5&due=2026-11-17' });
    const held = page.locator('.picker-held');
    expect(await held.innerText()).toContain('已经停机');
    expect(await held.innerText()).toContain('现在付款');
    await page.context().close();
  });

  test('hands the dates to the reader’s calendar as a file that another reader of calendars understands', async () => {
    const { page, complaints } = await visit({ query: '?start=2026-12-01&usdate=yes' });
    await page.locator('.picker-plan').first().getByText('放进自己的日历').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载日历文件' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const event of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.endDate.subtractDate(event.startDate).days).toBe(1);
      expect(event.summary).toMatch(/20\d\d年\d+月\d+日/);
      expect(event.uid).toMatch(/[0-9a-f]{32}/);
    }
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/\d{3}-\d{3}-\d{4}/);
    expect(await page.getByLabel('提醒的文字').inputValue()).toContain('最后一天续费');
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载日历文件' }).click();
    const second = await readFile(await (await again).path(), 'utf8');
    const uids = (file: string): string[] => file.match(/^UID:.*$/gm) ?? [];
    expect(uids(second)).toEqual(uids(text));
    expect(second).toMatch(/SEQUENCE:1/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('can be used with the keyboard alone', async () => {
    const { page } = await visit();
    await page.getByRole('radio', { name: '收验证码' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/for=calls/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('where');
    await page.context().close();
  });

  test('fits a phone 320 pixels wide', async () => {
    const { page } = await visit({ width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  test('answers six typical readers without a script', async () => {
    const { page } = await visit({ script: false });
    expect(await page.locator('.story').count()).toBe(6);
    const text = await page.locator('main').innerText();
    expect(text).toContain('去美国旅行10天');
    expect(text).toContain('运营商的手机号码');
    await page.context().close();
  });

  test('answers a key press in under 50 ms on a processor four times slower', async () => {
    const { page } = await visit();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByLabel('要用多久').focus();
    const times: number[] = [];
    for (const key of ['3', 'Backspace', '6', 'Backspace', '4', 'Backspace']) {
      await page.evaluate(() => {
        const field = document.activeElement;
        field?.addEventListener(
          'input',
          () => {
            const start = performance.now();
            const seen = new MutationObserver(() => {
              Reflect.set(window, 'answered', performance.now() - start);
              seen.disconnect();
            });
            seen.observe(document.querySelector('.picker') ?? document.body, {
              subtree: true,
              childList: true,
              characterData: true,
              attributes: true,
            });
          },
          { once: true, capture: true },
        );
      });
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
      times.push(Number(await page.evaluate(() => Reflect.get(window, 'answered'))));
    }
    const sorted = times.sort((a, b) => a - b);
    console.log(`key press to new answer, 4x slower: ${sorted.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    // The aim is 50 ms; the limit leaves room for a busy machine.
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(200);
    await page.context().close();
  });
});
