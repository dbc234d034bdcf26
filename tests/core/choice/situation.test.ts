import { describe, expect, test } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import {
  lastPaidDay,
  paidUntil,
  spanOf,
  unpaidSpan,
  type Situation,
} from '../../../src/core/choice/situation.ts';
import type { HeldLine } from '../../../src/core/dates/situation.ts';
import type { Clock, Plan } from '../../../src/core/facts/plan.ts';
import { activity, day, line, offer, term, wallet } from '../plans.ts';
import { situation } from '../situations.ts';

const MONTH = term([offer(500, { days: 30 })]);
const YEAR = term([offer(3000, { days: 360 })], { id: 'year' });
const withClocks = (...clocks: readonly Clock[]): Plan => line({ clocks });
const holding = (held: HeldLine, change: Partial<Situation> = {}): Situation =>
  situation({}, { held: { planId: 'line', ...held }, ...change });
const PAID = { paid: day('2026-11-10') };

describe('the day until which a line is paid', () => {
  test('is of several terms the earliest, whatever their order', () => {
    expect(paidUntil(withClocks(MONTH, YEAR), holding(PAID))).toBe('2026-12-10');
    expect(paidUntil(withClocks(YEAR, MONTH), holding(PAID))).toBe('2026-12-10');
  });

  test('is not known where one of the terms has no date', () => {
    expect(paidUntil(withClocks(MONTH, term([], { id: 'none' })), holding(PAID))).toBeUndefined();
    expect(paidUntil(withClocks(MONTH), holding({}))).toBeUndefined();
  });

  test('does not ask for what is used', () => {
    const held = holding({ ...PAID, used: day('2026-08-30') });
    expect(paidUntil(withClocks(activity(), MONTH), held)).toBe('2026-12-10');
    expect(paidUntil(withClocks(activity()), held)).toBeUndefined();
  });

  test('is not known of a plan that is not held', () => {
    const other = situation({}, { held: { planId: 'other', due: day('2027-01-31') } });
    expect(paidUntil(withClocks(MONTH), other)).toBeUndefined();
    expect(paidUntil(withClocks(MONTH), situation())).toBeUndefined();
  });

  test('is that of the account where it shows one', () => {
    expect(paidUntil(withClocks(MONTH, YEAR), holding({ ...PAID, due: day('2027-01-31') }))).toBe(
      '2027-01-31',
    );
  });
});

describe('the last day that is paid for already', () => {
  const startingOn = (start: string): Situation => holding(PAID, { start: day(start) });

  test('is told where it reaches into the days that are asked about', () => {
    expect(lastPaidDay(withClocks(MONTH), startingOn('2026-12-09'))).toBe('2026-12-09');
  });

  test('is not told where those days begin when it is over', () => {
    expect(lastPaidDay(withClocks(MONTH), startingOn('2026-12-10'))).toBeUndefined();
  });

  test('is not told where it is not known', () => {
    expect(lastPaidDay(withClocks(MONTH), holding({}))).toBeUndefined();
    expect(lastPaidDay(withClocks(MONTH), situation())).toBeUndefined();
  });
});

describe('the days that are asked for', () => {
  test('are so many months from the start', () => {
    expect(spanOf(line(), situation({ months: 1 }, {}, day('2027-01-31')))).toEqual({
      start: '2027-01-31',
      end: '2027-02-28',
    });
  });

  test('are those of the trip where one is said', () => {
    const trip = { days: 10, mb: 1000, mayMove: false };
    expect(spanOf(line(), situation({ trip }, {}, day('2027-01-31')))).toEqual({
      start: '2027-01-31',
      end: '2027-02-10',
    });
  });

  test('begin for the price where what is paid ends, and never before the start', () => {
    const until = (due: string) => unpaidSpan(line(), holding({ due: day(due) }));
    expect(until('2027-02-01')).toEqual({ start: '2027-02-01', end: '2027-11-20' });
    expect(until('2026-11-20').start).toBe('2026-11-20');
    expect(until('2026-10-01').start).toBe('2026-11-20');
    expect(until('2028-01-01')).toEqual({ start: '2028-01-01', end: '2027-11-20' });
    expect(unpaidSpan(line(), holding({}))).toEqual({ start: '2026-11-20', end: '2027-11-20' });
  });
});

describe('the price of a line that is held', () => {
  const startCosts = [{ item: 'sim', amount: 900 }] as const;
  const judged = (plan: Plan, said: Situation) => rank([plan], said)[0];

  test('holds no start cost, known or not: it is paid already', () => {
    const held = judged(line({ startCosts }), holding({ due: day('2026-11-20') }));
    expect(held).toMatchObject({ start: { known: 0, unknownItems: [] }, known: 6500, total: 6500 });
    const unknown = line({ startCosts: [{ item: 'sim', amount: 'unknown' }] });
    expect(judged(unknown, holding({}))).toMatchObject({ total: 6500, cautions: [] });
  });

  test('holds it for every other reader', () => {
    expect(judged(line({ startCosts }), situation())).toMatchObject({
      start: { known: 900, unknownItems: [] },
      known: 7400,
      total: 7400,
    });
    const other = situation({}, { held: { planId: 'other' } });
    expect(judged(line({ startCosts }), other)?.total).toBe(7400);
  });

  test('knows no offer for new customers', () => {
    const first = offer(100, { days: 360 }, { id: 'first', applies: 'first' });
    const promoted = line({ clocks: [term([first, offer(3000, { days: 360 })])] });
    expect(judged(promoted, situation())?.total).toBe(3100);
    expect(judged(promoted, holding({ due: day('2026-11-20') }))?.total).toBe(6000);
  });

  test('is nothing from the day on to which it is paid, and something a day before', () => {
    const due = (text: string) => judged(line(), holding({ due: day(text) }));
    expect(due('2027-11-21')).toMatchObject({ total: 0, cost: { coveredUntil: '2027-11-21', cycles: 0 } });
    expect(due('2027-11-20')).toMatchObject({ total: 0, cost: { coveredUntil: '2027-11-20', cycles: 0 } });
    expect(due('2027-11-19')).toMatchObject({ total: 500, cost: { cycles: 1 } });
  });

  test('is not known for a span without a day, where the line is not held', () => {
    expect(judged(line(), situation({ months: 0 }))).toMatchObject({
      total: 'unknown',
      cautions: [{ code: 'cost-unknown' }],
    });
  });

  test('names what is paid for a balance from the day on which it runs out', () => {
    const plan = line({ clocks: [wallet()] });
    const held = judged(plan, holding({ paid: day('2026-11-02'), balance: 600 }));
    const cost = held?.cost === 'unknown' ? undefined : held?.cost;
    expect(cost?.payments[0]?.date).toBe('2027-01-31');
    expect(cost?.cycles).toBe(10);
  });
});
