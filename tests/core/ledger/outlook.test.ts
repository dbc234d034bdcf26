import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compare } from '../../../src/core/calendar/civil.ts';
import { planOf, ruleOf } from '../../../src/core/ledger/kept-rule.ts';
import type { Absence } from '../../../src/core/ledger/ledger-shape.ts';
import { shapedLine } from '../../../src/core/ledger/ledger-shape.ts';
import { outlookOf } from '../../../src/core/ledger/line-outlook.ts';
import { ruleChanges } from '../../../src/core/ledger/rule-changes.ts';
import { byUrgency, summaryOf, urgencyOf } from '../../../src/core/ledger/urgency.ts';
import { yearOfLines, yearSum } from '../../../src/core/ledger/year-of-lines.ts';
import { yearCostOf } from '../../../src/core/cost/year-cost.ts';
import { activity, day, line, minimalPlan, offer, stage, stageOf, term, wallet } from '../plans.ts';
import { anyEvents } from './any-ledger.ts';
import { CATALOGUE, eventsOn, keptLine, look, told, type Told } from './outlooks.ts';

/** $5 for 30 days; 60 days after the end the number is lost. It is 20 November 2026 there. */
const MONTHLY = line({
  clocks: [term([offer(500, { days: 30 })], { stages: [stage(), stageOf('lost', 60, 'due')] })],
});
const paidOn = (date: string) => told(MONTHLY, eventsOn([date, { kind: 'paid' }]));

describe('what to do next and by when', () => {
  test.each([
    ['safe', 'pay by the day to act by', '2026-11-19', 'safe', 'pay-now', '2026-12-11', 21],
    ['to be acted on', 'pay by the last safe day', '2026-10-27', 'act', 'pay-now', '2026-11-25', 5],
    ['on its last day', 'pay today', '2026-10-22', 'lastDay', 'pay-now', '2026-11-20', 0],
    ['late', 'buy again before the number is lost', '2026-10-20', 'suspended', 'buy-again', '2027-01-17', 58],
    ['lost', 'ask the provider, by no day', '2026-08-01', 'lost', 'contact-support', 'unknown', 'unknown'],
  ])('a line that is %s: %s', (_, __, paid, state, step, by, daysLeft) => {
    const outlook = paidOn(paid);
    expect(outlook.standing.condition).toBe(state);
    expect(outlook.next).toEqual({ step, by, daysLeft });
  });

  test('a line that use keeps is used', () => {
    expect(told(minimalPlan(activity()), eventsOn(['2026-11-01', { kind: 'used' }])).next.step).toBe(
      'use-now',
    );
  });

  test('a line without a date is looked up in its account', () => {
    expect(told(MONTHLY, []).next).toEqual({
      step: 'check-account-date',
      by: 'unknown',
      daysLeft: 'unknown',
    });
  });

  test('a number that moved away asks for nothing', () => {
    const gone = told(
      MONTHLY,
      eventsOn(['2026-10-01', { kind: 'paid' }], ['2026-10-09', { kind: 'moved', how: 'ported' }]),
    );
    expect(gone).toMatchObject({ moved: 'ported', next: { step: 'rest', by: 'unknown' } });
  });
});

