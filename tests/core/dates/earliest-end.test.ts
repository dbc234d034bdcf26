import { describe, expect, it } from 'vitest';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { day, line, minimalTerm, offer, stage, term } from '../plans.ts';

const disputed = term([offer(500, { days: 90 })], {
  rivals: [{ length: { months: 3 }, sources: ['page'] }],
  topUpAfterExpiry: 'unknown',
  stages: [stage({ stage: 'lost' })],
});
const settings = { bufferDays: 7 };
const paid = { lastAction: day('2026-08-22') };

describe('a term of which two lengths are claimed', () => {
  const timeline = timelineFrom(line({ clocks: [disputed] }), paid, settings);

  it('is planned on the shorter one and names the later due date', () => {
    expect(timeline).toMatchObject({ due: '2026-11-20', possibleDue: '2026-11-22' });
  });

  it('can still be paid on the last day of the longer one, and no later', () => {
    expect(conditionOn(timeline, day('2026-11-21'))).toMatchObject({
      condition: 'lost',
      saved: { until: '2026-11-21' },
    });
    expect(conditionOn(timeline, day('2026-11-21')).wayOut[0]).toBe('pay-now');
    expect(conditionOn(timeline, day('2026-11-22')).saved).toBeUndefined();
  });

  it('without a rival has no later date', () => {
    const agreed = { ...disputed, rivals: [] };
    expect(timelineFrom(line({ clocks: [agreed] }), paid, settings).possibleDue).toBeUndefined();
  });
});

describe('a term of which nothing is known', () => {
  it('beside another clock takes no date away', () => {
    const known = term([offer(800, { days: 30 })]);
    const { due, clocks } = timelineFrom(
      line({ clocks: [known, minimalTerm([], { id: 'pool' })] }),
      paid,
      settings,
    );
    expect([due, clocks.length]).toEqual(['2026-09-21', 1]);
  });

  it('alone leaves every date unknown', () => {
    expect(timelineFrom(line({ clocks: [minimalTerm([])] }), paid, settings).due).toBe('unknown');
  });
});
