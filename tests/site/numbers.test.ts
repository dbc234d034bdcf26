import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { overflowOf, visitNumbers, visitPicker } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
const visit = (query: string, width?: number) =>
  visitNumbers(browser, { query, ...(width === undefined ? {} : { width }) });

const USED = '上次打电话或发短信';
const LYCA = '?due=2027-10-01&plan=lycamobile-us-12-month';
const answerOf = (page: Page) => page.locator('.numbers-answer');
const told = (page: Page) => page.locator('.answer-verdict').innerText();
const change = (page: Page) => page.getByText('改套餐或日期').click();
const ask = (page: Page) => page.getByRole('button', { name: '算出日期' }).click();

describe('the form that asks about a line', () => {
  test.each(['/', '/zh-hant/', '/numbers/', '/guides/already-late/'])(
    'on %s leads to the answer without any script',
    async (path) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${inject('siteUrl')}${path}`);
      await page.locator('select[name=plan]').first().selectOption('tello-monthly-5');
      await page.locator('input[name=due]').first().fill('2026-12-17');
      await page
        .getByRole('button', { name: /算出日期/ })
        .first()
        .click();
      await page.waitForURL(/\/numbers\/\?plan=tello-monthly-5&.*due=2026-12-17/);
      expect(await page.locator('.line-rules').innerText()).toMatch(/Tello月付[^]*Ultra/);
      await page.close();
    },
  );

  test('on the page of a plan asks what that plan needs, and nothing else', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const names = async (id: string) => {
      await page.goto(`${inject('siteUrl')}/plans/${id}/`);
      return page.locator('.ask [name]').evaluateAll((all) => all.map((field) => field.getAttribute('name')));
    };
    expect(await names('tello-monthly-5')).toEqual(['plan', 'due', 'paid']);
    expect(await names('google-voice')).toEqual(['plan', 'used']);
    expect(await names('ultra-mobile-paygo')).toEqual(['plan', 'due', 'paid', 'balance']);
    expect(await names('airalo-us')).toEqual(['plan', 'due']);
    await page.close();
  });

  test('shows the fields that the chosen plan needs, and keeps what was typed before the script came', async () => {
    const { page } = await visitNumbers(browser, { ready: '.ask' });
    const shown = async (plan: string) => {
      await page.getByLabel('我的套餐').selectOption(plan);
      return page
        .locator('.ask input')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('name')),
        );
    };
    expect(await shown('google-voice')).toEqual(['used']);
    expect(await shown('ultra-mobile-paygo')).toEqual(['due', 'paid', 'balance']);
    expect(await shown('airalo-us')).toEqual(['due']);
    expect(await shown('own')).toEqual(['every', 'due', 'paid']);
    await page.locator('select[name=by]').selectOption('use');
    expect(await shown('own')).toEqual(['every', 'used']);
    expect(await shown('tello-monthly-5')).toEqual(['due', 'paid']);
    await page.context().close();
  });

  test('asks which length was paid for where a plan is sold for several, and only for its own', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${inject('siteUrl')}/`);
    const options = await page
      .locator('option[data-asks]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('value') ?? '', one.getAttribute('data-asks') ?? ''] as const),
      );
    const several: string[] = [];
    for (const [plan, asks] of options) {
      await page.locator('select[name=plan]').selectOption(plan);
      const shown = await page
        .locator('.ask-length input')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('value')),
        );
      const sold = asks.split(' ').filter((word) => /^\d+[dm]$/.test(word));
      expect(shown, plan).toEqual(sold.length === 0 ? [] : expect.arrayContaining(['', ...sold]));
      expect(shown, plan).toHaveLength(sold.length === 0 ? 0 : sold.length + 1);
      if (sold.length > 0) several.push(plan);
    }
    expect(several).toContain('h2o-payg-10');
    await page.close();
  });

  test('says of a date that is no day, or only half of one, how to put it right, beside the field', async () => {
    const { page } = await visitNumbers(browser, { ready: '.numbers[data-ready]' });
    await page.getByLabel('我的套餐').selectOption('tello-monthly-5');
    const field = page.getByLabel('账号里显示的到期日');
    await field.focus();
    await page.keyboard.type('0230');
    await ask(page);
    await page.getByText('没有填完').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask-due');
    expect(await answerOf(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('the answer', () => {
  test.each([
    [
      'Ultra, topped up on 1 November: the last charge and the balance count, not the top-up',
      '?plan=ultra-mobile-paygo&paid=2026-11-01&balance=0',
      [
        /安全/,
        /这天之前查余额，不够下一次扣款就充\s+11月22日\s+2026年，星期日，还有2天/,
        /最晚2026年11月29日余额要够，你这里2026年11月30日/,
      ],
    ],
    [
      'Tello expired yesterday: it can be saved, and until when',
      '?plan=tello-monthly-5&due=2026-11-20',
      [/已经(停机|过期)，还能救/, /到这天为止还能救/, /已经过去：2026年11月20日到期/],
    ],
    [
      'Google Voice, last text in August: the last day to use it',
      '?plan=google-voice&used=2026-08-25',
      [/该用一次了/, /最晚这天用一次\s+11月23日/, /还有3天/],
    ],
    [
      'a H2O balance of $0: no day is safe but the earliest',
      '?plan=h2o-payg-10&paid=2026-11-01&balance=0',
      [/11月\d+日|号码多半已经被收回|已经停机/],
    ],
  ] as const)('for %s', async (_what, query, texts) => {
    const { page, complaints } = await visit(query, 360);
    const text = await told(page);
    for (const part of texts) expect(text).toMatch(part);
    const date = page.locator('.answer-verdict').first();
    const box = await date.boundingBox();
    expect((box?.y ?? 999) + 40).toBeLessThan(740);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('gives the last safe moment where the reader is, the steps of this provider and how to pay from there', async () => {
    const { page } = await visit('?plan=tello-monthly-5&due=2026-12-17');
    expect(await told(page)).toMatch(
      /安全[^]*这天之前付款\s+12月9日[^]*最后一天是2026年12月16日，你这里2026年12月17日 1\d:\d\d截止/,
    );
    const steps = await page.locator('.answer-do').innerText();
    expect(steps).toContain('登录tello.com的账号');
    expect(steps).toMatch(/怎么付：.*PayPal/);
    expect(steps).not.toContain('美国发行的银行卡');
    expect(steps).toContain('怎么算成功：回账号看');
    expect(await page.getByRole('link', { name: '打开官网' }).getAttribute('href')).toBe(
      'https://tello.com/',
    );
    await page.context().close();
  });

  test('for a line that is late says first what can still be done, then what is lost, then the accounts to move', async () => {
    const { page } = await visit('?plan=ultra-mobile-paygo&due=2026-11-10');
    expect(await told(page)).toMatch(/还能救[^]*12月9日[^]*另一个来源说到2027年1月8日/);
    const text = await page.locator('.answer-do').innerText();
    expect(text).toMatch(
      /按这个顺序救[^]*收不到短信和验证码[^]*充值，让余额够下一次扣款[^]*先改绑在号码上的账号/,
    );
    const size = (what: string) =>
      page
        .locator(what)
        .first()
        .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(await size('.answer-date strong')).toBeGreaterThan(2 * (await size('.answer-past')));
    await page.context().close();
  });

  test('stays in the fragment: a reload keeps it and sends nothing', async () => {
    const { page } = await visit('?plan=tello-monthly-5&due=2026-12-17');
    await page.waitForURL(/\/numbers\/#plan=tello-monthly-5&due=2026-12-17$/);
    const before = await told(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.reload();
    await answerOf(page).waitFor();
    expect(await told(page)).toBe(before);
    expect(sent.filter((url) => url.includes('tello') || url.includes('2026-12'))).toEqual([]);
    await page.context().close();
  });

  test('goes along into the other script', async () => {
    const { page } = await visit('?plan=tello-monthly-5&due=2026-12-17');
    await page.getByRole('link', { name: '繁體' }).click();
    await page.waitForURL(/\/zh-hant\/numbers\/#plan=tello-monthly-5&due=2026-12-17$/);
    await answerOf(page).waitFor();
    expect(await told(page)).toMatch(/安全[^]*這天之前付款/);
    await page.context().close();
  });

  test('moves on by itself in a page that is left open past midnight', async () => {
    const { page } = await visit('?plan=google-voice&used=2026-08-25');
    expect(await told(page)).toContain('还有3天');
    await page.clock.setFixedTime(new Date('2026-11-22T08:00:00Z'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => told(page)).toContain('只剩1天');
    await page.context().close();
  });

  test('is not given while a date is missing, and the way leads to its field', async () => {
    const { page } = await visit(LYCA);
    const text = await answerOf(page).innerText();
    expect(text).not.toMatch(/安全|2027年9月30日|300天|日历/);
    expect(text).toContain('隔一段时间不用');
    await answerOf(page).getByRole('link', { name: USED }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask-used');
    expect(page.url()).toContain('due=2027-10-01');
    await page.getByLabel(USED).fill('2026-11-10');
    await ask(page);
    await expect.poll(() => told(page)).toContain('1月7日');
    expect(await answerOf(page).innerText()).toContain(
      '你填的是2026年11月10日，没写几点，按美国日期前一天算。',
    );
    await page.context().close();
  });

  test('says that the shortest of several lengths was taken, and no more once the account date is known', async () => {
    const { page } = await visit('?plan=h2o-payg-10&paid=2026-10-01&balance=5');
    await page.getByText('没说买的是多长的，按最短的算').waitFor();
    await page.getByRole('link', { name: '改一下' }).click();
    await page.getByRole('radio', { name: '365天' }).check();
    await ask(page);
    await page.waitForURL(/&paid=2026-10-01&length=365d&balance=5$/);
    await expect.poll(() => told(page)).toContain('2027年9月29日');
    expect(await told(page)).not.toContain('按最短的算');
    const { page: dated } = await visit('?plan=h2o-payg-10&due=2027-05-30&balance=5');
    await dated.locator('.lifeline').waitFor();
    expect(await answerOf(dated).innerText()).not.toContain('没说买的是多长的');
    await page.context().close();
    await dated.context().close();
  });

  test('for a rule of the reader’s own follows from it', async () => {
    const { page } = await visit('#plan=own&every=90&by=use&used=2026-11-01');
    expect(await told(page)).toMatch(/安全[^]*1月21日/);
    await page.context().close();
  });

  test.each([
    '?dates=due&held=tello-monthly-5&due=2026-12-17',
    '#held=tello-monthly-5&due=2026-12-17&dates=due',
  ])('is given to the old address %s of the picker', async (old) => {
    const { page } = await visit('?plan=google-voice');
    await page.goto(`${inject('siteUrl')}/picker/${old}`);
    await page.waitForURL(/\/numbers\/#plan=tello-monthly-5&due=2026-12-17$/);
    await answerOf(page).waitFor();
    expect(await told(page)).toContain('12月16日');
    await page.context().close();
  });

  test('is what the picker compares with, and comes back from there', async () => {
    const { page } = await visit('?due=2027-10-01&plan=red-pocket-ebay-30');
    await page.getByRole('link', { name: '更便宜' }).click();
    await page.waitForURL(/\/picker\/#have=red-pocket-ebay-30&due=2027-10-01$/);
    const notice = page.locator('.picker-results .picker-notice').first();
    expect(await notice.innerText()).toMatch(/已经付过的管到2027年9月30日（含这一天）.*315天用不上/);
    const card = page.locator('article', { has: page.getByText('这是你现在用的') });
    const text = await card.innerText();
    expect(text).toMatch(/整段时间一共\s+\$30\n/);
    expect(text).toContain(
      '已经付过的管到2027年9月30日（含这一天）。1期，每期$30，最后一天是2028年9月24日。',
    );
    await notice.getByRole('link').click();
    await page.waitForURL(/\/numbers\/#plan=red-pocket-ebay-30&due=2027-10-01$/);
    await answerOf(page).waitFor();
    await page.context().close();
  });

  test('can be changed: the form opens again with what was answered', async () => {
    const { page } = await visit('?plan=tello-monthly-5&due=2026-12-17');
    await change(page);
    expect(await page.getByLabel('账号里显示的到期日').inputValue()).toBe('2026-12-17');
    await page.getByLabel('账号里显示的到期日').fill('2027-01-17');
    await ask(page);
    await expect.poll(() => told(page)).toContain('1月9日');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('numbers-line');
    await page.context().close();
  });

  test.each([
    '/numbers/',
    `/numbers/${LYCA}`,
    `/numbers/${LYCA}&used=2026-11-10`,
    '/numbers/?plan=ultra-mobile-paygo&due=2026-11-10',
    '/zh-hant/numbers/?plan=google-voice&used=2026-08-01',
  ])('%s fits a phone 320 pixels wide', async (path) => {
    const { page, complaints } = await visitNumbers(browser, {
      path,
      width: 320,
      ready: '.numbers[data-ready]',
    });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a start without an hour', () => {
  test('says beside the date and among the reasons that it counts as the day before', async () => {
    const { page } = await visitPicker(browser, { query: '?for=keep&start=2027-01-31' });
    const said = '你填的是2027年1月31日，没写几点，按美国日期前一天算。';
    const first = page.locator('.picker-results article').first();
    await first.locator('summary').first().click();
    expect(await first.locator('.lifeline li').first().innerText()).toContain(said);
    await first.getByText('这些日期怎么来的').click();
    expect(await first.locator('.picker-trace').innerText()).toContain(said);
    await page.context().close();
  });
});
