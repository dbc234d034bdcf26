import { describe, expect, it } from 'vitest';
import { lifelineOf } from '../../../src/core/dates/lifeline.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Limit } from '../../../src/core/facts/plan.ts';
import { dataPlan, day, limit, pack } from '../plans.ts';

const datesOf = (limits: readonly Limit[]) =>
  timelineFrom(
    { ...dataPlan([pack(900, 15, 3000)]), limits },
    { lastAction: day('2026-11-20') },
    { bufferDays: 7 },
  ).limits.map(({ kind, date }) => `${kind} ${date}`);

describe('a time limit beside the clocks', () => {
  it.each([
    ['packEnd', 'profile 2027-03-05'],
    ['purchase', 'profile 2027-02-18'],
    ['install', 'profile 2027-02-18'],
    ['lastTopUp', 'profile 2027-02-18'],
  ] as const)('that counts from %s falls on its own day', (from, wanted) => {
    expect(datesOf([limit({ from })])).toEqual([wanted]);
  });

  it('is planned on its shortest live length', () => {
    const rivals = [{ length: { days: 60 }, sources: ['forum'] }];
    expect(datesOf([limit({ from: 'purchase', rivals })])).toEqual(['profile 2027-01-19']);
  });

  it('counts months as months', () => {
    expect(datesOf([limit({ kind: 'useBy', from: 'purchase', length: { months: 18 } })])).toEqual([
      'useBy 2028-05-20',
    ]);
  });

  it('counts from the last of several packs', () => {
    const family = [pack(900, 15, 3000), pack(700, 7, 1000)];
    const [first, second] = family;
    if (first === undefined || second === undefined) throw new Error('two packs');
    const packs = [
      { offer: first, begins: day('2026-11-20'), ends: day('2026-12-05') },
      { offer: second, begins: day('2026-12-05'), ends: day('2026-12-12') },
    ];
    const { limits, due } = timelineFrom(
      { ...dataPlan(family), limits: [limit({ from: 'lastTopUp' })] },
      { lastAction: day('2026-11-20'), packs },
      { bufferDays: 7 },
    );
    expect(due).toBe('2026-12-12');
    expect(limits[0]?.date).toBe('2027-03-05');
  });
});

describe('a time limit on the drawing', () => {
  const drawn = (limits: readonly Limit[], accountDue?: string) => {
    const state =
      accountDue === undefined ? { lastAction: day('2026-11-20') } : { accountDue: day(accountDue) };
    const plan = { ...dataPlan([pack(900, 15, 3000)]), limits };
    return lifelineOf(timelineFrom(plan, state, { bufferDays: 7 }), { start: day('2026-11-20') }).limits;
  };

  it('stands with its kind, its day and its sources, in the order of days', () => {
    const both = drawn([limit({}), limit({ kind: 'startsItself', from: 'purchase', length: { days: 10 } })]);
    expect(both).toMatchObject([
      { kind: 'startsItself', date: '2026-11-30', sources: ['help'] },
      { kind: 'profile', date: '2027-03-05', at: 900 },
    ]);
  });

  it('is left out where it has no day, and where it is a trial', () => {
    expect(drawn([limit({ kind: 'trial', from: 'purchase' })])).toEqual([]);
    expect(drawn([limit({ from: 'purchase' })], '2026-12-05')).toEqual([]);
  });

  it('is each dated limit of the timeline but a trial, whatever the limits are', () => {
    const kinds = ['profile', 'useBy', 'startsItself', 'trial'] as const;
    for (const kind of kinds)
      for (const from of ['packEnd', 'purchase', 'install', 'lastTopUp'] as const)
        expect(drawn([limit({ kind, from })]).map((one) => one.kind)).toEqual(kind === 'trial' ? [] : [kind]);
  });
});
