import { describe, expect, test } from 'vitest';
import { LINE_QUESTIONS, DEFAULT_LINE, type LineAnswers } from '../../../src/core/answers/line-questions.ts';
import type { LineTypedName } from '../../../src/core/answers/line-questions.ts';
import { readTexts } from '../../../src/core/answers/typed-answers.ts';
import { day } from '../plans.ts';

const TODAY = day('2026-11-21');
const read = (
  answers: Partial<LineAnswers>,
  asked: readonly LineTypedName[] = ['paid', 'due', 'balance', 'buffer'],
  unreadable: readonly LineTypedName[] = [],
) =>
  readTexts({
    table: LINE_QUESTIONS,
    answers: { ...DEFAULT_LINE, ...answers },
    today: TODAY,
    isAsked: (name) => asked.includes(name),
    unreadable: new Set(unreadable),
  });

describe('typed answers', () => {
  test('that can be read become values', () => {
    expect(read({ paid: '2026-11-01', balance: '4.50' })).toMatchObject({
      values: { paid: '2026-11-01', balance: 450, buffer: 7 },
      problems: {},
      blocked: [],
    });
  });

  test('that are broken are named and become no value, and the others stay', () => {
    const { values, problems } = read({ paid: '2026-02-30', balance: '4.50' });
    expect(problems).toEqual({ paid: 'date-impossible' });
    expect(values).toEqual({ due: undefined, balance: 450, buffer: 7 });
  });

  test('that are not asked for do not count, however broken', () => {
    expect(read({ paid: 'nonsense', used: 'nonsense' }, ['due'])).toEqual({
      values: { due: undefined },
      problems: {},
      blocked: [],
    });
  });

  test('a date far from today is a slip of the keyboard', () => {
    expect(read({ paid: '2026-11-22' }).problems).toEqual({ paid: 'date-range' });
    expect(read({ paid: '2016-11-22' }).problems).toEqual({ paid: 'date-range' });
    expect(read({ due: '2030-11-22' }).problems).toEqual({});
  });

  test('a text that the browser keeps to itself is an impossible day, whatever it hands out', () => {
    expect(read({ paid: '' }, ['paid'], ['paid'])).toMatchObject({
      values: {},
      problems: { paid: 'date-impossible' },
    });
  });

  test('what leaves nothing to compute is named in the order of the address', () => {
    const { blocked } = read({ due: 'x', paid: 'x', balance: 'x', buffer: 'x' });
    expect(blocked).toEqual(['paid', 'due', 'balance', 'buffer']);
  });
});
