import { text as textOf } from 'node:stream/consumers';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { toTraditional } from '../../src/i18n/traditional.ts';
import { openBrowser } from './open-browser.ts';
import { visitNumbers, type Opened } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const same = (words: string): string => words;

/** Keeps one line that was paid on 10 November 2026, and opens its calendar. */
async function withLine(
  visit: { readonly path?: string; readonly before?: () => void } = {},
  script: (words: string) => string = same,
): Promise<Opened> {
  const query = '?plan=tello-monthly-5&paid=2026-11-10';
  const opened = await visitNumbers(browser, { ...visit, query, width: 360 });
  const { page } = opened;
  await page.getByRole('button', { name: script('记在这台设备') }).click();
  await page.getByLabel(script('叫它什么')).fill('A');
  await page
    .locator('.kept-form')
    .getByRole('button', { name: script('记下') })
    .click();
  await page.locator('.kept-line').waitFor();
  await page.getByText(script('记录、日历、改名')).click();
  await page.getByRole('button', { name: script('下载日历文件') }).waitFor();
  return opened;
}

const eventsIn = (file: string) =>
  ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((event) => ({
      title: String(event.getFirstPropertyValue('summary')),
      text: String(event.getFirstPropertyValue('description')),
      date: String(event.getFirstPropertyValue('dtstart')),
    }));

async function calendarOf(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return textOf(await download.createReadStream());
}

describe('the dates of a kept line', () => {
  test('are offered to Google Calendar as one whole day with what to do, and nothing is asked before the link is followed', async () => {
    const { page } = await withLine();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    const link = page.getByRole('link', { name: '加到Google日历' });
    await link.hover();
    await link.focus();
    const { origin, pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect([origin, pathname]).toEqual(['https://calendar.google.com', '/calendar/render']);
    expect([...searchParams.keys()].sort()).toEqual(['action', 'dates', 'details', 'text']);
    expect(searchParams.get('action')).toBe('TEMPLATE');
    expect(searchParams.get('dates')).toBe('20261201/20261202');
    expect(searchParams.get('text')).toMatch(/A.*12月1日|12月1日.*A/);
    expect(searchParams.get('details')).toContain('tello.com');
    expect(await link.getAttribute('rel')).toBe('noreferrer');
    await page.waitForLoadState('networkidle');
    expect([...hosts].filter((host) => host !== new URL(inject('siteUrl')).host)).toEqual([]);
    await page.context().close();
  });

  test('are copied as the text that stands there', async () => {
    const { page } = await withLine();
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('已复制。').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.getByLabel('提醒的文字').inputValue());
    expect(copied).toMatch(/12月1日[\s\S]*12月8日/);
    await page.context().close();
  });

  test('are marked for the reader to copy where the browser refuses, and the reader is told', async () => {
    const { page, complaints } = await withLine({
      before: () => {
        Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      },
    });
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('没能复制，请选中下面的文字自己复制。').first().waitFor();
    const text = page.getByLabel('提醒的文字');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await text.inputValue());
    expect(await text.evaluate((area) => area === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('are printed as a sheet of the kept lines alone, with nothing to press', async () => {
    const { page } = await withLine();
    const shown = (what: string): Promise<number> => page.locator(what).filter({ visible: true }).count();
    const fields = 'button, input, select, .page-head, .page-foot, .ask, .kept-form';
    expect(await shown(fields)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await shown(fields)).toBe(0);
    const sheet = await page.locator('.kept').innerText();
    expect(sheet).toContain('2026年12月1日');
    const words = (text: string): string => text.replaceAll(/\s/g, '');
    expect(words(await page.locator('body').innerText())).toBe(words(`我的号码${sheet}`));
    await page.context().close();
  });

  test('are a calendar in traditional words where the page is, which another program reads', async () => {
    const { page } = await withLine({ path: '/zh-hant/numbers/' }, toTraditional);
    const events = eventsIn(await calendarOf(page, toTraditional('下载日历文件')));
    const { page: plain } = await withLine();
    const simplified = eventsIn(await calendarOf(plain, '下载日历文件'));
    expect(events.map(({ date }) => date)).toEqual(simplified.map(({ date }) => date));
    expect(events.length).toBeGreaterThan(1);
    expect(events.map(({ title }) => title)).toEqual(simplified.map(({ title }) => toTraditional(title)));
    expect(events.map(({ text }) => text).join('')).toMatch(/[續費號帳]/);
    expect(events.map(({ title, text }) => title + text).join('')).not.toMatch(/[续费号账]/);
    await page.context().close();
    await plain.context().close();
  });
});

describe('a length that nobody said', () => {
  test('is told on the line, and said there with one tap', async () => {
    const { page } = await visitNumbers(browser, {
      query: '?plan=h2o-payg-10&paid=2026-10-01&balance=5',
      width: 360,
    });
    await page.getByRole('button', { name: '记在这台设备' }).click();
    await page.getByLabel('叫它什么').fill('A');
    await page.locator('.kept-form').getByRole('button', { name: '记下' }).click();
    const line = page.locator('.kept-line');
    await line.getByText('没说买的是多长的，按最短的算。').waitFor();
    const before = await line.locator('.kept-next').innerText();
    await line.getByRole('group', { name: '买的是多长的' }).getByRole('button').last().click();
    await expect.poll(() => line.innerText()).not.toContain('按最短的算');
    expect(await line.locator('.kept-next').innerText()).not.toBe(before);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => line.innerText()).toContain('按最短的算');
    await page.context().close();
  });
});
