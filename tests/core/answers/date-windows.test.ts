import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { DEFAULT_LINE, type LineAnswers } from '../../../src/core/answers/line-questions.ts';
import { interpretLine } from '../../../src/core/answers/interpreted-line.ts';
import { DEFAULT_ANSWERS } from '../../../src/core/answers/questions.ts';
import { interpretAnswers } from '../../../src/core/answers/interpreted-answers.ts';
import { DATE_WINDOWS } from '../../../src/core/answers/typed-answers.ts';
import { isInWindow, windowAround } from '../../../src/core/answers/typed-text.ts';
import { activity, day, line, offer, term } from '../plans.ts';
import { NOON } from '../situations.ts';

/** The reader's own today: it is noon in Shanghai. */
const TODAY = day('2026-11-21');
const FIVE_YEARS = 1830;
const both = line({ clocks: [term([offer(500, { days: 30 })]), activity()] });

/** Whether a day so many days from today is refused for being too far. */
function isRefused(field: 'start' | 'paid' | 'due' | 'used', days: number): boolean {
  const text = addDays(TODAY, days);
  if (field === 'start')
    return interpretAnswers({ ...DEFAULT_ANSWERS, start: text }, NOON).problems.start === 'date-range';
  const answers: LineAnswers = { ...DEFAULT_LINE, plan: both.id, [field]: text };
  return interpretLine(answers, NOON, [both]).problems[field] === 'date-range';
}

describe('the days around today in which a date makes sense', () => {
  test.each([
    ['a start', 'start', -FIVE_YEARS, 732],
    ['the last payment of a line', 'paid', -FIVE_YEARS, 0],
    ['an expiry date', 'due', -FIVE_YEARS, 3660],
    ['the last use', 'used', -FIVE_YEARS, 0],
  ] as const)('reach for %s from five years back as far as it may lie ahead', (_what, field, first, last) => {
    expect(isRefused(field, first - 1)).toBe(true);
    expect(isRefused(field, first)).toBe(false);
    expect(isRefused(field, last)).toBe(false);
    expect(isRefused(field, last + 1)).toBe(true);
  });

  test('are handed to the form as their first and last day', () => {
    expect(windowAround(TODAY, DATE_WINDOWS.paid)).toEqual(['2021-11-17', '2026-11-21']);
    expect(windowAround(TODAY, DATE_WINDOWS.due)).toEqual(['2021-11-17', '2036-11-28']);
  });

  test('hold their own first and last day', () => {
    const window = { back: 1, ahead: 2 };
    const held = [-2, -1, 0, 2, 3].map((days) => isInWindow(addDays(TODAY, days), TODAY, window));
    expect(held).toEqual([false, true, true, true, false]);
  });
});

describe('a date that is too far', () => {
  const far = { ...DEFAULT_ANSWERS, start: '2199-12-31' };

  test('is not counted, stops the computing and leaves the other texts as they are', () => {
    const { problems, blocked, situation } = interpretAnswers({ ...far, budget: '-3', tax: '5' }, NOON);
    expect(problems).toEqual({ start: 'date-range', budget: 'negative' });
    expect(blocked).toEqual(['start']);
    expect(situation).not.toHaveProperty('start');
    expect(situation.rates).toEqual({ taxRate: 5000 });
  });

  test('is measured from the day on the reader’s own clock', () => {
    const answers: LineAnswers = { ...DEFAULT_LINE, plan: both.id, paid: '2026-11-21' };
    expect(interpretLine(answers, NOON, [both]).problems).toEqual({});
    expect(interpretLine(answers, { ...NOON, zone: 'America/New_York' }, [both]).problems).toEqual({
      paid: 'date-range',
    });
  });
});
