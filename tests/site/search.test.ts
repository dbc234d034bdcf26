import { Converter } from 'opencc-js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { recordsOf } from '../../build/search-records.ts';
import { toTraditional } from '../../src/i18n/traditional.ts';
import { openBrowser } from './open-browser.ts';
import aside from '../search/aside-queries.json' with { type: 'json' };
import { builtAliases, builtFirstStage, judge } from '../search/judge.ts';
import { findAll, openSearchIn } from '../search/reader.ts';
import tuned from '../search/tuned-queries.json' with { type: 'json' };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await openSearchIn(page, inject('siteUrl'));
});
afterAll(() => browser.close());

/** How a question reaches the search: the pages' language and what the reader writes in. */
const WAYS = [
  ['on simplified pages', 'zh-hans', (typed: string) => typed],
  ['on simplified pages, as Taiwan says it', 'zh-hans', toTraditional],
  ['on traditional pages, in simplified characters', 'zh-hant', (typed: string) => typed],
  ['on traditional pages, in their characters', 'zh-hant', Converter({ from: 'cn', to: 'tw' })],
  ['on traditional pages, as Taiwan says it', 'zh-hant', toTraditional],
] as const;

describe('what a worried person types', () => {
  test.each(WAYS)('%s leads to the right page and section', async (name, language, type) => {
    const { first, three, section, nothing } = judge(
      await builtFirstStage(language),
      name,
      tuned.queries,
      type,
      false,
    );
    expect(three).toBeGreaterThanOrEqual(0.945);
    expect(first).toBeGreaterThanOrEqual(0.87);
    expect(section).toBeGreaterThanOrEqual(0.77);
    expect(nothing).toBeLessThanOrEqual(0.01);
  });

  test.each(WAYS)('%s does so for questions that nobody looked at', async (name, language, type) => {
    const { first, three, nothing } = judge(
      await builtFirstStage(language),
      `aside ${name}`,
      aside.queries,
      type,
      true,
    );
    expect(three).toBeGreaterThanOrEqual(0.93);
    expect(first).toBeGreaterThanOrEqual(0.84);
    expect(nothing).toBeLessThanOrEqual(0.014);
  });

  test('finds something in one of the two stages', async () => {
    const stage = await builtFirstStage('zh-hans');
    const all = [...tuned.queries, ...aside.queries].map(({ q }) => q);
    const empty = all.filter((q) => stage.answer(q, 5).groups.length === 0);
    const found = await findAll(page, empty, 1);
    const nothing = found.filter((pages) => pages.length === 0).length;
    console.log(
      `the titles leave ${empty.length} of ${all.length} to the full text, which leaves ${nothing}`,
    );
    expect(nothing / all.length).toBeLessThanOrEqual(0.005);
  });

  test.each(['tello', 'mint', 'gv', 'lyca'])(
    'a task stays among the first three with %s before it',
    async (name) => {
      const stage = await builtFirstStage('zh-hans');
      const pages = (typed: string): string[] =>
        stage.answer(typed, 5).groups.map((places) => (places[0]?.page ?? '').replace(/^$/, typed));
      const isNameless = (q: string): boolean =>
        !/[a-z]/i.test(q) && stage.answer(q, 1).query.units.every(({ subject }) => subject === undefined);
      const tasks = tuned.queries.map(({ q }) => q).filter(isNameless);
      const kept = tasks.filter((q) => {
        const [best] = pages(q);
        return best === undefined || pages(`${name}${q}`).slice(0, 3).includes(best);
      });
      console.log(`${name}: ${kept.length} of ${tasks.length} tasks keep their page`);
      expect(kept.length / tasks.length).toBeGreaterThanOrEqual(0.8);
    },
  );

  test('finds at most a place or two for what no page knows', async () => {
    const stage = await builtFirstStage('zh-hans');
    const found = tuned.nonsense.filter((typed) => stage.answer(typed, 5).groups.length > 0);
    console.log(`found for nonsense: ${found.join('、')}`);
    expect(found.length).toBeLessThanOrEqual(tuned.nonsense.length * 0.15);
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

describe('both scripts', () => {
  /** Pages in their order for each question, on simplified pages and as Taiwan says it on the others. */
  const orders = async (): Promise<readonly (readonly [here: string[], there: string[]])[]> => {
    const [plain, traditional] = [await builtFirstStage('zh-hans'), await builtFirstStage('zh-hant')];
    const order = (stage: typeof plain, typed: string): string[] =>
      stage.answer(typed, 5).groups.map((places) => (places[0]?.url ?? '').replace('/zh-hant', ''));
    return [...tuned.queries, ...aside.queries].map(({ q }) => [
      order(plain, q),
      order(traditional, toTraditional(q)),
    ]);
  };

  test('what is typed alike finds the same places in the same order', async () => {
    const [plain, traditional] = [await builtFirstStage('zh-hans'), await builtFirstStage('zh-hant')];
    for (const { q } of [...tuned.queries, ...aside.queries]) {
      const places = plain
        .answer(q, 5)
        .groups.flat()
        .map(({ url }) => `/zh-hant${url}`);
      expect(
        traditional
          .answer(q, 5)
          .groups.flat()
          .map(({ url }) => url),
        q,
      ).toEqual(places);
    }
  });

  test("the words of Taiwan find what the mainland's find, in the same order", async () => {
    const all = await orders();
    const share = (is: (here: string[], there: string[]) => boolean): number =>
      all.filter(([here, there]) => is(here, there)).length / all.length;
    const same = share((here, there) => here.join() === there.join());
    const first = share((here, there) => here[0] === there[0]);
    console.log(
      `Taiwan's words: same order ${(100 * same).toFixed(1)} %, same first ${(100 * first).toFixed(1)} %`,
    );
    expect(same).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.98);
  });
});

describe('any piece of text', () => {
  test('finds the pages that hold it first, for 99 of 100 random strings', async () => {
    const pages = (await readPages('dist'))
      .filter(({ path }) => !path.startsWith('zh-hant/'))
      .flatMap(recordsOf);
    // A page of the site makes no document out of a text.
    const blank = await browser.newPage();
    const records = await textsOf(blank, pages);
    await blank.close();
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
    // The index holds the aliases of a page as well, which stand in no page.
    const aliases = await builtAliases();
    const holds = (url: string, text: string): boolean =>
      records.some(
        (record) =>
          (record.url === url || record.url === url.split('#')[0]) &&
          `${record.text}\n${aliases.get(record.url) ?? ''}`.includes(text),
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
  }, 300_000);
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
