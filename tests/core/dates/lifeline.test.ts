import { describe, expect, test } from 'vitest';
import { lifelineOf } from '../../../src/core/dates/lifeline.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { day, line, offer, stage, term } from '../plans.ts';

const plan = line({
  clocks: [
    term([offer(500, { days: 30 })], {
      stages: [stage(), stage({ stage: 'lost', after: 60 })],
    }),
  ],
});
const start = day('2027-01-01');
const timeline = () => timelineFrom(plan, { lastAction: start }, { bufferDays: 7 });

describe('the drawn line', () => {
  const drawing = () => lifelineOf(timeline(), { start });

  test('has a mark for every day, from left to right, each at its distance in days', () => {
    expect(drawing().marks.map(({ date, labels, at }) => [date, labels.join(' '), at])).toEqual([
      ['2027-01-01', 'start', 0],
      ['2027-01-16', 'prepareBy', 150],
      ['2027-01-23', 'actBy', 220],
      ['2027-01-30', 'lastSafeDay', 290],
      ['2027-01-31', 'due suspended', 300],
      ['2027-04-01', 'lost', 900],
    ]);
  });

  test('is filled by phases that follow one another', () => {
    expect(drawing().bands).toEqual([
      { kind: 'safe', from: 0, to: 220 },
      { kind: 'buffer', from: 220, to: 300 },
      { kind: 'suspended', from: 300, to: 900 },
      { kind: 'lost', from: 900, to: 1000 },
    ]);
  });

  test('marks the first of each month, and names the year in January', () => {
    expect(drawing().axis.map(({ n, unit, at }) => [n, unit, at])).toEqual([
      [2, 'month', 310],
      [3, 'month', 590],
      [4, 'month', 900],
    ]);
    const earlier = timelineFrom(plan, { lastAction: day('2026-12-15') }, { bufferDays: 7 });
    expect(lifelineOf(earlier).axis[0]).toMatchObject({ n: 2027, unit: 'year' });
  });

  test('without dates of its own counts days from its start', () => {
    const { axis } = lifelineOf(timeline(), { start, unit: 'days' });
    expect(axis.slice(0, 3).map(({ n, unit, at }) => [n, unit, at])).toEqual([
      [0, 'day', 0],
      [10, 'day', 100],
      [20, 'day', 200],
    ]);
  });

  test('puts today at its distance wherever it is, and longer waits than the line behind a break', () => {
    const on = (today: string) => lifelineOf(timeline(), { start, today: day(today) });
    expect(on('2027-01-11').today).toEqual({ at: 100, date: '2027-01-11' });
    expect(on('2026-12-22').marks[0]?.at).toBe(90);
    expect(on('2028-01-01')).toMatchObject({ today: { at: 900 }, breaks: [{ from: 810, to: 900 }] });
    expect(on('2026-05-01')).toMatchObject({ today: { at: 0 }, breaks: [{ from: 0, to: 90 }] });
  });

  test('breaks a stretch of years in its middle, so that the days around it keep their width', () => {
    const far = { ...timeline(), start: day('2020-01-01') };
    const { breaks, marks } = lifelineOf(far, { start: day('2020-01-01') });
    expect(breaks).toEqual([{ from: 0, to: 90 }]);
    expect(marks.map(({ at }) => at)).toEqual([0, 90, 166, 241, 252, 900]);
  });

  test.each([
    ['2027-01-30', 'lastSafeDay'],
    ['2027-01-31', 'lost'],
    ['2027-04-01', 'lost'],
    ['2027-04-02', undefined],
  ])('on %s shows largest: %s', (today, label) => {
    expect(lifelineOf(timeline(), { start, today: day(today) }).matters?.label).toBe(label);
  });

  test('shows the last safe day largest where there is no today', () => {
    expect(drawing().matters).toMatchObject({ label: 'lastSafeDay', date: '2027-01-30', at: 290 });
  });

  test('without a due date there is no drawing, and nothing is made up', () => {
    const empty = lifelineOf(timelineFrom(line({ clocks: [] }), { lastAction: start }, { bufferDays: 7 }), {
      start,
    });
    expect(empty).toMatchObject({ marks: [], bands: [], axis: [], breaks: [] });
  });
});
