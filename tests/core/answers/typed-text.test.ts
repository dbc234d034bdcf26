import { describe, expect, test } from 'vitest';
import {
  maybeCurrency,
  maybeDate,
  maybeGigabytes,
  maybeMoney,
  maybePercent,
  maybeRate,
  maybeWhole,
  whole,
} from '../../../src/core/answers/typed-text.ts';

const RANGE = { least: 1, most: 60 };
const value = <T>(of: T) => ({ ok: true, value: of });
const problem = (code: string) => ({ ok: false, problem: code });

describe('a text that may be empty', () => {
  test.each([
    ['a whole number', maybeWhole(RANGE)],
    ['money', maybeMoney],
    ['a percentage', maybePercent],
    ['a rate', maybeRate],
    ['gigabytes', maybeGigabytes],
    ['a date', maybeDate],
    ['a currency', maybeCurrency],
  ])('gives no value of %s, be it empty or blank', (_what, read) => {
    expect(read('')).toEqual(value(undefined));
    expect(read(' \t')).toEqual(value(undefined));
  });

  test('may have space around it', () => {
    expect(maybeMoney(' 4.50 ')).toEqual(value(450));
    expect(maybeCurrency(' cny ')).toEqual(value('CNY'));
    expect(maybeDate(' 2026-11-20 ')).toEqual(value('2026-11-20'));
    expect(whole(RANGE)(' 12 ')).toEqual(value(12));
    expect(whole(RANGE)(' 99999999999 ')).toEqual(problem('range'));
  });
});

describe('a whole number', () => {
  test.each([
    ['1', value(1)],
    ['60', value(60)],
    ['12.0', value(12)],
    ['１２', value(12)],
    ['0', problem('range')],
    ['61', problem('range')],
    ['-5', problem('range')],
    ['99999999999', problem('range')],
    ['1.5', problem('whole')],
    ['1.005', problem('whole')],
    ['-1.5', problem('whole')],
    ['x12', problem('whole')],
    ['12x', problem('whole')],
    ['1 2', problem('whole')],
  ])('from 1 to 60 reads %s as %j', (text, read) => {
    expect(whole(RANGE)(text)).toEqual(read);
    expect(maybeWhole(RANGE)(text)).toEqual(read);
  });

  test('that must be there may not be empty', () => {
    expect(whole(RANGE)('')).toEqual(problem('whole'));
    expect(whole(RANGE)('  ')).toEqual(problem('whole'));
  });
});

describe('a figure', () => {
  test.each([
    ['-1', 'negative'],
    ['1.234', 'too-precise'],
    ['100001', 'huge'],
    ['ten', 'shape'],
    ['-1.234', 'negative'],
  ])('of dollars that reads %s is refused as %s, the first thing that is wrong', (text, code) => {
    expect(maybeMoney(text)).toEqual(problem(code));
  });

  test('of a percentage has up to three decimals, one of a rate six', () => {
    expect(maybePercent('4.875')).toEqual(value(4875));
    expect(maybePercent('4.8755')).toEqual(problem('too-precise'));
    expect(maybeRate('7.123456')).toEqual(value(7_123_456));
    expect(maybeRate('0')).toEqual(problem('zero'));
  });
});

describe('gigabytes', () => {
  test.each([
    ['0.01', value(10)],
    ['5', value(5000)],
    ['1000', value(1_000_000)],
    ['1000.01', problem('huge')],
    ['0', problem('zero')],
    ['0.00', problem('zero')],
    ['-1', problem('negative')],
    ['much', problem('shape')],
  ])('read %s as %j', (text, read) => expect(maybeGigabytes(text)).toEqual(read));
});

describe('a date', () => {
  test.each([
    ['2028-02-29', value('2028-02-29')],
    ['2027-02-29', problem('date-impossible')],
    ['20.11.2026', problem('date-shape')],
    ['1899-12-31', problem('date-range')],
  ])('reads %s as %j', (text, read) => expect(maybeDate(text)).toEqual(read));
});

describe('a currency', () => {
  test.each([
    ['CNY', value('CNY')],
    ['cny', value('CNY')],
    ['eUr', value('EUR')],
    ['CN', problem('letters')],
    ['CNYX', problem('letters')],
    ['C1Y', problem('letters')],
    ['元', problem('letters')],
  ])('reads %s as %j', (text, read) => expect(maybeCurrency(text)).toEqual(read));
});
