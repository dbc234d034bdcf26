import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/core/facts/plan.ts';
import { checkStages } from '../../../src/core/facts/stages-check.ts';
import { minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

describe('the check of the stages', () => {
  const term90 = (stages: readonly Stage[]) => minimalTerm([offerOf('a', { days: 90 })], { stages });

  it('finds nothing wrong with a stage on or after the due date', () => {
    expect(
      checkStages(minimalPlan(term90([stageOf('suspended', 0, 'due'), stageOf('lost', 60, 'suspended')]))),
    ).toEqual([]);
    expect(checkStages(minimalPlan())).toEqual([]);
  });

  it('a negative number of days is a mistake, in a rival too', () => {
    const wrong = stageOf('lost', -1, 'due', { rivals: [{ after: -2, sources: ['s'] }] });
    expect(
      checkStages(minimalPlan(minimalWallet(), term90([stageOf('suspended', 0, 'due'), wrong]))),
    ).toEqual([
      { field: 'clocks.1.stages.1.after', reason: 'is below zero: a stage begins on its anchor or after it' },
      {
        field: 'clocks.1.stages.1.rivals.0.after',
        reason: 'is below zero: a stage begins on its anchor or after it',
      },
    ]);
  });

  it('a stage from the last action may not begin before the last safe day', () => {
    const check = (after: number) => checkStages(minimalPlan(term90([stageOf('lost', after, 'lastAction')])));
    expect(check(88)).toEqual([{ field: 'clocks.0.stages.0.after', reason: 'falls inside the paid term' }]);
    expect(check(89)).toEqual([]);
  });

  it('three months may take 92 days', () => {
    const check = (after: number) =>
      checkStages(
        minimalPlan(minimalActivity({ months: 3 }, { stages: [stageOf('lost', after, 'lastAction')] })),
      );
    expect(check(90)).toHaveLength(1);
    expect(check(91)).toEqual([]);
  });

  it('a year may take 366 days and a wallet covers one cycle', () => {
    const yearly = (after: number) =>
      checkStages(
        minimalPlan(
          minimalTerm([offerOf('a', { months: 12 })], { stages: [stageOf('lost', after, 'lastAction')] }),
        ),
      );
    expect([yearly(364).length, yearly(365).length]).toEqual([1, 0]);
    const cycle = (after: number) =>
      checkStages(minimalPlan(minimalWallet({ stages: [stageOf('lost', after, 'lastAction')] })));
    expect([cycle(28).length, cycle(29).length]).toEqual([1, 0]);
  });

  it('the longest offer counts, and a shorter live claim about its length shortens it', () => {
    const stages = [stageOf('lost', 100, 'lastAction')];
    const offers = [offerOf('a', { days: 90 }), offerOf('b', { days: 365 })];
    expect(checkStages(minimalPlan(minimalTerm(offers, { stages })))).toHaveLength(1);
    const rivals = [{ length: { days: 90 }, sources: ['s'] }];
    expect(checkStages(minimalPlan(minimalTerm(offers, { stages, rivals })))).toEqual([]);
  });

  it('a live claim about the length that is still longer than the stage does not excuse it', () => {
    const stages = [stageOf('lost', 80, 'lastAction')];
    const rivals = [{ length: { days: 90 }, sources: ['s'] }];
    expect(checkStages(minimalPlan(minimalTerm([offerOf('b', { days: 365 })], { stages, rivals })))).toEqual([
      { field: 'clocks.0.stages.0.after', reason: 'falls inside the paid term' },
    ]);
  });

  it('months beyond a year are counted with the longest years', () => {
    const check = (after: number) =>
      checkStages(
        minimalPlan(minimalActivity({ months: 25 }, { stages: [stageOf('lost', after, 'lastAction')] })),
      );
    expect(check(2 * 366 + 31 - 2)).toHaveLength(1);
    expect(check(2 * 366 + 31 - 1)).toEqual([]);
  });
});

describe('a number is lost too soon', () => {
  const SUSPENDED = stageOf('suspended', 20, 'due');
  const TOO_SOON = [
    { field: 'clocks.0.stages.1.after', reason: 'the number would be lost before service stops' },
  ];
  const check = (...stages: readonly Stage[]) => checkStages(minimalPlan(minimalWallet({ stages })));

  it.each<readonly [string, Stage, Stage]>([
    ['where both are counted from the due date', SUSPENDED, stageOf('lost', 19, 'due')],
    [
      'in the same branch of the balance',
      { ...SUSPENDED, when: 'zero' },
      stageOf('lost', 19, 'due', { when: 'zero' }),
    ],
    ['where only the stop has a branch', { ...SUSPENDED, when: 'zero' }, stageOf('lost', 19, 'due')],
    ['where only the loss has a branch', SUSPENDED, stageOf('lost', 19, 'due', { when: 'zero' })],
    ['where the loss is counted from the last action', SUSPENDED, stageOf('lost', 49, 'lastAction')],
  ])('%s', (_, suspended, lost) => {
    expect(check(suspended, lost)).toEqual(TOO_SOON);
  });

  it.each<readonly [string, Stage, Stage]>([
    ['on the day on which service stops', SUSPENDED, stageOf('lost', 20, 'due')],
    [
      'in another branch of the balance',
      { ...SUSPENDED, when: 'zero' },
      stageOf('lost', 19, 'due', { when: 'belowCharge' }),
    ],
    ['where its days are counted from the stop', SUSPENDED, stageOf('lost', 10, 'suspended')],
    ['where nobody knows from when its days are counted', SUSPENDED, stageOf('lost', 10, 'unknown')],
    [
      'where nobody knows when service stops',
      stageOf('suspended', 20, 'unknown'),
      stageOf('lost', 10, 'due'),
    ],
    ['where it is only at risk', SUSPENDED, stageOf('atRisk', 10, 'due')],
    [
      'where another stage than the stop comes later',
      stageOf('atRisk', 20, 'due'),
      stageOf('lost', 10, 'due'),
    ],
  ])('but not %s', (_, first, second) => {
    expect(check(first, second)).toEqual([]);
  });
});
