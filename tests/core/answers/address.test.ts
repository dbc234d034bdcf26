import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, parseAnswers } from '../../../src/core/answers/address.ts';
import { DEFAULT_ANSWERS, QUESTIONS } from '../../../src/core/answers/questions.ts';

const IDS = ['tello-payg', 'google-voice'];
const read = (query: string) => parseAnswers(QUESTIONS, new URLSearchParams(query), IDS);

describe('the answers in an address', () => {
  test('a reader who said nothing has an empty query', () => {
    expect(addressOf(QUESTIONS, DEFAULT_ANSWERS)).toBe('');
    expect(read('')).toEqual({ answers: DEFAULT_ANSWERS, ignored: [] });
  });

  test('what is written is read back', () => {
    const answers = {
      ...DEFAULT_ANSWERS,
      for: 'calls',
      where: 'both',
      pay: ['foreign-card', 'paypal'],
      budget: '4.50',
      months: '24',
      have: 'tello-payg',
      cur: 'CNY',
      rate: '7.1',
      rated: '2026-11-21',
    } as const;
    expect(read(addressOf(QUESTIONS, answers))).toEqual({ answers, ignored: [] });
  });

  test('what is unknown, twice there or broken is named and left at its default', () => {
    const { answers, ignored } = read('for=x&months=0&where=us&where=us&colour=red&have=nobody&pay=gold');
    expect(answers).toEqual({ ...DEFAULT_ANSWERS, where: 'us' });
    expect([...ignored].sort()).toEqual(['colour', 'for', 'have', 'months', 'pay', 'where']);
  });

  test('names from an address are shortened and at most ten', () => {
    const long = Array.from({ length: 30 }, (_, index) => `${'x'.repeat(50)}${index}=1`).join('&');
    const { ignored } = read(long);
    expect(ignored).toHaveLength(10);
    expect(Math.max(...ignored.map((name) => name.length))).toBe(24);
  });

  test.each([
    ['months', '0', 'range'],
    ['months', '61', 'range'],
    ['months', '1.5', 'whole'],
    ['months', 'twelve', 'whole'],
    ['budget', '-1', 'negative'],
    ['budget', '99999999999999', 'huge'],
    ['budget', 'abc', 'shape'],
    ['start', '2026-02-31', 'date-impossible'],
    ['start', '2026/2/3', 'date-shape'],
    ['start', '0001-01-01', 'date-range'],
    ['cur', 'yuan', 'letters'],
    ['buffer', '91', 'range'],
  ] as const)('%s = %s is refused as %s', (field, text, problem) => {
    expect(QUESTIONS[field].read(text)).toEqual({ ok: false, problem });
  });

  test('no address of 3,000 makes it throw, and what it writes it reads back', () => {
    const name = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_ANSWERS)), fc.string());
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'yes',
        'no',
        'data',
        'us',
        '12',
        '-1',
        '1e9',
        '2026-12-01',
        '0001-01-01',
        'NaN',
        '﹣１',
      ),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (params) => {
        const { answers } = parseAnswers(QUESTIONS, params, IDS);
        expect(read(addressOf(QUESTIONS, answers)).answers).toEqual(answers);
      }),
      { numRuns: 3000, seed: 20261121 },
    );
  });
});
