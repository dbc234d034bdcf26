import { describe, expect, test } from 'vitest';
import { shortfallOf } from '../../../src/core/cost/trip-shortfall.ts';
import type { Offer } from '../../../src/core/facts/plan.ts';
import { dataPlan, line, offer, pack } from '../plans.ts';

const ONCE = { topUpBeforeExpiry: false, topUpAfterExpiry: false } as const;
const short = (packs: readonly Offer[], days: number, mb: number, terms = {}) =>
  shortfallOf(dataPlan(packs, ONCE), { days, mb, mayMove: false }, { autopay: false, ...terms });

describe('what packs lack for a trip', () => {
  test('is days, data or both', () => {
    expect(short([pack(900, 30, 9000)], 40, 9000)).toMatchObject({ days: 10, mb: 0 });
    expect(short([pack(900, 30, 9000)], 30, 10_000)).toMatchObject({ days: 0, mb: 1000 });
    expect(short([pack(900, 30, 9000)], 40, 10_000)).toMatchObject({ days: 10, mb: 1000 });
  });

  test('goes with how much of the trip they carry: until the days or the data end', () => {
    expect(short([pack(900, 30, 9000)], 40, 9000)?.share).toBe(0.75);
    expect(short([pack(900, 30, 4000)], 30, 8000)?.share).toBe(0.5);
  });

  test('is told of the packs that carry most, and of equal ones of the cheapest', () => {
    expect(short([pack(500, 7, 9000), pack(900, 30, 9000)], 40, 9000)?.price).toBe(900);
    expect(short([pack(900, 30, 9000), pack(800, 30, 9000)], 40, 9000)?.price).toBe(800);
  });

  test('goes with their price, tax and card fee in it', () => {
    const rates = { taxRate: 10_000, cardFeeRate: 10_000 };
    expect(short([pack(1000, 30, 9000)], 40, 9000, rates)?.price).toBe(1210);
  });

  test('is told of no packs whose data is not known, and of no plan without packs', () => {
    expect(short([pack(900, 30, 'unknown')], 40, 9000)).toBeUndefined();
    expect(short([], 40, 9000)).toBeUndefined();
    const wallet = line({ clocks: [] });
    expect(shortfallOf(wallet, { days: 3, mb: 1, mayMove: false }, { autopay: false })).toBeUndefined();
  });

  test('is told of no pack that renews itself to a reader who refuses that', () => {
    const renewing = offer(900, { days: 30 }, { dataMb: 9000, autopay: 'required' });
    expect(short([renewing], 40, 9000)).toBeUndefined();
    expect(short([renewing], 40, 9000, { autopay: true })).toMatchObject({ days: 10 });
  });
});
