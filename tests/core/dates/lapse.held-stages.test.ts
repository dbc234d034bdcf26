import { describe, expect, test } from 'vitest';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Stage } from '../../../src/core/facts/plan.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const DUE = { accountDue: day('2027-01-31') };
const dated = (stages: readonly Stage[], state: LineState = DUE) =>
  timelineFrom(minimalPlan(minimalWallet({ stages })), state, { bufferDays: 7 });
const rulesOf = (stages: readonly Stage[], state: LineState = DUE, kind: Stage['stage'] = 'lost') =>
  dated(stages, state)
    .trace.filter(({ result }) => result === kind)
    .map(({ rule }) => rule);

describe('a stage counted from the last action', () => {
  const stages = [stageOf('lost', 30, 'lastAction')];
  const acted = (on: string) => ({ ...DUE, lastAction: day(on) });

  test('that falls on the due date is not held there: it stands there by itself', () => {
    expect(dated(stages, acted('2027-01-01')).stages[0]?.date).toBe('2027-01-31');
    expect(rulesOf(stages, acted('2027-01-01'))).toEqual(['stage-from-last-action']);
  });

  test('that falls a day before the due date is held to it, and that is said', () => {
    expect(dated(stages, acted('2026-12-31')).stages[0]?.date).toBe('2027-01-31');
    expect(rulesOf(stages, acted('2026-12-31'))).toEqual(['stage-from-last-action', 'stage-held-to-due']);
  });

  test('that falls a day after the due date stands after it', () => {
    expect(dated(stages, acted('2027-01-02')).stages[0]?.date).toBe('2027-02-01');
    expect(rulesOf(stages, acted('2027-01-02'))).toEqual(['stage-from-last-action']);
  });

  test('is said to be held where only the earlier of two claims is', () => {
    const rivals = [{ after: 90, sources: ['faq'] }];
    const disputed = [stageOf('lost', 30, 'lastAction', { rivals })];
    expect(rulesOf(disputed, acted('2026-12-31'))).toEqual([
      'stage-from-last-action',
      'stage-held-to-due',
      'rival-earliest',
    ]);
  });

  test('is dated even where the due date is not known', () => {
    const clock = minimalTerm([], { stages });
    const { stages: found } = timelineFrom(
      minimalPlan(clock),
      { lastAction: day('2027-01-01') },
      { bufferDays: 7 },
    );
    expect(found[0]?.date).toBe('2027-01-31');
  });
});

describe('a balance at the due date', () => {
  const stages = [
    stageOf('suspended', 0, 'due'),
    stageOf('lost', 60, 'suspended', { when: 'zero' }),
    stageOf('lost', 90, 'suspended', { when: 'belowCharge' }),
  ];
  const lostWith = (state: LineState) =>
    dated(stages, state)
      .stages.filter(({ stage }) => stage === 'lost')
      .map(({ when, date, possible }) => [when, date, possible.length]);

  test('of exactly one charge beside the date of the account tells nothing about what will be left', () => {
    expect(lostWith({ ...DUE, balance: 300 })).toEqual([['zero', '2027-04-01', 1]]);
  });

  test('of a cent less than one charge is what will be left', () => {
    expect(lostWith({ ...DUE, balance: 299 })).toEqual([['belowCharge', '2027-05-01', 0]]);
  });

  test('of exactly two charges is used up by them where the date follows from the last charge', () => {
    const charged = (balance: number) => ({ lastAction: day('2026-11-02'), balance });
    expect(lostWith(charged(600))).toEqual([['zero', '2027-04-01', 0]]);
    expect(lostWith(charged(601))).toEqual([['belowCharge', '2027-05-01', 0]]);
  });

  test.each([DUE, { lastAction: day('2027-01-01') }])(
    'of a wallet that takes nothing tells nothing, with %j',
    (known) => {
      const free = minimalWallet({ charge: 0, stages });
      const timeline = timelineFrom(minimalPlan(free), { ...known, balance: 5 }, { bufferDays: 7 });
      expect(timeline.stages.find(({ stage }) => stage === 'lost')?.possible).toHaveLength(1);
    },
  );

  test('of nothing is nothing, be it of a term or of a wallet that takes nothing', () => {
    const clocks = [
      minimalWallet({ charge: 0, stages }),
      minimalTerm([offerOf('a', { days: 30 })], { stages }),
    ];
    for (const clock of clocks) {
      const timeline = timelineFrom(minimalPlan(clock), { ...DUE, balance: 0 }, { bufferDays: 7 });
      const lost = timeline.stages.find(({ stage }) => stage === 'lost');
      expect(lost).toMatchObject({ when: 'zero', date: '2027-04-01', possible: [] });
    }
  });
});

