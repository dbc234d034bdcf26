import { Converter } from 'opencc-js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { recordsOf } from '../../build/search-records.ts';
import { toTraditional } from '../../src/i18n/traditional.ts';
import { launch } from '../browser.ts';
import list from '../search/queries.json' with { type: 'json' };
import { findAll, openSearchIn } from '../search/reader.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await openSearchIn(page, inject('siteUrl'));
});
afterAll(() => browser.close());

const topics: Readonly<Record<string, readonly string[]>> = list.topics;

/** Whether an address is a right answer: a page, a heading, a folder (`*`), an answer (`@…`). */
function isRight(address: string, topic: string): boolean {
  const url = address.replace('/zh-hant/', '/');
  return (topics[topic] ?? []).some((place) => {
    if (place.startsWith('@')) return url.startsWith(place === '@data' ? '/plans/' : '/faq/#');
    if (place.endsWith('*')) return url.startsWith(place.slice(0, -1));
    return place.includes('#') ? url === place : url.split('#')[0] === place;
  });
}

describe('what a worried person types', () => {
  test.each([
    ['on simplified pages', '/search/', (typed: string) => typed],
    ['on traditional pages, in simplified characters', '/zh-hant/search/', (typed: string) => typed],
    [
      'on traditional pages, in traditional characters',
      '/zh-hant/search/',
      Converter({ from: 'cn', to: 'tw' }),
    ],
    ['on traditional pages, as Taiwan says it', '/zh-hant/search/', toTraditional],
  ])(
    '%s is answered among the first three for 97 of 100, and never by nothing',
    async (where, path, type) => {
      const own = await browser.newPage();
      await openSearchIn(own, inject('siteUrl'), path);
      const found = await findAll(
        own,
        list.queries.map(({ q }) => type(q)),
        5,
      );
      await own.close();
      const rows = list.queries.map((query, index) => ({ ...query, pages: found[index] ?? [] }));
      const answerable = rows.filter(({ topic }) => topic !== null);
      const rankOf = ({ pages, topic }: (typeof rows)[number]): number =>
        pages.findIndex((urls) => urls.some((url) => isRight(url, topic ?? ''))) + 1;
      const within = (most: number): number =>
        answerable.filter((row) => rankOf(row) > 0 && rankOf(row) <= most).length / answerable.length;
      const ranks = answerable.map((row) => (rankOf(row) === 0 ? 0 : 1 / rankOf(row)));
      const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
      console.log(
        `${where}, ${answerable.length} queries: first three ${share(within(3))}, first five ${share(within(5))}, ` +
          `mean reciprocal rank ${(ranks.reduce((a, b) => a + b, 0) / ranks.length).toFixed(3)}`,
      );
      for (const kind of new Set(answerable.map((row) => row.kind))) {
        const some = answerable.filter((row) => row.kind === kind);
        const right = some.filter((row) => rankOf(row) > 0 && rankOf(row) <= 3).length;
        console.log(`  ${kind}: ${right} of ${some.length}`);
      }
      const missed = answerable.filter((row) => rankOf(row) === 0 || rankOf(row) > 3).map(({ q }) => type(q));
      if (missed.length > 0) console.log(`  missed: ${missed.join('、')}`);
      expect(answerable.filter(({ pages }) => pages.length === 0).map(({ q }) => type(q))).toEqual([]);
      expect(within(3)).toBeGreaterThanOrEqual(0.97);
    },
  );

  test('finds at most one page for nonsense', async () => {
    const nonsense = list.queries.filter(({ topic }) => topic === null).map(({ q }) => q);
    for (const pages of await findAll(page, nonsense, 5)) expect(pages.length).toBeLessThanOrEqual(1);
  });

  test('finds a plan by its brand and a word', async () => {
    const [tello, ultra] = await findAll(page, ['tello 保号', 'ultra 余额'], 3);
    expect(tello?.flat().some((url) => url.startsWith('/plans/tello'))).toBe(true);
    expect(ultra?.flat().some((url) => url.startsWith('/plans/ultra-mobile'))).toBe(true);
  });
});

/** What is indexed of each record, one piece of text in a line. */
function textsOf(
  inPage: Page,
  records: readonly { readonly url: string; readonly html: string }[],
): Promise<{ url: string; text: string }[]> {
  return inPage.evaluate((all) => {
    return all.map(({ url, html }) => {
      const body = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-pagefind-body]');
      for (const left of body?.querySelectorAll('[data-pagefind-ignore], script, style') ?? []) left.remove();
      const pieces: string[] = [];
      const walk = document.createTreeWalker(body ?? document.createElement('p'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode() !== null) pieces.push(walk.currentNode.textContent ?? '');
      return { url, text: pieces.join('\n') };
    });
  }, records);
}

