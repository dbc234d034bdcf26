import { describe, expect, it } from 'vitest';
import { taxOn } from '../../../src/core/cost/payment.ts';
import { cheapestTopUps, runsOutOn, runwayOf } from '../../../src/core/dates/runway.ts';
import { day } from '../plans.ts';

describe('how long a balance lasts', () => {
  it('vector 13: $20 with $3 and 4.8 % tax a cycle lasts 6 cycles and leaves $1.16 stuck', () => {
    const charge = 300 + taxOn(300, { autopay: false, taxRate: 4800 });
    expect(runwayOf(2000, charge)).toEqual({ cycles: 6, left: 116, stuck: true });
  });

  it('a balance that comes out even leaves nothing stuck', () => {
    expect(runwayOf(900, 300)).toEqual({ cycles: 3, left: 0, stuck: false });
  });

  it('a balance below one charge holds no cycle and is stuck', () => {
    expect(runwayOf(299, 300)).toEqual({ cycles: 0, left: 299, stuck: true });
  });

  it('an empty balance is not stuck, and a balance below zero counts as empty', () => {
    expect(runwayOf(0, 300)).toEqual({ cycles: 0, left: 0, stuck: false });
    expect(runwayOf(-50, 300)).toEqual({ cycles: 0, left: 0, stuck: false });
  });

  it('without a charge no number of cycles is right', () => {
    expect(runwayOf(2000, 0)).toBe('unknown');
    expect(runwayOf(2000, -1)).toBe('unknown');
  });

  it('six cycles of 30 days from the next charge run out on the first charge that is not held', () => {
    const runway = { cycles: 6, left: 116, stuck: true };
    expect(runsOutOn(runway, day('2026-11-20'), { days: 30 })).toBe('2027-05-19');
  });

  it('with no cycle held it runs out on the next charge itself', () => {
    const runway = { cycles: 0, left: 0, stuck: false };
    expect(runsOutOn(runway, day('2026-11-20'), { days: 30 })).toBe('2026-11-20');
  });

  it('cycles of a month keep the day of the first charge', () => {
    const runway = { cycles: 2, left: 0, stuck: false };
    expect(runsOutOn(runway, day('2026-01-31'), { months: 1 })).toBe('2026-03-31');
  });
});

it('a balance that would last longer than a century has no date', () => {
  expect(runsOutOn({ cycles: 33_333, left: 1, stuck: true }, day('2026-11-20'), { days: 30 })).toBe(
    'unknown',
  );
  expect(runsOutOn({ cycles: 1200, left: 0, stuck: false }, day('2026-11-20'), { months: 12 })).toBe(
    'unknown',
  );
});

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
