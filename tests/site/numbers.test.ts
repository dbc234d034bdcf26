import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { overflowOf, visitNumbers, visitPicker } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const visit = (query: string, width?: number) =>
  visitNumbers(browser, { query, ...(width === undefined ? {} : { width }) });

const USED = '上次打电话或发短信';
const LYCA = '?due=2027-10-01&plan=lycamobile-us-12-month';
const answerOf = (page: Page) => page.locator('.numbers-answer');
const ask = (page: Page) => page.getByRole('button', { name: '算出日期' }).click();

describe('the line that is held', () => {
  test('is not called safe, dated or put into a calendar while its last use is not known', async () => {
    const { page } = await visit(LYCA);
    const text = await answerOf(page).innerText();
    expect(text).not.toMatch(/现在安全|2027年9月30日|300天|日历/);
    expect(text).toContain('隔一段时间不用');
    await answerOf(page).getByRole('link', { name: USED }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask-used');
    expect(page.url()).toContain('due=2027-10-01');
    await page.context().close();
  });

  test('is dated by the last use, which stands in the fragment and is sent nowhere', async () => {
    const { page } = await visit(LYCA);
    await page.getByLabel(USED).fill('2026-11-10');
    await ask(page);
    await page.waitForURL(/#.*used=2026-11-10/);
    expect(new URL(page.url()).search).toBe('');
    const { page: shared } = await visit(new URL(page.url()).hash);
    const text = await answerOf(shared).innerText();
    expect(text).toMatch(/最晚这天用一次\s+2027年1月7日/);
    expect(text).toContain('你填的是2026年11月10日，没写几点，按美国日期前一天算。');
    expect(await shared.getByLabel('账号里显示的到期日').inputValue()).toBe('2027-10-01');
    await page.context().close();
    await shared.context().close();
  });

  test('says that the shortest of several lengths was taken, and no more once the account date is known', async () => {
    const { page } = await visit('?plan=h2o-payg-10&paid=2026-06-01&balance=5');
    expect(await answerOf(page).innerText()).toContain('按最短的算。买的是更长的一档');
    const { page: dated } = await visit('?plan=h2o-payg-10&due=2027-05-30&balance=5');
    expect(await answerOf(dated).innerText()).not.toContain('按最短的算。买的是更长的一档');
    await page.context().close();
    await dated.context().close();
  });

  test('of a number kept by use is asked for its last use and for nothing else', async () => {
    const { page } = await visit('?plan=google-voice');
    expect(await page.getByLabel('账号里显示的到期日').isVisible()).toBe(false);
    await page.getByLabel(USED).fill('2026-11-10');
    await ask(page);
    await expect.poll(() => answerOf(page).innerText()).toMatch(/最晚这天用一次\s+2027年2月8日/);
    await page.context().close();
  });

  test('is dated from its last payment where no expiry date is known, and says when it is late', async () => {
    const { page } = await visit('?plan=tello-monthly-5&paid=2026-11-10');
    expect(await answerOf(page).innerText()).toMatch(/最晚这天续\s+2026年12月8日/);
    await page.getByLabel('账号里显示的到期日').fill('2026-11-17');
    await ask(page);
    await expect.poll(() => answerOf(page).innerText()).toContain('已经停机');
    expect(await answerOf(page).innerText()).toContain('现在付款');
    await page.context().close();
  });

  test.each([
    '?dates=due&held=tello-monthly-5&due=2026-12-17',
    '#held=tello-monthly-5&due=2026-12-17&dates=due',
  ])('is led here by the old address %s of the picker', async (old) => {
    const { page } = await visit('?plan=google-voice');
    await page.goto(`${inject('siteUrl')}/picker/${old}`);
    await page.waitForURL(/\/numbers\/#plan=tello-monthly-5&due=2026-12-17$/);
    await answerOf(page).getByText('2026年12月16日').first().waitFor();
    await page.context().close();
  });

  test('is what the picker compares with, and comes back from there', async () => {
    const { page } = await visit('?due=2027-10-01&plan=red-pocket-ebay-30');
    await page.getByRole('link', { name: '更便宜' }).click();
    await page.waitForURL(/\/picker\/#have=red-pocket-ebay-30&due=2027-10-01$/);
    const notice = page.locator('.picker-notice').first();
    expect(await notice.innerText()).toMatch(/已经付过的管到2027年9月30日（含这一天）.*315天用不上/);
    const card = page.locator('article', { has: page.getByText('这是你现在用的') });
    const text = await card.innerText();
    expect(text).toMatch(/整段时间一共\s+\$30\n/);
    expect(text).toContain(
      '已经付过的管到2027年9月30日（含这一天）。付1次，每次$30，最后一天是2028年9月24日。',
    );
    await notice.getByRole('link').click();
    await page.waitForURL(/\/numbers\/#plan=red-pocket-ebay-30&due=2027-10-01$/);
    await answerOf(page).waitFor();
    await page.context().close();
  });

  test.each([LYCA, `${LYCA}&used=2026-11-10`, '?plan=lycamobile-us-12-month', '?plan=google-voice'])(
    '%s fits a phone 320 pixels wide',
    async (query) => {
      const { page, complaints } = await visit(query, 320);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a start without an hour', () => {
  test('says beside the date and among the reasons that it counts as the day before', async () => {
    const { page } = await visitPicker(browser, { query: '?for=keep&start=2027-01-31' });
    const said = '你填的是2027年1月31日，没写几点，按美国日期前一天算。';
    const first = page.locator('.picker-plan').first();
    expect(await first.locator('.lifeline li').first().innerText()).toContain(said);
    await first.getByText('这些日期怎么来的').click();
    expect(await first.locator('.picker-trace').innerText()).toContain(said);
    await page.context().close();
  });
});
