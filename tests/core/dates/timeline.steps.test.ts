import { describe, expect, test } from 'vitest';
import { dueOfClock } from '../../../src/core/dates/clock-due.ts';
import { lossRuleOf } from '../../../src/core/dates/loss-days.ts';
import type { LineState } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import type { Clock, Plan } from '../../../src/core/facts/plan.ts';
import {
  day,
  fact,
  minimalActivity,
  minimalPlan,
  minimalTerm,
  minimalWallet,
  offerOf,
  stageOf,
} from '../plans.ts';

const START = { lastAction: day('2027-01-01') };
const dated = (plan: Plan, state: LineState = START, bufferDays = 7) =>
  timelineFrom(plan, state, { bufferDays });
const stepsOf = (clock: Clock, state: LineState = START, change: Partial<Plan> = {}): readonly TraceStep[] =>
  dated({ ...minimalPlan(clock), ...change }, state).trace.filter(({ result }) => result === 'due');

describe('the steps from the due date to the reminders', () => {
  const plan = minimalPlan(minimalTerm([offerOf('a', { days: 30 })]));
  const reminders = (bufferDays: number) =>
    dated(plan, START, bufferDays).trace.filter(({ result }) => result !== 'due');

  test('name what each is counted from and by how many days', () => {
    expect(reminders(5)).toEqual([
      {
        result: 'lastSafeDay',
        rule: 'due-minus-one',
        date: '2027-01-30',
        from: '2027-01-31',
        length: { days: 1 },
        sources: [],
      },
      {
        result: 'actBy',
        rule: 'buffer',
        date: '2027-01-25',
        from: '2027-01-30',
        length: { days: 5 },
        sources: [],
      },
      {
        result: 'prepareBy',
        rule: 'prepare-lead',
        date: '2027-01-18',
        from: '2027-01-25',
        length: { days: 7 },
        sources: [],
      },
    ]);
  });

  test('say first that a buffer could not be used', () => {
    expect(reminders(-1)[1]).toEqual({
      result: 'actBy',
      date: '2027-01-23',
      rule: 'buffer-default',
      sources: [],
    });
  });

  test('are none where the due date is not known', () => {
    expect(dated(plan, {}).trace.map(({ rule }) => rule)).toEqual(['clock-unknown']);
  });

  test('a buffer of ten years and more is no buffer', () => {
    const { actBy } = dated(plan, { accountDue: day('2040-01-31') }, 3659);
    expect(actBy).toBe('2030-01-23');
    expect(dated(plan, { accountDue: day('2040-01-31') }, 3660).actBy).toBe('2040-01-23');
  });
});

describe('the steps of a balance', () => {
  const monthly = minimalWallet({ cycle: { months: 1 } });

  test('are the cycle that is paid for, and how far the balance goes', () => {
    expect(stepsOf(monthly, { ...START, balance: 650 }, { tax: fact('included') })).toEqual([
      {
        result: 'due',
        date: '2027-02-01',
        rule: 'wallet-cycle',
        from: '2027-01-01',
        length: { months: 1 },
        sources: ['wallet-page'],
        clock: 'wallet',
      },
      {
        result: 'due',
        date: '2027-04-01',
        rule: 'wallet-runway',
        from: '2027-01-01',
        length: { months: 3 },
        sources: ['wallet-page'],
        clock: 'wallet',
      },
    ]);
  });

  const rules = (clock: Clock, state: LineState, change: Partial<Plan> = {}) =>
    stepsOf(clock, { ...START, ...state }, change).map(({ rule }) => rule);

  test('say that no tax is counted where it is extra or not known', () => {
    const untaxed = ['wallet-cycle', 'wallet-runway', 'tax-not-counted'];
    const taxed = ['wallet-cycle', 'wallet-runway'];
    expect(rules(monthly, { balance: 300 })).toEqual(untaxed);
    expect(rules(monthly, { balance: 300 }, { tax: fact('extra') })).toEqual(untaxed);
    expect(rules(monthly, { balance: 300 }, { tax: fact('included') })).toEqual(taxed);
  });

  test('are one, where nothing is said of a balance', () => {
    expect(dated(minimalPlan(minimalWallet())).trace.map(({ rule }) => rule)).toEqual([
      'wallet-cycle',
      'due-minus-one',
      'buffer',
      'prepare-lead',
    ]);
  });

  test('say nothing of tax where the balance holds no charge', () => {
    expect(rules(monthly, { balance: 299 })).toEqual(['wallet-cycle']);
  });

  test('are cut at ten years, counted in the longest months', () => {
    // 3660 days hold 118 months of 31 days.
    const cut = (charges: number) =>
      stepsOf(monthly, { ...START, balance: charges * 300 }, { tax: fact('included') });
    expect(cut(118).map(({ rule }) => rule)).toEqual(['wallet-cycle', 'wallet-runway']);
    expect(cut(118).at(-1)?.length).toEqual({ months: 119 });
    expect(cut(119).map(({ rule }) => rule)).toEqual(['wallet-cycle', 'wallet-runway', 'wallet-runway-cut']);
    expect(cut(119).at(-1)).toMatchObject({ length: { months: 119 }, date: '2036-12-01' });
  });

  test('are cut at ten years of days too', () => {
    const charges = (count: number) =>
      stepsOf(minimalWallet(), { ...START, balance: count * 300 }, { tax: fact('included') });
    expect(charges(122).at(-1)).toMatchObject({ rule: 'wallet-runway', length: { days: 123 * 30 } });
    expect(charges(123).at(-1)).toMatchObject({ rule: 'wallet-runway-cut', length: { days: 123 * 30 } });
  });
});

