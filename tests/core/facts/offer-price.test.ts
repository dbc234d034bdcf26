import { describe, expect, test } from 'vitest';
import { plannedPrice, priceRange } from '../../../src/core/facts/offer-price.ts';

describe('the price of an offer', () => {
  test('that was seen at one amount is that amount, shown and planned', () => {
    expect(priceRange({ price: 500 })).toEqual({ lowest: 500, highest: 500 });
    expect(plannedPrice({ price: 500 })).toBe(500);
  });

  test('that was seen at two amounts is shown as both and planned on the higher', () => {
    expect(priceRange({ price: 450, priceTo: 900 })).toEqual({ lowest: 450, highest: 900 });
    expect(plannedPrice({ price: 450, priceTo: 900 })).toBe(900);
  });
});
