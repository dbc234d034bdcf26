import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenLines } from '../../build/broken-lines.ts';

const fitsIn = (most: number) => (text: string) => [...text].length <= most;
const chinese = fc.stringMatching(/^[续费号码到期，。、（）《》]{0,60}$/u);

describe('lines of an image', () => {
  test.each([
    ['a word stays whole', '用Tello续费', 6, ['用Tello', '续费']],
    ['a price stays whole', '一年要付$180', 6, ['一年要付', '$180']],
    ['a mark never begins a line', '续费到期，停机', 4, ['续费到', '期，停机']],
    ['an opening mark never ends one', '续费到（停机）', 4, ['续费到', '（停机）']],
  ])('%s', (_, text, most, wanted) => {
    expect(brokenLines(text, fitsIn(most), 9)).toEqual(wanted);
  });

  test('what is left out is shown by a mark that fits', () => {
    expect(brokenLines('续费续费续费续费', fitsIn(3), 2)).toEqual(['续费续', '费续…']);
  });

  test('no character is lost where there is room, and no line begins with a closing mark', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 4, max: 12 }), (text, most) => {
        const lines = brokenLines(text, fitsIn(most), 99);
        expect(lines.join('')).toBe(text);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、）》]/);
      }),
    );
  });
});