describe('the steps of a term', () => {
  test('that begins at the installation or the first use say so', () => {
    const clock = minimalTerm([offerOf('a', { days: 30 })], { startsAt: 'installOrFirstUse' });
    expect(stepsOf(clock)[0]).toEqual({
      result: 'due',
      date: '2027-01-31',
      rule: 'starts-install-or-first-use',
      from: '2027-01-01',
      sources: ['terms'],
      clock: 'term',
    });
  });

  test('of several offers name the shortest, unless all of them end on one day', () => {
    const [month, other, year] = [
      offerOf('month', { days: 31 }),
      offerOf('other', { months: 1 }),
      offerOf('year', { days: 360 }),
    ];
    const rules = (...offers: Parameters<typeof minimalTerm>[0]) =>
      stepsOf(minimalTerm(offers)).map(({ rule }) => rule);
    expect(rules(month, other)).toEqual(['starts-payment', 'term-from-start']);
    expect(rules(month, year)).toEqual(['starts-payment', 'offer-shortest', 'term-from-start']);
    expect(stepsOf(minimalTerm([year, month]))[1]).toEqual({
      result: 'due',
      date: '2027-02-01',
      rule: 'offer-shortest',
      from: '2027-01-01',
      length: { days: 31 },
      sources: ['month-page'],
      clock: 'term',
    });
  });

  test('of an offer of another clock is on its own shortest, and of a wallet there is no offer', () => {
    const one = minimalTerm([offerOf('a', { days: 30 }), offerOf('b', { days: 60 })]);
    const other = minimalTerm([offerOf('c', { days: 90 }), offerOf('d', { days: 120 })], { id: 'other' });
    const dueWith = (offerId: string, ...clocks: readonly Clock[]) =>
      dated(minimalPlan(...clocks), { ...START, offerId }).clocks.map(({ due }) => due);
    expect(dueWith('c', one, other)).toEqual(['2027-01-31', '2027-04-01']);
    expect(dueWith('b', one, other)).toEqual(['2027-03-02', '2027-04-01']);
    expect(dueWith('gone', one, minimalWallet())).toEqual(['unknown', '2027-01-31']);
    expect(dueWith('gone', one, other)).toEqual(['unknown', 'unknown']);
  });

  test('that cannot be dated name why and who would have to say', () => {
    const clock = minimalTerm([offerOf('a', { days: 30 })]);
    expect(stepsOf(clock, {})).toEqual([
      { result: 'due', date: 'unknown', rule: 'clock-unknown', sources: ['terms'], clock: 'term' },
    ]);
    expect(stepsOf(clock, { ...START, offerId: 'gone' })).toEqual([
      { result: 'due', date: 'unknown', rule: 'offer-not-found', sources: ['terms'], clock: 'term' },
    ]);
    expect(stepsOf(minimalTerm([]))).toEqual([
      { result: 'due', date: 'unknown', rule: 'clock-unknown', sources: [], clock: 'term' },
    ]);
  });

  test('whose one claim nobody disputes are one step beside its start', () => {
    expect(stepsOf(minimalTerm([offerOf('a', { days: 30 })])).map(({ rule }) => rule)).toEqual([
      'starts-payment',
      'term-from-start',
    ]);
  });
});

describe('one clock by itself', () => {
  test('has its start only where the action is known from which it counts', () => {
    const clock = minimalActivity({ days: 60 });
    expect(dueOfClock(clock, minimalPlan(clock), {})).not.toHaveProperty('start');
    expect(dueOfClock(clock, minimalPlan(clock), START)).toMatchObject({ start: '2027-01-01' });
    const used = { ...START, lastActivity: day('2027-01-05') };
    expect(dueOfClock(clock, minimalPlan(clock), used)).toMatchObject({ start: '2027-01-05' });
    const wallet = minimalWallet();
    expect(dueOfClock(wallet, minimalPlan(wallet), used)).toMatchObject({ start: '2027-01-01' });
  });
});

describe('the loss of a number that use keeps', () => {
  test('is counted from its own stage of loss and from no other', () => {
    const stages = [stageOf('suspended', 5, 'due'), stageOf('lost', 30, 'due')];
    const window = { days: 60 };
    expect(lossRuleOf(minimalPlan(minimalActivity(window, { stages })))).toEqual({
      kind: 'idle',
      window,
      after: 30,
    });
  });
});
