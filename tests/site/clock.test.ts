import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { openMore, visitNumbers, visitPicker } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const READY = '.numbers[data-ready]';
const TELLO = '#plan=tello-monthly-5&due=2026-12-17';
const told = (page: Page) => page.locator('.answer-verdict').innerText();

describe('a day that is none', () => {
  test('is an error beside the field of the picker once it is left, and no result is shown as if it were today', async () => {
    const { page } = await visitPicker(browser);
    await openMore(page);
    const field = page.locator('input[name=start]');
    await field.focus();
    await page.keyboard.type('0230');
    await page.locator('input[name=budget]').focus();
    await page.locator('#picker-start-error').waitFor();
    expect(await page.locator('#picker-start-error').innerText()).toContain('没有填完');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.picker-results article').count()).toBe(0);
    await page.context().close();
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1'])(
    'such as %s in an address is told, and no date is given',
    async (due) => {
      const { page } = await visitNumbers(browser, {
        query: `#plan=tello-monthly-5&due=${due}`,
        ready: READY,
      });
      const said = page.locator('.ask-error, .answer-notice').first();
      await said.waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.answer-verdict').count()).toBe(0);
      await page.context().close();
    },
  );

  test('is an error beside the field of what happened to a kept line, and nothing is noted', async () => {
    const { page } = await visitNumbers(browser, { query: TELLO });
    await page.getByRole('button', { name: '记在这台设备' }).click();
    await page.getByRole('button', { name: '记下' }).click();
    await page.locator('.kept-line summary').first().click();
    const field = page.locator('.kept-line input[type=date]').first();
    await field.focus();
    await page.keyboard.type('0230');
    const before = await page.evaluate(() => localStorage.getItem('xuhao ledger'));
    await field.press('Enter');
    await page.locator('.kept-line .ask-error').first().waitFor();
    expect(await field.getAttribute('aria-describedby')).toBe(
      await page.locator('.kept-line .ask-error').first().getAttribute('id'),
    );
    expect(await page.evaluate(() => localStorage.getItem('xuhao ledger'))).toBe(before);
    await page.context().close();
  });
});

describe('a page that is left open past midnight', () => {
  test.each(['pageshow', 'focus', 'input'])('moves on with the next %s', async (event) => {
    const { page } = await visitNumbers(browser, { query: '#plan=google-voice&used=2026-08-25' });
    expect(await told(page)).toContain('还有3天');
    await page.clock.setFixedTime(new Date('2026-11-22T08:00:00Z'));
    await page.evaluate((name) => dispatchEvent(new Event(name)), event);
    await expect.poll(() => told(page)).toContain('只剩1天');
    await page.context().close();
  });

  test('takes a day for reached as soon as it has begun, also where midnight is half past the hour elsewhere', async () => {
    const { page } = await visitNumbers(browser, {
      query: '#plan=tello-monthly-5&paid=2026-11-22',
      at: '2026-11-21T18:16:00Z',
      zone: 'Asia/Kolkata',
      ready: READY,
    });
    await page.locator('.ask-error').waitFor();
    await page.clock.setFixedTime(new Date('2026-11-21T18:31:00Z'));
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await page.locator('.numbers-answer').waitFor();
    await page.context().close();
  });
});

describe('a device that shows a day before the newest fact', () => {
  test('is told which day it shows, and nothing is computed from it', async () => {
    const numbers = await visitNumbers(browser, { query: TELLO, at: '1970-01-01T08:00:00Z', ready: READY });
    await numbers.page.getByText('你的设备显示1970年1月1日').waitFor();
    expect(await numbers.page.locator('.numbers-answer').count()).toBe(0);
    await numbers.page.context().close();
    const picker = await visitPicker(browser, {
      at: '1970-01-01T08:00:00Z',
      ready: '.picker-notice[role=alert]',
    });
    await picker.page.getByText('你的设备显示1970年1月1日').waitFor();
    expect(await picker.page.locator('.picker-results').count()).toBe(0);
    expect([...numbers.complaints, ...picker.complaints]).toEqual([]);
    await picker.page.context().close();
  });

  test('by a few days is told above the answer', async () => {
    const { page } = await visitNumbers(browser, { query: TELLO, at: '2026-11-10T04:00:00Z' });
    await page.getByText('你的设备显示2026年11月10日').waitFor();
    await page.context().close();
  });
});

describe('a device whose clock is far ahead', () => {
  test.each([
    ['2038-01-19T03:14:08Z', '2037-12-20'],
    ['2100-02-28T23:00:00Z', '2100-03-20'],
  ])('at %s still answers about the days around it', async (at, due) => {
    const { page, complaints } = await visitNumbers(browser, {
      query: `#plan=tello-monthly-5&due=${due}`,
      at,
    });
    expect(await told(page)).toContain('月');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the US dates of an answer', () => {
  const noZone = (): void => {
    Reflect.set(Intl.DateTimeFormat.prototype, 'resolvedOptions', () => ({ timeZone: 'Etc/Unknown' }));
  };

  test.each([
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/St_Johns',
    'America/New_York',
  ])('are the same in %s, also where the clock is moved at the deadline', async (zone) => {
    const { page, complaints } = await visitNumbers(browser, {
      query: '#plan=tello-monthly-5&due=2027-03-15',
      zone,
    });
    expect(await told(page)).toMatch(/3月7日[^]*最后一天是2027年3月14日，/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('stand alone where the device does not know its zone, and a day counts as the day before', async () => {
    const { page, complaints } = await visitNumbers(browser, {
      query: '#plan=google-voice&used=2026-11-10',
      before: noZone,
    });
    expect(await told(page)).not.toContain('你这里');
    expect(await page.locator('.numbers-answer').innerText()).toContain('按美国日期前一天算');
    expect(complaints).toEqual([]);
    await page.context().close();
    const picker = await visitPicker(browser, { before: noZone });
    await picker.page.getByText('没有说它在哪个时区').waitFor();
    expect(await picker.page.locator('.picker-results').innerText()).not.toContain('Etc/');
    await picker.page.context().close();
  });
});
