import { describe, expect, it } from 'vitest';
import { taxOn } from '../../../src/core/cost/payment.ts';
import { runwayOf } from '../../../src/core/dates/runway.ts';

describe('how long a balance lasts', () => {
  it('vector 13: $20 with $3 and 4.8 % tax a cycle lasts 6 cycles and leaves $1.16 stuck', () => {
    const charge = 300 + taxOn(300, { autopay: false, taxRate: 4800 });
    expect(runwayOf(2000, charge)).toEqual({ charges: 6, left: 116 });
  });

  it('a balance that comes out even leaves nothing stuck', () => {
    expect(runwayOf(900, 300)).toEqual({ charges: 3, left: 0 });
  });

  it('a balance below one charge holds no cycle and is stuck', () => {
    expect(runwayOf(299, 300)).toEqual({ charges: 0, left: 299 });
  });

  it('an empty balance is not stuck, and a balance below zero counts as empty', () => {
    expect(runwayOf(0, 300)).toEqual({ charges: 0, left: 0 });
    expect(runwayOf(-50, 300)).toEqual({ charges: 0, left: 0 });
  });

  it('without a charge no number of cycles is right', () => {
    expect(runwayOf(2000, 0)).toBe('unknown');
    expect(runwayOf(2000, -1)).toBe('unknown');
  });
});
