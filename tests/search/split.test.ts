import { describe, expect, test } from 'vitest';
import { cutHan, joinHan, shownText } from '../../src/search/split.ts';

const visible = (text: string): string => text.replaceAll('\u200b', '|');

describe('cutting Chinese for the index', () => {
  test('puts a cut before every Han character of the text', () => {
    expect(visible(cutHan('续费 Tello 5美元'))).toBe('|续|费 Tello 5|美|元');
  });

  test('can be undone for showing', () => {
    expect(joinHan(cutHan('充值失败'))).toBe('充值失败');
  });

  test('is shown without the full stops that the index puts after blocks, and without hidden words', () => {
    expect(shownText('充值失败. 先别再付。 看银行. Tello App. 查余额 ⁂ 冲值')).toBe(
      '充值失败。先别再付。看银行。Tello App. 查余额 ',
    );
  });

  test('cuts rare characters outside the first plane as one', () => {
    expect(visible(cutHan('𠮷野'))).toBe('|𠮷|野');
  });
});
