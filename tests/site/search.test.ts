import { Converter } from 'opencc-js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { recordsOf } from '../../build/search-records.ts';
import { toTraditional } from '../../src/i18n/traditional.ts';
import { openBrowser } from './open-browser.ts';
import more from '../search/more-queries.json' with { type: 'json' };
import list from '../search/queries.json' with { type: 'json' };
import { findAll, openSearchIn } from '../search/reader.ts';

let browser: Browser;
let page: Page;
let traditionalPage: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await openSearchIn(page, inject('siteUrl'));
  traditionalPage = await browser.newPage();
  await openSearchIn(traditionalPage, inject('siteUrl'), '/zh-hant/search/');
});
afterAll(() => browser.close());

interface Asked {
  readonly q: string;
  readonly kind: string;
  /** Right answers: a page, a heading, or a beginning of addresses (`*`). */
  readonly right: readonly string[];
}

const topics: Readonly<Record<string, readonly string[]>> = list.topics;
const answerable: readonly Asked[] = list.queries.flatMap(({ q, kind, topic }) =>
  topic === null ? [] : [{ q, kind, right: topics[topic] ?? [] }],
);
const nonsense: readonly string[] = list.queries.flatMap(({ q, topic }) => (topic === null ? [q] : []));

function isRight(url: string, { right }: Asked): boolean {
  const plain = url.replace(/^\/zh-hant/, '');
  return right.some((place) => {
    if (place.startsWith('@')) return plain.startsWith(place === '@data' ? '/plans/' : '/faq/#');
    if (place.endsWith('*')) return plain.startsWith(place.slice(0, -1));
    return place.includes('#') ? plain === place : plain.split('#')[0] === place;
  });
}

/** Finds every text of a list and prints how many have a right page among the first three and five, and its rank. */
async function measure(
  inPage: Page,
  asked: readonly Asked[],
): Promise<{ withinThree: number; empty: readonly string[] }> {
  const found = await findAll(
    inPage,
    asked.map(({ q }) => q),
    5,
  );
  const rows = asked.map((each, index) => {
    const pages = found[index] ?? [];
    return { ...each, pages, rank: pages.findIndex((urls) => urls.some((url) => isRight(url, each))) + 1 };
  });
  const isWithin =
    (most: number) =>
    ({ rank }: (typeof rows)[number]): boolean =>
      rank > 0 && rank <= most;
  const share = (some: number): string => `${((100 * some) / rows.length).toFixed(1)} %`;
  const reciprocal = rows.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / rows.length;
  console.log(
    `${rows.length} queries: first three ${share(rows.filter(isWithin(3)).length)}, ` +
      `first five ${share(rows.filter(isWithin(5)).length)}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
  );
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const some = rows.filter((row) => row.kind === kind);
    console.log(`  ${kind}: ${some.filter(isWithin(3)).length} of ${some.length}`);
  }
  const missed = rows.filter((row) => !isWithin(3)(row)).map(({ q }) => q);
  if (missed.length > 0) console.log(`  missed: ${missed.join('、')}`);
  return {
    withinThree: rows.filter(isWithin(3)).length / rows.length,
    empty: rows.filter(({ pages }) => pages.length === 0).map(({ q }) => q),
  };
}

describe('what a worried person types', () => {
  test.each([
    ['on simplified pages', '/search/', (typed: string) => typed],
    ['on traditional pages, in simplified characters', '/zh-hant/search/', (typed: string) => typed],
    ['on traditional pages, in their characters', '/zh-hant/search/', Converter({ from: 'cn', to: 'tw' })],
    ['on traditional pages, as Taiwan says it', '/zh-hant/search/', toTraditional],
  ])('%s is answered among the first three for 97 of 100, and never by nothing', async (_, path, type) => {
    const { withinThree, empty } = await measure(
      path === '/search/' ? page : traditionalPage,
      answerable.map((asked) => ({ ...asked, q: type(asked.q) })),
    );
    expect(empty).toEqual([]);
    expect(withinThree).toBeGreaterThanOrEqual(0.97);
  });

  test('is answered for another list, written by readers who did not know the first', async () => {
    const { withinThree, empty } = await measure(page, more.queries);
    expect(empty).toEqual([]);
    expect(withinThree).toBeGreaterThanOrEqual(0.97);
  });

  test('is answered for the other list on the traditional pages', async () => {
    const { withinThree } = await measure(traditionalPage, more.queries);
    expect(withinThree).toBeGreaterThanOrEqual(0.95);
  });

  test('finds at most one page for nonsense and for what no page knows', async () => {
    for (const pages of await findAll(page, [...nonsense, ...more.unknown], 5))
      expect(pages.length).toBeLessThanOrEqual(1);
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
    const strings = Array.from({ length: 1600 }, () => {
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
    const status = other.locator('[data-status]');
    const opening = await other.locator('main form').getAttribute('data-opening');
    await expect.poll(() => status.innerText()).not.toBe('');
    await expect.poll(() => status.innerText()).not.toBe(opening);
    await findAll(page, [text], 5);
    expect(complaints).toEqual([]);
    expect(await other.locator('[data-results] img').count()).toBe(0);
    await other.close();
  });
});
