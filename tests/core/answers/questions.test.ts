import { describe, expect, test } from 'vitest';
import { questionsByName } from '../../../src/core/answers/question-table.ts';
import {
  DEFAULT_ANSWERS,
  QUESTIONS,
  TYPED_NAMES,
  type QuestionName,
} from '../../../src/core/answers/questions.ts';
import { PAYMENT_METHODS } from '../../../src/core/facts/payment-methods.ts';

const namesWith = (holds: (name: QuestionName) => boolean) =>
  questionsByName(QUESTIONS)
    .map(([name]) => name)
    .filter(holds);

describe('the questions', () => {
  test('stand in the order of the address, each with what counts unasked', () => {
    expect(Object.entries(DEFAULT_ANSWERS)).toEqual([
      ['for', 'codes'],
      ['voip', 'no'],
      ['where', 'abroad'],
      ['months', '12'],
      ['phone', 'any'],
      ['pay', []],
      ['budget', ''],
      ['autopay', 'yes'],
      ['start', ''],
      ['usdate', 'no'],
      ['have', ''],
      ['paid', ''],
      ['length', ''],
      ['due', ''],
      ['used', ''],
      ['balance', ''],
      ['days', ''],
      ['gb', ''],
      ['monthgb', ''],
      ['move', 'no'],
      ['tax', ''],
      ['fee', ''],
      ['cur', ''],
      ['rate', ''],
      ['rated', ''],
      ['buffer', '7'],
    ]);
    expect(namesWith(() => true)).toEqual(Object.keys(DEFAULT_ANSWERS));
  });

  test('with one answer out of a few allow these', () => {
    const values = questionsByName(QUESTIONS).flatMap(([name, question]) =>
      question.kind === 'choice' ? [[name, [...question.values]]] : [],
    );
    expect(Object.fromEntries(values)).toEqual({
      for: ['codes', 'calls', 'data', 'keep'],
      voip: ['yes', 'no'],
      where: ['abroad', 'us', 'both'],
      phone: ['any', 'esim', 'no-esim'],
      autopay: ['yes', 'no'],
      usdate: ['yes', 'no'],
      move: ['yes', 'no'],
    });
    expect(QUESTIONS.pay).toMatchObject({ kind: 'list', values: PAYMENT_METHODS });
    expect(QUESTIONS.have.kind).toBe('plan');
  });

  test('that are typed are these, and no others', () => {
    expect(TYPED_NAMES).toEqual([
      'months',
      'budget',
      'start',
      'paid',
      'length',
      'due',
      'used',
      'balance',
      'days',
      'gb',
      'monthgb',
      'tax',
      'fee',
      'cur',
      'rate',
      'rated',
      'buffer',
    ]);
  });

  test('without whose answer nothing can be computed are these', () => {
    const blocking = TYPED_NAMES.filter((name) => QUESTIONS[name].blocks);
    expect(blocking).toEqual(['months', 'start', 'days', 'gb', 'buffer']);
  });

  test.each([
    ['numbers', ['voip', 'where', 'months', 'have', 'monthgb']],
    ['trips', ['days', 'gb', 'move']],
    ['line', ['paid', 'length', 'due', 'used', 'balance']],
    [
      'everybody',
      [
        'for',
        'phone',
        'pay',
        'budget',
        'autopay',
        'start',
        'usdate',
        'tax',
        'fee',
        'cur',
        'rate',
        'rated',
        'buffer',
      ],
    ],
  ] as const)('put to the audience “%s” are these', (audience, names) => {
    expect(namesWith((name) => QUESTIONS[name].audience === audience)).toEqual(names);
  });

  test.each([
    ['months', 1, 60],
    ['days', 1, 365],
    ['buffer', 0, 90],
  ] as const)('ask for %s from %i to %i, and the message says so', (name, least, most) => {
    const { range, read } = QUESTIONS[name];
    expect(range).toEqual({ least, most });
    expect([least - 1, least, most, most + 1].map((figure) => read(String(figure)).ok)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('about money, rates and days are read as such', () => {
    expect(QUESTIONS.budget.read('4.5')).toEqual({ ok: true, value: 450 });
    expect(QUESTIONS.balance.read('4.5')).toEqual({ ok: true, value: 450 });
    expect(QUESTIONS.tax.read('4.5')).toEqual({ ok: true, value: 4500 });
    expect(QUESTIONS.fee.read('4.5')).toEqual({ ok: true, value: 4500 });
    expect(QUESTIONS.rate.read('4.5')).toEqual({ ok: true, value: 4_500_000 });
    expect(QUESTIONS.gb.read('4.5')).toEqual({ ok: true, value: 4500 });
    expect(QUESTIONS.rated.read('2026-11-20')).toEqual({ ok: true, value: '2026-11-20' });
    expect(QUESTIONS.cur.read('cny')).toEqual({ ok: true, value: 'CNY' });
  });
});
