import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { DEFAULT_BUFFER_DAYS } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const SETTINGS = { bufferDays: DEFAULT_BUFFER_DAYS };
const rules = (timeline: Timeline, result: TraceStep['result']): readonly string[] =>
  timeline.trace.filter((step) => step.result === result).map((step) => step.rule);

describe('the due date of a term', () => {
  it('is the first day not covered: 30 days from 31 January 2026 is 2 March', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 30 })])),
      { lastAction: day('2026-01-31') },
      SETTINGS,
    );
    expect(timeline.due).toBe('2026-03-02');
    expect(timeline.lastSafeDay).toBe('2026-03-01');
    expect(timeline.governing).toBe('term');
    expect(timeline.governingKind).toBe('term');
  });

  it('a month is counted from the day on which it was paid', () => {
    const monthly = minimalPlan(minimalTerm([offerOf('a', { months: 1 })]));
    expect(timelineFrom(monthly, { lastAction: day('2026-02-28') }, SETTINGS).due).toBe('2026-03-28');
  });

  it('360 days and 365 days are different terms', () => {
    const two = minimalPlan(minimalTerm([offerOf('short', { days: 360 }), offerOf('long', { days: 365 })]));
    const due = (offerId: string, from: string) =>
      timelineFrom(two, { lastAction: day(from), offerId }, SETTINGS).due;
    expect(due('short', '2026-11-20')).toBe('2027-11-15');
    expect(due('long', '2026-11-20')).toBe('2027-11-20');
    expect(due('long', '2027-11-20')).toBe('2028-11-19');
  });

  it('without the offer that was bought the shortest is planned on, and the trace says so', () => {
    const two = minimalPlan(minimalTerm([offerOf('long', { days: 365 }), offerOf('short', { days: 90 })]));
    const timeline = timelineFrom(two, { lastAction: day('2026-11-20') }, SETTINGS);
    expect(timeline.due).toBe('2027-02-18');
    expect(rules(timeline, 'due')).toEqual(['starts-payment', 'offer-shortest', 'term-from-start']);
  });

  it('an offer that the plan does not know gives no date at all', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 90 })])),
      { lastAction: day('2026-11-20'), offerId: 'gone' },
      SETTINGS,
    );
    expect(timeline.due).toBe('unknown');
    expect(rules(timeline, 'due')).toContain('offer-not-found');
  });

  it('an offer of one term leaves another term on its own shortest offer', () => {
    const profile = minimalTerm([offerOf('profile', { days: 365 })], { id: 'profile' });
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('pack', { days: 30 })]), profile),
      { lastAction: day('2026-11-20'), offerId: 'pack' },
      SETTINGS,
    );
    expect(timeline.clocks).toEqual([
      { clock: 'term', due: '2026-12-20' },
      { clock: 'profile', due: '2027-11-20' },
    ]);
  });

  it('of 90 days and 3 months the one that ends first is planned on and the other is kept', () => {
    const rivals = [{ length: { months: 3 }, sources: ['help-page'] }];
    const disputed = minimalPlan(minimalTerm([offerOf('a', { days: 90 })], { rivals }));
    const autumn = timelineFrom(disputed, { lastAction: day('2026-11-20') }, SETTINGS);
    expect(autumn.due).toBe('2027-02-18');
    const spring = timelineFrom(disputed, { lastAction: day('2026-12-01') }, SETTINGS);
    expect(spring.due).toBe('2027-03-01');
    const fromFebruary = timelineFrom(disputed, { lastAction: day('2027-02-01') }, SETTINGS);
    expect(fromFebruary.due).toBe('2027-05-01');
    const steps = fromFebruary.trace.filter((step) => step.result === 'due').slice(1);
    expect(steps.map((step) => [step.rule, step.date, step.sources])).toEqual([
      ['term-from-start', '2027-05-01', ['help-page']],
      ['rival-earliest', '2027-05-01', ['help-page']],
      ['rival-later', '2027-05-02', ['a-page']],
    ]);
  });

  it.each([
    ['unknown', 'starts-unknown'],
    ['payment', 'starts-payment'],
    ['activation', 'starts-activation'],
    ['install', 'starts-install'],
    ['firstUse', 'starts-first-use'],
  ] as const)('a term that starts at %s is counted from the given date and says so', (startsAt, rule) => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 30 })], { startsAt })),
      { lastAction: day('2026-01-31') },
      SETTINGS,
    );
    expect(timeline.due).toBe('2026-03-02');
    expect(rules(timeline, 'due')).toContain(rule);
  });

  it('a term without an offer has no due date', () => {
    expect(timelineFrom(minimalPlan(minimalTerm([])), { lastAction: day('2026-01-31') }, SETTINGS).due).toBe(
      'unknown',
    );
  });
});

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
