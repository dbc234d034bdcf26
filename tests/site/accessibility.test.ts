import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { openBrowser } from './open-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The address of a built page, and the classes that stand on it. */
const pages = (await readPages('dist')).map(({ path, html }) => ({
  address: `/${path.replace(/index\.html$/, '')}`,
  classes: [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
}));
const simplified = pages.filter(({ address }) => !address.startsWith('/zh-hant/'));
const addresses = simplified.map(({ address }) => address);

/** The first page of each kind: in a folder below the root. Each page of the root is a kind of its own. */
const firstOfKind = (of: typeof pages): string[] => {
  const kind = (address: string): string => address.replace(/^(\/zh-hant)?(\/[a-z]+\/).+/, '$1$2*');
  return [...new Map(of.toReversed().map(({ address }) => [kind(address), address])).values()];
};

/** The first page of each kind, and what else it takes to see every class of the site on one of them. */
const showingEverything = (): string[] => {
  const chosen = new Set(firstOfKind(simplified));
  const seen = new Set(
    simplified.filter(({ address }) => chosen.has(address)).flatMap(({ classes }) => classes),
  );
  for (const { address, classes } of simplified.toSorted((a, b) => b.classes.length - a.classes.length)) {
    if (classes.every((name) => seen.has(name))) continue;
    chosen.add(address);
    for (const name of classes) seen.add(name);
  }
  return [...chosen];
};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Everything that axe knows. */
const everything = { runOnly: RULES, resultTypes: ['violations'], preload: false };
/** What depends on the text of a page; its colours are those of every page with the same parts. */
const exceptColours = {
  ...everything,
  rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
};

/** What axe finds on an open page, each with the first places. */
async function complaintsOn(page: Page, options: object): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 120));
    return `${id}: ${places.join(' | ')}`;
  });
}

/** Opens pages, three at a time, with axe on each, and gathers what is found there. */
async function lookAt(
  visited: readonly string[],
  width: number,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, bypassCSP: true });
  const found: string[] = [];
  const queue = [...visited];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(`${inject('siteUrl')}${path}`);
      if (path.includes('/picker/')) await page.locator('.picker-results').waitFor();
      await page.evaluate(axe);
      found.push(...(await look(page)).map((complaint) => `${path}: ${complaint}`));
    }
  };
  await Promise.all([work(), work(), work()]);
  await context.close();
  return found;
}

describe('axe finds nothing', { timeout: 240_000 }, () => {
  test('on any page, which fits a phone 320 pixels wide', async () => {
    const found = await lookAt(addresses, 320, async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const complaints = await complaintsOn(page, exceptColours);
      return width > 320 ? [...complaints, `is ${width} pixels wide`] : complaints;
    });
    expect(addresses.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('in either scheme, on pages that show every class of the site', async () => {
    const chosen = showingEverything();
    const found = await lookAt(chosen, 390, async (page) => {
      const complaints: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const inScheme = await complaintsOn(page, everything);
        complaints.push(...inScheme.map((complaint) => `${colorScheme}: ${complaint}`));
      }
      return complaints;
    });
    expect(firstOfKind(simplified).length).toBeGreaterThan(12);
    expect(found).toEqual([]);
  });

  test('on a page of every kind in traditional characters', async () => {
    const traditional = pages.filter(({ address }) => address.startsWith('/zh-hant/'));
    const chosen = firstOfKind(traditional);
    expect(chosen.length).toBeGreaterThan(12);
    expect(await lookAt(chosen, 390, (page) => complaintsOn(page, everything))).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  test('a reader searches, opens a plan, dates a line, shares it and takes the reminder', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await context.clock.setFixedTime(new Date('2026-11-21T04:00:00Z'));
    const page = await context.newPage();
    await page.goto(`${inject('siteUrl')}/`);
    await page.keyboard.press('/');
    await page.keyboard.type('tello');
    await page.locator('[data-list] a[href*="/plans/"]').first().waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('ArrowDown');
      if (await page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('/plans/tello')))
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/plans\/tello/);
    await page.getByLabel('上次付款').fill('2026-11-16');
    await page.getByRole('button', { name: '算出日期' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/numbers\//);
    await page.locator('.numbers-answer').waitFor();
    const shared = page.url();
    const other = await context.newPage();
    await other.goto(shared);
    await other.locator('.numbers-answer summary', { hasText: '放进自己的日历' }).first().focus();
    await other.keyboard.press('Enter');
    const button = other.getByRole('button', { name: '下载日历文件' }).first();
    await button.focus();
    const download = other.waitForEvent('download');
    await other.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    await context.close();
  });

  test('the first stop is the way past the header, and every stop can be seen', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/guides/renew-number/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    for (let stop = 0; stop < 25; stop += 1) {
      const isSeen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return true;
        const { outlineStyle } = getComputedStyle(focused);
        const { top, bottom } = focused.getBoundingClientRect();
        return outlineStyle !== 'none' && bottom > 0 && top < innerHeight;
      });
      expect(isSeen).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.close();
  });
});

describe('at 400 % zoom', () => {
  test.each([
    '/',
    '/plans/',
    '/plans/ultra-mobile-paygo/',
    '/payments/',
    '/faq/',
    '/troubleshooting/',
    '/troubleshooting/dispute-deadline/',
    '/guides/renew-number/',
    '/zh-hant/picker/',
  ])('%s loses nothing to the side', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
    await page.goto(`${inject('siteUrl')}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

describe('the scheme', () => {
  test('follows the system, can be switched, and is kept without a flash', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${inject('siteUrl')}/`);
    const dark = await paper();
    await page.getByRole('button', { name: '切换深色和浅色' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${inject('siteUrl')}/guides/`, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('light');
    expect(await paper()).toBe(light);
    await context.close();
  });
});
