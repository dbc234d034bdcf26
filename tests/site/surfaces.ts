import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { readPages, type BuiltPage } from '../../build/built-pages.ts';
import { recordsOf } from '../../build/search-records.ts';
import { unpackEntries, withPacks } from '../../src/core/facts/packed-plans.ts';
import type { Plan } from '../../src/core/facts/plan.ts';

/** A figure of a plan in the words in which one surface of the built site shows it. */
export interface Shown {
  readonly plan: string;
  readonly figure: string;
  readonly surface: string;
  readonly text: string;
}

/** An offer as a table of the built site shows it. */
export interface ShownOffer {
  readonly id: string;
  readonly length: string;
  /** What the pack holds; empty where the table has no such column. */
  readonly data: string;
  readonly price: string;
}

/** What the page of one plan shows. */
export interface PlanPage {
  readonly plan: string;
  readonly figures: readonly Shown[];
  readonly offers: readonly ShownOffer[];
  /** The stages after a lapse with their days in words: the earliest account, then the others that are still open. */
  readonly stages: readonly { readonly stage: string; readonly texts: readonly string[] }[];
  /** The drawn days with what falls on each. */
  readonly marks: readonly { readonly day: string; readonly labels: readonly string[] }[];
  /** What is charged to a balance, and for how long. */
  readonly wallets: readonly string[];
}

/** The built site, read from its files: its scripts do not run and its styles are not loaded. */
export interface BuiltSite {
  readonly page: Page;
  readonly pages: readonly BuiltPage[];
}

/** Opens the built site for reading. */
export async function openBuiltSite(browser: Browser): Promise<BuiltSite> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return { page: await context.newPage(), pages: await readPages('dist') };
}

function builtPage({ pages }: BuiltSite, path: string): BuiltPage {
  const built = pages.find((one) => one.path === path);
  if (built === undefined) throw new Error(`The site has no page ${path}.`);
  return built;
}

/** Shows one page of the built site. */
async function show(site: BuiltSite, path: string): Promise<Page> {
  // A page that is shown refuses to be written over.
  await site.page.goto('about:blank');
  await site.page.setContent(builtPage(site, path).html, { waitUntil: 'domcontentloaded' });
  return site.page;
}

const offersIn = (rows: Locator): Promise<ShownOffer[]> =>
  rows.evaluateAll((found) =>
    found.map((row) => ({
      id: row.getAttribute('data-offer') ?? '',
      length: row.children[0]?.textContent.trim() ?? '',
      data: row.children.length === 4 ? (row.children[1]?.textContent.trim() ?? '') : '',
      price: row.querySelector('strong')?.textContent.trim() ?? '',
    })),
  );

/** Each element's own figure and its first words, without the remarks beside them. */
const figuresIn = (elements: Locator): Promise<{ figure: string; text: string }[]> =>
  elements.evaluateAll((found) =>
    found.map((element) => ({
      figure: element.getAttribute('data-figure') ?? '',
      text: ((element.querySelector('dd') ?? element).firstChild?.textContent ?? '').trim(),
    })),
  );

const stagesIn = (rows: Locator): Promise<PlanPage['stages'][number][]> =>
  rows.evaluateAll((found) =>
    found.map((row) => ({
      stage: row.getAttribute('data-stage') ?? '',
      texts: [
        row.querySelector('td > span')?.textContent ?? '',
        ...[...row.querySelectorAll('td > div.sub')]
          .filter((rival) => rival.querySelector('.mark')?.textContent === '仍有争议')
          .map((rival) => (rival.textContent.split('另有说法：')[1] ?? '').split('（')[0] ?? ''),
      ],
    })),
  );

const marksIn = (steps: Locator): Promise<PlanPage['marks'][number][]> =>
  steps.evaluateAll((found) =>
    found.map((step) => ({
      day: /第\d+天/.exec(step.querySelector('b')?.textContent ?? '')?.[0] ?? '',
      labels: [...step.querySelectorAll('.picker-stage')].map((label) => label.textContent),
    })),
  );

/** Reads the page of a plan. */
export async function readPlanPage(site: BuiltSite, plan: string): Promise<PlanPage> {
  const page = await show(site, `plans/${plan}/index.html`);
  const shown = await figuresIn(page.locator('main [data-figure]'));
  const description = await page.locator('meta[name=description]').getAttribute('content');
  return {
    plan,
    figures: [
      ...shown.map(({ figure, text }) => ({ plan, figure, text, surface: 'plan page' })),
      { plan, figure: 'rule', text: description ?? '', surface: 'description of the plan page' },
    ],
    offers: await offersIn(page.locator('tr[data-offer]')),
    stages: await stagesIn(page.locator('tr[data-stage]')),
    marks: await marksIn(page.locator('.lifeline > ol > li')),
    wallets: await page
      .locator('[data-wallet]')
      .evaluateAll((found) => found.map((wallet) => (wallet.textContent.split('，')[0] ?? '').trim())),
  };
}

/** Reads both tables of all plans: every cell that shows a figure, and what the rows are sorted by. */
export async function readComparison(site: BuiltSite): Promise<readonly Shown[]> {
  const page = await show(site, 'plans/index.html');
  const rows = await page.locator('tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      plan: row.querySelector('th a')?.getAttribute('href')?.split('/')[2] ?? '',
      sorted: [
        { figure: 'sorted by year', text: row.getAttribute('data-year') },
        { figure: 'sorted by lost', text: row.getAttribute('data-lost') },
        { figure: 'sorted by price', text: row.getAttribute('data-from') },
      ],
      cells: [...row.querySelectorAll('td[data-figure]')].map((cell) => ({
        figure: cell.getAttribute('data-figure') ?? '',
        text: (cell.firstChild?.textContent ?? '').trim(),
      })),
    })),
  );
  return rows.flatMap(({ plan, sorted, cells }) => [
    ...cells.map((cell) => ({ ...cell, plan, surface: 'comparison' })),
    ...sorted.flatMap(({ figure, text }) =>
      text === null ? [] : [{ plan, figure, text, surface: 'comparison' }],
    ),
  ]);
}

