import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Waits until what was typed is answered: a longer timer and a later question come after the ones of the box. */
const settled = (page: Page): Promise<unknown> =>
  // A text, because the test runner rewrites imports in functions.
  page.evaluate(
    `new Promise((done) => setTimeout(done, 200))
       .then(() => import('/search/box.js'))
       .then((box) => box.openBox(document.querySelector('.page-head form')))
       .then((search) => search.find('tello', 1))
       .then(() => new Promise((done) => setTimeout(done)))`,
  );

describe('the search box', () => {
  const open = async (path = '/guides/'): Promise<Page> => {
    // A worker's own requests cannot be held up by a test.
    const other = await browser.newPage({ serviceWorkers: 'block' });
    await other.goto(`${inject('siteUrl')}${path}`);
    return other;
  };

  test('opens with a slash and answers while the reader types', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('esim');
    await other.locator('.page-head [data-list] a').first().waitFor();
    expect(await other.locator('.page-head [role=status]').innerText()).toMatch(/\d处/);
    await other.close();
  });

  test('opens with Ctrl and K', async () => {
    const other = await open();
    await other.keyboard.press('Control+k');
    expect(await other.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await other.close();
  });

  test('moves with the arrow keys and closes with Escape', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('paypal');
    await other.locator('.page-head [data-list] a').first().waitFor();
    await other.keyboard.press('ArrowDown');
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await other.keyboard.press('ArrowUp');
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await other.keyboard.press('Escape');
    expect(await other.locator('.page-head [data-list] a').count()).toBe(0);
    await other.close();
  });

  test('stays closed when Escape comes before the answer', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('paypal');
    await other.locator('.page-head [data-list] a').first().waitFor();
    await other.keyboard.type(' ');
    await other.keyboard.press('Escape');
    await settled(other);
    expect(await other.locator('.page-head [data-list] a').count()).toBe(0);
    await other.close();
  });

  test('closes when the reader presses beside it', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('paypal');
    await other.locator('.page-head [data-list] a').first().waitFor();
    await other.mouse.click(5, 600);
    await expect.poll(() => other.locator('.page-head [data-list] a').count()).toBe(0);
    await other.close();
  });

  test('leaves the keys of the browser alone', async () => {
    const other = await open();
    await other.keyboard.press('Control+/');
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await other.close();
  });

  test('offers the symptoms where nothing is found', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('zzzz');
    await other.getByText('没有找到').first().waitFor();
    expect(await other.locator('.page-head [data-list] a').getAttribute('href')).toBe('/troubleshooting/');
    await other.close();
  });

  test('waits until an input method has finished', async () => {
    const other = await open();
    const field = other.locator('.page-head input');
    await Promise.all([other.waitForResponse('**/search/*.json'), field.focus()]);
    await field.evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'chongzhi';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await settled(other);
    expect(await other.locator('.page-head [data-list] a').count()).toBe(0);
    await field.evaluate((input: HTMLInputElement) => {
      input.value = '充值';
      input.dispatchEvent(new CompositionEvent('compositionend'));
    });
    await other.locator('.page-head [data-list] a').first().waitFor();
    await other.close();
  });

  test('leads to the results page with Enter, which has a title of its own', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('充值失败');
    await other.keyboard.press('Enter');
    await other.waitForURL(/\/search\/\?q=/);
    await other.locator('[data-results] a').first().waitFor();
    expect(await other.title()).toContain('充值失败');
    expect(await other.locator('[data-results] mark').first().innerText()).not.toBe('');
    await other.getByLabel('问题', { exact: true }).check();
    await expect
      .poll(() => other.locator('[data-results] a').first().getAttribute('href'))
      .toMatch(/^\/faq\/#/);
    expect(await other.locator('[data-results] li').count()).toBeGreaterThan(3);
    await other.close();
  });

  test('keeps the chosen kind in the address and finds it again', async () => {
    const other = await open(`/search/?q=${encodeURIComponent('充值')}&kind=question`);
    await expect
      .poll(() => other.locator('[data-results] a').first().getAttribute('href'))
      .toMatch(/^\/faq\/#/);
    expect(await other.getByLabel('问题', { exact: true }).isChecked()).toBe(true);
    await other.getByLabel('症状', { exact: true }).check();
    await expect.poll(() => other.url()).toContain('kind=symptom');
    expect(await other.locator('.page-tools a').getAttribute('href')).toContain('q=');
    await other.close();
  });

  test('finds nothing and offers five guides and the symptoms', async () => {
    for (const typed of ['魑魅充魍', 'zzzz']) {
      const other = await open(`/search/?q=${encodeURIComponent(typed)}`);
      await other.getByText('没有找到').first().waitFor();
      await expect.poll(() => other.locator('[data-results] li').count()).toBe(6);
      const links = await other
        .locator('[data-results] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.slice(0, 5).every((href) => /^\/(guides|providers|payments)\//.test(href ?? ''))).toBe(
        true,
      );
      expect(links[5]).toBe('/troubleshooting/');
      await other.close();
    }
  });

  test.each([
    ['the index', '**/pagefind/**'],
    ['the script of the search', '**/search/box.js'],
    ['the words of the search', '**/search/*.json'],
  ])('says so when %s cannot be loaded and leads to the symptoms', async (_, path) => {
    for (const start of ['/guides/', '/search/?q=esim']) {
      const other = await browser.newPage({ serviceWorkers: 'block' });
      await other.route(path, (route) => route.abort());
      await other.goto(`${inject('siteUrl')}${start}`);
      const form = other.locator(start === '/guides/' ? '.page-head form' : 'main form');
      if (start === '/guides/') await form.locator('input').focus();
      await form.getByText('搜索没能打开').waitFor();
      expect(await form.getByRole('link', { name: '按症状找' }).getAttribute('href')).toBe(
        '/troubleshooting/',
      );
      await other.close();
    }
  });

  test('does not say that there is nothing when the index has gone, and recovers', async () => {
    const other = await open();
    await other.route('**/*.pf_index', (route) => route.abort());
    await other.keyboard.press('/');
    await other.keyboard.type('esim');
    await other.locator('.page-head').getByText('搜索没能打开').waitFor();
    await other.unroute('**/*.pf_index');
    await other.keyboard.type(' ');
    await other.locator('.page-head [data-list] a').first().waitFor();
    expect(await other.locator('.page-head').getByText('搜索没能打开').isVisible()).toBe(false);
    await other.close();
  });

  test('submits without a script to a page that names the main doors', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const other = await context.newPage();
    await other.goto(`${inject('siteUrl')}/guides/`);
    await other.locator('.page-head input').fill('充值');
    await other.locator('.page-head .search button').click();
    expect(other.url()).toContain('/search/?q=');
    expect(await other.locator('main').innerText()).toContain('主要入口');
    await context.close();
  });
});
