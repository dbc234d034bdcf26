import { describe, expect, test } from 'vitest';
import {
  BLOCKS,
  answersBy,
  choice,
  inRange,
  initialAnswers,
  questionsByName,
  readTyped,
  typed,
  typedNamesIn,
  yesOrNo,
} from '../../../src/core/answers/question-table.ts';
import type { Read } from '../../../src/core/answers/typed-text.ts';

const length = (text: string): Read<number> => ({ ok: true, value: text.length });
const TABLE = {
  size: choice(['small', 'large'], 'small', 'everybody'),
  name: typed(length, 'numbers', { initial: 'x' }),
  sure: yesOrNo('no', 'trips'),
  days: inRange(typed(length, 'line', BLOCKS), { least: 1, most: 9 }),
} as const;

describe('a table of questions', () => {
  test('keeps their order, and knows which are typed', () => {
    expect(questionsByName(TABLE).map(([name]) => name)).toEqual(['size', 'name', 'sure', 'days']);
    expect(typedNamesIn(TABLE)).toEqual(['name', 'days']);
  });

  test('says what a reader has answered who said nothing', () => {
    expect(initialAnswers(TABLE)).toEqual({ size: 'small', name: 'x', sure: 'no', days: '' });
  });

  test('is answered question by question', () => {
    expect(answersBy(TABLE, (name, { kind }) => `${name} ${kind}`)).toMatchObject({
      size: 'size choice',
      days: 'days typed',
    });
  });

  test('a broken text stops nothing, unless its question says so', () => {
    expect(TABLE.name.blocks).toBe(false);
    expect(TABLE.days).toMatchObject({ blocks: true, range: { least: 1, most: 9 } });
  });
});

test('a text is parsed once for as long as it stays, and anew when it changes', () => {
  const parsed: string[] = [];
  const question = typed((text: string): Read<string> => {
    parsed.push(text);
    return { ok: true, value: text };
  }, 'everybody');
  const values = ['a', 'a', 'b', 'a'].map((text) => readTyped(question, text));
  expect(values).toEqual(['a', 'a', 'b', 'a'].map((value) => ({ ok: true, value })));
  expect(parsed).toEqual(['a', 'b', 'a']);
});
