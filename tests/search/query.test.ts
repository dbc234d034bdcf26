import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { queryOf } from '../../src/search/query.ts';
import { spellingOf } from '../../src/search/spelling.ts';
import { config } from './miniature.ts';

const lexicon = lexiconOf(config);
const { typed: spell, plain, shown } = spellingOf(config.fold, config.regional, 'traditional', config.spoken);
const plan = (typed: string) => queryOf(spell(typed), lexicon);
const texts = (typed: string): string[][] =>
  plan(typed).units.map(({ alternatives }) => alternatives.map(({ text }) => text));

describe('the spelling of the search', () => {
  test('traditional characters are the simplified ones, and words of Taiwan the mainland’s', () => {
    expect(spell('續費簡訊')).toBe('续费短信');
    expect(plain('儲值')).toBe('儲值');
    expect(plain('储值')).toBe('充值');
  });

  test('Cantonese is read as it is written, and pages are left alone', () => {
    expect(spell('冇簡訊 點算')).toBe('没短信 怎么办');
    expect(spell('收唔到咗')).toBe('收不到了');
    expect(plain('冇')).toBe('冇');
  });

  test('a page and a reader write a name with and without its line', () => {
    expect([spell('Wi-Fi'), plain('Wi-Fi通话'), plain('T-Mobile')]).toEqual(['wifi', 'wifi通话', 'tmobile']);
  });

  test('full-width letters, quotation marks and right-to-left marks do no harm', () => {
    expect(spell('“ＴＥＬＬＯ”\u200f，續費？')).toBe('tello 续费');
  });

  test('nothing, blanks, punctuation, emoji and lone surrogates are nothing', () => {
    for (const typed of ['', '   ', '？！…', '🎉', '"""', '<>', '\u202e', '\ud800'])
      expect(spell(typed)).toBe('');
  });

  test('an endless text is cut short', () => {
    expect(spell('卡机'.repeat(10_000)).length).toBeLessThanOrEqual(80);
  });

  test('a reading is shown in the characters of the pages', () => {
    expect(shown('续费')).toBe('續費');
    expect(spellingOf(config.fold, {}, 'simplified').shown('续费')).toBe('续费');
  });
});

describe('planning what is looked up', () => {
  test('a known term is looked up with its synonyms and, for less, what is near it', () => {
    expect(plan('充值').units[0]?.alternatives).toEqual([
      { text: '充值', weight: 1 },
      { text: '加值', weight: 0.9 },
      { text: '续费', weight: 0.45 },
      { text: '缴费', weight: 0.45 },
      { text: 'renew', weight: 0.45 },
    ]);
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

  test('a Latin word beside Chinese is cut off from it, and counts only as a whole word', () => {
    expect(texts('tello到期')).toEqual([['tello'], ['到期']]);
    expect(texts('telloo')).toEqual([['telloo']]);
  });

  test('a name that is not finished is looked up as what it may become', () => {
    expect(texts('goog')).toEqual([['goog', 'google voice']]);
    expect(texts('zz')).toEqual([['zz']]);
  });

  test('a nickname is looked up with the name, and both say whose pages are meant', () => {
    expect(plan('三刀卡').units).toEqual([
      {
        alternatives: [
          { text: '三刀卡', weight: 1 },
          { text: 'ultra mobile', weight: 0.9 },
        ],
        subject: 'ultra-mobile',
      },
    ]);
    expect(plan('充值').units.map(({ subject }) => subject)).toEqual([undefined]);
  });

  test('every whole run of Chinese is kept for the pages that hold it as it is', () => {
    expect(plan('怎么充值 续费').runs).toEqual(['怎么充值', '续费']);
  });
});
