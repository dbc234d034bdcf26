import { describe, expect, test } from 'vitest';
import { renewalToday, renewedDue } from '../../../src/core/dates/renewal.ts';
import type { Clock, Known } from '../../../src/core/facts/plan.ts';
import type { CivilDate } from '../../../src/core/calendar/civil.ts';
import { day, minimalTerm, offer, term, wallet } from '../plans.ts';

const MONTH = offer(500, { days: 30 });
const YEAR = offer(5000, { days: 360 });
const TODAY = day('2027-01-10');
const renewed = (clocks: readonly Clock[], due: Known<CivilDate> = day('2027-01-31')) =>
  renewalToday({ clocks }, { due }, TODAY);

describe('to which day paying today carries a line', () => {
  test('is its end and one more term, where it counts from the expiry', () => {
    expect(renewed([term([MONTH])])).toEqual({
      planned: '2027-03-02',
      possible: [],
      rule: 'renewed',
      length: { days: 30 },
    });
  });

  test('is a term from today, where it counts from the payment', () => {
    expect(renewed([term([MONTH], { renewFrom: 'payment' })])?.planned).toBe('2027-02-09');
  });

  test('is the earlier of the two where nobody says, beside the other', () => {
    expect(renewed([minimalTerm([MONTH])])).toEqual({
      planned: '2027-02-09',
      possible: [{ date: '2027-03-02', from: 'expiry' }],
      rule: 'rule-unknown',
      length: { days: 30 },
    });
  });

  test('follows the rule of the plan once the line has ended', () => {
    const ended = day('2027-01-10');
    expect(renewed([term([MONTH])], ended)?.rule).toBe('expired-closed');
    expect(renewed([term([MONTH], { topUpAfterExpiry: true })], ended)?.planned).toBe('2027-02-09');
  });

  test('counts the term that goes on, not the one for new customers', () => {
    const first = offer(100, { days: 90 }, { applies: 'first' });
    expect(renewed([term([first, MONTH])])?.length).toEqual({ days: 30 });
    const renewal = offer(400, { days: 60 }, { applies: 'renewal' });
    expect(renewed([term([first, renewal])])?.length).toEqual({ days: 60 });
  });

  test('is told for several prices of one length', () => {
    expect(renewed([term([MONTH, offer(900, { days: 30 })])])?.planned).toBe('2027-03-02');
  });

  test.each<[string, readonly Clock[]]>([
    ['several lengths could be bought', [term([MONTH, YEAR])]],
    ['one of three lengths differs', [term([MONTH, offer(900, { days: 30 }), YEAR])]],
    ['thirty days stand beside a month', [term([MONTH, offer(500, { months: 1 })])]],
    ['nothing goes on after the first term', [term([offer(100, { days: 90 }, { applies: 'first' })])]],
    ['no offer is known', [term([])]],
    ['it lives on a balance', [wallet()]],
    ['there are several clocks', [term([MONTH]), wallet()]],
    ['there is no clock', []],
  ])('is not told where %s', (_why, clocks) => {
    expect(renewed(clocks)).toBeUndefined();
  });

  test('is not told where the end is not known', () => {
    expect(renewed([term([MONTH])], 'unknown')).toBeUndefined();
  });
});

describe('a queued pack', () => {
  const queued = (today: string) =>
    renewedDue({
      due: day('2026-02-28'),
      today: day(today),
      length: { months: 1 },
      renewFrom: 'queued',
      topUpAfterExpiry: true,
    }).planned;

  test('that is bought before the first ends goes on from that end', () => {
    expect(queued('2026-02-27')).toBe('2026-03-28');
  });

  test('that is bought on the day when the first has ended counts from that day', () => {
    expect(queued('2026-02-28')).toBe('2026-03-28');
  });
});
