import { describe, expect, test } from 'vitest';
import { accountDueOf } from '../../../src/core/dates/clock-due.ts';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Clock } from '../../../src/core/facts/plan.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const USE = minimalActivity({ days: 60 });
const TERM = minimalTerm([offerOf('a', { days: 90 })], { topUpAfterExpiry: true });
const dated = (clocks: readonly Clock[], state: LineState) =>
  timelineFrom(minimalPlan(...clocks), state, { bufferDays: 7 });

describe('two dates on the same day', () => {
  /** The account shows the day on which the use rule ends too: 60 days after 1 January. */
  const state = { accountDue: day('2027-03-02'), lastActivity: day('2027-01-01') };

  test.each([
    ['first', [TERM, USE]],
    ['last', [USE, TERM]],
  ])('the date of the account wins where its clock stands %s', (_place, clocks) => {
    expect(dated(clocks, state)).toMatchObject({
      due: '2027-03-02',
      governing: 'account',
      governingKind: 'term',
      topUpAfterExpiry: true,
    });
  });

  test('of two rules the first of the plan wins', () => {
    const other = minimalActivity({ days: 60 }, { id: 'other' });
    const { governing } = dated([USE, other], { lastAction: day('2027-01-01') });
    expect(governing).toBe('activity');
  });

  test('of two clocks that the account speaks for the first of the plan wins', () => {
    const wallet = minimalWallet();
    expect(dated([TERM, wallet], state).governingKind).toBe('term');
    expect(dated([wallet, TERM], state).governingKind).toBe('wallet');
  });
});

describe('the date that governs', () => {
  test('is the earliest, whatever its place in the plan', () => {
    const state = { lastAction: day('2027-01-01') };
    expect(dated([TERM, USE], state)).toMatchObject({ governing: 'activity', due: '2027-03-02' });
    expect(dated([USE, TERM], state)).toMatchObject({ governing: 'activity', due: '2027-03-02' });
  });

  test('a later date of the account does not beat an earlier rule of use', () => {
    const state = { accountDue: day('2027-03-03'), lastActivity: day('2027-01-01') };
    expect(dated([USE, TERM], state)).toMatchObject({ governing: 'activity', due: '2027-03-02' });
  });

  test('of a clock that cannot be dated is never the one', () => {
    expect(dated([USE, TERM], { accountDue: day('2027-03-02') })).toMatchObject({
      governing: 'account',
      due: '2027-03-02',
    });
    expect(dated([minimalTerm([]), USE], { lastAction: day('2027-01-01') }).governing).toBe('activity');
  });

  test('has its start handed on, and what is not known is said to be not known', () => {
    expect(dated([USE, TERM], { lastAction: day('2027-01-01') }).start).toBe('2027-01-01');
    expect(dated([TERM], { accountDue: day('2027-03-02') })).toMatchObject({ start: 'unknown' });
    expect(dated([], {})).toMatchObject({
      start: 'unknown',
      governing: 'unknown',
      governingKind: 'unknown',
      topUpAfterExpiry: 'unknown',
      runway: undefined,
      packs: [],
    });
  });

  test('of an account without a plan counts from the last payment', () => {
    const timeline = dated([], { accountDue: day('2027-03-02'), lastAction: day('2027-02-28') });
    expect(timeline).toMatchObject({
      start: '2027-02-28',
      governing: 'account',
      governingKind: 'unknown',
      topUpAfterExpiry: 'unknown',
      actBy: '2027-03-01',
    });
    expect(timeline.trace.map(({ rule }) => rule)).toEqual([
      'account-date',
      'due-minus-one',
      'buffer-cut',
      'prepare-lead-cut',
    ]);
  });

  test('is named in the trace where there are several clocks, and only there', () => {
    const several = dated([TERM, USE], { lastAction: day('2027-01-01') });
    expect(several.trace.filter(({ rule }) => rule === 'earliest-clock')).toEqual([
      { result: 'due', date: '2027-03-02', rule: 'earliest-clock', sources: [], clock: 'activity' },
    ]);
    const rules = (clocks: readonly Clock[], state: LineState) =>
      dated(clocks, state).trace.map(({ rule }) => rule);
    expect(rules([TERM], { lastAction: day('2027-01-01') })).not.toContain('earliest-clock');
    expect(rules([TERM, USE], {})).not.toContain('earliest-clock');
  });
});

