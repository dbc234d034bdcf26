import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/questions.ts';
import { dateWindows, interpretAnswers } from '../../../src/core/answers/interpreted-answers.ts';
import { isInWindow, windowAround } from '../../../src/core/answers/typed-text.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { activity, day, line, offer, term } from '../plans.ts';
import { NOON } from '../situations.ts';

/** The reader's own today: it is noon in Shanghai. */
const TODAY = day('2026-11-21');
const FIVE_YEARS = 1830;
const both = line({ clocks: [term([offer(500, { days: 30 })]), activity()] });

/** Whether a day so many days from today is refused for being too far. */
function isRefused(field: 'start' | 'due' | 'used', days: number, held: Plan | undefined): boolean {
  const change: Partial<Answers> = {
    [field]: addDays(TODAY, days),
    dates: field === 'due' ? 'due' : 'start',
    held: held?.id ?? '',
  };
  const { problems } = interpretAnswers({ ...DEFAULT_ANSWERS, ...change }, NOON, held);
  return problems[field] === 'date-range';
}

describe('the days around today in which a date makes sense', () => {
  test.each([
    ['a start', 'start', undefined, -FIVE_YEARS, 732],
    ['the last payment of a line that is held', 'start', both, -FIVE_YEARS, 0],
    ['an expiry date', 'due', undefined, -FIVE_YEARS, 3660],
    ['the expiry date of a line that is held', 'due', both, -FIVE_YEARS, 3660],
    ['the last use', 'used', both, -FIVE_YEARS, 0],
  ] as const)(
    'reach for %s from five years back as far as it may lie ahead',
    (_what, field, held, first, last) => {
      expect(isRefused(field, first - 1, held)).toBe(true);
      expect(isRefused(field, first, held)).toBe(false);
      expect(isRefused(field, last, held)).toBe(false);
      expect(isRefused(field, last + 1, held)).toBe(true);
    },
  );

  test('are handed to the form as their first and last day', () => {
    expect(windowAround(TODAY, dateWindows(both).start)).toEqual(['2021-11-17', '2026-11-21']);
    expect(windowAround(TODAY, dateWindows(undefined).due)).toEqual(['2021-11-17', '2036-11-28']);
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
    const held = { ...DEFAULT_ANSWERS, held: 'line', start: '2026-11-21' };
    const plan = line();
    expect(interpretAnswers(held, NOON, plan).problems).toEqual({});
    expect(interpretAnswers(held, { ...NOON, zone: 'America/New_York' }, plan).problems).toEqual({
      start: 'date-range',
    });
  });
});
