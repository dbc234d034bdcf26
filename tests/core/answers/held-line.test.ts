import { describe, expect, test } from 'vitest';
import { heldIn } from '../../../src/core/answers/held-line.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/questions.ts';
import { interpretAnswers, verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import type { Moment } from '../../../src/core/calendar/moment.ts';
import { hasUndatedClock } from '../../../src/core/dates/condition.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { activity, day, fact, line, offer, stage, term, voip, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';

const use = activity({ window: { days: 60 }, stages: [stage({ stage: 'lost' })] });
const yearly = term([offer(10_800, { months: 12 })]);
const monthly = line({ id: 'monthly', activateAbroad: fact(false) });
const both = line({ id: 'both', zone: 'unknown', clocks: [yearly, use] });
const free = voip({ id: 'free', clocks: [use] });
const long = line({
  id: 'long',
  clocks: [term([offer(3000, { days: 360 })])],
  activateAbroad: fact(false),
});
const paygo = line({ id: 'paygo', clocks: [wallet()] });
const plans = [monthly, both, free, long, paygo];

const read = (change: Partial<Answers>, moment = NOON) => {
  const answers = { ...DEFAULT_ANSWERS, ...change };
  return interpretAnswers(answers, moment, heldIn(plans, answers));
};
function held(plan: Plan, change: Partial<Answers>) {
  const reading = read({ held: plan.id, ...change });
  const verdicts = verdictsOn(plans, reading);
  const verdict = verdicts.find(({ planId }) => planId === plan.id);
  return { reading, verdict, verdicts, timeline: timelineOf(plan, reading.situation) };
}

describe('a line kept by payment and by use', () => {
  test('has no whole dates from the account alone, and the last use is asked for', () => {
    const { reading, timeline } = held(both, { dates: 'due', due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(hasUndatedClock(timeline)).toBe(true);
  });

  test('has none from a payment alone either: paying is no use', () => {
    const { reading, timeline } = held(both, { start: '2026-11-10' });
    expect(reading.missing).toEqual(['used']);
    expect(timeline.due).toBe('unknown');
  });

  test('ends 60 days after the last use, counted as the day before in the US', () => {
    const { reading, timeline } = held(both, { dates: 'due', due: '2027-10-01', used: '2026-11-10' });
    expect(reading.missing).toEqual([]);
    expect(timeline).toMatchObject({
      due: '2027-01-08',
      governingKind: 'activity',
      start: '2026-11-09',
      moved: [{ typed: '2026-11-10', counted: '2026-11-09', why: 'day-before' }],
    });
  });

  test('ends with the account where that is earlier', () => {
    const { timeline } = held(both, { dates: 'due', due: '2026-12-01', used: '2026-11-10' });
    expect(timeline.due).toBe('2026-12-01');
  });
});

describe('a line kept by use alone', () => {
  test('is asked for the last use and never for an expiry date', () => {
    const { reading, timeline } = held(free, { dates: 'due', due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(timeline.due).toBe('unknown');
  });

  test.each([
    { dates: 'due', used: '2026-11-10' },
    { dates: 'start', used: '2026-11-10' },
  ] as const)('is dated from %j', (change) => {
    expect(held(free, { ...change, usdate: 'yes' }).timeline.due).toBe('2027-01-09');
  });

  test('a broken expiry date that is not asked for stops nothing', () => {
    expect(held(free, { dates: 'due', due: '2027-02-30' }).reading.blocked).toEqual([]);
  });
});

describe('a line whose last payment is known', () => {
  test('is dated from it and not judged as a new one', () => {
    const { timeline, verdict } = held(monthly, { start: '2026-11-10' });
    expect(timeline).toMatchObject({ due: '2026-12-09', start: '2026-11-09', isRunning: true });
    expect(verdict?.against).toEqual([]);
  });

  test('says what is missing while the day is not given, and takes no guess for it', () => {
    const { reading, timeline } = held(monthly, {});
    expect([reading.missing, timeline.due]).toEqual([['start'], 'unknown']);
  });

  test.each(['start', 'used'] as const)('cannot have its last day, “%s”, in the future', (field) => {
    const { reading } = held(both, { start: '2026-11-20', used: '2026-11-20', [field]: '2026-11-22' });
    expect(reading.problems).toEqual({ [field]: 'date-range' });
    expect(reading.blocked).toEqual([field]);
  });

  test('leaves the other plans to start today', () => {
    const { reading } = held(long, { start: '2026-06-01' });
    expect(timelineOf(monthly, reading.situation)).toMatchObject({ start: '2026-11-20', isRunning: false });
  });
});

describe('the price of the line that is held', () => {
  test('is counted from the day until which it is paid', () => {
    const { verdict } = held(long, { dates: 'due', due: '2027-10-01' });
    expect(verdict?.cost).toMatchObject({
      paidByCard: 3000,
      cycles: 1,
      payments: [{ date: '2027-10-01' }],
      coveredUntil: '2028-09-25',
    });
  });

  test('is counted from today where it is late', () => {
    const { verdict } = held(long, { dates: 'due', due: '2026-10-01' });
    expect(verdict?.cost).toMatchObject({ payments: [{ date: '2026-11-20' }, { date: '2027-11-15' }] });
  });

  test('is nothing where it is paid beyond the span, and it comes first', () => {
    const { verdict, verdicts } = held(long, { dates: 'due', due: '2027-11-20' });
    expect(verdict).toMatchObject({ cost: { paidByCard: 0, cycles: 0 }, total: 0 });
    expect(verdicts[0]?.planId).toBe('long');
  });

  test('follows from the last payment too', () => {
    const { verdict } = held(long, { start: '2026-10-02', usdate: 'yes' });
    expect(verdict?.cost).toMatchObject({ cycles: 1, payments: [{ date: '2027-09-27' }] });
  });

  test('counts the paid term and not the use', () => {
    const { verdict } = held(both, { dates: 'due', due: '2027-10-01', used: '2026-11-10' });
    expect(verdict?.cost).toMatchObject({ cycles: 1, payments: [{ date: '2027-10-01' }] });
  });
});

describe('a typed start', () => {
  const moved = (change: Partial<Answers>, moment = NOON) =>
    timelineOf(both, read({ for: 'keep', ...change }, moment).situation);

  test('that is counted as the day before is handed on with the dates', () => {
    expect(moved({ start: '2027-01-31' })).toMatchObject({
      start: '2027-01-30',
      moved: [{ typed: '2027-01-31', counted: '2027-01-30', why: 'day-before' }],
    });
    expect(moved({ start: '2027-01-31', usdate: 'yes' })).toMatchObject({ start: '2027-01-31', moved: [] });
  });

  test('gives no later dates than an empty one on the same day in New York', () => {
    const night: Moment = { instant: Date.UTC(2026, 10, 21, 5, 30), zone: 'America/New_York' };
    expect(moved({}, night).start).toBe(day('2026-11-20'));
    expect(moved({ start: '2026-11-21' }, night).start).toBe(day('2026-11-20'));
  });

  test('is the first day of the price, as it is of the dates', () => {
    const reading = read({ for: 'keep', start: '2027-01-31' });
    const [verdict] = verdictsOn([long], reading);
    const cost = verdict?.cost === 'unknown' ? undefined : verdict?.cost;
    expect(cost?.payments[0]?.date).toBe(timelineOf(long, reading.situation).start);
  });
});

describe('a line that lives on its balance', () => {
  const charged = { start: '2026-11-02', usdate: 'yes' } as const;

  test('is asked for its balance beside its last charge, and has dates without it', () => {
    const { reading, timeline } = held(paygo, charged);
    expect([reading.manner, reading.missing]).toEqual(['wallet', []]);
    expect(timeline).toMatchObject({ due: '2026-12-02', runway: undefined });
  });

  test('runs on for every charge that the balance holds, and says what is left stuck', () => {
    expect(held(paygo, { ...charged, balance: '7.50' }).timeline).toMatchObject({
      due: '2027-01-31',
      runway: { charges: 2, left: 150 },
    });
  });

  test('without money ends with the cycle that is paid for', () => {
    expect(held(paygo, { ...charged, balance: '0' }).timeline).toMatchObject({
      due: '2026-12-02',
      runway: { charges: 0, left: 0 },
    });
  });
});

describe('a line of a plan that is not named', () => {
  test('has the dates that follow from the one in its account, and no stages', () => {
    const { situation } = read({ dates: 'due', due: '2027-01-31' });
    const unnamed = { clocks: [], tax: 'unknown', zone: 'unknown' } as const;
    expect(timelineOf(unnamed, situation)).toMatchObject({
      due: '2027-01-31',
      lastSafeDay: '2027-01-30',
      isRunning: true,
      stages: [],
    });
  });
});
