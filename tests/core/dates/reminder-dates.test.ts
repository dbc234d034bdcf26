import { describe, expect, it } from 'vitest';

import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import { day, minimalPlan, minimalTerm, offerOf } from '../plans.ts';
const rules = (timeline: Timeline, result: TraceStep['result']): readonly string[] =>
  timeline.trace.filter((step) => step.result === result).map((step) => step.rule);

describe('the reminders', () => {
  const pack = (days: number, bufferDays: number) =>
    timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days })])),
      { lastAction: day('2026-12-01') },
      { bufferDays },
    );

  it('stand a buffer, and a week more, before the last safe day', () => {
    const timeline = pack(30, 7);
    expect([timeline.prepareBy, timeline.actBy, timeline.lastSafeDay]).toEqual([
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
    ]);
    expect(rules(timeline, 'actBy')).toEqual(['buffer']);
    expect(rules(timeline, 'prepareBy')).toEqual(['prepare-lead']);
  });

  it('never stand before the day after the last action, and a cut buffer is said', () => {
    const timeline = pack(3, 7);
    expect(timeline.due).toBe('2026-12-04');
    expect(timeline.lastSafeDay).toBe('2026-12-03');
    expect(timeline.actBy).toBe('2026-12-02');
    expect(timeline.prepareBy).toBe('2026-12-02');
    expect(rules(timeline, 'actBy')).toEqual(['buffer-cut']);
    expect(rules(timeline, 'prepareBy')).toEqual(['prepare-lead-cut']);
  });

  it('never stand after the last safe day, even for a pack of one day', () => {
    const timeline = pack(1, 7);
    expect([timeline.prepareBy, timeline.actBy, timeline.lastSafeDay]).toEqual([
      '2026-12-01',
      '2026-12-01',
      '2026-12-01',
    ]);
  });

  it('no buffer puts the day to act on the last safe day', () => {
    expect(pack(30, 0).actBy).toBe('2026-12-30');
  });

  it('a buffer that is no number of days counts as the usual one, and the trace says so', () => {
    for (const bufferDays of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const timeline = pack(30, bufferDays);
      expect(timeline.actBy).toBe('2026-12-23');
      expect(rules(timeline, 'actBy')).toEqual(['buffer-default', 'buffer']);
    }
  });

  it('cite no source, for they are ours', () => {
    const ours = pack(30, 7).trace.filter((step) => step.result === 'actBy' || step.result === 'prepareBy');
    expect(ours.every((step) => step.sources.length === 0)).toBe(true);
  });
});
