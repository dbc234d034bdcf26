import { describe, expect, it } from 'vitest';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { hasUndatedClock } from '../../../src/core/dates/timeline.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const STAGES = [stageOf('suspended', 5, 'due'), stageOf('atRisk', 30, 'due'), stageOf('lost', 60, 'due')];
const DUE = { accountDue: day('2027-01-31') };
const line = (clock: Clock, state: LineState = DUE): Timeline =>
  timelineFrom(minimalPlan(clock), state, { bufferDays: 7 });
const conditionAt = (today: string, clock: Clock = minimalWallet({ stages: STAGES })) =>
  conditionOn(line(clock), day(today));

describe('where a line stands', () => {
  it.each([
    ['2027-01-01', 'safe', 15],
    ['2027-01-15', 'safe', 1],
    ['2027-01-16', 'prepare', 7],
    ['2027-01-22', 'prepare', 1],
    ['2027-01-23', 'act', 7],
    ['2027-01-29', 'act', 1],
    ['2027-01-30', 'lastDay', 0],
    ['2027-01-31', 'due', 5],
    ['2027-02-04', 'due', 1],
    ['2027-02-05', 'suspended', 25],
    ['2027-03-01', 'suspended', 1],
    ['2027-03-02', 'atRisk', 30],
    ['2027-03-31', 'atRisk', 1],
    ['2027-04-01', 'lost', 0],
    ['2030-01-01', 'lost', 0],
  ] as const)('on %s it is %s for %i more days', (today, condition, daysLeft) => {
    expect(conditionAt(today)).toMatchObject({ condition, daysLeft });
  });

  it('the last safe day is the last day even when it is also the day to act', () => {
    const timeline = timelineFrom(minimalPlan(minimalWallet()), DUE, { bufferDays: 0 });
    expect(conditionOn(timeline, day('2027-01-30')).condition).toBe('lastDay');
  });

  it('a suspension at once leaves no day in between', () => {
    const atOnce = minimalWallet({ stages: [stageOf('suspended', 0, 'due')] });
    expect(conditionAt('2027-01-31', atOnce).condition).toBe('suspended');
  });

  it('without a date nothing can be said', () => {
    const timeline = line(minimalWallet({ stages: STAGES }), {});
    expect(conditionOn(timeline, day('2027-01-01'))).toMatchObject({
      condition: 'unknown',
      daysLeft: 'unknown',
    });
  });

  it('a stage that has begun counts even where the due date is not known', () => {
    const clock = minimalTerm([], { stages: [stageOf('lost', 90, 'lastAction')] });
    const timeline = line(clock, { lastAction: day('2027-01-01') });
    expect(timeline.due).toBe('unknown');
    expect(conditionOn(timeline, day('2027-04-01')).condition).toBe('lost');
    expect(conditionOn(timeline, day('2027-03-31'))).toMatchObject({ condition: 'unknown', daysLeft: 1 });
  });

  describe('of a plan with a clock that cannot be dated', () => {
    const stages = [stageOf('suspended', 5, 'due')];
    const both = minimalPlan(
      minimalTerm([offerOf('a', { days: 365 })], { stages }),
      minimalActivity({ days: 60 }),
    );
    const timeline = () => timelineFrom(both, DUE, { bufferDays: 7 });

    it('is never called safe, and no days are counted', () => {
      expect(timeline().due).toBe('2027-01-31');
      expect(hasUndatedClock(timeline())).toBe(true);
      for (const today of ['2026-06-01', '2027-01-16', '2027-01-23', '2027-01-30'])
        expect(conditionOn(timeline(), day(today))).toMatchObject({
          condition: 'unknown',
          daysLeft: 'unknown',
        });
    });

    it('is called late where another clock has run out, without days that may be too many', () => {
      expect(conditionOn(timeline(), day('2027-01-31'))).toMatchObject({
        condition: 'due',
        daysLeft: 'unknown',
      });
      expect(conditionOn(timeline(), day('2027-02-05')).condition).toBe('suspended');
    });

    it('is dated once the last use is known', () => {
      const used = timelineFrom(both, { ...DUE, lastActivity: day('2026-12-20') }, { bufferDays: 7 });
      expect(hasUndatedClock(used)).toBe(false);
      expect(conditionOn(used, day('2026-12-21')).condition).toBe('safe');
    });
  });

  it('the worst stage that has begun is the condition, whatever its place in the list', () => {
    const together = minimalWallet({ stages: [stageOf('lost', 5, 'due'), stageOf('suspended', 5, 'due')] });
    expect(conditionAt('2027-02-05', together).condition).toBe('lost');
  });
});

