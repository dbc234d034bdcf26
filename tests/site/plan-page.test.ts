import type { Browser, Locator, Page } from 'playwright-core';
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

const bottomOf = async (place: Locator): Promise<number> => {
  const box = await place.boundingBox();
  return box === null ? Infinity : box.y + box.height;
};

describe('the page of every plan', () => {
  /** Pixels that a page may be tall while nothing on it is unfolded, 1280 pixels wide. */
  const TALLEST = 3500;

  test('is at most 3,500 pixels tall on a wide screen while all is folded', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const tall: string[] = [];
    for (const { id } of plans) {
      await open(id, page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (height > TALLEST) tall.push(`${id}: ${height}`);
    }
    expect(tall).toEqual([]);
    await page.close();
  });

  test('tells the rule, the last day and the price on the first screen of a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const late: string[] = [];
    for (const { id } of sold) {
      await open(id, page);
      for (const figure of ['rule', 'due', 'price']) {
        const bottom = await bottomOf(page.locator(`main [data-figure=${figure}]`));
        if (bottom > 740) late.push(`${id}: ${figure} ends at ${bottom}`);
      }
    }
    expect(late).toEqual([]);
    await page.close();
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
  test('stands in one box with every topic that no figure of the page answers, and is asked in English', async () => {
    const page = await browser.newPage();
    for (const file of sold) {
      await open(file.id, page);
      const topics = unknownTopics({ file });
      const methods = PAYMENT_METHODS.filter((method) => file.payments[method] === 'unknown');
      const box = page.locator('.open-questions');
      expect(await box.count(), file.id).toBe(topics.length + methods.length === 0 ? 0 : 1);
      if ((await box.count()) === 0) continue;
      const text = (await box.textContent()) ?? '';
      for (const method of methods) expect(text, file.id).toContain(factCodes.payment[method]);
      const [first] = topics;
      if (first !== undefined) {
        expect(text, file.id).toContain(questions[first].chinese);
        expect(await box.locator('[lang=en]').textContent(), file.id).toContain(questions[first].english);
      }
      expect(await page.locator('.facts td').getByText('未查到', { exact: true }).count(), file.id).toBe(0);
    }
    await page.close();
  });
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
