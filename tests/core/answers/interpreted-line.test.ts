import { describe, expect, test } from 'vitest';
import { heldLengths, heldManner, lineQuestions } from '../../../src/core/answers/held-line.ts';
import { DEFAULT_LINE, type LineAnswers } from '../../../src/core/answers/line-questions.ts';
import { interpretLine } from '../../../src/core/answers/interpreted-line.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import { hasUndatedClock } from '../../../src/core/dates/timeline.ts';
import { activity, dataPlan, fact, line, offer, pack, stage, term, voip, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';

const use = activity({ window: { days: 60 }, stages: [stage({ stage: 'lost' })] });
const yearly = term([offer(10_800, { months: 12 })]);
const monthly = line({ id: 'monthly', activateAbroad: fact(false) });
const both = line({ id: 'both', zone: 'unknown', clocks: [yearly, use] });
const free = voip({ id: 'free', clocks: [use] });
const paygo = line({ id: 'paygo', clocks: [wallet()] });
const every = line({ id: 'every', clocks: [wallet(), activity()] });
const none = line({ id: 'none', clocks: [] });
const empties = line({
  id: 'empties',
  clocks: [term([offer(1000, { days: 90 })], { stages: [stage({ stage: 'lost', from: 'zeroBalance' })] })],
});
const ended = line({ id: 'ended', status: 'closed' });
const data = dataPlan([pack(900, 15, 3000)]);
const two = line({
  id: 'two',
  clocks: [term([offer(1000, { days: 90 }), offer(900, { days: 90 }), offer(10_000, { days: 365 })])],
});
const plans = [two, monthly, both, free, paygo, every, none, empties, ended, data];

const read = (change: Partial<LineAnswers>, unreadable?: Parameters<typeof interpretLine>[3]) =>
  interpretLine({ ...DEFAULT_LINE, ...change }, NOON, plans, unreadable);
function held(plan: string, change: Partial<LineAnswers>) {
  const reading = read({ plan, ...change });
  return { reading, timeline: timelineOf(reading.plan, reading.situation) };
}

describe('a line', () => {
  test.each([
    ['by use, where every clock is one of use', free, 'use'],
    ['by a balance, also where it has to be used', every, 'wallet'],
    ['by paying', monthly, 'paid'],
    ['by paying, where use is asked for too', both, 'paid'],
    ['by paying, where no clock is known', none, 'paid'],
  ] as const)('is kept %s', (_how, plan, manner) => {
    expect(heldManner(plan)).toBe(manner);
    expect(read({ plan: plan.id }).manner).toBe(manner);
  });

  test.each([
    ['a date of payment or of the account', monthly, ['due', 'paid']],
    ['the last use alone, where use alone keeps it', free, ['used']],
    ['a day of each rule', both, ['due', 'paid', 'used']],
    ['the balance too, where one is charged', every, ['due', 'paid', 'used', 'balance']],
    ['the balance too, where the number goes once it is empty', empties, ['due', 'paid', 'balance']],
    ['nothing, where its service has ended', ended, []],
    ['the date in the account alone, where many packs are sold', data, ['due']],
  ] as const)('is asked for %s', (_what, plan, asked) => {
    expect(lineQuestions(plan)).toEqual(asked);
    expect(read({ plan: plan.id }).asked).toEqual(asked);
  });

  test('of no name is asked for the date in its account alone', () => {
    expect(read({})).toMatchObject({ asked: ['due'], missing: ['due'], isSaid: false });
    expect(read({ due: '2027-01-31' })).toMatchObject({ missing: [], isSaid: true });
    expect(read({ plan: 'monthly' }).isSaid).toBe(true);
  });

  test('misses nothing once one of payment and account is dated, and a wallet never its balance', () => {
    expect(read({ plan: 'monthly' }).missing).toEqual(['due', 'paid']);
    expect(read({ plan: 'monthly', paid: '2026-11-01' }).missing).toEqual([]);
    expect(read({ plan: 'monthly', due: '2026-12-01' }).missing).toEqual([]);
    expect(read({ plan: 'every', due: '2026-12-01' }).missing).toEqual(['used']);
    expect(read({ plan: 'empties', paid: '2026-11-01' }).missing).toEqual(['balance']);
  });

  test('has in its situation what is asked about it, as it was typed', () => {
    const days = { paid: '2026-11-01', due: '2027-01-31', used: '2026-11-02', balance: '4.50' };
    expect(read({ ...days, plan: 'every' }).situation.held).toEqual({
      planId: 'every',
      ...days,
      balance: 450,
    });
    expect(read({ ...days, plan: 'free' }).situation.held).toEqual({ planId: 'free', used: '2026-11-02' });
    expect(read(days).situation.held).toEqual({ due: '2027-01-31' });
  });

  test('with a date that the browser does not hand out is stopped there, and nothing is guessed', () => {
    const { problems, blocked, situation } = read(
      { plan: 'monthly', paid: '2026-11-01' },
      new Set(['paid', 'used'] as const),
    );
    expect([problems, blocked]).toEqual([{ paid: 'date-impossible' }, ['paid']]);
    expect(situation.held).not.toHaveProperty('paid');
  });

  test('keeps the buffer that is usual where another is not said or broken', () => {
    expect(read({ buffer: '0' }).situation.bufferDays).toBe(0);
    expect(read({ buffer: 'x' })).toMatchObject({ blocked: ['buffer'], situation: { bufferDays: 7 } });
  });
});

describe('a line by a rule of the reader’s own', () => {
  test('is dated from its payment, or from the account', () => {
    const own = { every: '90', unit: 'days', usdate: 'yes' } as const;
    expect(held('own', { ...own, paid: '2026-11-01' }).timeline.due).toBe('2027-01-30');
    expect(held('own', { ...own, paid: '2026-11-01', due: '2027-03-01' }).timeline.due).toBe('2027-03-01');
    expect(held('own', { ...own, unit: 'months', every: '3', paid: '2026-08-31' }).timeline.due).toBe(
      '2026-11-30',
    );
  });

  test('is dated from its last use, and is not asked when it was paid', () => {
    const { reading, timeline } = held('own', {
      every: '90',
      by: 'use',
      used: '2026-11-01',
      paid: '2026-11-20',
      usdate: 'yes',
    });
    expect(reading).toMatchObject({ asked: ['used'], manner: 'use' });
    expect(timeline).toMatchObject({ due: '2027-01-30', governingKind: 'activity' });
  });

  test('has without a length nothing but the date in the account', () => {
    expect(held('own', { paid: '2026-11-01' }).timeline.due).toBe('unknown');
    expect(held('own', { due: '2027-01-31' }).timeline.due).toBe('2027-01-31');
    expect(read({ plan: 'own', every: 'x' }).blocked).toEqual(['every']);
  });
});

describe('a line kept by payment and by use', () => {
  test('has no whole dates from the account alone, and the last use is asked for', () => {
    const { reading, timeline } = held('both', { due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(hasUndatedClock(timeline)).toBe(true);
  });

  test('has none from a payment alone either: paying is no use', () => {
    const { reading, timeline } = held('both', { paid: '2026-11-10' });
    expect(reading.missing).toEqual(['used']);
    expect(timeline.due).toBe('unknown');
  });

  test('ends 60 days after the last use, counted as the day before in the US', () => {
    const { reading, timeline } = held('both', { due: '2027-10-01', used: '2026-11-10' });
    expect(reading.missing).toEqual([]);
    expect(timeline).toMatchObject({
      due: '2027-01-08',
      governingKind: 'activity',
      start: '2026-11-09',
      moved: [{ typed: '2026-11-10', counted: '2026-11-09' }],
    });
  });

  test('ends with the account where that is earlier', () => {
    const { timeline } = held('both', { due: '2026-12-01', used: '2026-11-10' });
    expect(timeline.due).toBe('2026-12-01');
  });
});

describe('a line kept by use alone', () => {
  test('is asked for the last use and never for an expiry date', () => {
    const { reading, timeline } = held('free', { due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(timeline.due).toBe('unknown');
  });

  test('is dated from its last use', () => {
    expect(held('free', { used: '2026-11-10', usdate: 'yes' }).timeline.due).toBe('2027-01-09');
  });

  test('a broken expiry date that is not asked for stops nothing', () => {
    expect(held('free', { due: '2027-02-30' }).reading.blocked).toEqual([]);
  });
});

describe('a line whose last payment is known', () => {
  test('is dated from it, counted as the day before in the US', () => {
    const { timeline } = held('monthly', { paid: '2026-11-10' });
    expect(timeline).toMatchObject({ due: '2026-12-09', start: '2026-11-09', isRunning: true });
  });

  test('says what is missing while the day is not given, and takes no guess for it', () => {
    const { reading, timeline } = held('monthly', {});
    expect([reading.missing, timeline.due]).toEqual([['due', 'paid'], 'unknown']);
  });

  test.each(['paid', 'used'] as const)('cannot have its last day, “%s”, in the future', (field) => {
    const { reading } = held('both', { paid: '2026-11-20', used: '2026-11-20', [field]: '2026-11-22' });
    expect(reading.problems).toEqual({ [field]: 'date-range' });
    expect(reading.blocked).toEqual([field]);
  });
});

describe('a line that lives on its balance', () => {
  const charged = { paid: '2026-11-02', usdate: 'yes' } as const;

  test('is asked for its balance beside its last charge, and has dates without it', () => {
    const { reading, timeline } = held('paygo', charged);
    expect([reading.manner, reading.missing]).toEqual(['wallet', []]);
    expect(timeline).toMatchObject({ due: '2026-12-02', runway: undefined });
  });

  test('runs on for every charge that the balance holds, and says what is left stuck', () => {
    expect(held('paygo', { ...charged, balance: '7.50' }).timeline).toMatchObject({
      due: '2027-01-31',
      runway: { charges: 2, left: 150 },
    });
  });

  test('without money ends with the cycle that is paid for', () => {
    expect(held('paygo', { ...charged, balance: '0' }).timeline).toMatchObject({
      due: '2026-12-02',
      runway: { charges: 0, left: 0 },
    });
  });
});

describe('a line of a plan that is not named', () => {
  test('has the dates that follow from the one in its account, and no stages', () => {
    const { plan, situation } = read({ due: '2027-01-31' });
    expect(timelineOf(plan, situation)).toMatchObject({
      due: '2027-01-31',
      lastSafeDay: '2027-01-30',
      isRunning: true,
      stages: [],
    });
  });
});

describe('a plan that is sold for several lengths', () => {
  test('is asked which was paid for, and no other is', () => {
    expect(heldLengths(two)).toEqual(['90d', '365d']);
    for (const plan of [monthly, both, free, paygo, none, empties, ended, data])
      expect(heldLengths(plan)).toEqual([]);
  });

  test('is dated by the length that was paid for, by the shortest where that is not said or not sold', () => {
    const due = (length: string) => held('two', { paid: '2026-11-01', usdate: 'yes', length }).timeline.due;
    expect(due('365d')).toBe('2027-11-01');
    for (const length of ['90d', '', '30d', '12m', '0d', 'long', '99999d'])
      expect(due(length)).toBe('2027-01-30');
  });

  test('goes by its account whatever was paid for', () => {
    const { timeline } = held('two', { due: '2027-05-01', paid: '2026-11-01', length: '365d' });
    expect(timeline.due).toBe('2027-05-01');
  });
});
