import { describe, expect, it } from 'vitest';
import {
  dollars,
  decimalText,
  inOwnCurrency,
  MONEY_PROBLEMS,
  parseExchangeRate,
  parseMoney,
  parsePercent,
  percentOf,
} from '../../../src/core/cost/money.ts';

const fine = (value: number) => ({ ok: true, value });
const refused = (...problems: string[]) => ({ ok: false, problems });

describe('typed money', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12.50', 1250],
    ['0', 0],
    ['0.01', 1],
    ['007', 700],
    [' 3 ', 300],
    ['1.15', 115],
    ['100000', 10_000_000],
  ])('%s is read in whole cents', (text, cents) => {
    expect(parseMoney(text)).toEqual(fine(cents));
  });

  it.each([
    ['\uff11\uff12', 1200],
    ['\uff11\uff12\uff0e\uff15', 1250],
    ['12\u30025', 1250],
    ['\u300012\u3000', 1200],
  ])('full-width digits and points are folded: %s', (text, cents) => {
    expect(parseMoney(text)).toEqual(fine(cents));
  });

  it.each(['', '   ', '\u3000'])('nothing typed is said to be empty', (text) => {
    expect(parseMoney(text)).toEqual(refused('empty'));
  });

  it.each([
    '\uff55s$12',
    'us$12',
    '$12',
    '1,234',
    '12.',
    '.5',
    '1e3',
    '1 2',
    '--1',
    '+1',
    '1.2.3',
    'NaN',
    '\u2460',
  ])('%s is not the shape of an amount', (text) => {
    expect(parseMoney(text)).toEqual(refused('shape'));
  });

  it.each(['-5', '\u22125', '\uff0d5'])('an amount below zero is refused: %s', (text) => {
    expect(parseMoney(text)).toEqual(refused('negative'));
  });

  it('more than two decimals are refused, never rounded', () => {
    expect(parseMoney('12.505')).toEqual(refused('too-precise'));
  });

  it.each(['100000.01', '100001', '9'.repeat(400)])('more than 100000 dollars is refused', (text) => {
    expect(parseMoney(text)).toEqual(refused('huge'));
  });

  it('every reason is named at once', () => {
    expect(parseMoney('-100000.001')).toEqual(refused('negative', 'too-precise', 'huge'));
  });

  it('no reason stands twice in the list of reasons', () => {
    expect(new Set(MONEY_PROBLEMS).size).toBe(MONEY_PROBLEMS.length);
  });
});

describe('a typed percentage', () => {
  it.each([
    ['4.8', 4800],
    ['0', 0],
    ['50', 50_000],
    ['8.875', 8875],
    ['\uff14\uff0e\uff18', 4800],
  ])('%s is read in thousandths of a percent', (text, rate) => {
    expect(parsePercent(text)).toEqual(fine(rate));
  });

  it.each([
    ['50.001', 'huge'],
    ['8.8751', 'too-precise'],
    ['-1', 'negative'],
    ['4.8%', 'shape'],
    ['', 'empty'],
  ])('%s is refused', (text, problem) => {
    expect(parsePercent(text)).toEqual(refused(problem));
  });
});

describe('a typed exchange rate', () => {
  it.each([
    ['7.1', 7_100_000],
    ['0.000001', 1],
    ['100000', 100_000_000_000],
  ])('%s is read in millionths', (text, rate) => {
    expect(parseExchangeRate(text)).toEqual(fine(rate));
  });

  it.each([
    ['0', 'zero'],
    ['0.000000', 'zero'],
    ['0.0000001', 'too-precise'],
    ['100000.000001', 'huge'],
    ['', 'empty'],
  ])('%s is refused', (text, problem) => {
    expect(parseExchangeRate(text)).toEqual(refused(problem));
  });
});

describe('shares of an amount', () => {
  it.each([
    [300, 4800, 14],
    [1000, 50, 1],
    [1000, 49, 0],
    [0, 4800, 0],
    [300, 0, 0],
    [10_000_000, 50_000, 5_000_000],
  ])('%i cents at %i thousandths of a percent, rounded half up, are %i', (cents, rate, share) => {
    expect(percentOf(cents, rate)).toBe(share);
  });

  it('half a cent is rounded up', () => {
    expect(percentOf(50, 1000)).toBe(1);
    expect(percentOf(49, 1000)).toBe(0);
  });

  it.each([
    [4082, 7_100_000, 28_982],
    [1, 500_000, 1],
    [1, 499_999, 0],
    [0, 7_100_000, 0],
  ])('%i cents at %i millionths are %i hundredths of the own currency', (cents, rate, own) => {
    expect(inOwnCurrency(cents, rate)).toBe(own);
  });

  it('the largest amount at the largest rate is exact', () => {
    expect(inOwnCurrency(10_000_000, 100_000_000_000)).toBe(1_000_000_000_000);
  });
});

describe('an amount in figures', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [50, '0.50'],
    [199, '1.99'],
    [300, '3'],
    [99_999, '999.99'],
    [120_000, '1,200'],
    [123_456_789, '1,234,567.89'],
    [100_000_000, '1,000,000'],
  ])('%i hundredths are written %s', (hundredths, text) => {
    expect(decimalText(hundredths)).toBe(text);
    expect(dollars(hundredths)).toBe(`$${text}`);
  });

  it('what is written is read back as the same amount', () => {
    for (const cents of [0, 1, 10, 99, 100, 101, 99_999])
      expect(parseMoney(decimalText(cents))).toEqual(fine(cents));
  });
});