/** A row of numbers between 0 and 1 that is the same on every machine. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe('any piece of text', () => {
  test('finds the pages that hold it first, for 99 of 100 random strings', async () => {
    const pages = (await readPages('dist'))
      .filter(({ path }) => !path.startsWith('zh-hant/'))
      .flatMap(recordsOf);
    const records = await textsOf(page, pages);
    const runs = records.flatMap(({ text }) => text.match(/\p{Script=Han}{4,}/gu) ?? []);
    const throws = dice(1121);
    const next = (below: number): number => Math.floor((throws.next().value ?? 0) * below);
    const strings = Array.from({ length: 400 }, () => {
      const run = runs[next(runs.length)] ?? '';
      const size = 2 + next(3);
      const from = next(run.length - size + 1);
      return run.slice(from, from + size);
    });
    const found = await findAll(page, strings, 5);
    const holds = (url: string, text: string): boolean =>
      records.some(
        (record) => (record.url === url || record.url === url.split('#')[0]) && record.text.includes(text),
      );
    let [right, wanted] = [0, 0];
    strings.forEach((text, index) => {
      const holding = new Set(
        records.filter((record) => record.text.includes(text)).map(({ url }) => url.split('#')[0]),
      ).size;
      const most = Math.min(5, holding);
      wanted += most;
      right += Math.min(
        most,
        (found[index] ?? []).slice(0, most).filter((urls) => urls.some((url) => holds(url, text))).length,
      );
    });
    console.log(
      `random strings: ${right} of ${wanted} places right (${((100 * right) / wanted).toFixed(2)} %)`,
    );
    expect(right / wanted).toBeGreaterThanOrEqual(0.99);
  });
});

describe('bad input', () => {
  test.each([
    ['ten thousand characters', '续费'.repeat(5000)],
    ['only punctuation', '？！。，、；：“”'],
    ['emoji', '🎉🎉🎉'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['unbalanced quotation marks', '"充值 "" \''],
    ['right-to-left marks', '\u202e\u200f充值'],
    ['lone surrogates', '\ud800充\udc00'],
    ['regular expressions', '(.*)+[\\'],
  ])('%s does no harm', async (_, text) => {
    const complaints: string[] = [];
    const other = await browser.newPage();
    other.on('pageerror', (error) => complaints.push(error.message));
    other.on('dialog', (dialog) => complaints.push(dialog.message()));
    await other.goto(`${inject('siteUrl')}/search/`);
    await other.evaluate((typed) => {
      history.replaceState(null, '', `?q=${encodeURIComponent(typed.toWellFormed().slice(0, 500))}`);
    }, text);
    await other.reload();
    await other.waitForTimeout(400);
    await findAll(page, [text], 5);
    expect(complaints).toEqual([]);
    expect(await other.locator('[data-results] img').count()).toBe(0);
    await other.close();
  });
});

describe('the search box', () => {
  const open = async (path = '/guides/'): Promise<Page> => {
    const other = await browser.newPage();
    await other.goto(`${inject('siteUrl')}${path}`);
    return other;
  };

  test('opens with a slash and answers while the reader types', async () => {
    const other = await open();
    await other.keyboard.press('/');
    await other.keyboard.type('esim');
    await other.locator('.page-head [data-list] a').first().waitFor();
    expect(await other.locator('.page-head [role=status]').innerText()).toMatch(/找到\d处/);
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

  test('waits until an input method has finished', async () => {
    const other = await open();
    const field = other.locator('.page-head input');
    await field.focus();
    await field.evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'chongzhi';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await other.waitForTimeout(500);
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
    await other.getByLabel('套餐', { exact: true }).check();
    await expect
      .poll(() => other.locator('[data-results] a').first().getAttribute('href'))
      .toMatch(/^\/plans\//);
    await other.close();
  });

  test('finds nothing and offers the nearest guides', async () => {
    const other = await open(`/search/?q=${encodeURIComponent('魑魅充魍')}`);
    await other.getByText('没有找到').first().waitFor();
    await expect.poll(() => other.locator('[data-results] a').count()).toBeGreaterThan(0);
    expect(await other.locator('[data-results] li').count()).toBeLessThanOrEqual(5);
    await other.close();
  });

  test('says so when the index cannot be loaded and leads to the symptoms', async () => {
    const other = await browser.newPage();
    await other.route('**/pagefind/**', (route) => route.abort());
    await other.goto(`${inject('siteUrl')}/guides/`);
    await other.locator('.page-head input').focus();
    await other.getByText('搜索没能打开').waitFor();
    expect(await other.locator('.page-head [data-list] a').getAttribute('href')).toMatch(
      /\/troubleshooting\/$/,
    );
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
