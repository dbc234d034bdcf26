import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { PAYMENT_METHODS } from '../../src/core/facts/payment-methods.ts';
import { planSchema } from '../../src/core/facts/schema/plan.ts';
import { unknownTopics } from '../../src/components/plan/unknown-topics.ts';
import { factCodes } from '../../src/i18n/words/fact-codes.ts';
import { questions } from '../../src/i18n/words/ask-words.ts';
import { contentFiles } from '../content/files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const plans = contentFiles('plans').map(({ data }) => planSchema.parse(data));
const sold = plans.filter(({ status }) => status === 'unknown' || status.value !== 'closed');

const open = async (id: string, page: Page): Promise<void> => {
  await page.goto(`${inject('siteUrl')}/plans/${id}/`);
};

/** What a plan's page shows: at 360 pixels, where figures end and what is asked; at 1280, how tall it is. */
interface SeenPlan {
  readonly id: string;
  readonly bottoms: Readonly<Record<string, number>>;
  readonly boxes: readonly string[];
  readonly english: string;
  readonly emptyCells: number;
  readonly tall: number;
}

const seen: SeenPlan[] = [];
beforeAll(async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const { id } of plans) {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(id, page);
    const onPhone = await page.evaluate(() => {
      const bottom = (figure: string): number =>
        document.querySelector(`main [data-figure=${figure}]`)?.getBoundingClientRect().bottom ?? Infinity;
      const boxes = [...document.querySelectorAll('.open-questions')];
      const cells = [...document.querySelectorAll('.facts td')];
      return {
        bottoms: { rule: bottom('rule'), due: bottom('due'), price: bottom('price') },
        boxes: boxes.map(({ textContent }) => textContent),
        english: boxes[0]?.querySelector('[lang=en]')?.textContent ?? '',
        emptyCells: cells.filter(({ textContent }) => textContent.trim() === '未查到').length,
      };
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    seen.push({ id, ...onPhone, tall });
  }
  await page.close();
});

const isSold = ({ id }: { readonly id: string }): boolean => sold.some((plan) => plan.id === id);

describe('the page of every plan', () => {
  /** Pixels that a page may be tall while nothing on it is unfolded, 1280 pixels wide. */
  const TALLEST = 3500;

  test('is at most 3,500 pixels tall on a wide screen while all is folded', () => {
    expect(seen.length).toBe(plans.length);
    expect(seen.filter(({ tall }) => tall > TALLEST).map(({ id, tall }) => `${id}: ${tall}`)).toEqual([]);
  });

  test('tells the rule, the last day and the price on the first screen of a phone', () => {
    const late = seen.filter(isSold).flatMap(({ id, bottoms }) =>
      Object.entries(bottoms)
        .filter(([, bottom]) => bottom > 740)
        .map(([figure, bottom]) => `${id}: ${figure} ends at ${bottom}`),
    );
    expect(late).toEqual([]);
  });

  test('keeps its drawing and its papers in sight on a wide screen', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await open('ultra-mobile-paygo', page);
    await page.locator('#unknown').scrollIntoViewIfNeeded();
    for (const place of ['.plan-side .lifeline', '.plan-side #sources'])
      expect(await page.locator(place).evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(800);
    await page.close();
  });
});

describe('what is not known of a plan', () => {
  test.each(sold.map((file) => [file.id, file] as const))(
    '%s: stands in one box with every topic that no figure of the page answers, and is asked in English',
    (id, file) => {
      const page = seen.find((one) => one.id === id);
      const topics = unknownTopics({ file });
      const methods = PAYMENT_METHODS.filter((method) => file.payments[method] === 'unknown');
      expect(page?.boxes.length).toBe(topics.length + methods.length === 0 ? 0 : 1);
      expect(page?.emptyCells).toBe(0);
      for (const method of methods) expect(page?.boxes[0]).toContain(factCodes.payment[method]);
      const [first] = topics;
      if (first === undefined) return;
      expect(page?.boxes[0]).toContain(questions[first].chinese);
      expect(page?.english).toContain(questions[first].english);
    },
  );
});

describe('the mark at a figure', () => {
  test.each([true, false])(
    'opens its paper in place by the keyboard on a narrow phone, script: %s',
    async (script) => {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        viewport: { width: 320, height: 640 },
      });
      const page = await context.newPage();
      await open('tello-monthly-5', page);
      const mark = page.locator('.keys .ev').first();
      const paper = mark.locator('ul');
      expect(await paper.isVisible()).toBe(false);
      await mark.locator('summary').focus();
      await page.keyboard.press('Enter');
      await paper.waitFor();
      expect(await paper.innerText()).toMatch(/可信程度：/);
      expect(await paper.getByRole('link').count()).toBeGreaterThan(0);
      const box = await paper.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      await context.close();
    },
  );

  test('names a degree of trust and a day', async () => {
    const page = await browser.newPage();
    await open('tello-monthly-5', page);
    const marks = await page.locator('.ev > summary').allTextContents();
    expect(marks.length).toBeGreaterThan(20);
    for (const mark of marks)
      expect(mark).toMatch(/(官方|官方旧页|转录|多方|采价|个人)\s*20\d\d(\.\d{1,2}){0,2}/);
    await page.close();
  });
});
