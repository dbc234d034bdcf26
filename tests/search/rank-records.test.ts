import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/search/query.ts';
import { lookUp, rankRecords, type LookUp } from '../../src/search/rank-records.ts';

const unit = (...texts: readonly string[]): Query['units'][number] => ({
  alternatives: texts.map((text, index) => ({ text, weight: index === 0 ? 1 : 0.9 })),
});

/** An index of texts: a look-up finds what holds the phrase, better the more often it does. */
const indexOf =
  (pages: Readonly<Record<string, string>>): LookUp =>
  (text) => {
    const phrase = text.replace(/["\s]/g, '');
    const hits = new Map(
      Object.entries(pages).flatMap(([id, page]) => {
        const times = page.split(phrase).length - 1;
        return times > 0 ? [[id, times] as const] : [];
      }),
    );
    return Promise.resolve(hits);
  };

const order = async (query: Query, pages: Readonly<Record<string, string>>): Promise<string[]> =>
  (await rankRecords(query, indexOf(pages), Object.keys(pages).length)).map(({ id }) => id);

describe('the order of what was found', () => {
  test('a page with all parts of the question goes before one with some', async () => {
    const query = { units: [unit('充值'), unit('失败')], runs: [] };
    expect(await order(query, { a: '充值充值充值', b: '充值失败', c: '别的' })).toEqual(['b', 'a']);
  });

  test('the word that was typed counts more than its synonym', async () => {
    const query = { units: [unit('续费', '缴费')], runs: [] };
    expect(await order(query, { a: '缴费', b: '续费' })).toEqual(['b', 'a']);
  });

  test('a page that holds the whole run goes first', async () => {
    const query = { units: [unit('号码'), unit('码卡')], runs: ['号码卡'] };
    expect(await order(query, { a: '号码号码号码码卡', b: '号码卡' })).toEqual(['b', 'a']);
  });

  test('a page with less than a quarter of the best coverage is left out', async () => {
    const query = { units: [unit('甲'), unit('乙'), unit('丙'), unit('丁'), unit('戊')], runs: [] };
    const pages = { a: '甲乙丙丁戊', b: '甲', c: '甲乙', d: '甲', e: '甲' };
    expect(await order(query, pages)).toEqual(['a', 'c']);
  });

  test('of pages that hold the same, the one about what is named goes first', async () => {
    const query = { units: [{ ...unit('三刀'), subject: 'ultra' }, unit('甲')], runs: [] };
    expect((await order(query, { a: '三刀甲', c: '三刀甲aboutultra', d: '甲' }))[0]).toBe('c');
  });

  test('a page that answers the rest goes before one that is only about what is named', async () => {
    const query = { units: [{ ...unit('三刀'), subject: 'ultra' }, unit('甲'), unit('乙')], runs: [] };
    const pages = { a: '三刀甲乙', c: '三刀aboutultra', d: '别的', e: '别的' };
    expect((await order(query, pages))[0]).toBe('a');
  });

  test('on a page about what is named the place is shown by the rest of the question', async () => {
    const query = { units: [{ ...unit('三刀'), subject: 'ultra' }, unit('甲')], runs: [] };
    const pages = { a: '三刀甲', c: '三刀甲aboutultra' };
    const ranked = await rankRecords(query, indexOf(pages), 2);
    expect(ranked.map(({ id, found }) => [id, found])).toEqual([
      ['c', ['甲']],
      ['a', ['三刀', '甲']],
    ]);
  });

  test('a part that no page has is passed over', async () => {
    expect(await order({ units: [unit('充值'), unit('火星')], runs: [] }, { a: '充值' })).toEqual(['a']);
  });

  test('there is no result when most of the question is known to no page', async () => {
    const loose = (text: string): Query['units'][number] => ({ ...unit(text), isLoose: true });
    const query = { units: [loose('火车'), loose('车票'), loose('充值')], runs: [] };
    expect(await order(query, { a: '充值' })).toEqual([]);
  });

  test('a known term is answered, however much else is unknown', async () => {
    const loose = (text: string): Query['units'][number] => ({ ...unit(text), isLoose: true });
    const query = { units: [loose('海外'), loose('外接'), loose('接收'), unit('验证码')], runs: [] };
    expect(await order(query, { a: '验证码' })).toEqual(['a']);
  });

  test('nothing asked finds nothing', async () => {
    expect(await order({ units: [], runs: [] }, { a: '充值' })).toEqual([]);
  });
});

describe('the form of a look-up', () => {
  test('Han characters stand alone and several words are quoted', () => {
    expect(lookUp('充值')).toEqual({ phrase: '"充 值"', loose: '充 值' });
    expect(lookUp('用paypal付')).toEqual({ phrase: '"用 paypal 付"', loose: '用 paypal 付' });
  });

  test('a single Latin word is quoted, so that it finds only itself', () => {
    expect(lookUp('费')).toEqual({ phrase: '费', loose: '费' });
    expect(lookUp('tello')).toEqual({ phrase: '"tello"', loose: 'tello' });
  });
});
