import { describe, expect, it } from 'vitest';
import { accountDueOf, dueOfClock } from '../../../src/core/dates/clock-due.ts';
import { renewedDue, type Renewal } from '../../../src/core/dates/renewal.ts';
import { day, minimalPlan, minimalTerm, minimalWallet, offerOf } from '../plans.ts';

const asked = (more: Partial<Renewal>): Renewal => ({
  due: day('2027-03-10'),
  today: day('2027-03-01'),
  length: { days: 15 },
  renewFrom: 'later',
  ...more,
});
const planned = (more: Partial<Renewal>) => renewedDue(asked(more)).planned;

describe('a renewal that counts from the later of the two', () => {
  it('runs from today where that ends after the pack', () => {
    expect(planned({})).toBe('2027-03-16');
  });

  it('leaves the end where it is when today plus the new days ends before it', () => {
    expect(planned({ today: day('2027-02-10') })).toBe('2027-03-10');
  });

  it('ends on the same day either way when the two agree', () => {
    expect(planned({ today: day('2027-02-23') })).toBe('2027-03-10');
  });
});

describe('a renewal that waits for the old end', () => {
  it('a queued pack starts when the first ends', () => {
    expect(planned({ renewFrom: 'queued' })).toBe('2027-03-25');
  });

  it('a term renewed from its expiry loses no day by paying early', () => {
    expect(planned({ renewFrom: 'expiry', today: day('2027-01-01') })).toBe('2027-03-25');
  });

  it('counts whole months from the old end', () => {
    const monthly = { today: day('2026-01-01'), length: { months: 1 }, renewFrom: 'expiry' } as const;
    expect(planned({ ...monthly, due: day('2026-01-31') })).toBe('2026-02-28');
    expect(planned({ ...monthly, due: day('2026-02-28') })).toBe('2026-03-28');
  });
});

describe('a renewal that counts from the payment', () => {
  it('gives up the days that were left', () => {
    expect(planned({ renewFrom: 'payment' })).toBe('2027-03-16');
    expect(planned({ renewFrom: 'payment', today: day('2027-02-10') })).toBe('2027-02-25');
  });

  it('does not need the old end', () => {
    expect(planned({ renewFrom: 'payment', due: 'unknown' })).toBe('2027-03-16');
  });

  it('counts months from the day of the payment', () => {
    const length = { months: 1 };
    expect(planned({ renewFrom: 'payment', today: day('2027-02-10'), length })).toBe('2027-03-10');
  });
});

describe('a renewal whose rule is not known', () => {
  it('is planned on the earlier of the two and shows the other', () => {
    expect(renewedDue(asked({ renewFrom: 'unknown' }))).toEqual({
      planned: '2027-03-16',
      possible: [{ date: '2027-03-25', from: 'expiry' }],
      rule: 'rule-unknown',
    });
  });

  it('without the old end has nothing to plan on, only what a payment would give', () => {
    expect(renewedDue(asked({ renewFrom: 'unknown', due: 'unknown' }))).toEqual({
      planned: 'unknown',
      possible: [{ date: '2027-03-16', from: 'payment' }],
      rule: 'due-unknown',
    });
  });
});

describe('an old end that is not known', () => {
  it.each(['later', 'queued', 'expiry'] as const)('leaves a renewal by %s without a date', (renewFrom) => {
    expect(renewedDue(asked({ renewFrom, due: 'unknown' }))).toEqual({
      planned: 'unknown',
      possible: [],
      rule: 'due-unknown',
    });
  });
});

describe('a renewal after the end', () => {
  const late = { today: day('2027-03-10') };

  it('is not possible where the plan says so', () => {
    expect(renewedDue(asked({ ...late, topUpAfterExpiry: false }))).toEqual({
      planned: 'unknown',
      possible: [],
      rule: 'expired-closed',
    });
  });

  it('is only possible, not planned, where nobody says whether it works', () => {
    const expected = {
      planned: 'unknown',
      possible: [{ date: '2027-03-25', from: 'later' }],
      rule: 'expired-unknown',
    };
    expect(renewedDue(asked(late))).toEqual(expected);
    expect(renewedDue(asked({ ...late, topUpAfterExpiry: 'unknown' }))).toEqual(expected);
  });

  it('follows its rule where the plan allows it', () => {
    const open = { today: day('2027-03-20'), topUpAfterExpiry: true };
    expect(planned({ ...open, renewFrom: 'later' })).toBe('2027-04-04');
    expect(planned({ ...open, renewFrom: 'payment' })).toBe('2027-04-04');
    expect(planned({ ...open, renewFrom: 'expiry' })).toBe('2027-03-25');
  });

  it('a queued pack has nothing to wait for and starts on the day it is bought', () => {
    expect(planned({ today: day('2027-03-20'), topUpAfterExpiry: true, renewFrom: 'queued' })).toBe(
      '2027-04-04',
    );
  });

  it('the day before the end is still before it', () => {
    expect(planned({ today: day('2027-03-09'), topUpAfterExpiry: false })).toBe('2027-03-24');
  });
});

describe('when a clock runs out', () => {
  const state = { lastAction: day('2027-01-01') };

  it('names the clock in every step of its trace', () => {
    const due = dueOfClock(minimalWallet(), minimalPlan(minimalWallet()), state);
    expect(due).toMatchObject({ clock: 'wallet', kind: 'wallet', due: '2027-01-31', via: 'rule' });
    expect(due.trace.every((step) => step.clock === 'wallet')).toBe(true);
  });

  it('hands on whether a term can be renewed afterwards', () => {
    const closed = minimalTerm([offerOf('a', { days: 30 })], { topUpAfterExpiry: false });
    expect(dueOfClock(closed, minimalPlan(closed), state).topUpAfterExpiry).toBe(false);
    expect(dueOfClock(minimalWallet(), minimalPlan(minimalWallet()), state).topUpAfterExpiry).toBe('unknown');
  });

  it('a reader without an account date has none', () => {
    expect(accountDueOf(state)).toBeUndefined();
  });
});
