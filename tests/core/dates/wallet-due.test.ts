import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { DEFAULT_BUFFER_DAYS } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import { day, minimalPlan, minimalWallet } from '../plans.ts';

const SETTINGS = { bufferDays: DEFAULT_BUFFER_DAYS };
const rules = (timeline: Timeline, result: TraceStep['result']): readonly string[] =>
  timeline.trace.filter((step) => step.result === result).map((step) => step.rule);

describe('the due date of a wallet', () => {
  const start = { lastAction: day('2027-01-01') };

  it('is one cycle after the last charge while the balance is not known', () => {
    for (const state of [start, { ...start, balance: 'unknown' } as const]) {
      const timeline = timelineFrom(minimalPlan(minimalWallet()), state, SETTINGS);
      expect(timeline.due).toBe('2027-01-31');
      expect(rules(timeline, 'due')).toEqual(['wallet-cycle']);
    }
  });

  it('each whole charge in the balance covers one more cycle, part of one covers nothing', () => {
    const due = (balance: number) =>
      timelineFrom(minimalPlan(minimalWallet()), { ...start, balance }, SETTINGS).due;
    expect(due(0)).toBe('2027-01-31');
    expect(due(299)).toBe('2027-01-31');
    expect(due(300)).toBe('2027-03-02');
    expect(due(600)).toBe('2027-04-01');
  });

  it('a runway counted before tax says so, unless the tax is included', () => {
    const state = { ...start, balance: 600 };
    expect(rules(timelineFrom(minimalPlan(minimalWallet()), state, SETTINGS), 'due')).toContain(
      'tax-not-counted',
    );
    const included: Plan = { ...minimalPlan(minimalWallet()), tax: { value: 'included', sources: ['s'] } };
    expect(rules(timelineFrom(included, state, SETTINGS), 'due')).not.toContain('tax-not-counted');
  });

  it('keeps the day of the month over a runway of months', () => {
    const monthly = minimalPlan(minimalWallet({ cycle: { months: 1 } }));
    const state = { lastAction: day('2026-01-31'), balance: 300 };
    expect(timelineFrom(monthly, state, SETTINGS).due).toBe('2026-03-31');
  });

  it('a balance that is no amount counts as not known', () => {
    for (const balance of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(timelineFrom(minimalPlan(minimalWallet()), { ...start, balance }, SETTINGS).due).toBe(
        '2027-01-31',
      );
  });

  it('a free cycle is not run on for ever', () => {
    expect(
      timelineFrom(minimalPlan(minimalWallet({ charge: 0 })), { ...start, balance: 500 }, SETTINGS).due,
    ).toBe('2027-01-31');
  });

  it('a runway beyond all reason is cut and the trace says so', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalWallet()),
      { ...start, balance: 9_999_999_999 },
      SETTINGS,
    );
    expect(rules(timeline, 'due')).toContain('wallet-runway-cut');
    expect(timeline.due).not.toBe('unknown');
  });
});
