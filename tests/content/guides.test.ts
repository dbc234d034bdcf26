import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join('src', 'content', 'guides');
const guides = readdirSync(folder).map((name) => {
  const [, matter = '', ...body] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
  return { id: name.replace('.mdx', ''), matter, body: body.join('---') };
});

/** The text without the boxes of what is not known. */
const outsideTheBox = (body: string): string => body.replace(/<Unknown on="[^"]+">.*?<\/Unknown>/gs, '');

/** Words that report how we searched instead of what the reader can do. */
const SEARCH_REPORTS = /没有?查到|查不到|未查到|没有找到|没找到|没有读到|没有证实|整理者|说法没有出处/g;

/** Words that have a better one, as a reader of this handbook meets it everywhere else. */
const OTHER_WORDS =
  /商家|这条线|主线|付法|销户|网络号码|SIM调换|开争议|网络电话号|规矩|红线|算数的操作|国内卡|境外卡|验证器(?!App)|看这一篇/g;

describe.each(guides)('the guide $id', ({ matter, body }) => {
  test('tells what is not known in one box with its day, and nowhere else', () => {
    const boxes = body.match(/<Unknown on="2\d{3}-\d{2}-\d{2}">/g) ?? [];
    expect(boxes.length).toBeLessThanOrEqual(1);
    expect(outsideTheBox(body).match(SEARCH_REPORTS) ?? []).toEqual([]);
  });

  test('works a case through the rules of a plan', () => {
    expect(body).toMatch(/<Case plan="[a-z0-9-]+" [^>]*>/);
  });

  test('goes on to a step, a page or what can go wrong under every heading', () => {
    const sections = body.split(/^## .*$/m).slice(1);
    expect(sections.filter((section) => section.trim() === '')).toEqual([]);
  });

  test('keeps to one word for one thing', () => {
    expect(body.match(OTHER_WORDS) ?? []).toEqual([]);
  });

  test('is found by at least ten words of readers', () => {
    const [, aliases = ''] = /^aliases: \[(.*)\]$/m.exec(matter) ?? [];
    expect(aliases.split(',').length).toBeGreaterThanOrEqual(10);
  });

  test('names every link by a title or a heading', () => {
    const names = [...body.matchAll(/\[([^\]]+)\]\((?:\/|#)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => /^(这里|这一篇|这页|点这里|详情)$/.test(name))).toEqual([]);
  });
});

describe('all the guides', () => {
  test('say what people type beside the proper word: 接码, 三刀卡, 死号, 养号', () => {
    const all = guides.map(({ body }) => body).join('\n');
    for (const word of ['接码', '三刀卡', '死号', '养号']) expect(all, word).toContain(word);
  });

  test('say once where an address must not be made up, and once what pending and posted mean', () => {
    const withWarning = guides.filter(({ body }) => body.includes('不要填假地址')).map(({ id }) => id);
    expect(withWarning).toEqual(['foreign-card']);
    const withMeaning = guides.filter(({ body }) => body.includes('**待入账**')).map(({ id }) => id);
    expect(withMeaning).toEqual(['top-up-failed']);
  });
});
