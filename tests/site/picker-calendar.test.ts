import ICAL from 'ical.js';
import { text as textOf } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { openSteps, visitPicker, type Visit } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openCalendar(how: Visit = {}) {
  const opened = await visitPicker(browser, { query: '?start=2026-12-01&usdate=yes', ...how });
  await openSteps(opened.page);
  await opened.page.locator('.picker-plan').first().getByText('放进自己的日历').click();
  await opened.page.getByRole('button', { name: '下载日历文件' }).waitFor();
  return opened;
}

async function save(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载日历文件' }).click();
  return textOf(await (await download).createReadStream());
}

const uidsOf = (file: string): string[] => file.match(/^UID:.*$/gm) ?? [];

describe('the dates for the reader’s own calendar', () => {
  test('are a file that another reader of calendars understands', async () => {
    const { page, complaints } = await openCalendar();
    const text = await save(page);
    const calendar = ICAL.Component.fromString(text);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const event of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.endDate.subtractDate(event.startDate).days).toBe(1);
      expect(event.summary).toMatch(/20\d\d年\d+月\d+日/);
      expect(event.description).toMatch(/https:\/\//);
      expect(event.uid).toMatch(/[0-9a-f]{32}/);
    }
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/\d{3}-\d{3}-\d{4}|TZID/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keep their identity on the next export, and the sequence rises', async () => {
    const { page } = await openCalendar();
    const [first, second] = [await save(page), await save(page)];
    expect(uidsOf(second)).toEqual(uidsOf(first));
    expect(first).toMatch(/SEQUENCE:0/);
    expect(second).toMatch(/SEQUENCE:1/);
    await page.getByText('再次导入会更新').waitFor();
    await page.context().close();
  });

  test('are new each time where the device stores nothing, and the page says so', async () => {
    const { page, complaints } = await openCalendar({
      before: () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
    });
    const [first, second] = [await save(page), await save(page)];
    expect(uidsOf(second)).not.toEqual(uidsOf(first));
    await page.getByText('这台设备不让保存记录').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('stand beside it as text, and can be copied', async () => {
    const { page } = await openCalendar();
    const text = await page.getByLabel('提醒的文字').inputValue();
    expect(text).toContain('最后一天，余额要够');
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.context().close();
  });
});
