import { describe, expect, it } from 'vitest';

import { DEFAULT_BUFFER_DAYS } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const SETTINGS = { bufferDays: DEFAULT_BUFFER_DAYS };
const rules = (timeline: Timeline, result: TraceStep['result']): readonly string[] =>
  timeline.trace.filter((step) => step.result === result).map((step) => step.rule);

describe('the due date the account shows', () => {
  const monthly = minimalPlan(minimalTerm([offerOf('a', { days: 30 })]));

  it('beats the rule of the plan', () => {
    const state = { lastAction: day('2026-01-31'), accountDue: day('2026-04-01') };
    const timeline = timelineFrom(monthly, state, SETTINGS);
    expect(timeline.governing).toBe('account');
    expect(timeline.due).toBe('2026-04-01');
    expect(timeline.lastSafeDay).toBe('2026-03-31');
    expect(rules(timeline, 'due')).toEqual(['account-date']);
  });

  it('is itself covered only where the provider says so', () => {
    const state = { accountDue: day('2026-12-31'), accountDueInclusive: true };
    const timeline = timelineFrom(monthly, state, SETTINGS);
    expect(timeline.due).toBe('2027-01-01');
    expect(timeline.lastSafeDay).toBe('2026-12-31');
    expect(rules(timeline, 'due')).toEqual(['account-date-inclusive']);
  });

  it('is not run on by the balance, and the trace says so', () => {
    const state = { accountDue: day('2027-01-31'), balance: 2000 };
    const timeline = timelineFrom(minimalPlan(minimalWallet()), state, SETTINGS);
    expect(timeline.due).toBe('2027-01-31');
    expect(rules(timeline, 'due')).toEqual(['account-date', 'runway-not-added']);
  });

  it('without a last action leaves the reminders uncut', () => {
    const timeline = timelineFrom(monthly, { accountDue: day('2026-12-04') }, { bufferDays: 60 });
    expect(timeline.actBy).toBe('2026-10-04');
    expect(timeline.prepareBy).toBe('2026-09-27');
    expect(rules(timeline, 'actBy')).toEqual(['buffer']);
  });

  it('still gives way to an earlier use rule with its own last use', () => {
    const both = minimalPlan(minimalTerm([offerOf('a', { days: 90 })]), minimalActivity({ days: 60 }));
    const state = { accountDue: day('2027-11-20'), lastActivity: day('2027-02-01') };
    expect(timelineFrom(both, state, SETTINGS).governing).toBe('activity');
    const earlier = { ...state, accountDue: day('2027-03-01') };
    expect(timelineFrom(both, earlier, SETTINGS).governing).toBe('account');
  });

  it('speaks for a plan that has only a use rule, while the last use is not given', () => {
    const state = { accountDue: day('2027-03-01'), lastAction: day('2026-01-01') };
    expect(timelineFrom(minimalPlan(minimalActivity({ days: 60 })), state, SETTINGS).due).toBe('2027-03-01');
  });

  it('counts even where the plan has no clock', () => {
    const timeline = timelineFrom(minimalPlan(), { accountDue: day('2027-03-01') }, SETTINGS);
    expect(timeline.governing).toBe('account');
    expect(timeline.due).toBe('2027-03-01');
    expect(timeline.stages).toEqual([]);
  });
});

describe('several clocks', () => {
  const both = minimalPlan(minimalTerm([offerOf('a', { days: 365 })]), minimalActivity({ days: 60 }));

  it('the earliest wins and is named', () => {
    const state = { lastAction: day('2026-11-20'), lastActivity: day('2027-02-01') };
    const timeline = timelineFrom(both, state, SETTINGS);
    expect(timeline.clocks).toEqual([
      { clock: 'term', due: '2027-11-20' },
      { clock: 'activity', due: '2027-04-02' },
    ]);
    expect(timeline.due).toBe('2027-04-02');
    expect(timeline.lastSafeDay).toBe('2027-04-01');
    expect(timeline.governing).toBe('activity');
    expect(timeline.governingKind).toBe('activity');
    expect(rules(timeline, 'due')).toContain('earliest-clock');
  });

  it('the last action stands for the last use when no other is given', () => {
    expect(timelineFrom(both, { lastAction: day('2027-02-01') }, SETTINGS).due).toBe('2027-04-02');
  });

  it('a clock without a date does not hide the other and is named in the trace', () => {
    const timeline = timelineFrom(both, { lastActivity: day('2027-02-01') }, SETTINGS);
    expect(timeline.due).toBe('2027-04-02');
    expect(timeline.clocks[0]).toEqual({ clock: 'term', due: 'unknown' });
    expect(timeline.trace[0]).toMatchObject({ rule: 'clock-unknown', clock: 'term' });
  });

  it('reminders are cut by the last action of the clock that wins', () => {
    const state = { lastAction: day('2026-11-20'), lastActivity: day('2027-02-01') };
    const timeline = timelineFrom(both, state, { bufferDays: 100 });
    expect(timeline.actBy).toBe('2027-02-02');
  });

  it('of two use windows that disagree the shorter is planned on', () => {
    const rivals = [{ length: { days: 30 }, sources: ['forum'] }];
    const disputed = minimalPlan(minimalActivity({ days: 60 }, { rivals }));
    const timeline = timelineFrom(disputed, { lastAction: day('2027-01-01') }, SETTINGS);
    expect(timeline.due).toBe('2027-01-31');
    expect(rules(timeline, 'due')).toEqual(['activity-window', 'rival-earliest', 'rival-later']);
  });

  it('of each kind of stage only the earliest over all clocks is planned', () => {
    const lost = (after: number) => ({ stages: [stageOf('lost', after, 'due')] });
    const timeline = timelineFrom(
      minimalPlan(
        minimalTerm([offerOf('a', { days: 30 })], lost(90)),
        minimalActivity({ days: 60 }, lost(0)),
      ),
      { lastAction: day('2027-01-01') },
      SETTINGS,
    );
    expect(timeline.stages.map((each) => [each.clock, each.date, each.planned])).toEqual([
      ['activity', '2027-03-02', true],
      ['term', '2027-05-01', false],
    ]);
  });
});

describe('what is not known', () => {
  it('a plan without a clock has no date', () => {
    const timeline = timelineFrom(minimalPlan(), { lastAction: day('2026-12-01') }, SETTINGS);
    expect(timeline).toMatchObject({
      governing: 'unknown',
      governingKind: 'unknown',
      due: 'unknown',
      lastSafeDay: 'unknown',
      actBy: 'unknown',
      prepareBy: 'unknown',
      stages: [],
      clocks: [],
    });
    expect(rules(timeline, 'due')).toEqual(['no-clock']);
  });

  it('without any date of the reader nothing is dated, and the lengths of the stages remain', () => {
    const lapsing = minimalPlan(
      minimalTerm([offerOf('a', { days: 30 })], { stages: [stageOf('lost', 60, 'due')] }),
    );
    const timeline = timelineFrom(lapsing, {}, SETTINGS);
    expect(timeline.due).toBe('unknown');
    expect(timeline.stages).toMatchObject([{ stage: 'lost', date: 'unknown', after: 60, planned: false }]);
  });
});
