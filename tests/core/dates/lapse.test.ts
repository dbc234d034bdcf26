import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/core/facts/plan.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { DatedStage } from '../../../src/core/dates/dated-stage.ts';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const SETTINGS = { bufferDays: 7 };
const DUE = { accountDue: day('2027-01-31') };
const lapse = (stages: readonly Stage[], state: LineState = DUE): readonly DatedStage[] =>
  timelineFrom(minimalPlan(minimalWallet({ stages })), state, SETTINGS).stages;
const rules = (stages: readonly Stage[], state: LineState = DUE): readonly string[] =>
  timelineFrom(minimalPlan(minimalWallet({ stages })), state, SETTINGS)
    .trace.filter((step) => step.result === 'lost')
    .map((step) => step.rule);
const lost = (stages: readonly Stage[], state: LineState = DUE): DatedStage | undefined =>
  lapse(stages, state).find((each) => each.stage === 'lost');

const ULTRA = [
  stageOf('suspended', 0, 'due'),
  stageOf('lost', 60, 'suspended', { when: 'zero' }),
  stageOf('lost', 90, 'suspended', { when: 'belowCharge' }),
];

describe('a stage', () => {
  it('begins on its anchor plus its days: suspended at once, lost 60 days after that', () => {
    const stages = lapse([stageOf('suspended', 0, 'due'), stageOf('lost', 60, 'suspended')]);
    expect(stages.map((each) => [each.stage, each.date, each.planned])).toEqual([
      ['suspended', '2027-01-31', true],
      ['lost', '2027-04-01', true],
    ]);
  });

  it('counted from a suspension that the plan does not date has no date but keeps its days', () => {
    expect(lost([stageOf('lost', 60, 'suspended')])).toMatchObject({
      date: 'unknown',
      after: 60,
      planned: false,
    });
    const stages = [stageOf('suspended', 0, 'unknown'), stageOf('lost', 60, 'suspended')];
    expect(lost(stages)?.date).toBe('unknown');
  });

  it('counted from nobody knows what keeps its days and gets no date', () => {
    expect(lost([stageOf('lost', 45, 'unknown')])).toMatchObject({
      date: 'unknown',
      after: 45,
      from: 'unknown',
    });
    expect(rules([stageOf('lost', 45, 'unknown')])).toEqual(['stage-undated']);
  });

  it('without a date keeps every live claim, each with its sources', () => {
    const disputed = stageOf('lost', 45, 'unknown', { rivals: [{ after: 30, sources: ['forum'] }] });
    expect(lapse([disputed]).map((each) => [each.after, each.sources])).toEqual([
      [45, ['lost-page']],
      [30, ['forum']],
    ]);
  });

  it('counted from the last action is dated from it', () => {
    const state = { lastAction: day('2027-01-01'), balance: 0 };
    expect(lost([stageOf('lost', 90, 'lastAction')], state)?.date).toBe('2027-04-01');
    expect(lost([stageOf('lost', 90, 'lastAction')])?.date).toBe('unknown');
  });

  it('of a use rule is counted from the last use', () => {
    const used = minimalPlan(minimalActivity({ days: 60 }, { stages: [stageOf('lost', 90, 'lastAction')] }));
    const state = { lastAction: day('2026-06-01'), lastActivity: day('2027-01-01') };
    expect(timelineFrom(used, state, SETTINGS).stages[0]?.date).toBe('2027-04-01');
  });

  it('never begins before the due date: a date that contradicts it is held there, and said', () => {
    const state = { lastAction: day('2026-01-01'), accountDue: day('2027-01-31') };
    expect(lost([stageOf('lost', 90, 'lastAction')], state)?.date).toBe('2027-01-31');
    expect(rules([stageOf('lost', 90, 'lastAction')], state)).toEqual([
      'stage-from-last-action',
      'stage-held-to-due',
    ]);
  });

  it('says from what it was counted and who says so', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalWallet({ stages: [stageOf('lost', 60, 'due')] })),
      DUE,
      SETTINGS,
    );
    expect(timeline.trace.at(-1)).toEqual({
      result: 'lost',
      date: '2027-04-01',
      rule: 'stage-from-due',
      from: '2027-01-31',
      length: { days: 60 },
      sources: ['lost-page'],
      clock: 'wallet',
    });
  });

  it('the three kinds come in the order of their dates', () => {
    const stages = [stageOf('lost', 60, 'due'), stageOf('atRisk', 30, 'due'), stageOf('suspended', 0, 'due')];
    expect(lapse(stages).map((each) => each.stage)).toEqual(['suspended', 'atRisk', 'lost']);
  });
});

describe('live claims that disagree', () => {
  const disputed = (after: number, rival: number) => [
    stageOf('suspended', 0, 'due'),
    stageOf('lost', after, 'suspended', {
      sources: ['paygo-page'],
      rivals: [{ after: rival, sources: ['faq'] }],
    }),
  ];

  it('30 and 60 days: plan on the earlier, show the later, name both', () => {
    expect(lost(disputed(60, 30))).toMatchObject({
      date: '2027-03-02',
      after: 30,
      planned: true,
      sources: ['faq'],
      possible: [{ date: '2027-04-01', after: 60, sources: ['paygo-page'], reason: 'rival' }],
    });
  });

  it('it does not matter which of the two is the rival', () => {
    expect(lost(disputed(30, 60))).toMatchObject({
      date: '2027-03-02',
      sources: ['paygo-page'],
      possible: [{ date: '2027-04-01', sources: ['faq'] }],
    });
  });

  it('claims of the same day are one date with both sources', () => {
    expect(lost(disputed(60, 60))).toMatchObject({ sources: ['paygo-page', 'faq'], possible: [] });
  });

  it('three claims: the two later ones are shown, earlier first', () => {
    const rivals = [
      { after: 50, sources: ['b'] },
      { after: 45, sources: ['c'] },
    ];
    const three = lost([stageOf('lost', 30, 'due', { rivals })]);
    expect(three?.possible.map((each) => each.after)).toEqual([45, 50]);
  });

  it('the trace says that the earliest was taken', () => {
    expect(rules(disputed(60, 30))).toEqual(['stage-from-suspended', 'rival-earliest']);
  });
});