describe('the most pressing line comes first', () => {
  const named = (name: string, ...events: Told[]) =>
    outlookOf(keptLine('line', eventsOn(...events), { name, id: `id${name}` }), look({ plans: [MONTHLY] }));
  const lines = {
    left: named('left', ['2026-10-01', { kind: 'moved', how: 'left' }]),
    lost: named('lost', ['2026-08-01', { kind: 'paid' }]),
    safe: named('safe', ['2026-11-19', { kind: 'paid' }]),
    safer: named('safer', ['2026-11-20', { kind: 'paid' }]),
    prepare: named('prepare', ['2026-11-03', { kind: 'paid' }]),
    unknown: named('unknown'),
    act: named('act', ['2026-10-27', { kind: 'paid' }]),
    late: named('late', ['2026-10-20', { kind: 'paid' }]),
    later: named('later', ['2026-10-15', { kind: 'paid' }]),
  };
  const order = ['later', 'late', 'act', 'unknown', 'prepare', 'safe', 'safer', 'lost', 'left'];

  test('late ones by the day of the loss, then what is to be done, what is not known, what is safe, what is over', () => {
    expect(byUrgency(Object.values(lines)).map((outlook) => outlook.line.name)).toEqual(order);
  });

  test('whatever order they are kept in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.values(lines), { minLength: 9 }), (shuffled) => {
        expect(byUrgency(shuffled).map((outlook) => outlook.line.name)).toEqual(order);
      }),
    );
  });

  test('and one sentence tells of the worst', () => {
    expect(summaryOf([])).toEqual({
      urgency: 'none',
      count: 0,
      first: undefined,
      by: undefined,
      safe: 0,
      all: 0,
    });
    const all = summaryOf(Object.values(lines));
    expect(all).toMatchObject({ urgency: 'late', count: 2, safe: 2, all: 9, by: '2027-01-12' });
    expect(all.first?.line.name).toBe('later');
    expect(summaryOf([lines.safe, lines.safer])).toMatchObject({
      urgency: 'safe',
      count: 2,
      by: '2026-12-11',
    });
    expect(summaryOf([lines.unknown, lines.safe])).toMatchObject({ urgency: 'unknown', count: 1 });
    expect(urgencyOf(lines.left)).toBe('left');
  });
});

