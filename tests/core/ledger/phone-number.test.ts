import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldNumber } from '../../../src/core/ledger/phone-number.ts';

describe('a telephone number is found', () => {
  test.each([
    ['as it is', '2025550123'],
    ['of seven digits', '5550123'],
    ['with spaces', '202 555 0123'],
    ['with dashes', '202-555-0123'],
    ['with other dashes', '202–555—0123'],
    ['with dots', '202.555.0123'],
    ['with brackets', '(202) 555-0123'],
    ['with a country code', '+1 202 555 0123'],
    ['in full-width digits', '２０２５５５０１２３'],
    ['in full-width digits with spaces', '２０２　５５５　０１２３'],
    ['in digits of another script', '٢٠٢٥٥٥٠١٢٣'],
    ['in circled digits', '②⓪②⑤⑤⑤⓪①②③'],
    ['with signs that nobody sees', '202\u200b555\u200b0123'],
    ['in a sentence', '妈妈的号是2025550123，别忘了'],
    ['behind a day', '2026-11-20 5550123'],
  ])('%s', (_, text) => {
    expect(mayHoldNumber(text)).toBe(true);
  });

  test.each([
    ['six digits', '555012'],
    ['a year and an amount', '2026年充了10美元'],
    ['a day', '2026-11-20'],
    ['two days', '2026-11-20 2026/12/1'],
    ['digits far apart', '12个月 365天 90天'],
    ['nothing', ''],
  ])('but not in %s', (_, text) => {
    expect(mayHoldNumber(text)).toBe(false);
  });

  test('however its seven digits are broken up', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '  ', '－', '—', ')', '(', '/', '·');
    const broken = fc.array(fc.tuple(fc.nat(9), separator), { minLength: 7, maxLength: 12 });
    fc.assert(
      fc.property(broken, (parts) => {
        const text = parts.map(([digit, between]) => `${digit}${between}`).join('');
        // A day such as 2026-11-20 is no number, and fewer than seven digits beside it are none either.
        fc.pre(!/(19|20)\d\d[-./]/.test(text.normalize('NFKC')));
        expect(mayHoldNumber(`号 ${text} 。`)).toBe(true);
      }),
    );
  });
});