/**
 * Reads the table of plans set side by side, which a script makes: every row of every plan.
 *
 * @param siteUrl Address of the served site.
 * @param answers What is answered in the picker, as it stands in its address.
 */
export async function readCompared(
  browser: Browser,
  siteUrl: string,
  plans: readonly string[],
  answers: string,
): Promise<readonly Shown[]> {
  const page = await browser.newPage();
  await page.goto(`${siteUrl}/plans/compare/#plans=${plans.join(',')}&${answers}`);
  await page.locator('table.compared').first().waitFor();
  await page
    .locator('main details')
    .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  const rows = await page.locator('table.compared tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      figure: row.getAttribute('data-figure') ?? '',
      texts: [...row.querySelectorAll('td')].map((cell) => (cell.firstChild?.textContent ?? '').trim()),
    })),
  );
  await page.close();
  return rows.flatMap(({ figure, texts }) =>
    texts.map((text, at) => ({ plan: plans[at] ?? '', figure, text, surface: 'side by side' })),
  );
}

/** Reads the figures that guides and answers show. */
export async function readGuides(site: BuiltSite, paths: readonly string[]): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const path of paths) {
    const page = await show(site, path);
    const figures = await page.locator('a[data-figure]').evaluateAll((found) =>
      found.map((link) => ({
        plan: link.getAttribute('href')?.split('/')[2] ?? '',
        figure: link.getAttribute('data-figure') ?? '',
        text: link.textContent.trim(),
      })),
    );
    shown.push(...figures.map((figure) => ({ ...figure, surface: path })));
  }
  return shown;
}

/** Reads the rules on the pages of the providers. */
export async function readProviders(site: BuiltSite, paths: readonly string[]): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const path of paths) {
    const page = await show(site, path);
    const rules = await page.locator('li[data-figure=rule]').evaluateAll((found) =>
      found.map((item) => ({
        plan: item.querySelector('a')?.getAttribute('href')?.split('/')[2] ?? '',
        text: item.textContent.slice((item.querySelector('a')?.textContent.length ?? 0) + 1).trim(),
      })),
    );
    shown.push(...rules.map((rule) => ({ ...rule, figure: 'rule', surface: path })));
  }
  return shown;
}

/** Reads the totals of the typical readers; the figure is the id of the reader. */
export async function readTypicalReaders(site: BuiltSite): Promise<readonly Shown[]> {
  const page = await show(site, 'picker/index.html');
  const shown = await page.locator('.typical-readers section').evaluateAll((found) =>
    found.flatMap((section) =>
      [...section.querySelectorAll('.typical-ranking li')].map((item) => ({
        plan: item.querySelector('a')?.getAttribute('href')?.split('/')[2] ?? '',
        figure: section.querySelector('h3')?.id ?? '',
        text: item.querySelector('[data-figure=total]')?.textContent.trim() ?? '',
      })),
    ),
  );
  return shown.map((total) => ({ ...total, surface: 'picker page' }));
}

/** The packed catalogue among the properties of the island, each of which stands beside the code of its type. */
function packedIn(properties: string): string {
  const parsed: unknown = JSON.parse(properties);
  const packed: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'packed') : undefined;
  return Array.isArray(packed) ? String(packed[1]) : '';
}

/** Reads the catalogue that the picker's page hands to the island, with the packs that it loads. */
export async function readPackedPlans(site: BuiltSite): Promise<readonly Plan[]> {
  const page = await show(site, 'picker/index.html');
  const properties = await page.locator('astro-island[props*=packed]').getAttribute('props');
  const first = unpackEntries(packedIn(properties ?? '{}'), '/plans/');
  const file = readdirSync(join('dist', 'picker')).find((name) => name.startsWith('packs.')) ?? 'packs';
  const packs = unpackEntries(readFileSync(join('dist', 'picker', file), 'utf8'), '/plans/');
  return withPacks(first, packs).map(({ plan }) => plan);
}

/** Reads what the search indexes of a plan's page: its rule and its offers. */
export async function readSearchRecord(
  site: BuiltSite,
  plan: string,
): Promise<{ readonly rule: string; readonly offers: readonly ShownOffer[] }> {
  const { page } = site;
  const [record] = recordsOf(builtPage(site, `plans/${plan}/index.html`));
  if (record === undefined) throw new Error(`The search has no record of ${plan}.`);
  await page.goto('about:blank');
  await page.setContent(record.html, { waitUntil: 'domcontentloaded' });
  const indexed = page.locator('[data-pagefind-body] :not([data-pagefind-ignore] *)');
  return {
    rule: ((await indexed.and(page.locator('p.lead')).textContent()) ?? '').trim(),
    offers: await offersIn(indexed.and(page.locator('tr[data-offer]'))),
  };
}

/** Reads the changes of prices that are listed, newest first. */
export async function readChanges(site: BuiltSite): Promise<readonly Shown[]> {
  const page = await show(site, 'changes/index.html');
  const items = await page.locator('h2#list + ul > li').evaluateAll((found) =>
    found.map((item) => ({
      plan: item.querySelector('a')?.getAttribute('href')?.split('/')[2] ?? '',
      words: /，(.*)的价格：.*改为(.*)。/.exec(item.textContent) ?? [],
    })),
  );
  return items.flatMap(({ plan, words: [, pack, after] }) =>
    pack === undefined || after === undefined
      ? []
      : [{ plan, figure: pack, text: after, surface: 'changes' }],
  );
}
