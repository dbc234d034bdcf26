import { describe, expect, it } from 'vitest';
import { cheapestTopUps } from '../../../src/core/cost/top-ups.ts';

describe('the cheapest top-ups for a need', () => {
  it.each([
    [3900, [500, 1000, 2000], [2000, 2000]],
    [3500, [500, 1000, 2000], [2000, 1000, 500]],
    [1, [500, 1000], [500]],
    [0, [500], []],
    [600, [300, 400], [300, 300]],
    [800, [100, 400, 500], [400, 400]],
    [700, [300, 500], [500, 300]],
    [1100, [700, 900], [700, 700]],
    [100_000, [3000], Array.from({ length: 34 }, () => 3000)],
  ])('%i cents from %j', (need, sizes, chosen) => {
    expect(cheapestTopUps(need, sizes)).toEqual(chosen);
  });

  it('without a size that is above zero it is not known', () => {
    expect(cheapestTopUps(100, [])).toBe('unknown');
    expect(cheapestTopUps(100, [0, -5])).toBe('unknown');
  });

  it('sizes too uneven for a table are not guessed at', () => {
    expect(cheapestTopUps(900_000_000, [99_999_989, 99_999_971])).toBe('unknown');
  });

  it('agrees with trying every combination of three sizes', () => {
    const sizes = [30, 70, 110];
    for (let need = 0; need <= 1500; need += 10) {
      let best = { total: Infinity, count: Infinity };
      for (let a = 0; a <= 51; a += 1)
        for (let b = 0; b <= 22; b += 1)
          for (let c = 0; c <= 14; c += 1) {
            const total = 30 * a + 70 * b + 110 * c;
            const count = a + b + c;
            if (total < need) continue;
            if (total < best.total || (total === best.total && count < best.count)) best = { total, count };
          }
      const chosen = cheapestTopUps(need, sizes);
      if (chosen === 'unknown') throw new Error('unknown');
      expect({ need, total: chosen.reduce((x, y) => x + y, 0), count: chosen.length }).toEqual({
        need,
        ...best,
      });
    }
  });
});
