import { describe, expect, expectTypeOf, it } from 'vitest';
import { fill, type Places, type ValuesFor } from '../../src/i18n/fill.ts';

describe('a text with places', () => {
  it('has every place filled, as often as it stands there', () => {
    expect(fill('{a}和{b}，{a}', { a: 1, b: '二' })).toBe('1和二，1');
    expect(fill('没有', {})).toBe('没有');
  });

  it('asks for the values of its own places and no other', () => {
    expectTypeOf<Places<'{from}–{to}，{from}'>>().toEqualTypeOf<'from' | 'to'>();
    expectTypeOf<ValuesFor<'{n}'>>().toEqualTypeOf<Readonly<Record<'n', string | number>>>();
    expectTypeOf<ValuesFor<string>>().toEqualTypeOf<Readonly<Record<string, string | number>>>();
  });

  it('is not shown with a place that has no value', () => {
    const text = ['{a}', '{b}'].join('和');
    expect(() => fill(text, { a: 1 })).toThrow('{b}');
  });
});
