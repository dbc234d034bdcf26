import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text as textOf } from 'node:stream/consumers';
import type { AxeResults } from 'axe-core';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { overflowOf, visitKept, visitNumbers } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const KEY = 'xuhao ledger';
const TELLO = '?plan=tello-monthly-5&paid=2026-11-10';
const visit = (query = '', before?: () => void) =>
  (query.startsWith('?') ? visitNumbers : visitKept)(browser, {
    query,
    width: 360,
    ...(before === undefined ? {} : { before }),
  });

const keep = async (page: Page, name: string, group = ''): Promise<void> => {
  const offer = page.getByRole('button', { name: '记在这台设备' });
  const form = page.locator('.kept-form');
  await offer.or(form).first().waitFor();
  if (await offer.isVisible()) await offer.click();
  await form.getByLabel('叫它什么').fill(name);
  await form.getByLabel('分组').fill(group);
  await form.getByRole('button', { name: '记下' }).click();
  await page.locator('.kept-line', { hasText: name }).waitFor();
};

/** Goes to another line in the same browser. */
async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('siteUrl')}/numbers/${query}`);
  await page.locator('.kept').waitFor();
}

const stored = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);
const keptText = (page: Page): Promise<string> => page.locator('.kept').innerText();

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return textOf(await download.createReadStream());
}

const eventsIn = (
  file: string,
): { uid: string; title: string; date: string; status: string; alarms: number }[] =>
  ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      title: String(event.getFirstPropertyValue('summary')),
      date: String(event.getFirstPropertyValue('dtstart')),
      status: String(event.getFirstPropertyValue('status')),
      alarms: event.getAllSubcomponents('valarm').length,
    }));

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const fold = page.locator('details', { hasText: '换设备、备份' }).last();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  await page
    .getByLabel('从文件导入')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

describe('a line', () => {
  test('is kept when the reader says so, and stands there with its date on the next visit', async () => {
    const { page, complaints } = await visit(TELLO);
    expect(await stored(page)).toBeNull();
    const answered = await page.locator('.numbers-answer').innerText();
    await keep(page, '收验证码的');
    expect(answered).toContain('12月1日');
    expect(await keptText(page)).toMatch(/2026年12月1日以前续费/);
    await ask(page, '');
    expect(await keptText(page)).toMatch(/收验证码的[\s\S]*2026年12月1日以前续费/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is not kept under a name that holds a telephone number, and the reason is said', async () => {
    const { page } = await visit(TELLO);
    await page.getByRole('button', { name: '记在这台设备' }).click();
    await page.getByLabel('叫它什么').fill('２０２ ５５５-0123');
    expect(await page.locator('.kept-form').innerText()).toContain('里面像是有电话号码');
    expect(await page.locator('.kept-form').getByRole('button', { name: '记下' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('moves on in two taps when it was paid for, and back again', async () => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    await page.getByRole('button', { name: '今天付了' }).click();
    await page.getByRole('button', { name: /^付了/ }).first().click();
    await expect.poll(() => keptText(page)).toMatch(/2026年12月\d+日以前续费/);
    expect(await keptText(page)).not.toContain('2026年12月1日以前');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => keptText(page)).toContain('2026年12月1日以前续费');
    await page.context().close();
  });

  test('whose day was typed wrong is put right, the dates follow at once, and back again', async () => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    await page.getByText('记录、日历、改名').click();
    await page.getByRole('button', { name: '改：付款' }).click();
    const form = page.locator('.kept-events form');
    await form.getByLabel('哪天').fill('2026-11-30');
    await form.getByRole('button', { name: '记下' }).click();
    expect(await form.innerText()).toContain('这一天还没到');
    await form.getByLabel('哪天').fill('2026-11-15');
    await form.getByRole('button', { name: '记下' }).click();
    await expect.poll(() => keptText(page)).toContain('2026年12月6日以前续费');
    expect(await page.locator('.kept-events li').count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => keptText(page)).toContain('2026年12月1日以前续费');
    await page.getByRole('button', { name: '删掉：付款' }).click();
    await expect.poll(() => keptText(page)).not.toContain('以前续费');
    await page.context().close();
  });

  test('that would be due while the reader is away is due before, and says why', async () => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    await page.getByText('有一段时间处理不了').click();
    await page.getByLabel('从哪天').fill('2026-11-28');
    await page.getByLabel('到哪天').fill('2026-12-05');
    await page
      .locator('details', { hasText: '有一段时间处理不了' })
      .getByRole('button', { name: '记下' })
      .click();
    await expect.poll(() => keptText(page)).toContain('2026年11月27日以前续费');
    expect(await keptText(page)).toContain('所以提前了；本来是2026年12月1日');
    await page.context().close();
  });
});

describe('a family of three numbers, one paid today, the calendar exported twice', () => {
  test('has the term before cancelled and everything else once', async () => {
    const { page } = await visit(TELLO);
    await keep(page, '妈妈', '家');
    await ask(page, '?plan=ultra-mobile-paygo&paid=2026-11-01&balance=7');
    await keep(page, '爸爸', '家');
    await ask(page, '?plan=tello-monthly-5&paid=2026-11-10');
    await keep(page, '自己');
    expect(await page.locator('.kept-group h3').allInnerTexts()).toEqual(['家', '没有分组']);
    await page.getByText('全部放进日历').click();
    const first = eventsIn(await saved(page, '下载日历文件'));
    expect(new Set(first.map(({ uid }) => uid)).size).toBe(first.length);
    expect(first.every(({ status }) => status === 'CONFIRMED')).toBe(true);
    expect(first.some(({ alarms }) => alarms === 2)).toBe(true);
    const mine = page.locator('.kept-line', { hasText: '自己' });
    await mine.getByRole('button', { name: '今天付了' }).click();
    await mine.getByRole('button', { name: /^付了/ }).first().click();
    const second = eventsIn(await saved(page, '下载日历文件'));
    const cancelled = second.filter(({ status }) => status === 'CANCELLED');
    expect(cancelled.map(({ uid }) => uid).sort()).toEqual(
      first
        .filter(({ title }) => title.includes('自己'))
        .map(({ uid }) => uid)
        .sort(),
    );
    const others = (events: typeof first) =>
      events.filter(({ title }) => !title.includes('自己')).map(({ uid, date }) => `${uid} ${date}`);
    expect(others(second)).toEqual(others(first));
    await page.context().close();
  });
});

describe('what stands in a calendar', () => {
  const withCalendar = async (): Promise<{ page: Page; uids: readonly string[] }> => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    await page.getByText('全部放进日历').click();
    const uids = eventsIn(await saved(page, '下载日历文件')).map(({ uid }) => uid);
    return { page, uids };
  };
  const cancelledIn = async (page: Page): Promise<readonly string[]> => {
    const events = eventsIn(await saved(page, '取消'));
    expect(events.every(({ status, alarms }) => status === 'CANCELLED' && alarms === 0)).toBe(true);
    return events.map(({ uid }) => uid);
  };

  test('can be taken out of it when the line is removed, and a line brought back is newer than that', async () => {
    const { page, uids } = await withCalendar();
    await page.getByText('记录、日历、改名').click();
    await page.getByRole('button', { name: '从这台设备删掉这个号码' }).click();
    expect(await cancelledIn(page)).toEqual(uids);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('全部放进日历').click();
    const again = await saved(page, '下载日历文件');
    expect(again).toContain('SEQUENCE:2');
    expect(eventsIn(again).map(({ uid, status }) => [uid, status])).toEqual(
      uids.map((uid) => [uid, 'CONFIRMED']),
    );
    await page.context().close();
  });

  test('can be taken out of it when everything is deleted', async () => {
    const { page, uids } = await withCalendar();
    await page.getByText('自己的货币、全部删除').click();
    await page.getByRole('button', { name: '删除这台设备上的全部记录' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    expect(await stored(page)).toBeNull();
    expect(await cancelledIn(page)).toEqual(uids);
    await page.context().close();
  });

  test('is not spoken of where nothing was put there', async () => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    await page.getByText('记录、日历、改名').click();
    await page.getByRole('button', { name: '从这台设备删掉这个号码' }).click();
    await page.getByText('已删掉A和它的1条记录。').waitFor();
    expect(await page.getByRole('button', { name: '取消' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('what is kept goes from device to device', () => {
  const move = async (page: Page, address: string): Promise<Page> => {
    const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN' });
    const other = await context.newPage();
    await other.clock.setFixedTime(new Date('2026-11-21T04:00:00Z'));
    await other.goto(address);
    await page.context().close();
    return other;
  };

  test('as a link: shown first, kept when the reader says so, never sent', async () => {
    const { page } = await visit(TELLO);
    await keep(page, '妈妈');
    await page.getByText('换设备、备份', { exact: true }).click();
    const link = await page.locator('#kept-link').inputValue();
    await page.getByText('显示二维码').click();
    await page.getByRole('img', { name: '显示二维码' }).waitFor();
    expect(new URL(link).search).toBe('');
    const other = await move(page, link);
    await other.locator('.kept-preview').waitFor();
    expect(await other.locator('.kept-preview').innerText()).toMatch(/新增1个[\s\S]*妈妈/);
    expect(await stored(other)).toBeNull();
    await other.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(() => keptText(other)).toContain('2026年12月1日以前续费');
    expect(await other.locator('.answer-notice').count()).toBe(0);
    await other.context().close();
  });

  test('as a link that was cut: nothing is kept, and the reader is told', async () => {
    const { page } = await visit('#move=MS4xN2o');
    await page.locator('.kept').waitFor();
    await expect.poll(() => keptText(page)).toContain('链接不完整');
    expect(await stored(page)).toBeNull();
    await page.context().close();
  });

  test.each([
    ['a backup', '下载备份（JSON）', 'xuhao.json'],
    ['a table', '下载表格（CSV）', 'xuhao.csv'],
  ])('as %s: exported, deleted and imported it is the same', async (_, button, name) => {
    const { page } = await visit(TELLO);
    await keep(page, '妈妈', '家');
    await page.getByText('换设备、备份', { exact: true }).click();
    const file = await saved(page, button);
    const before = await page.locator('.kept-lines').innerText();
    await importFile(page, name, file);
    await expect.poll(() => page.locator('.kept-preview').innerText()).toContain('相同1个');
    await page.getByRole('button', { name: '不导入' }).click();
    await page.getByText('自己的货币、全部删除').click();
    await page.getByRole('button', { name: '删除这台设备上的全部记录' }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await expect.poll(() => keptText(page)).toContain('已删掉1个号码、1条记录');
    expect(await stored(page)).toBeNull();
    await importFile(page, name, file);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(() => page.locator('.kept-lines').innerText()).toBe(before);
    await page.context().close();
  });

  test('as a file that is wrong: the place is named and nothing changes', async () => {
    const { page } = await visit(TELLO);
    await keep(page, '妈妈');
    const before = await stored(page);
    await importFile(page, 'xuhao.json', (before ?? '').replace('妈妈', '202-555-0123'));
    await expect.poll(() => keptText(page)).toMatch(/lines\[0\]\.name：里面像是有电话号码/);
    await importFile(page, 'xuhao.csv', 'line,name,plan\r\nline01,"A,tello-payg');
    await expect.poll(() => keptText(page)).toContain('第2行');
    expect(await stored(page)).toBe(before);
    await page.context().close();
  });
});

describe('a device', () => {
  test('that keeps nothing says so and works for the visit', async () => {
    const { page } = await visit(TELLO, () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await keep(page, 'A');
    expect(await keptText(page)).toContain('只在这次打开时有效');
    expect(await keptText(page)).toContain('2026年12月1日以前续费');
    await page.context().close();
  });

  test('that is full says so and works for the visit', async () => {
    const { page } = await visit(TELLO, () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await keep(page, 'A');
    expect(await keptText(page)).toContain('存不下了');
    await page.getByRole('button', { name: '今天付了' }).click();
    await page.getByRole('button', { name: /^付了/ }).first().click();
    await expect.poll(() => keptText(page)).not.toContain('2026年12月1日以前续费');
    await page.context().close();
  });

  test('whose record is damaged leaves it as it is, and says where it is wrong', async () => {
    const { page } = await visit(TELLO, () =>
      localStorage.setItem('xuhao ledger', '{"version":2,"lines":[{}]}'),
    );
    await page.locator('.kept').waitFor();
    await keep(page, 'A');
    expect(await keptText(page)).toContain('读不出来，已经原样留着');
    expect(await keptText(page)).toContain('lines[0].id');
    expect(await stored(page)).toBe('{"version":2,"lines":[{}]}');
    await page.context().close();
  });

  test('with a record of the first version reads it', async () => {
    const { page } = await visit('', () =>
      localStorage.setItem(
        'xuhao ledger',
        '{"version":1,"lines":[{"name":"旧的","plan":"tello-monthly-5","paid":"2026-11-10"}]}',
      ),
    );
    await expect.poll(() => keptText(page)).toMatch(/旧的[\s\S]*2026年12月1日以前续费/);
    await page.context().close();
  });

  test('shows in one tab what another keeps, and neither overwrites the other', async () => {
    const { page } = await visit(TELLO);
    await keep(page, 'A');
    const context: BrowserContext = page.context();
    const other = await context.newPage();
    await other.clock.setFixedTime(new Date('2026-11-21T04:00:00Z'));
    await ask(other, '?plan=google-voice&used=2026-11-10');
    await keep(other, 'B');
    await expect.poll(() => keptText(page)).toContain('B');
    await page.getByRole('button', { name: '今天付了' }).click();
    await page.getByRole('button', { name: /^付了/ }).first().click();
    await expect.poll(() => keptText(other)).not.toContain('2026年12月1日以前续费');
    expect(await keptText(other)).toMatch(/A[\s\S]*B|B[\s\S]*A/);
    await context.close();
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens every fold, those too that come with a part that a fold loads, and waits until all have arrived. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('.kept details:not([open]) > summary');
  const awaited = page.locator('.kept details[open]:not(:has(> :not(summary)))');
  const left = async (): Promise<number> => {
    if ((await closed.count()) > 0) await closed.first().click();
    return (await closed.count()) + (await awaited.count());
  };
  await expect.poll(left, { timeout: 15_000 }).toBe(0);
}

describe('the list of kept lines', () => {
  test.each(['light', 'dark'] as const)('is accessible with everything open, %s', async (colorScheme) => {
    const { page } = await visit(TELLO);
    await page.emulateMedia({ colorScheme });
    await keep(page, 'A', '家');
    await ask(page, '?plan=google-voice&used=2026-08-20');
    await keep(page, 'B');
    await openAll(page);
    await page.getByRole('img', { name: '显示二维码' }).waitFor();
    await page.evaluate(axe);
    const { violations }: AxeResults = await page.evaluate(`axe.run('.kept')`);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('two hundred lines', () => {
  const many = (): void => {
    const lines = Array.from({ length: 200 }, (_, at) => ({
      id: `many${String(at).padStart(4, '0')}`,
      name: `L${at}`,
      rule: { kind: 'plan', id: at % 2 === 0 ? 'tello-monthly-5' : 'ultra-mobile-paygo' },
      events: [
        { id: 'event1', kind: 'paid', date: `2026-11-${String(1 + (at % 20)).padStart(2, '0')}`, day: 'us' },
      ],
    }));
    localStorage.setItem('xuhao ledger', JSON.stringify({ version: 2, revision: 1, absences: [], lines }));
  };

  test('stand there without sideways scrolling, and typing a name draws none of them again', async () => {
    const { page } = await visit(TELLO, many);
    await expect.poll(() => page.locator('.kept-line').count()).toBe(200);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      const seen = new MutationObserver((changes) => {
        document.body.dataset['drawn'] = String(changes.length);
      });
      for (const list of document.querySelectorAll('.kept-lines'))
        seen.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await page.getByLabel('叫它什么').pressSequentially('abc');
    expect(await page.getByLabel('叫它什么').inputValue()).toContain('abc');
    expect(await page.evaluate(() => document.body.dataset['drawn'])).toBeUndefined();
    await page.context().close();
  });
});
