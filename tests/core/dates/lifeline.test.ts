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

  test('has a mark for every day, from left to right', () => {
    expect(drawing().marks.map(({ date, labels }) => [date, labels.join(' ')])).toEqual([
      ['2027-01-01', 'start'],
      ['2027-01-16', 'prepareBy'],
      ['2027-01-23', 'actBy'],
      ['2027-01-30', 'lastSafeDay'],
      ['2027-01-31', 'due suspended'],
      ['2027-04-01', 'lost'],
    ]);
    const places = drawing().marks.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('keeps neighbours apart so that numbers can be read', () => {
    const places = drawing().marks.map(({ at }) => at);
    const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(85);
  });

  test('covers the whole width with stretches that follow each other', () => {
    expect(drawing().bands.map(({ kind }) => kind)).toEqual(['safe', 'buffer', 'stop', 'gone']);
    expect(drawing().bands[0]?.from).toBe(0);
    expect(drawing().bands.at(-1)?.to).toBe(1000);
    drawing()
      .bands.slice(1)
      .forEach(({ from }, index) => expect(from).toBe(drawing().bands[index]?.to));
  });

  test('puts today on the line, before it or after it', () => {
    const place = (today: string) => lifelineOf(timeline(), { start, today: day(today) }).today;
    expect(place('2027-01-01')).toEqual({ at: 0, side: 'on' });
    expect(place('2026-12-01')?.side).toBe('before');
    expect(place('2028-01-01')?.side).toBe('after');
  });

  test('without a due date there is no drawing, and nothing is made up', () => {
    const empty = lifelineOf(timelineFrom(line({ clocks: [] }), { lastAction: start }, { bufferDays: 7 }), {
      start,
    });
    expect(empty).toMatchObject({ marks: [], bands: [] });
  });
});
