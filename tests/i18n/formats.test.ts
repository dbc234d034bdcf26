import { describe, expect, it } from 'vitest';
import { amountText, asOfText, dataText, dateText, lengthText, orList } from '../../src/i18n/formats.ts';

describe('a value in words', () => {
  it('is a length in its own unit', () => {
    expect([lengthText({ days: 90 }), lengthText({ months: 3 })]).toEqual(['90天', '3个月']);
  });

  it('is a date without needless zeros', () => {
    expect(dateText('2026-01-05')).toBe('2026年1月5日');
  });

  it.each([
    ['2026', '2026年'],
    ['2026-07', '2026年7月'],
    ['2026-07-03', '2026年7月3日'],
    ['undated', '原文未注日期'],
  ])('is a page’s own date as far as the page gives it: %s', (asOf, text) => {
    expect(asOfText(asOf)).toBe(text);
  });

  it('is an amount of data in the unit that reads best, or without limit', () => {
    expect([dataText(500), dataText(1000), dataText(2500), dataText('unlimited')]).toEqual([
      '500MB',
      '1GB',
      '2.5GB',
      '不限量',
    ]);
    expect([amountText(300, 'minutes'), amountText('unlimited', 'texts')]).toEqual(['300分钟', '不限量']);
  });

  it('is never an amount of nothing', () => {
    expect([amountText(0, 'minutes'), amountText(0, 'texts'), dataText(0)]).toEqual(['不含', '不含', '不含']);
  });

  it('is a list of which one holds', () => {
    expect([orList([30]), orList([30, 60]), orList([30, 60, 90])]).toEqual(['30', '30或60', '30、60或90']);
  });
});
