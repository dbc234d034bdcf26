import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { choose, openMore, resultsOf, visitPicker, type Visit } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const visit = (how?: Visit) => visitPicker(browser, how);

describe('the address of the picker', () => {
  test('goes back to the answer before with the back button', async () => {
    const { page } = await visit();
    await choose(page, '用来做什么', '打电话');
    await page.waitForURL(/for=calls/);
    await choose(page, '主要在哪里用', '美国');
    await page.waitForURL(/where=us/);
    const calls = await page.locator('.picker-summary').innerText();
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('where=us');
    expect(await page.getByRole('radio', { name: '美国以外' }).isChecked()).toBe(true);
    await expect.poll(() => page.locator('.picker-summary').innerText()).not.toBe(calls);
    await page.context().close();
  });

  test('keeps the answers in the fragment, so that a reload sends none of them', async () => {
    const { page } = await visit({ query: '?for=calls&where=us' });
    const address = page.url();
    expect(address).toMatch(/\/picker\/#for=calls&where=us$/);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.reload();
    await page.locator('.picker-results').waitFor();
    expect(sent.filter((url) => url.includes('calls'))).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.getByRole('radio', { name: '打电话' }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('keeps the answers when a link leads to a place on the page', async () => {
    const { page } = await visit({ query: '?for=calls' });
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/#for=calls$/);
    expect(await page.getByRole('radio', { name: '打电话' }).isChecked()).toBe(true);
    await page.context().close();
  });

  test('follows what is typed without filling the history', async () => {
    const { page } = await visit();
    const before = await page.evaluate(() => history.length);
    await page.getByLabel('要用多久').fill('24');
    await page.waitForURL(/months=24/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.context().close();
  });

  test('is passed over where it cannot be read, and says so', async () => {
    const { page, complaints } = await visit({
      query: '?for=bananas&months=-4&start=0001-01-01&pay=%F0%9F%8D%8C&nonsense=1&%3Cscript%3E=1&where=us',
    });
    const notice = await page.getByText('已经忽略').innerText();
    for (const name of ['用来做什么', '要用多久', '从哪天开始', '能用什么付款', 'nonsense', '<script>'])
      expect(notice).toContain(name);
    expect(await page.getByRole('radio', { name: '美国', exact: true }).isChecked()).toBe(true);
    expect(await resultsOf(page).innerText()).toContain('整段时间');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a text that cannot be used', () => {
  test.each([
    ['要用多久', '0', '请填1到60'],
    ['要用多久', '十二', '请填整数'],
    ['每30天最多花多少', '-5', '不能是负数'],
    ['每30天最多花多少', '99999999999', '太大'],
  ])('in %s, “%s”, is named beside the field and kept', async (label, typed, message) => {
    const { page } = await visit();
    await openMore(page);
    const field = page.getByLabel(label);
    await field.fill(typed);
    await field.blur();
    await page.getByText(message).first().waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${described.split(' ')[0] ?? ''}`).innerText()).toContain(message);
    await page.context().close();
  });

  test('leads from the result to the field, and nothing else is lost', async () => {
    const { page } = await visit({ query: '?budget=6&pay=paypal' });
    await page.getByLabel('要用多久').fill('x');
    await page.getByLabel('要用多久').blur();
    await resultsOf(page).getByRole('link', { name: '要用多久' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('picker-months');
    expect(await page.getByLabel('每30天最多花多少').inputValue()).toBe('6');
    expect(await page.getByRole('checkbox', { name: 'PayPal' }).isChecked()).toBe(true);
    await page.context().close();
  });

  test.each(['0001-01-01', '9999-12-31'])('the day %s is refused without a crash', async (date) => {
    const { page, complaints } = await visit();
    await openMore(page);
    await page.getByLabel('从哪天开始').fill(date);
    await page.getByLabel('从哪天开始').blur();
    await page.locator('.picker-error').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