describe('days on which the reader cannot act', () => {
  const away = (from: string, to: string, id = 'away01'): Absence => ({ id, from: day(from), to: day(to) });
  const around = (...absences: Absence[]) =>
    told(MONTHLY, eventsOn(['2026-11-19', { kind: 'paid' }]), { absences });

  test('move the day to act by before them and say why', () => {
    const absence = away('2026-12-05', '2026-12-15');
    const outlook = around(absence);
    expect(outlook.timeline.actBy).toBe('2026-12-04');
    expect(outlook.next.by).toBe('2026-12-04');
    expect(outlook.movedBefore).toEqual({ absence, wanted: '2026-12-11' });
  });

  test('move nothing where the day lies outside', () => {
    for (const absence of [away('2026-12-12', '2026-12-20'), away('2026-12-01', '2026-12-10')])
      expect(around(absence)).toMatchObject({ timeline: { actBy: '2026-12-11' }, movedBefore: undefined });
  });

  test('move it before all of them where one follows the other', () => {
    const outlook = around(away('2026-12-08', '2026-12-15'), away('2026-12-01', '2026-12-07', 'away02'));
    expect(outlook.timeline.actBy).toBe('2026-11-30');
  });

  test('never leave the day to act by inside of them, nor before the day to prepare by', () => {
    const anyAway = fc
      .tuple(fc.nat(60), fc.nat(30), fc.stringMatching(/^[a-z]{6}$/))
      .map(([from, days, id]) => ({
        id,
        from: addDays(day('2026-11-20'), from),
        to: addDays(day('2026-11-20'), from + days),
      }));
    fc.assert(
      fc.property(fc.array(anyAway, { maxLength: 4 }), (absences) => {
        const { timeline } = around(...absences);
        const { actBy, prepareBy, lastSafeDay } = timeline;
        if (actBy === 'unknown' || prepareBy === 'unknown' || lastSafeDay === 'unknown')
          throw new Error('no date');
        expect(absences.filter(({ from, to }) => from <= actBy && actBy <= to)).toEqual([]);
        expect(compare(prepareBy, actBy)).toBeLessThanOrEqual(0);
        expect(compare(actBy, lastSafeDay)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a rule that is kept', () => {
  test('gives the dates of the plan that it was taken from, for every plan and whatever happened', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE.map(({ id }) => id)), anyEvents, (id, events) => {
        const plan = CATALOGUE.find((each) => each.id === id);
        if (plan === undefined) throw new Error(id);
        const kept = keptLine(id, events, { rule: { kind: 'plan', id, last: ruleOf(plan) } });
        const gone = outlookOf(kept, look({ plans: [] }));
        const here = outlookOf(kept, look());
        expect(gone.source).toBe('gone');
        const dates = ({ timeline }: typeof gone) => {
          const { due, actBy, prepareBy, stages, clocks, governing } = timeline;
          return {
            due,
            actBy,
            prepareBy,
            clocks,
            governing,
            stages: stages.map(({ stage: kind, date, planned }) => ({ kind, date, planned })),
          };
        };
        expect(dates(gone)).toEqual(dates(here));
        expect(here.changes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is a rule that a file may hold, for every plan', () => {
    for (const plan of CATALOGUE) {
      const kept = keptLine(plan.id, [], { rule: { kind: 'plan', id: plan.id, last: ruleOf(plan) } });
      expect(shapedLine(JSON.parse(JSON.stringify(kept)))).toEqual({ ok: true, value: kept });
    }
  });

  test('gives the cost of a year that the plan has, for every plan', () => {
    for (const plan of CATALOGUE) expect(yearCostOf(planOf(plan.id, ruleOf(plan)))).toEqual(yearCostOf(plan));
  });

  test('of a plan that left and was never kept gives no date, and says so', () => {
    const outlook = outlookOf(keptLine('gone', eventsOn(['2026-11-01', { kind: 'paid' }])), look());
    expect(outlook).toMatchObject({
      source: 'lost',
      timeline: { due: 'unknown' },
      standing: { condition: 'unknown' },
    });
  });

  test('of a plan that left still takes the date that the account shows', () => {
    const shown = eventsOn(['2026-11-01', { kind: 'accountShows', due: day('2026-12-24') }]);
    expect(outlookOf(keptLine('gone', shown), look()).timeline.due).toBe('2026-12-24');
  });

  test.each([
    ['a length', { clocks: [term([offer(500, { days: 28 })])] }, 'term', [{ days: 30 }], [{ days: 28 }]],
    ['a price', { clocks: [term([offer(600, { days: 30 })])] }, 'price', [500], [600]],
    [
      'days until the stop',
      { clocks: [term([offer(500, { days: 30 })], { stages: [stage({ after: 3 })] })] },
      'suspended',
      [0],
      [3],
    ],
    [
      'how a renewal counts',
      { clocks: [term([offer(500, { days: 30 })], { renewFrom: 'payment' as const })] },
      'renewFrom',
      ['expiry'],
      ['payment'],
    ],
    [
      'paying late',
      { clocks: [term([offer(500, { days: 30 })], { topUpAfterExpiry: 'unknown' as const })] },
      'lateTopUp',
      ['false'],
      ['unknown'],
    ],
    ['its end', { status: 'closed' as const }, 'status', ['open'], ['closed']],
  ])('tells what changed: %s', (_, change, field, before, now) => {
    const changes = ruleChanges(ruleOf(line()), ruleOf(line(change)));
    expect(changes.map((each) => [each.field, each.before.values, each.now.values])).toEqual([
      [field, before, now],
    ]);
  });

  test('tells a balance’s charge and cycle, and a window', () => {
    const changed = (before: typeof MONTHLY, now: typeof MONTHLY) =>
      ruleChanges(ruleOf(before), ruleOf(now)).map(({ field }) => field);
    expect(
      changed(minimalPlan(wallet()), minimalPlan(wallet({ charge: 400, cycle: { months: 1 } }))),
    ).toEqual(['charge', 'cycle']);
    expect(changed(minimalPlan(activity()), minimalPlan(activity({ window: { days: 90 } })))).toEqual([
      'window',
    ]);
  });

  test('does not tell another order of the same offers', () => {
    const offers = [offer(500, { days: 30 }), offer(900, { days: 60 })];
    expect(
      ruleChanges(
        ruleOf(line({ clocks: [term(offers)] })),
        ruleOf(line({ clocks: [term([...offers].reverse())] })),
      ),
    ).toEqual([]);
  });
});

describe('what a year costs', () => {
  test('is the figure of the plan’s page for each line, and their sum; what has no price stands apart', () => {
    const events = eventsOn(['2026-11-01', { kind: 'paid' }]);
    const lines = [
      keptLine('line', events, { id: 'first1' }),
      keptLine('line', events, { id: 'second' }),
      keptLine('gone', events, { id: 'third1' }),
      keptLine('line', eventsOn(['2026-11-01', { kind: 'moved', how: 'left' }]), { id: 'fourth' }),
    ];
    const years = yearOfLines(lines.map((each) => outlookOf(each, look({ plans: [MONTHLY] }))));
    expect(years.get('first1')).toEqual(yearCostOf(MONTHLY));
    expect(years.has('fourth')).toBe(false);
    expect(yearSum(years)).toEqual({ paid: 13_000, unpriced: 1 });
  });
});
