import { describe, expect, test } from 'vitest';
import { lookUps } from '../../src/search/query.ts';

describe('what is looked up for what a reader typed', () => {
  test('a run of Han characters is looked up as a phrase first, then loosely', () => {
    expect(lookUps('充值失败')).toEqual(['"充 值 失 败"', '充 值 失 败']);
  });

  test('a single character and a Latin word need no phrase', () => {
    expect(lookUps('费')).toEqual(['费']);
    expect(lookUps('Tello')).toEqual(['tello']);
  });

  test('Latin and Han side by side are cut apart', () => {
    expect(lookUps('tello到期')).toEqual(['tello "到 期"', 'tello 到 期']);
  });

  test('full-width letters, punctuation and quotation marks do no harm', () => {
    expect(lookUps('“ＴＥＬＬＯ”，怎么续？')).toEqual(['tello "怎 么 续"', 'tello 怎 么 续']);
  });

  test('nothing, blanks, punctuation and emoji look up nothing', () => {
    for (const typed of ['', '   ', '？！…', '🎉', '"""']) expect(lookUps(typed)).toEqual([]);
  });

  test('an endless text is cut short', () => {
    expect(lookUps('续'.repeat(10_000))[1]).toHaveLength(159);
  });
});
