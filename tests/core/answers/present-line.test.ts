import { describe, expect, test } from 'vitest';
import { verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/questions.ts';
import { heldIn, interpretAnswers } from '../../../src/core/answers/interpreted-answers.ts';
import type { Moment } from '../../../src/core/calendar/moment.ts';
import { leavingLoss } from '../../../src/core/choice/leaving.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { activity, day, fact, line, offer, stage, term, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';

const use = activity({ window: { days: 60 }, stages: [stage({ stage: 'lost' })] });
const monthly = line({ id: 'monthly', activateAbroad: fact(false) });
const both = line({ id: 'both', zone: 'unknown', clocks: [term([offer(10_800, { months: 12 })]), use] });
const long = line({
  id: 'long',
  clocks: [term([offer(3000, { days: 360 })])],
  activateAbroad: fact(false),
  startCosts: [{ item: 'sim', amount: 500 }],
});
const paygo = line({ id: 'paygo', clocks: [wallet()] });
const plans = [monthly, both, long, paygo];

const read = (change: Partial<Answers>, moment = NOON) => {
  const answers = { ...DEFAULT_ANSWERS, ...change };
  return interpretAnswers(answers, moment, heldIn(plans, answers));
};
function having(plan: Plan, change: Partial<Answers>) {
  const reading = read({ have: plan.id, ...change });
  const verdicts = verdictsOn(plans, reading);
  const verdict = verdicts.find(({ planId }) => planId === plan.id);
  return { reading, verdict, verdicts, loss: leavingLoss(plan, reading.situation) };
}
const held = (change: Partial<Answers>) => having(long, change);
const heldBoth = (change: Partial<Answers>) => having(both, change);

describe('what is lost by leaving the line that is held already', () => {
  test('is the days that are paid for, and the balance', () => {
    expect(held({ due: '2026-12-01' }).loss).toEqual({
      days: 11,
      paidUntil: '2026-12-01',
      balance: undefined,
    });
    const charged = { paid: '2026-11-02', usdate: 'yes', balance: '4.50' } as const;
    expect(having(paygo, charged).loss).toMatchObject({ balance: 450, paidUntil: '2027-01-01' });
  });

  test('is no day once the line is late, and not known without a date', () => {
    expect(held({ due: '2026-10-01' }).loss?.days).toBe(0);
    expect(held({}).loss).toEqual({ days: 'unknown', paidUntil: undefined, balance: undefined });
  });

  test('is nothing of a plan that is not held', () => {
    expect(leavingLoss(monthly, held({ due: '2026-12-01' }).reading.situation)).toBeUndefined();
  });
});

describe('the line that is held already', () => {
  test('has paid its start and is not judged as a new one', () => {
    const { verdict } = held({ due: '2026-12-01' });
    expect(verdict).toMatchObject({ start: { known: 0 }, against: [] });
  });

  test('leaves the other plans to start today', () => {
    const { reading } = held({ paid: '2026-06-01' });
    expect(timelineOf(monthly, reading.situation)).toMatchObject({ start: '2026-11-20', isRunning: false });
  });
});

describe('the price of the line that is held already', () => {
  test('is counted from the day until which it is paid', () => {
    const { verdict } = held({ due: '2027-10-01' });
    expect(verdict?.cost).toMatchObject({
      paidByCard: 3000,
      cycles: 1,
      payments: [{ date: '2027-10-01' }],
      coveredUntil: '2028-09-25',
    });
  });

  test('is counted from today where it is late', () => {
    const { verdict } = held({ due: '2026-10-01' });
    expect(verdict?.cost).toMatchObject({ payments: [{ date: '2026-11-20' }, { date: '2027-11-15' }] });
  });

  test('is nothing where it is paid beyond the span, and it comes first', () => {
    const { verdict, verdicts } = held({ due: '2027-11-20' });
    expect(verdict).toMatchObject({ cost: { paidByCard: 0, cycles: 0 }, total: 0 });
    expect(verdicts[0]?.planId).toBe('long');
  });

  test('follows from the last payment too', () => {
    const { verdict } = held({ paid: '2026-10-02', usdate: 'yes' });
    expect(verdict?.cost).toMatchObject({ cycles: 1, payments: [{ date: '2027-09-27' }] });
  });

  test('counts the paid term and not the use', () => {
    const { verdict } = heldBoth({ due: '2027-10-01', used: '2026-11-10' });
    expect(verdict?.cost).toMatchObject({ cycles: 1, payments: [{ date: '2027-10-01' }] });
  });
});

describe('a typed start', () => {
  const moved = (change: Partial<Answers>, moment = NOON) =>
    timelineOf(both, read({ for: 'keep', ...change }, moment).situation);

  test('that is counted as the day before is handed on with the dates', () => {
    expect(moved({ start: '2027-01-31' })).toMatchObject({
      start: '2027-01-30',
      moved: [{ typed: '2027-01-31', counted: '2027-01-30' }],
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
