import { describe, expect, it } from 'vitest';
import { lossRuleOf, stageDaysOf } from '../../../src/core/dates/loss-days.ts';
import { activity, minimalActivity, minimalPlan, minimalTerm, offer, stageOf } from '../plans.ts';

const rivals = [
  { after: 90, sources: ['other'] },
  { after: 30, sources: ['third'] },
];

const lapsing = (...stages: Parameters<typeof stageOf>[]) =>
  minimalTerm([offer(500, { days: 30 })], { stages: stages.map((each) => stageOf(...each)) });

describe('the days until a stage', () => {
  it('are those of every account that is still open, each once, the earliest first', () => {
    const plan = minimalPlan(lapsing(['lost', 60, 'due', { rivals }], ['lost', 30, 'suspended']));
    expect(stageDaysOf(plan, 'lost')).toEqual([30, 60, 90]);
  });

  it('are those of this stage alone, and none where no rule speaks of it', () => {
    const plan = minimalPlan(lapsing(['suspended', 5, 'due'], ['lost', 60, 'due']));
    expect(stageDaysOf(plan, 'suspended')).toEqual([5]);
    expect(stageDaysOf(plan, 'atRisk')).toEqual([]);
  });
});

describe('the rule by which a number is lost', () => {
  it('counts from the anchor of the first account', () => {
    const plan = minimalPlan(lapsing(['lost', 60, 'suspended', { rivals }]));
    expect(lossRuleOf(plan)).toEqual({ kind: 'anchored', from: 'suspended', days: [30, 60, 90] });
  });

  it('is the window where use keeps the line, with the days after it where they are known', () => {
    const window = { months: 3 };
    expect(lossRuleOf(minimalPlan(activity({ window })))).toEqual({ kind: 'idle', window, after: 92 });
    expect(lossRuleOf(minimalPlan(minimalActivity(window)))).toEqual({
      kind: 'idle',
      window,
      after: 'unknown',
    });
  });

  it('is unknown where no rule speaks of a loss', () => {
    expect(lossRuleOf(minimalPlan(lapsing(['suspended', 5, 'due'])))).toBe('unknown');
  });
});
