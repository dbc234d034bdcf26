import { describe, expect, test } from 'vitest';
import { withinEdits } from '../../src/search/edits.ts';
import { excerptOf } from '../../src/search/excerpt.ts';

const marked = (content: string, texts: readonly string[]): string =>
  excerptOf(content, texts)
    .pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('the excerpt', () => {
  test('marks what was found, whatever its case', () => {
    expect(marked('用PayPal付款', ['paypal', '付款'])).toBe('用[PayPal][付款]');
  });

  test('shows the densest part of a long text', () => {
    const text = `充值${'无关'.repeat(80)}先充值再充值失败${'无关'.repeat(80)}`;
    expect(marked(text, ['充值', '失败'])).toContain('先[充值]再[充值][失败]');
    expect(excerptOf(text, ['充值', '失败']).at).toBe(text.indexOf('充值再'));
  });

  test('begins with its sentence where that is near', () => {
    const text = `${'无关'.repeat(40)}。先看银行的短信：充值失败了也会冻结一笔钱。`;
    expect(marked(text, ['失败'])).toMatch(/^充值\[失败\]了/);
    expect(marked(`${'无关'.repeat(40)}充值失败`, ['失败'])).toMatch(/^…(无关)+充值\[失败\]$/);
  });

  test('says where it leaves something out', () => {
    const text = `${'无关'.repeat(40)}充值失败${'无关'.repeat(60)}`;
    expect(marked(text, ['失败'])).toMatch(/^….*\[失败\].*…$/);
    expect(marked('充值失败。', ['失败'])).toBe('充值[失败]。');
  });

  test('without a place it shows the beginning', () => {
    expect(marked('短文', ['没有'])).toBe('短文');
  });

  test('texts that overlap are marked once', () => {
    expect(marked('自动续费', ['自动续费', '续费'])).toBe('[自动续费]');
  });
});

describe('slips between two words', () => {
  test.each([
    ['paypel', 'paypal', 1, true],
    ['vioce', 'voice', 1, true],
    ['gogle', 'google', 1, true],
    ['tello', 'telo', 1, true],
    ['abcd', 'dcba', 2, false],
    ['', 'a', 1, true],
  ] as const)('%s and %s are within %d: %s', (a, b, most, expected) => {
    expect(withinEdits(a, b, most)).toBe(expected);
  });
});