describe('the next stage', () => {
  it('is the next planned one', () => {
    expect(conditionAt('2027-01-01').next?.stage).toBe('suspended');
    expect(conditionAt('2027-02-10').next?.stage).toBe('atRisk');
    expect(conditionAt('2027-03-10').next?.stage).toBe('lost');
    expect(conditionAt('2027-05-01').next).toBeUndefined();
  });

  it('without a date is still shown with its days, and the days left are not known', () => {
    const undated = minimalWallet({
      stages: [stageOf('suspended', 0, 'due'), stageOf('lost', 45, 'unknown')],
    });
    expect(conditionAt('2027-02-10', undated)).toMatchObject({
      condition: 'suspended',
      daysLeft: 'unknown',
      next: { stage: 'lost', after: 45, date: 'unknown' },
    });
  });

  it('a dated one goes before an undated one', () => {
    const mixed = minimalWallet({ stages: [stageOf('atRisk', 10, 'unknown'), stageOf('lost', 60, 'due')] });
    expect(conditionAt('2027-02-10', mixed)).toMatchObject({
      condition: 'due',
      daysLeft: 50,
      next: { stage: 'lost' },
    });
  });

  it('past the due date of a plan that says no more the days left are not known', () => {
    expect(conditionAt('2027-02-10', minimalWallet())).toMatchObject({
      condition: 'due',
      daysLeft: 'unknown',
      next: undefined,
    });
  });

  it('a stage only possible later does not put off the planned one', () => {
    const disputed = minimalWallet({
      stages: [stageOf('lost', 60, 'due', { rivals: [{ after: 30, sources: ['faq'] }] })],
    });
    expect(conditionAt('2027-03-01', disputed)).toMatchObject({ condition: 'due', daysLeft: 1 });
    expect(conditionAt('2027-03-02', disputed).condition).toBe('lost');
  });
});

describe('the way out', () => {
  const monthly = (topUpAfterExpiry: boolean | 'unknown') =>
    minimalTerm([offerOf('a', { days: 30 })], { stages: STAGES, topUpAfterExpiry });

  it('there is nothing to do while the line is safe', () => {
    expect(conditionAt('2027-01-01').wayOut).toEqual([]);
  });

  it('before the due date: look at the account, prepare to pay, pay', () => {
    expect(conditionAt('2027-01-16').wayOut).toEqual(['check-account-date', 'prepare-payment']);
    expect(conditionAt('2027-01-23').wayOut).toEqual(['pay-now', 'check-balance', 'check-account-date']);
    expect(conditionAt('2027-01-30').wayOut).toEqual(['pay-now', 'check-balance', 'check-account-date']);
  });

  it('a line kept by use is used, not paid for', () => {
    const used = minimalActivity({ days: 60 }, { stages: STAGES });
    for (const today of ['2027-01-16', '2027-01-23', '2027-01-31', '2027-02-10'])
      expect(conditionAt(today, used).wayOut[0]).toBe('use-now');
  });

  it('only a wallet asks to look at the balance', () => {
    expect(conditionAt('2027-01-23', monthly('unknown')).wayOut).toEqual(['pay-now', 'check-account-date']);
  });

  it('the later it is, the more has to be saved beside paying', () => {
    const clock = monthly(true);
    expect(conditionAt('2027-01-31', clock).wayOut).toEqual(['pay-now', 'contact-support']);
    expect(conditionAt('2027-02-10', clock).wayOut).toEqual(['pay-now', 'contact-support', 'move-accounts']);
    expect(conditionAt('2027-03-10', clock).wayOut).toEqual([
      'pay-now',
      'contact-support',
      'ask-for-number',
      'move-accounts',
    ]);
  });

  it('once the number is lost paying is not offered', () => {
    expect(conditionAt('2027-04-01').wayOut).toEqual(['contact-support', 'ask-for-number', 'move-accounts']);
  });

  it('a term that cannot be renewed after its end is bought again', () => {
    expect(conditionAt('2027-01-30', monthly(false)).wayOut[0]).toBe('pay-now');
    expect(conditionAt('2027-01-31', monthly(false)).wayOut[0]).toBe('buy-again');
    expect(conditionAt('2027-01-31', monthly('unknown')).wayOut[0]).toBe('pay-now');
  });

  it('without a date the first thing is to look into the account', () => {
    const timeline = line(minimalWallet(), {});
    expect(conditionOn(timeline, day('2027-01-01')).wayOut).toEqual([
      'check-account-date',
      'contact-support',
    ]);
  });
});