describe('the anchor of a stage', () => {
  test('is the planned suspension where its sources disagree', () => {
    const suspended = stageOf('suspended', 10, 'due', { rivals: [{ after: 3, sources: ['faq'] }] });
    const stages = dated([suspended, stageOf('lost', 60, 'suspended')]).stages;
    expect(stages.map(({ stage, date }) => [stage, date])).toEqual([
      ['suspended', '2027-02-03'],
      ['lost', '2027-04-04'],
    ]);
  });

  test('is never a suspension for the suspension itself', () => {
    expect(dated([stageOf('suspended', 3, 'suspended')]).stages[0]?.date).toBe('unknown');
  });

  test.each([
    ['due', 'stage-from-due', '2027-01-31'],
    ['zeroBalance', 'stage-from-zero-balance', '2027-01-31'],
    ['lastAction', 'stage-from-last-action', '2027-01-10'],
  ] as const)('%s is named in the trace with its day', (from, rule, anchor) => {
    const state = { ...DUE, lastAction: day('2027-01-10'), balance: 0 };
    const { trace } = dated([stageOf('lost', 60, from)], state);
    expect(trace.filter(({ result }) => result === 'lost')).toEqual([
      {
        result: 'lost',
        date: from === 'lastAction' ? '2027-03-11' : '2027-04-01',
        rule,
        from: anchor,
        length: { days: 60 },
        sources: ['lost-page'],
        clock: 'wallet',
      },
    ]);
  });

  test('that is not known leaves a step with the days alone', () => {
    const { trace } = dated([stageOf('lost', 45, 'unknown')]);
    expect(trace.at(-1)).toEqual({
      result: 'lost',
      date: 'unknown',
      rule: 'stage-undated',
      length: { days: 45 },
      sources: ['lost-page'],
      clock: 'wallet',
    });
  });
});

describe('a stage that hangs on the balance', () => {
  const zeroOnly = [stageOf('lost', 60, 'due', { when: 'zero' })];

  test('and does not fit it keeps its days and its condition, and the trace names who says so', () => {
    const { stages, trace } = dated(zeroOnly, { ...DUE, balance: 116 });
    expect(stages).toEqual([
      {
        stage: 'lost',
        clock: 'wallet',
        date: 'unknown',
        after: 60,
        from: 'due',
        when: 'zero',
        planned: false,
        possible: [],
        sources: ['lost-page'],
      },
    ]);
    expect(trace.at(-1)).toEqual({
      result: 'lost',
      date: 'unknown',
      rule: 'branch-none',
      sources: ['lost-page'],
      clock: 'wallet',
    });
  });

  test('is one of several reasons for a later day: another branch is not another claim', () => {
    const both = [
      stageOf('lost', 60, 'due', { when: 'zero', rivals: [{ after: 70, sources: ['faq'] }] }),
      stageOf('lost', 90, 'due', { when: 'belowCharge' }),
    ];
    expect(rulesOf(both)).toEqual(['stage-from-due', 'rival-earliest', 'branch-earliest']);
    expect(dated(both).stages[0]?.possible).toEqual([
      { date: '2027-04-11', after: 70, sources: ['faq'], reason: 'rival', when: 'zero' },
      { date: '2027-05-01', after: 90, sources: ['lost-page'], reason: 'branch', when: 'belowCharge' },
    ]);
  });

  test('without any condition holds for every balance', () => {
    const plain = [stageOf('lost', 60, 'due')];
    for (const balance of [0, 116, 300])
      expect(dated(plain, { ...DUE, balance }).stages[0]).not.toHaveProperty('when');
    expect(dated(plain).stages[0]?.date).toBe('2027-04-01');
  });
});

describe('a stage of a clock of use', () => {
  test('counts from the last use, and a balance above zero says nothing about it', () => {
    const clock = minimalActivity(
      { days: 60 },
      {
        stages: [
          stageOf('lost', 30, 'due', { when: 'zero' }),
          stageOf('lost', 60, 'due', { when: 'belowCharge' }),
        ],
      },
    );
    const state = { lastActivity: day('2027-01-01'), balance: 5 };
    const { stages } = timelineFrom(minimalPlan(clock), state, { bufferDays: 7 });
    expect(stages[0]).toMatchObject({ date: '2027-04-01', possible: [{ when: 'belowCharge' }] });
  });
});

describe('a term whose stages are not there', () => {
  test('has none in its dates and no step about them', () => {
    const plan = minimalPlan(minimalTerm([offerOf('a', { days: 30 })]));
    const { stages, trace } = timelineFrom(plan, DUE, { bufferDays: 7 });
    expect(stages).toEqual([]);
    expect(trace.map(({ result }) => result)).toEqual(['due', 'lastSafeDay', 'actBy', 'prepareBy']);
  });
});
