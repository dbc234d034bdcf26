import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestTopUps } from '../../../src/core/cost/top-ups.ts';

/** The smallest sum that reaches the need, and how few purchases make it, by trying every number of every size. */
function bestOf(need: number, [size, ...others]: readonly number[]): { sum: number; count: number } {
  if (size === undefined) return need <= 0 ? { sum: 0, count: 0 } : { sum: Infinity, count: Infinity };
  let best = { sum: Infinity, count: Infinity };
  for (let many = 0; many * size < need + size || many === 0; many += 1) {
    const rest = bestOf(need - many * size, others);
    const [sum, count] = [rest.sum + many * size, rest.count + many];
    if (sum < best.sum || (sum === best.sum && count < best.count)) best = { sum, count };
  }
  return best;
}

describe('the cheapest top-ups for a need', () => {
  it.each([
    [3900, [500, 1000, 2000], [2000, 2000]],
    [3500, [500, 1000, 2000], [2000, 1000, 500]],
    [1, [500, 1000], [500]],
    [0, [500], []],
    [-100, [500], []],
    [600, [300, 400], [300, 300]],
    [800, [100, 400, 500], [400, 400]],
    [700, [300, 500], [500, 300]],
    [1100, [700, 900], [700, 700]],
    [500, [0, -500, 500], [500]],
    [100_000, [3000], Array.from({ length: 34 }, () => 3000)],
  ])('%i cents from %j', (need, sizes, chosen) => {
    expect(cheapestTopUps(need, sizes)).toEqual(chosen);
  });

  it('without a size that is above zero it is not known', () => {
    expect(cheapestTopUps(100, [])).toBe('unknown');
    expect(cheapestTopUps(100, [0, -5])).toBe('unknown');
  });

  it('no more than 100000 dollars are asked for', () => {
    expect(cheapestTopUps(10_000_000, [1_000_000])).toHaveLength(10);
    expect(cheapestTopUps(10_000_001, [1_000_000])).toBe('unknown');
  });

  it('the sum is the smallest of all combinations, and of that sum the fewest purchases', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), sizes, fc.constantFrom(1, 50), (need, units, unit) => {
        const all = units.map((size) => size * unit);
        const chosen = cheapestTopUps(need * unit, all);
        if (chosen === 'unknown') throw new Error('unknown');
        expect(all).toEqual(expect.arrayContaining([...chosen]));
        expect({ sum: chosen.reduce((a, b) => a + b, 0), count: chosen.length }).toEqual(
          bestOf(need * unit, all),
        );
      }),
      { seed: 1121, numRuns: 400 },
    );
  });
});
