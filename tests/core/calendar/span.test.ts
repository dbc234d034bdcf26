import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../src/core/calendar/civil.ts';
import { SPAN_PROBLEMS, spanProblem, yearFrom } from '../../../src/core/calendar/span.ts';
import { day } from '../plans.ts';

const START = day('2026-11-20');

describe('a span', () => {
  test('of one year ends 12 months after its start', () => {
    expect(yearFrom(START)).toEqual({ start: START, end: '2027-11-20' });
    expect(yearFrom(day('2028-02-29')).end).toBe('2029-02-28');
  });

  test('is empty where its end is not after its start', () => {
    expect(spanProblem({ start: START, end: START })).toBe('empty-span');
    expect(spanProblem({ start: START, end: addDays(START, -1) })).toBe('empty-span');
    expect(spanProblem({ start: START, end: addDays(START, 1) })).toBeUndefined();
  });

  test('is five years at the longest', () => {
    const end = addMonths(START, 60);
    expect(spanProblem({ start: START, end })).toBeUndefined();
    expect(spanProblem({ start: START, end: addDays(end, 1) })).toBe('too-long');
  });

  test('has two problems', () => {
    expect(SPAN_PROBLEMS).toEqual(['empty-span', 'too-long']);
  });
});
