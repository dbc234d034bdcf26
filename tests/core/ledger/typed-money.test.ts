import { expect, test } from 'vitest';
import { typedMoney } from '../../../src/core/ledger/typed-money.ts';
import { day } from '../plans.ts';

const TODAY = day('2026-11-20');

test('a rate is kept with the day on which it was typed and the code of its currency', () => {
  expect(typedMoney('7.2', ' cny ', TODAY)).toEqual({
    ok: true,
    money: { rate: 7_200_000, day: TODAY, code: 'CNY' },
  });
});

test('a rate may stand without a code', () => {
  expect(typedMoney('7.2', '', TODAY)).toEqual({ ok: true, money: { rate: 7_200_000, day: TODAY } });
});

test('an empty rate takes the money away, whatever its code', () => {
  expect(typedMoney('  ', 'no code', TODAY)).toEqual({ ok: true, money: undefined });
});

test.each([
  ['a text that is no rate', 'seven', 'CNY'],
  ['a rate of nothing', '0', 'CNY'],
  ['a code of two letters', '7.2', 'CN'],
  ['a code of digits', '7.2', '123'],
])('%s is refused', (_, rate, code) => {
  expect(typedMoney(rate, code, TODAY)).toEqual({ ok: false });
});
