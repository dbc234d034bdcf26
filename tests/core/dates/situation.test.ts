import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../src/core/calendar/moment.ts';
import { isUse, UNNAMED_PLAN, type DatedPlan } from '../../../src/core/dates/dated-plan.ts';
import {
  endInReaderZone,
  holds,
  providerToday,
  startDay,
  timelineOf,
  type LineSituation,
} from '../../../src/core/dates/situation.ts';
import { activity, day, line, minimalActivity, offer, pack, term, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';

const said = (change: Partial<LineSituation> = {}): LineSituation => ({
  moment: NOON,
  isUsDate: true,
  bufferDays: 7,
  ...change,
});
/** $5 for 30 days in New York, where it is 20 November 2026. */
const MONTHLY = line({ id: 'monthly' });

describe('a line that runs', () => {
  const runs = (start?: string, plan: DatedPlan = MONTHLY) =>
    timelineOf(plan, said(start === undefined ? {} : { start: day(start) })).isRunning;

  test('began on a day before the provider’s today', () => {
    expect(runs('2026-11-19')).toBe(true);
  });

  test('does not run yet on the day on which it begins, nor before it', () => {
    expect(runs('2026-11-20')).toBe(false);
    expect(runs('2026-11-21')).toBe(false);
  });

  test('does not run where no start is said', () => {
    expect(runs()).toBe(false);
  });

  test('does not run where no start is said, though it starts on an earlier day than today may be', () => {
    const night: Moment = { instant: Date.UTC(2026, 10, 21, 6), zone: 'America/New_York' };
    const timeline = timelineOf(line({ zone: 'unknown' }), said({ moment: night }));
    expect(timeline).toMatchObject({ start: '2026-11-20', isRunning: false });
  });

  test('runs where it is held, whatever its dates are', () => {
    const held = { planId: 'monthly', paid: day('2027-01-01') };
    expect(timelineOf(MONTHLY, said({ held })).isRunning).toBe(true);
    expect(timelineOf(MONTHLY, said({ held: { planId: 'monthly' } })).isRunning).toBe(true);
  });

  test('began by the provider’s clock: in the last hour of its day today is still today', () => {
    // One in the morning in New York is ten in the evening of the day before in Los Angeles.
    const night: Moment = { instant: Date.UTC(2026, 10, 21, 6), zone: 'America/New_York' };
    const start = day('2026-11-20');
    const east = timelineOf(line({ zone: 'America/New_York' }), said({ moment: night, start }));
    const west = timelineOf(line({ zone: 'America/Los_Angeles' }), said({ moment: night, start }));
    expect([east.isRunning, west.isRunning]).toEqual([true, false]);
  });
});

describe('the start of a new line', () => {
  test('is the typed day, as it is where it is a day in the US', () => {
    expect(startDay(MONTHLY, said({ start: day('2027-01-31') }))).toEqual({ date: '2027-01-31', moved: [] });
  });

  test('is the day before where the typed day is one of the reader', () => {
    const asked = said({ start: day('2027-01-31'), isUsDate: false });
    expect(startDay(MONTHLY, asked)).toEqual({
      date: '2027-01-30',
      moved: [{ typed: '2027-01-31', counted: '2027-01-30', why: 'day-before' }],
    });
    expect(timelineOf(MONTHLY, asked)).toMatchObject({
      start: '2027-01-30',
      moved: [{ typed: '2027-01-31', counted: '2027-01-30', why: 'day-before' }],
    });
  });

  test('is today in the US where none is typed', () => {
    expect(startDay(MONTHLY, said())).toEqual({ date: '2026-11-20', moved: [] });
    expect(timelineOf(MONTHLY, said())).toMatchObject({ start: '2026-11-20', due: '2026-12-20' });
  });

  test('counts for a plan that is not the one that is held', () => {
    const other = said({ held: { planId: 'other', due: day('2027-05-01') }, start: day('2027-01-31') });
    expect(timelineOf(MONTHLY, other)).toMatchObject({ due: '2027-03-02', governing: 'term' });
  });

  test('goes with what would be bought', () => {
    const two = line({ clocks: [term([offer(500, { days: 30 }), offer(900, { days: 90 })])] });
    expect(timelineOf(two, said(), { offerId: '900-90d' }).due).toBe('2027-02-18');
    expect(timelineOf(two, said()).due).toBe('2026-12-20');
    const packs = [{ offer: pack(900, 15, 3000), begins: day('2026-11-20'), ends: day('2026-12-05') }];
    expect(timelineOf(two, said(), { packs })).toMatchObject({ due: '2026-12-05', packs });
  });
});

describe('a line that is held', () => {
  const held = (plan: DatedPlan, line: Omit<NonNullable<LineSituation['held']>, 'planId'>, isUsDate = true) =>
    timelineOf(
      plan,
      said({ held: { ...(plan.id === undefined ? {} : { planId: plan.id }), ...line }, isUsDate }),
    );

  test('is dated from its last payment', () => {
    expect(held(MONTHLY, { paid: day('2026-11-10') })).toMatchObject({
      start: '2026-11-10',
      due: '2026-12-10',
      moved: [],
    });
  });

  test('does not start anew on the typed start', () => {
    const asked = said({ held: { planId: 'monthly' }, start: day('2026-11-10') });
    expect(timelineOf(MONTHLY, asked)).toMatchObject({ start: 'unknown', due: 'unknown' });
  });

  test('names every typed day that is counted as the day before, each once', () => {
    const both = line({ clocks: [term([offer(500, { days: 360 })]), activity()] });
    const days = { paid: day('2026-11-10'), used: day('2026-11-12') };
    expect(held(both, days, false).moved.map(({ typed }) => typed)).toEqual(['2026-11-10', '2026-11-12']);
    expect(held(both, { ...days, used: days.paid }, false).moved.map(({ typed }) => typed)).toEqual([
      '2026-11-10',
    ]);
    expect(held(both, days, true).moved).toEqual([]);
  });

  test('shows its expiry date as the provider writes it', () => {
    const due = day('2027-01-31');
    expect(held(MONTHLY, { due }, false)).toMatchObject({ due: '2027-01-31', moved: [] });
    expect(held(line({ accountDateInclusive: true }), { due }).due).toBe('2027-02-01');
    expect(held(line({ accountDateInclusive: false }), { due }).due).toBe('2027-01-31');
  });

  test('is not dated by a payment where use keeps it too and the last use is not known', () => {
    const both = line({ clocks: [term([offer(500, { days: 30 })]), activity()] });
    expect(held(both, { paid: day('2026-11-10') }).due).toBe('unknown');
    expect(held(both, { paid: day('2026-11-10'), used: day('2026-11-12') }).clocks).toEqual([
      { clock: 'term', due: '2026-12-10' },
      { clock: 'activity', due: '2027-02-12' },
    ]);
  });

  test('runs on for what its balance holds', () => {
    const paygo = line({ clocks: [wallet()] });
    expect(held(paygo, { paid: day('2026-11-02'), balance: 650 })).toMatchObject({
      due: '2027-01-31',
      runway: { charges: 2, left: 50 },
    });
    expect(held(paygo, { paid: day('2026-11-02') }).runway).toBeUndefined();
  });

  test('of a plan that is not named has the date of its account alone', () => {
    const timeline = held(UNNAMED_PLAN, { due: day('2027-01-31') });
    expect(timeline).toMatchObject({ due: '2027-01-31', governing: 'account', isRunning: true, clocks: [] });
    expect(UNNAMED_PLAN).toEqual({ clocks: [], tax: 'unknown', zone: 'unknown' });
  });
});

describe('whether a plan is held', () => {
  test('is told by its id', () => {
    expect(holds(said({ held: { planId: 'monthly' } }), MONTHLY)).toBe(true);
    expect(holds(said({ held: { planId: 'other' } }), MONTHLY)).toBe(false);
    expect(holds(said(), MONTHLY)).toBe(false);
  });

  test('of a plan without a name only of a line without a plan', () => {
    expect(holds(said({ held: {} }), UNNAMED_PLAN)).toBe(true);
    expect(holds(said({ held: {} }), MONTHLY)).toBe(false);
    expect(holds(said(), UNNAMED_PLAN)).toBe(false);
  });

  test('by use is told by the kind of its clock', () => {
    expect([minimalActivity({ days: 60 }), wallet(), term([])].map(isUse)).toEqual([true, false, false]);
  });
});

describe('the provider’s day', () => {
  /** One in the morning of the 21st in New York, ten in the evening of the 20th in Los Angeles. */
  const night: Moment = { instant: Date.UTC(2026, 10, 21, 6), zone: 'America/New_York' };

  test('of what is late is that of its zone, and in New York where the zone is not known', () => {
    expect(providerToday({ zone: 'America/New_York' }, night)).toBe('2026-11-21');
    expect(providerToday({ zone: 'America/Los_Angeles' }, night)).toBe('2026-11-20');
    expect(providerToday({ zone: 'unknown' }, night)).toBe('2026-11-21');
    const evening: Moment = { ...night, instant: Date.UTC(2026, 10, 21, 4, 59) };
    expect(providerToday({ zone: 'unknown' }, evening)).toBe('2026-11-20');
  });

  test('on which a line starts is that of its zone, and in Los Angeles where the zone is not known', () => {
    const startIn = (zone: DatedPlan['zone']) => startDay(line({ zone }), said({ moment: night })).date;
    expect(startIn('America/New_York')).toBe('2026-11-21');
    expect(startIn('unknown')).toBe('2026-11-20');
  });

  test('ends on the reader’s clock at this day and time, where the reader’s zone is known', () => {
    const plan = { zone: 'America/New_York' } as const;
    expect(endInReaderZone(day('2027-01-30'), plan, NOON)).toEqual({ date: '2027-01-31', time: '12:59:59' });
    expect(endInReaderZone(day('2027-01-30'), plan, { ...NOON, zone: 'Nowhere/At_All' })).toBeUndefined();
  });
});