describe('stages that hang on the balance', () => {
  it('nothing left: lost 60 days after the suspension', () => {
    expect(lost(ULTRA, { ...DUE, balance: 0 })).toMatchObject({
      date: '2027-04-01',
      when: 'zero',
      possible: [],
    });
  });

  it('$1.16 left, less than one charge: lost after 90 days', () => {
    expect(lost(ULTRA, { ...DUE, balance: 116 })).toMatchObject({
      date: '2027-05-01',
      when: 'belowCharge',
      possible: [],
    });
  });

  it('not known: plan on the earlier and show the later with its condition', () => {
    for (const state of [DUE, { ...DUE, balance: 'unknown' } as const]) {
      expect(lost(ULTRA, state)).toMatchObject({
        date: '2027-04-01',
        when: 'zero',
        planned: true,
        possible: [{ date: '2027-05-01', reason: 'branch', when: 'belowCharge', after: 90 }],
      });
    }
    expect(rules(ULTRA)).toEqual(['stage-from-suspended', 'branch-earliest']);
  });

  it('the same branches hold when the due date comes from the last charge', () => {
    const state = (balance: number) => ({ lastAction: day('2027-01-01'), balance });
    expect(lost(ULTRA, state(0))?.date).toBe('2027-04-01');
    expect(lost(ULTRA, state(116))?.date).toBe('2027-05-01');
  });

  it('a balance that whole charges use up counts as nothing left', () => {
    const state = { lastAction: day('2026-12-02'), balance: 300 };
    expect(lost(ULTRA, state)).toMatchObject({ date: '2027-04-01', when: 'zero' });
  });

  it('a balance above one charge beside an account date tells nothing about what will be left', () => {
    expect(lost(ULTRA, { ...DUE, balance: 2000 })?.possible).toHaveLength(1);
  });

  it('a live claim inside a branch stays a rival, the other branch a branch', () => {
    const both = [
      stageOf('lost', 60, 'due', { when: 'zero', rivals: [{ after: 30, sources: ['faq'] }] }),
      stageOf('lost', 90, 'due', { when: 'belowCharge' }),
    ];
    expect(lost(both)?.possible.map((each) => [each.after, each.reason])).toEqual([
      [60, 'rival'],
      [90, 'branch'],
    ]);
  });

  it('two branches of the same day both stay visible', () => {
    const both = [
      stageOf('lost', 60, 'due', { when: 'zero' }),
      stageOf('lost', 60, 'due', { when: 'belowCharge' }),
    ];
    expect(lost(both)?.possible).toMatchObject([{ date: '2027-04-01', when: 'belowCharge' }]);
  });

  it('where no branch fits the balance the stage is not said to be safe: it has no date', () => {
    const zeroOnly = [stageOf('lost', 60, 'due', { when: 'zero' })];
    const state = { ...DUE, balance: 116 };
    expect(lost(zeroOnly, state)).toMatchObject({ date: 'unknown', after: 60, when: 'zero', planned: false });
    expect(rules(zeroOnly, state)).toEqual(['branch-none']);
  });

  it('a positive balance of a term tells nothing about its branches', () => {
    const stages = [
      stageOf('lost', 30, 'due', { when: 'zero' }),
      stageOf('lost', 60, 'due', { when: 'belowCharge' }),
    ];
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 90 })], { stages })),
      { ...DUE, balance: 5 },
      SETTINGS,
    );
    expect(timeline.stages[0]).toMatchObject({ date: '2027-03-02', possible: [{ when: 'belowCharge' }] });
  });
});

describe('a stage counted from a balance of zero', () => {
  const consecutive = [stageOf('lost', 30, 'zeroBalance')];

  it('is counted from the due date when nothing is left', () => {
    const found = lost(consecutive, { ...DUE, balance: 0 });
    expect(found?.date).toBe('2027-03-02');
    expect(found).not.toHaveProperty('assumed');
    expect(rules(consecutive, { ...DUE, balance: 0 })).toEqual(['stage-from-zero-balance']);
  });

  it('is counted from the due date, as the earliest case and marked so, when the balance is not known', () => {
    expect(lost(consecutive)).toMatchObject({ date: '2027-03-02', assumed: 'zeroBalance' });
    expect(rules(consecutive)).toEqual(['stage-from-zero-balance-assumed']);
  });

  it('has no date while something is left', () => {
    expect(lost(consecutive, { ...DUE, balance: 116 })?.date).toBe('unknown');
  });

  it('works the same for a term whose credit ends with it', () => {
    const credit = minimalPlan(minimalTerm([offerOf('a', { days: 90 })], { stages: consecutive }));
    expect(timelineFrom(credit, DUE, SETTINGS).stages[0]).toMatchObject({
      date: '2027-03-02',
      assumed: 'zeroBalance',
    });
  });
});
