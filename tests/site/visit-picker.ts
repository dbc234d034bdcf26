import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';

/** How the picker is opened. */
export interface Visit {
  readonly query?: string;
  readonly script?: boolean;
  readonly width?: number;
  /** When it is opened; noon in Shanghai on 21 November 2026 where nothing is said. */
  readonly at?: string;
  /** The zone of the device. */
  readonly zone?: string;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** An open picker and everything its console complained of, breaches of the security policy among it. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a tool on a fixed day in Shanghai, so that no test hangs on today. */
async function visitTool(
  browser: Browser,
  visit: Visit,
  { path, ready }: { readonly path: string; readonly ready: string },
): Promise<Opened> {
  const { query = '', script = true, width = 1024, before } = visit;
  const { at = '2026-11-21T04:00:00Z', zone = 'Asia/Shanghai' } = visit;
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    timezoneId: zone,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (before !== undefined) await page.addInitScript(before);
  if (script) await page.clock.setFixedTime(new Date(at));
  await page.goto(`${inject('siteUrl')}${path}${query}`);
  if (script) await page.locator(ready).waitFor();
  return { page, complaints };
}

/** Opens the picker. */
export const visitPicker = (
  browser: Browser,
  { ready = '.picker-results', ...visit }: Visit & { readonly ready?: string } = {},
): Promise<Opened> => visitTool(browser, visit, { path: '/picker/', ready });

/** How my numbers are opened: with something asked in the address, unless said otherwise. */
interface NumbersVisit extends Visit {
  readonly path?: string;
  /** What is waited for. */
  readonly ready?: string;
}

/** Opens my numbers. */
export const visitNumbers = (browser: Browser, visit: NumbersVisit = {}): Promise<Opened> => {
  const { path = '/numbers/', ready = '.numbers-answer', ...rest } = visit;
  return visitTool(browser, rest, { path, ready });
};

/** Opens my numbers with nothing asked, where the lines that are kept stand. */
export const visitKept = (browser: Browser, visit: Visit = {}): Promise<Opened> =>
  visitTool(browser, visit, { path: '/numbers/', ready: '.kept' });

/** The answer. */
export const resultsOf = (page: Page): Locator => page.locator('.picker-results');

/** Chooses one answer of a question. */
export const choose = (page: Page, question: string, answer: string): Promise<void> =>
  page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();

/** Opens a folded part by its summary and waits for what is in it. */
export async function unfold(page: Page, summary: string | RegExp): Promise<void> {
  const fold = page.locator('details', { has: page.locator('> summary', { hasText: summary }) }).first();
  await fold.locator('> summary').click();
  await fold.locator('> :not(summary)').first().waitFor();
}

/** Opens the steps of the best plan: its lifeline as a list, where its dates come from, its calendar. */
export const openSteps = (page: Page): Promise<void> => unfold(page, '看每一步');

/** Goes to what would be better with one other answer, and waits for it. */
export async function goToMisses(page: Page): Promise<Locator> {
  await page.locator('#picker-near').scrollIntoViewIfNeeded();
  const offer = page.locator('.picker-near > li').first();
  await offer.waitFor();
  return offer;
}

/** Opens the questions that are seldom answered otherwise. */
export const openMore = (page: Page): Promise<void> => unfold(page, '更多条件');

/** How far the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
