import { describe, expect, test } from 'vitest';
import type { Entry, Moment } from '../../../src/core/facts/entry.ts';
import { datesOf, heldDatesOf } from '../../../src/core/answers/line-dates.ts';
import { outcomeOf } from '../../../src/core/answers/outcome.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/answers.ts';
import { isPartial } from '../../../src/core/dates/overdue.ts';
import { fact, activity, day, line, offer, stage, term, voip } from '../plans.ts';

const asEntry = (plan: Entry['plan']): Entry => ({ plan, name: plan.id, url: '' });
const use = activity({ window: { days: 60 }, stages: [stage({ stage: 'lost' })] });
const yearly = term([offer(10_800, { months: 12 })]);
const monthly = asEntry(line({ id: 'monthly', activateAbroad: fact(false) }));
const both = asEntry(line({ id: 'both', zone: 'unknown', clocks: [yearly, use] }));
const free = asEntry(voip({ id: 'free', clocks: [use] }));
const long = asEntry(
  line({ id: 'long', clocks: [term([offer(3000, { days: 360 })])], activateAbroad: fact(false) }),
);
const entries = [monthly, both, free, long];
const NOON: Moment = { instant: Date.UTC(2026, 10, 21, 4), zone: 'Asia/Shanghai' };

const outcome = (change: Partial<Answers>) => outcomeOf(entries, { ...DEFAULT_ANSWERS, ...change }, NOON);
function held(entry: Entry, change: Partial<Answers>) {
  const { reading, verdicts } = outcome({ held: entry.plan.id, ...change });
  const verdict = verdicts.find(({ planId }) => planId === entry.plan.id);
  return { reading, verdict, verdicts, dates: heldDatesOf(entry, reading, NOON) };
}

describe('a line kept by payment and by use', () => {
  test('has no whole dates from the account alone, and the last use is asked for', () => {
    const { reading, dates } = held(both, { dates: 'due', due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(dates !== undefined && isPartial(dates.timeline)).toBe(true);
  });

  test('has none from a payment alone either: paying is no use', () => {
    const { reading, dates } = held(both, { start: '2026-11-10' });
    expect(reading.missing).toEqual(['used']);
    expect(dates).toBeUndefined();
  });

  test('ends 60 days after the last use, counted as the day before in the US', () => {
    const { reading, dates } = held(both, { dates: 'due', due: '2027-10-01', used: '2026-11-10' });
    expect(reading.missing).toEqual([]);
    expect(dates).toMatchObject({
      timeline: { due: '2027-01-08', governingKind: 'activity' },
      start: '2026-11-09',
      moved: ['2026-11-10'],
    });
  });

  test('ends with the account where that is earlier', () => {
    const { dates } = held(both, { dates: 'due', due: '2026-12-01', used: '2026-11-10' });
    expect(dates?.timeline.due).toBe('2026-12-01');
  });
});

describe('a line kept by use alone', () => {
  test('is asked for the last use and never for an expiry date', () => {
    const { reading, dates } = held(free, { dates: 'due', due: '2027-10-01' });
    expect(reading.missing).toEqual(['used']);
    expect(dates).toBeUndefined();
  });

  test.each([
    { dates: 'due', used: '2026-11-10' },
    { dates: 'start', used: '2026-11-10' },
  ] as const)('is dated from %j', (change) => {
    expect(held(free, { ...change, usdate: 'yes' }).dates?.timeline.due).toBe('2027-01-09');
  });

  test('a broken expiry date that is not asked for stops nothing', () => {
    expect(held(free, { dates: 'due', due: '2027-02-30' }).reading.blocked).toEqual([]);
  });
});

describe('a line whose last payment is known', () => {
  test('is dated from it and not judged as a new one', () => {
    const { dates, verdict } = held(monthly, { start: '2026-11-10' });
    expect(dates).toMatchObject({ timeline: { due: '2026-12-09' }, start: '2026-11-09', isRunning: true });
    expect(verdict?.against).toEqual([]);
  });

  test('says what is missing while the day is not given, and takes no guess for it', () => {
    const { reading, dates } = held(monthly, {});
    expect([reading.missing, dates]).toEqual([['start'], undefined]);
  });

  test.each(['start', 'used'] as const)('cannot have its last day, “%s”, in the future', (field) => {
    const { reading } = held(both, { start: '2026-11-20', used: '2026-11-20', [field]: '2026-11-22' });
    expect(reading.problems).toEqual({ [field]: 'date-range' });
    expect(reading.blocked).toEqual([field]);
  });

  test('leaves the other plans to start today', () => {
    const { reading, verdict } = held(long, { start: '2026-06-01' });
    expect(reading.needs.span.start).toBe('2026-11-20');
    expect(verdict === undefined ? undefined : datesOf(monthly, verdict, reading, NOON)?.start).toBe(
      '2026-11-20',
    );
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
  const moved = (change: Partial<Answers>, moment = NOON) => {
    const { reading, verdicts } = outcomeOf(entries, { ...DEFAULT_ANSWERS, for: 'keep', ...change }, moment);
    const verdict = verdicts.find(({ planId }) => planId === 'both');
    return verdict === undefined ? undefined : datesOf(both, verdict, reading, moment);
  };

  test('that is counted as the day before is handed on with the dates', () => {
    expect(moved({ start: '2027-01-31' })).toMatchObject({ start: '2027-01-30', moved: ['2027-01-31'] });
    expect(moved({ start: '2027-01-31', usdate: 'yes' })).toMatchObject({ start: '2027-01-31', moved: [] });
  });

  test('gives no later dates than an empty one on the same day in New York', () => {
    const night: Moment = { instant: Date.UTC(2026, 10, 21, 5, 30), zone: 'America/New_York' };
    expect(moved({}, night)?.start).toBe(day('2026-11-20'));
    expect(moved({ start: '2026-11-21' }, night)?.start).toBe(day('2026-11-20'));
  });
});
