import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../src/components/line/say.ts';
import { pickerWords } from '../../../src/i18n/picker-words.ts';

const say = sayIn(pickerWords);

describe('the words of the picker', () => {
  test('no text ends in the air or shouts', () => {
    for (const [key, text] of Object.entries(pickerWords)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toMatch(/[!！]|，$(?<!时，)/);
    }
  });

  test('a word of a manner is said before the plain one, and the plain one where there is none', () => {
    expect(say.in('use')('key-act')).toBe(pickerWords['key-act-use']);
    expect(say.in('use')('unknown')).toBe(pickerWords.unknown);
    expect(say.in('use').in(undefined)('key-act')).toBe(pickerWords['key-act']);
  });

  test('a place without a value stays visible, and signs of a pattern in a value are harmless', () => {
    expect(say('days')).toBe('{n}天');
    expect(say('present', { name: '$& {n}' })).toContain('你现在用的是$& {n}，');
  });

  test.each([
    ['from-suspended', '号码被收回：停机日起第60天，日期算不出来。'],
    ['from-unknown', '号码被收回：从哪天起不清楚，只知道是第60天，日期算不出来。'],
  ] as const)('a stage without a day to count from is said as a sentence: %s', (from, sentence) => {
    const values = { stage: say('mark-lost'), from: say(from), days: 60, when: '' };
    expect(say('undated', values)).toBe(sentence);
  });
});
