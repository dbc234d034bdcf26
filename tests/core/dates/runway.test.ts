import { describe, expect, it } from 'vitest';
import { taxOn } from '../../../src/core/cost/payment.ts';
import { runsOutOn, runwayOf } from '../../../src/core/dates/runway.ts';
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
