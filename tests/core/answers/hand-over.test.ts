import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/core/answers/address.ts';
import { lineAddress, pickerAddress } from '../../../src/core/answers/hand-over.ts';
import { DEFAULT_LINE, LINE_QUESTIONS, type LineAnswers } from '../../../src/core/answers/line-questions.ts';
import { QUESTIONS } from '../../../src/core/answers/questions.ts';

const IDS = ['tello-payg', 'google-voice'];

describe('a line that is handed to the picker', () => {
  const mine: LineAnswers = {
    ...DEFAULT_LINE,
    plan: 'tello-payg',
    paid: '2026-11-01',
    due: '2027-01-31',
    used: '2026-11-02',
    balance: '4.50',
    usdate: 'yes',
    buffer: '3',
  };

  test('comes back as it was', () => {
    const { answers, ignored } = parseAnswers(QUESTIONS, new URLSearchParams(pickerAddress(mine)), IDS);
    expect(ignored).toEqual([]);
    expect(parseAnswers(LINE_QUESTIONS, new URLSearchParams(lineAddress(answers)), IDS).answers).toEqual(
      mine,
    );
  });

  test('by a rule of the reader’s own, or without a plan, is left behind: it has no price', () => {
    expect(pickerAddress({ ...mine, plan: 'own', buffer: '7', usdate: 'no' })).toBe('');
    expect(pickerAddress({ ...mine, plan: '', buffer: '7', usdate: 'no' })).toBe('');
  });
});