describe('the date of an account', () => {
  test('without a plan is a result of its own', () => {
    const state = { accountDue: day('2027-05-01') };
    expect(accountDueOf(state)).toEqual({
      due: '2027-05-01',
      trace: [{ result: 'due', date: '2027-05-01', rule: 'account-date', from: '2027-05-01', sources: [] }],
      clock: 'account',
      kind: 'unknown',
      via: 'account',
      topUpAfterExpiry: 'unknown',
    });
    expect(accountDueOf(state)).not.toHaveProperty('start');
    expect(accountDueOf({ ...state, lastAction: day('2027-01-01') })?.start).toBe('2027-01-01');
  });

  test('speaks for a clock of use only where nothing else is said of it', () => {
    const account = { accountDue: day('2027-05-01') };
    expect(dated([USE], account).governing).toBe('account');
    expect(dated([USE, minimalActivity({ days: 90 }, { id: 'other' })], account).governing).toBe('account');
    expect(dated([USE], { ...account, lastActivity: day('2027-01-01') })).toMatchObject({
      governing: 'activity',
      due: '2027-03-02',
    });
    expect(dated([USE, TERM], account).clocks).toEqual([
      { clock: 'activity', due: 'unknown' },
      { clock: 'term', due: '2027-05-01' },
    ]);
  });

  test('says that the balance is not added to it, from one whole charge on', () => {
    const notes = (clock: Clock, balance?: number) =>
      dated([clock], { accountDue: day('2027-05-01'), ...(balance === undefined ? {} : { balance }) })
        .trace.filter(({ rule }) => rule === 'runway-not-added')
        .map(({ date, sources }) => [date, sources]);
    expect(notes(minimalWallet(), 300)).toEqual([['2027-05-01', ['wallet-page']]]);
    expect(notes(minimalWallet(), 299)).toEqual([]);
    expect(notes(minimalWallet())).toEqual([]);
    expect(notes(TERM, 300)).toEqual([]);
  });

  test('is a step that names the day that was shown', () => {
    const step = (state: LineState) => dated([TERM], state).trace[0];
    expect(step({ accountDue: day('2027-05-01') })).toEqual({
      result: 'due',
      date: '2027-05-01',
      rule: 'account-date',
      from: '2027-05-01',
      sources: [],
      clock: 'term',
    });
    expect(step({ accountDue: day('2027-05-01'), accountDueInclusive: true })).toMatchObject({
      date: '2027-05-02',
      rule: 'account-date-inclusive',
      from: '2027-05-01',
    });
  });
});

describe('the stages of several clocks', () => {
  const lost = (after: number, id: string) =>
    minimalActivity({ days: 60 }, { id, stages: [stageOf('lost', after, 'due')] });

  test('on the same day leave the first of the plan planned', () => {
    const { stages } = dated([lost(5, 'one'), lost(5, 'two')], { lastAction: day('2027-01-01') });
    expect(stages.map(({ clock, planned }) => [clock, planned])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  test('stand by date where they are planned, then those that are not, then those without a date', () => {
    const one = minimalActivity(
      { days: 60 },
      {
        id: 'one',
        stages: [
          stageOf('lost', 90, 'due'),
          stageOf('suspended', 20, 'due'),
          stageOf('atRisk', 5, 'unknown'),
        ],
      },
    );
    const two = minimalActivity(
      { days: 60 },
      { id: 'two', stages: [stageOf('atRisk', 20, 'due'), stageOf('suspended', 10, 'due')] },
    );
    const { stages } = dated([one, two], { lastAction: day('2027-01-01') });
    expect(stages.map(({ clock, stage, date, planned }) => [clock, stage, date, planned])).toEqual([
      ['two', 'suspended', '2027-03-12', true],
      ['two', 'atRisk', '2027-03-22', true],
      ['one', 'lost', '2027-05-31', true],
      ['one', 'suspended', '2027-03-22', false],
      ['one', 'atRisk', 'unknown', false],
    ]);
  });

  test('on one day stand in the order in which a line is lost', () => {
    const stages = [stageOf('lost', 5, 'due'), stageOf('atRisk', 5, 'due'), stageOf('suspended', 5, 'due')];
    const timeline = dated([minimalActivity({ days: 60 }, { stages })], { lastAction: day('2027-01-01') });
    expect(timeline.stages.map(({ stage }) => stage)).toEqual(['suspended', 'atRisk', 'lost']);
    const undated = stages.map((stage) => ({ ...stage, from: 'unknown' as const }));
    const unknown = dated([minimalActivity({ days: 60 }, { stages: undated })], {});
    expect(unknown.stages.map(({ stage }) => stage)).toEqual(['suspended', 'atRisk', 'lost']);
  });

  test('of two clocks stand on one day, or without one, in the order in which a line is lost', () => {
    const both = (from: 'due' | 'unknown') =>
      dated(
        [
          minimalActivity({ days: 60 }, { id: 'one', stages: [stageOf('lost', 5, from)] }),
          minimalActivity({ days: 60 }, { id: 'two', stages: [stageOf('atRisk', 5, from)] }),
          minimalActivity({ days: 60 }, { id: 'three', stages: [stageOf('suspended', 5, from)] }),
        ],
        { lastAction: day('2027-01-01') },
      ).stages.map(({ stage }) => stage);
    expect(both('due')).toEqual(['suspended', 'atRisk', 'lost']);
    expect(both('unknown')).toEqual(['suspended', 'atRisk', 'lost']);
  });

  test('that are not planned stand with a date before those without one', () => {
    const other = minimalActivity(
      { days: 60 },
      { id: 'other', stages: [stageOf('suspended', 5, 'unknown'), stageOf('lost', 9, 'due')] },
    );
    const { stages } = dated([lost(5, 'one'), other], { lastAction: day('2027-01-01') });
    expect(stages.map(({ clock, stage, date }) => [clock, stage, date])).toEqual([
      ['one', 'lost', '2027-03-07'],
      ['other', 'lost', '2027-03-11'],
      ['other', 'suspended', 'unknown'],
    ]);
  });

  test('of a clock do not begin before its own due date, though the line ends by another before', () => {
    const later = minimalTerm([offerOf('a', { days: 90 })], { stages: [stageOf('lost', 80, 'lastAction')] });
    const { due, stages } = dated([USE, later], { lastAction: day('2027-01-01') });
    expect([due, stages[0]?.date]).toEqual(['2027-03-02', '2027-04-01']);
  });

  test('of a clock without a due date do not begin before the line ends by another', () => {
    const undated = minimalTerm([], { stages: [stageOf('lost', 30, 'lastAction')] });
    const { stages } = dated([undated, USE], { lastAction: day('2027-01-01') });
    expect(stages.map(({ date }) => date)).toEqual(['2027-03-02']);
  });
});
