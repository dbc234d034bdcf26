import { describe, expect, it } from 'vitest';

import { DEFAULT_BUFFER_DAYS } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import { day, minimalPlan, minimalTerm, offerOf } from '../plans.ts';

const SETTINGS = { bufferDays: DEFAULT_BUFFER_DAYS };
const rules = (timeline: Timeline, result: TraceStep['result']): readonly string[] =>
  timeline.trace.filter((step) => step.result === result).map((step) => step.rule);

describe('the due date of a term', () => {
  it('is the first day not covered: 30 days from 31 January 2026 is 2 March', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 30 })])),
      { lastAction: day('2026-01-31') },
      SETTINGS,
    );
    expect(timeline.due).toBe('2026-03-02');
    expect(timeline.lastSafeDay).toBe('2026-03-01');
    expect(timeline.governing).toBe('term');
    expect(timeline.governingKind).toBe('term');
  });

  it('a month is counted from the day on which it was paid', () => {
    const monthly = minimalPlan(minimalTerm([offerOf('a', { months: 1 })]));
    expect(timelineFrom(monthly, { lastAction: day('2026-02-28') }, SETTINGS).due).toBe('2026-03-28');
  });

  it('360 days and 365 days are different terms', () => {
    const two = minimalPlan(minimalTerm([offerOf('short', { days: 360 }), offerOf('long', { days: 365 })]));
    const due = (offerId: string, from: string) =>
      timelineFrom(two, { lastAction: day(from), offerId }, SETTINGS).due;
    expect(due('short', '2026-11-20')).toBe('2027-11-15');
    expect(due('long', '2026-11-20')).toBe('2027-11-20');
    expect(due('long', '2027-11-20')).toBe('2028-11-19');
  });

  it('without the offer that was bought the shortest is planned on, and the trace says so', () => {
    const two = minimalPlan(minimalTerm([offerOf('long', { days: 365 }), offerOf('short', { days: 90 })]));
    const timeline = timelineFrom(two, { lastAction: day('2026-11-20') }, SETTINGS);
    expect(timeline.due).toBe('2027-02-18');
    expect(rules(timeline, 'due')).toEqual(['starts-payment', 'offer-shortest', 'term-from-start']);
  });

  it('an offer that the plan does not know gives no date at all', () => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 90 })])),
      { lastAction: day('2026-11-20'), offerId: 'gone' },
      SETTINGS,
    );
    expect(timeline.due).toBe('unknown');
    expect(rules(timeline, 'due')).toContain('offer-not-found');
  });

  it('an offer of one term leaves another term on its own shortest offer', () => {
    const profile = minimalTerm([offerOf('profile', { days: 365 })], { id: 'profile' });
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('pack', { days: 30 })]), profile),
      { lastAction: day('2026-11-20'), offerId: 'pack' },
      SETTINGS,
    );
    expect(timeline.clocks).toEqual([
      { clock: 'term', due: '2026-12-20' },
      { clock: 'profile', due: '2027-11-20' },
    ]);
  });

  it('of 90 days and 3 months the one that ends first is planned on and the other is kept', () => {
    const rivals = [{ length: { months: 3 }, sources: ['help-page'] }];
    const disputed = minimalPlan(minimalTerm([offerOf('a', { days: 90 })], { rivals }));
    const autumn = timelineFrom(disputed, { lastAction: day('2026-11-20') }, SETTINGS);
    expect(autumn.due).toBe('2027-02-18');
    const spring = timelineFrom(disputed, { lastAction: day('2026-12-01') }, SETTINGS);
    expect(spring.due).toBe('2027-03-01');
    const fromFebruary = timelineFrom(disputed, { lastAction: day('2027-02-01') }, SETTINGS);
    expect(fromFebruary.due).toBe('2027-05-01');
    const steps = fromFebruary.trace.filter((step) => step.result === 'due').slice(1);
    expect(steps.map((step) => [step.rule, step.date, step.sources])).toEqual([
      ['term-from-start', '2027-05-01', ['help-page']],
      ['rival-earliest', '2027-05-01', ['help-page']],
      ['rival-later', '2027-05-02', ['a-page']],
    ]);
  });

  it.each([
    ['unknown', 'starts-unknown'],
    ['payment', 'starts-payment'],
    ['activation', 'starts-activation'],
    ['install', 'starts-install'],
    ['firstUse', 'starts-first-use'],
  ] as const)('a term that starts at %s is counted from the given date and says so', (startsAt, rule) => {
    const timeline = timelineFrom(
      minimalPlan(minimalTerm([offerOf('a', { days: 30 })], { startsAt })),
      { lastAction: day('2026-01-31') },
      SETTINGS,
    );
    expect(timeline.due).toBe('2026-03-02');
    expect(rules(timeline, 'due')).toContain(rule);
  });

  it('a term without an offer has no due date', () => {
    expect(timelineFrom(minimalPlan(minimalTerm([])), { lastAction: day('2026-01-31') }, SETTINGS).due).toBe(
      'unknown',
    );
  });
});
