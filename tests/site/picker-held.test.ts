import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { choose, overflowOf, resultsOf, visitPicker } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const visit = (query: string, width?: number) =>
  visitPicker(browser, { query, ...(width === undefined ? {} : { width }) });

const USED = '最后一次打电话或发短信的日期';
const LYCA = '?dates=due&due=2027-10-01&held=lycamobile-us-12-month';
const heldOf = (page: Page) => page.locator('.picker-held');

describe('the line that is held', () => {
  test('is not called safe, dated or put into a calendar while its last use is not known', async () => {
    const { page } = await visit(LYCA);
    const text = await heldOf(page).innerText();
    expect(text).not.toMatch(/现在安全|2027年9月30日|300天|日历/);
    expect(text).toContain('隔一段时间不用');
    await heldOf(page).getByRole('link', { name: USED }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('picker-used');
    await page.context().close();
  });

  test('is dated by the last use, which stands in the address', async () => {
    const { page } = await visit(LYCA);
    await page.getByLabel(USED).fill('2026-11-10');
    await page.waitForURL(/used=2026-11-10/);
    const { page: shared } = await visit(new URL(page.url()).search);
    const text = await heldOf(shared).innerText();
    expect(text).toMatch(/最晚这天用一次\s+2027年1月7日/);
    expect(text).toContain('你填的是2026年11月10日，没写几点，按美国日期前一天算。');
    expect(await shared.getByLabel('账号里显示的到期日').inputValue()).toBe('2027-10-01');
    await page.context().close();
    await shared.context().close();
  });

  test('says beside the field that a last use cannot be in the future, and passes over a broken one', async () => {
    const { page } = await visit(`${LYCA}&used=2026-12-24`);
    const field = page.getByLabel(USED);
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${described.split(' ')[0] ?? ''}`).innerText()).toContain('2026-11-21');
    const { page: broken } = await visit(`${LYCA}&used=yesterday`);
    expect(await broken.getByText('已经忽略').innerText()).toContain(USED);
    await page.context().close();
    await broken.context().close();
  });

  test('says that the shortest of several lengths was taken, and no more once the account date is known', async () => {
    const { page } = await visit('?held=h2o-payg-10&start=2026-06-01&balance=5');
    expect(await heldOf(page).innerText()).toContain('按最短的算。买的是更长的一档');
    const { page: dated } = await visit('?dates=due&held=h2o-payg-10&due=2027-05-30&balance=5');
    expect(await heldOf(dated).innerText()).not.toContain('按最短的算。买的是更长的一档');
    await page.context().close();
    await dated.context().close();
  });

  test('of a number kept by use is asked for its last use from its own page', async () => {
    const { page } = await visit('?dates=due&held=google-voice');
    expect(await page.getByLabel('账号里显示的到期日').count()).toBe(0);
    await page.getByLabel(USED).fill('2026-11-10');
    await page.getByLabel(USED).blur();
    expect(await heldOf(page).innerText()).toMatch(/最晚这天用一次\s+2027年2月8日/);
    await page.context().close();
  });

  test('is dated from its last payment where no expiry date is known', async () => {
    const { page } = await visit('?held=tello-monthly-5&start=2026-11-10');
    expect(await page.getByLabel('最后一次付款的日期').inputValue()).toBe('2026-11-10');
    expect(await heldOf(page).innerText()).toMatch(/最晚这天续\s+2026年12月8日/);
    await choose(page, '日期从哪里算', '我有号码，填账号里的到期日');
    expect(await heldOf(page).innerText()).toContain('先填这里');
    await page.context().close();
  });

  test('costs what falls due after the day until which it is paid', async () => {
    const { page } = await visit('?dates=due&due=2027-10-01&held=red-pocket-ebay-30&for=keep');
    const card = page.locator('article', { has: page.getByText('日期见上面') });
    const text = await card.innerText();
    expect(text).toMatch(/整段时间一共\s+\$30\n/);
    expect(text).toContain('已经付到2027年10月1日之前。付1次，每次$30，最后一天是2028年9月24日。');
    await page.getByLabel('账号里显示的到期日').fill('2028-10-01');
    await expect.poll(() => card.innerText()).toContain('已经付到2028年10月1日之前，这段时间不用再付。');
    await page.context().close();
  });

  test.each([
    LYCA,
    `${LYCA}&used=2026-11-10`,
    '?held=lycamobile-us-12-month',
    '?dates=due&held=google-voice',
  ])('%s fits a phone 320 pixels wide', async (query) => {
    const { page, complaints } = await visit(query, 320);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a start without an hour', () => {
  test('says beside the date and among the reasons that it counts as the day before', async () => {
    const { page } = await visit('?for=keep&start=2027-01-31');
    const said = '你填的是2027年1月31日，没写几点，按美国日期前一天算。';
    const first = page.locator('.picker-plan').first();
    expect(await first.locator('.lifeline li').first().innerText()).toContain(said);
    await first.getByText('这些日期怎么来的').click();
    expect(await first.locator('.picker-trace').innerText()).toContain(said);
    expect(await resultsOf(page).innerText()).not.toContain('按你填的日期算');
    await page.context().close();
  });
});
