import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchFile } from '../search/reader.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Waits until what was typed is answered: the search is open, and a later timer comes after the ones of the box. */
const settled = async (page: Page): Promise<unknown> =>
  // A text, because the test runner rewrites imports in functions.
  page.evaluate(
    `import('${await searchFile('box.js')}')
       .then((box) => box.openBox(document.querySelector('.page-head form')))
       .then(() => new Promise((done) => setTimeout(done, 700)))`,
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
    const links = other.locator('.page-head [data-list] a');
    expect(await links.first().getAttribute('href')).toBe('/troubleshooting/');
    expect(await links.last().getAttribute('href')).toContain('/search/?q=zzzz');
    await other.close();
  });

  test('waits until an input method has finished', async () => {
    const other = await open();
    const field = other.locator('.page-head input');
    await Promise.all([other.waitForResponse('**/find/*-heads.*.json'), field.focus()]);
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
    expect(await other.locator('.results mark').first().innerText()).not.toBe('');
    await other.getByLabel('问题', { exact: true }).check();
    await expect
      .poll(() => other.locator('[data-results] a').first().getAttribute('href'))
      .toMatch(/^\/faq\/#/);
    await expect.poll(() => other.locator('.results a').count()).toBeGreaterThan(3);
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

  test('finds nothing and offers what is nearest, the symptoms and three doors', async () => {
    for (const typed of ['魑魅充魍', 'zzzz']) {
      const other = await open(`/search/?q=${encodeURIComponent(typed)}`);
      await other.getByText('没有找到').first().waitFor();
      const links = await other
        .locator('[data-results] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.slice(-5)).toEqual(['/troubleshooting/', '/plans/', '/numbers/', '/picker/', '/faq/']);
      await other.close();
    }
  });

  test('says what it read where that is not what was typed', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('zidongxufei');
    await other.getByText('按“自动续费”搜的').waitFor();
    const traditional = await open('/zh-hant/search/?q=%E9%8A%80%E9%80%A3%E5%8D%A1');
    await traditional.getByText('按「銀聯卡」搜的').waitFor();
    await other.close();
    await traditional.close();
  });

  test('adds the full text below and moves nothing that is seen', async () => {
    const other = await open(`/search/?q=${encodeURIComponent('充值失败')}`);
    await other.locator('[data-results] a').first().waitFor();
    const before = await other.locator('[data-results]').innerText();
    await other.locator('[data-more] a').first().waitFor();
    expect(await other.locator('[data-results]').innerText()).toBe(before);
    const links = await other
      .locator('[data-results] a, [data-more] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
    await other.close();
  });

  test('asks the full text where the titles say little', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('还原网络设置');
    await other.locator('.page-head [data-list]').getByText('全文里还有').waitFor();
    expect(await other.locator('.page-head [data-list] a').count()).toBeGreaterThan(2);
    await other.close();
  });

  test('excerpts begin with a word, hold no empty mark and no character reference', async () => {
    for (const typed of ['tello', '充值失败', '银行 短信', '热点']) {
      const other = await open(`/search/?q=${encodeURIComponent(typed)}`);
      await other.locator('[data-more] a').first().waitFor();
      const excerpts = await other
        .locator('[data-results] a > span:last-child, [data-more] a > span:last-child')
        .allInnerTexts();
      expect(excerpts.length).toBeGreaterThan(5);
      expect(
        excerpts.filter((text) => /^…?[，。；：、？！)）\]]/.test(text) || /&[a-z#0-9]+;/.test(text)),
      ).toEqual([]);
      expect((await other.locator('mark').allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
      await other.close();
    }
  });

  test.each([
    ['the script of the search', '**/find/box.*.js'],
    ['the words of the search', '**/find/zh-hans.*.json'],
    ['the titles', '**/find/*-heads.*.json'],
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

  test('works without the sounds', async () => {
    const other = await open();
    await other.route('**/find/sounds.*.json', (route) => route.abort());
    await other.keyboard.press('/');
    await other.keyboard.type('xqzw');
    await other.getByText('没有找到').first().waitFor();
    await other.keyboard.press('Control+a');
    await other.keyboard.type('充值');
    await other.locator('.page-head').getByText(/\d处/).waitFor();
    await other.close();
  });

  test.each([
    ['the full text', '**/find/pagefind.*.js'],
    ['a part of its index', '**/*.pf_index'],
    ['a text of it', '**/*.pf_fragment'],
    ['what it is run by', '**/wasm.*'],
  ])('leaves the first answers standing when %s has gone, says so, and tries again', async (_, path) => {
    const other = await open();
    await other.route(path, (route) => route.abort());
    await other.goto(`${inject('siteUrl')}/search/?q=${encodeURIComponent('充值失败')}`);
    await other.getByText('全文没能打开').waitFor();
    expect(await other.locator('[data-results] a').count()).toBeGreaterThan(2);
    await other.unroute(path);
    await other.getByRole('button', { name: '再试一次' }).click();
    await other.locator('[data-more] a').first().waitFor();
    expect(await other.getByText('全文没能打开').count()).toBe(0);
    await other.close();
  });

  test('waits some seconds for a part of the index that never comes, then says so and tries again', async () => {
    const other = await open();
    await other.clock.install();
    await other.route('**/*.pf_index', () => undefined);
    await other.goto(`${inject('siteUrl')}/search/?q=${encodeURIComponent('充值失败')}`);
    await other.locator('[data-more]').getByText('正在查全文').waitFor();
    await expect
      .poll(async () => {
        await other.clock.runFor(3000);
        return other.getByText('全文没能打开').count();
      })
      .toBe(1);
    expect(await other.locator('[data-results] a').count()).toBeGreaterThan(2);
    await other.unroute('**/*.pf_index');
    await other.clock.resume();
    await other.getByRole('button', { name: '再试一次' }).click();
    await other.locator('[data-more] a').first().waitFor();
    expect(await other.getByText('全文没能打开').count()).toBe(0);
    await other.close();
  });

  test('does not say that there is nothing when a part of the index answers with an error', async () => {
    const other = await open();
    await other.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await other.goto(`${inject('siteUrl')}/search/?q=${encodeURIComponent('魑魅魍魉')}`);
    await other.getByText('全文没能打开').waitFor();
    expect(await other.getByText('没有找到').count()).toBe(0);
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
