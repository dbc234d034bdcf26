import { describe, expect, test } from 'vitest';
import type { SearchConfig } from '../../src/search/config.ts';
import { lexiconOf, lookUp, queryOf } from '../../src/search/query.ts';

const config: SearchConfig = {
  records: 10,
  version: 'test',
  fold: '續续費费發发',
  typos: { 冲值: '充值', 'wi-fi': 'wifi' },
  same: [
    [
      ['充值', 'chong zhi'],
      ['加值', 'jia zhi'],
    ],
    [
      ['续费', 'xu fei'],
      ['缴费', 'jiao fei'],
    ],
  ],
  related: [['充值', '续费']],
  whole: ['手续费'],
  filler: ['怎么', '了', '吗'],
  brands: [
    ['tello'],
    ['paypal'],
    ['ultra-mobile', 'ultra', ['三刀卡', 'san dao ka']],
    ['red-pocket'],
    ['google-voice', ['谷歌语音', 'gu ge yu yin'], 'gv', 'ggyy'],
  ],
  words: { count: '', first: '', none: '', near: '', title: '', kinds: {} },
};
const lexicon = lexiconOf(config);
const texts = (typed: string): string[][] =>
  queryOf(typed, lexicon).units.map(({ alternatives }) => alternatives.map(({ text }) => text));

describe('planning what is looked up', () => {
  test('a known term is looked up with its synonyms and, for less, what is near it', () => {
    const [unit] = queryOf('充值', lexicon).units;
    expect(unit?.alternatives).toEqual([
      { text: '充值', weight: 1 },
      { text: '加值', weight: 0.9 },
      { text: '续费', weight: 0.45 },
      { text: '缴费', weight: 0.45 },
    ]);
  });

  test('traditional characters are looked up as the simplified ones of the pages', () => {
    expect(texts('續費')).toEqual(texts('续费'));
  });

  test('a typo is mended first', () => {
    expect(texts('冲值')).toEqual(texts('充值'));
    expect(texts('Wi-Fi')).toEqual([['wifi']]);
  });

  test('a word that only holds a term is not taken for it', () => {
    expect(texts('手续费')).toEqual([['手续费']]);
  });

  test('the words of a question are dropped unless nothing else is left', () => {
    expect(texts('怎么充值了吗')).toEqual(texts('充值'));
    expect(texts('怎么')).toEqual([['怎么']]);
  });

  test('what is not known becomes overlapping pairs', () => {
    expect(texts('比特币')).toEqual([['比特'], ['特币']]);
    expect(texts('卡')).toEqual([['卡']]);
  });

  test('a Latin word beside Chinese is cut off from it', () => {
    expect(texts('tello到期')).toEqual([['tello'], ['到期']]);
  });

  test('a term in Latin letters counts only as a whole word', () => {
    expect(texts('gvoice')).toEqual([['gvoice']]);
  });

  test('a misspelt name is repaired by one slip, two in a long word', () => {
    expect(texts('telo')).toEqual([['telo', 'tello']]);
    expect(texts('paypel')).toEqual([['paypel', 'paypal']]);
    expect(texts('ultra mobil')).toEqual([['ultra mobile']]);
  });

  test('a name that is not finished is looked up as what it may become', () => {
    expect(texts('goog')).toEqual([['goog', 'google voice']]);
    expect(texts('zz')).toEqual([['zz']]);
  });

  test('a nickname is looked up with the name, and both mark whose pages are meant', () => {
    expect(queryOf('三刀卡', lexicon).units).toEqual([
      {
        alternatives: [
          { text: '三刀卡', weight: 1 },
          { text: 'ultra mobile', weight: 0.9 },
        ],
        subject: 'aboutultramobile',
      },
    ]);
    expect(queryOf('telo', lexicon).units.map(({ subject }) => subject)).toEqual(['abouttello']);
    expect(queryOf('充值', lexicon).units.map(({ subject }) => subject)).toEqual([undefined]);
  });

  test('a term can be typed by its sound', () => {
    expect(texts('xufei')).toEqual(texts('续费'));
    expect(texts('xu fei')).toEqual(texts('续费'));
    expect(texts('jiaofei')).toEqual(texts('缴费'));
    expect(texts('CZ')).toEqual(texts('充值'));
    expect(texts('sandaoka')).toEqual(texts('三刀卡'));
  });

  test('by its initials only the first term of a group is meant', () => {
    expect(texts('sdk')).toEqual(texts('三刀卡'));
    expect(texts('jz')).not.toEqual(texts('加值'));
  });

  test('a sound that is a term itself stays that term', () => {
    expect(texts('ggyy')).toEqual([['ggyy', 'google voice']]);
  });

  test('every whole run of Chinese is kept for the pages that hold it as it is', () => {
    expect(queryOf('怎么充值 续费', lexicon).runs).toEqual(['怎么充值', '续费']);
  });

  test('nothing, blanks, punctuation, emoji and lone surrogates look up nothing', () => {
    for (const typed of ['', '   ', '？！…', '🎉', '"""', '<>', '\u202e', '\ud800'])
      expect(queryOf(typed, lexicon).units).toEqual([]);
  });

  test('full-width letters, quotation marks and right-to-left marks do no harm', () => {
    expect(texts('“ＴＥＬＬＯ”\u200f，续费？')).toEqual([...texts('tello'), ...texts('续费')]);
  });

  test('an endless text is cut short', () => {
    expect(queryOf('卡机'.repeat(10_000), lexicon).units.length).toBeLessThan(80);
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
