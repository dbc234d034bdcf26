import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/calendar/civil.ts';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { lifelineOf } from '../../../src/core/dates/lifeline.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { day, line, offer, stage, term } from '../plans.ts';

const plan = line({
  clocks: [
    term([offer(10_000, { days: 365 })], {
      stages: [stage({ stage: 'lost', after: 30, from: 'zeroBalance' })],
    }),
  ],
});
const paid = { lastAction: day('2026-11-20') };
const dates = (state: Parameters<typeof timelineFrom>[1]) => timelineFrom(plan, state, { bufferDays: 7 });
const lostOf = (state: Parameters<typeof timelineFrom>[1]) =>
  dates(state).stages.find((each) => each.stage === 'lost');

describe('a number that goes some days after its balance is empty', () => {
  it('with nothing left is safe for those days from the last payment and no longer', () => {
    const empty = { ...paid, balance: 0 };
    expect(dates(empty)).toMatchObject({ due: '2026-12-20', lastSafeDay: '2026-12-19' });
    expect(lostOf(empty)).toMatchObject({ date: '2026-12-20', possible: [] });
    expect(conditionOn(dates(empty), day('2027-01-15')).condition).toBe('lost');
  });

  it('with nothing left is to be paid for at once on every day before it goes', () => {
    for (let after = 0; after < 30; after += 1) {
      const today = addDays(paid.lastAction, after);
      const { condition, wayOut } = conditionOn(dates({ ...paid, balance: 0 }), today);
      expect(condition).toBe(after === 29 ? 'lastDay' : 'act');
      expect(wayOut[0]).toBe('pay-now');
    }
    const undated = dates({ accountDue: day('2027-11-20'), balance: 0 });
    expect(conditionOn(undated, day('2026-11-21'))).toMatchObject({ condition: 'act', daysLeft: 'unknown' });
    expect(lifelineOf(dates({ ...paid, balance: 0 })).bands.map(({ kind }) => kind)).not.toContain('safe');
  });

  it('counts from the last day on which there was money, however long ago the last payment was', () => {
    for (const balance of [0, 'unknown' as const]) {
      const seen = { ...paid, lastFilled: day('2027-05-01'), balance };
      expect(dates(seen).due).toBe('2027-05-31');
      expect(lostOf(seen)?.date).toBe('2027-05-31');
      expect(dates({ lastFilled: day('2027-05-01'), accountDue: day('2027-11-20'), balance }).due).toBe(
        '2027-05-31',
      );
    }
  });

  it('with a balance that nobody can tell is planned on the same day, and the later one needs the balance to last', () => {
    const unsure = { ...paid, balance: 'unknown' as const };
    expect(dates(unsure).due).toBe('2026-12-20');
    expect(lostOf(unsure)?.possible).toMatchObject([
      { date: '2027-12-20', reason: 'branch', when: 'unspent' },
    ]);
    expect(conditionOn(dates(unsure), day('2027-01-15')).saved).toEqual({
      until: '2027-12-19',
      when: 'unspent',
    });
  });

  it('with money on it is safe to the end of the term', () => {
    const filled = { ...paid, balance: 500 };
    expect(dates(filled).due).toBe('2027-11-20');
    expect(lostOf(filled)).toMatchObject({ date: '2027-12-20', assumed: 'zeroBalance' });
  });

  it('that is only looked at has the balance that was just paid', () => {
    expect(dates(paid).due).toBe('2027-11-20');
  });

  it('has no safe date where the day of the last payment is not known', () => {
    const shown = { accountDue: day('2027-11-20'), balance: 0 };
    expect(dates(shown)).toMatchObject({ due: 'unknown', lastSafeDay: 'unknown' });
    expect(dates(shown).trace.map(({ rule }) => rule)).toContain('balance-empty-undated');
  });

  it('is not cut where the term ends sooner', () => {
    const short = line({
      clocks: [
        term([offer(500, { days: 7 })], {
          stages: [stage({ stage: 'lost', after: 30, from: 'zeroBalance' })],
        }),
      ],
    });
    expect(timelineFrom(short, { ...paid, balance: 0 }, { bufferDays: 7 }).due).toBe('2026-11-27');
  });
});
