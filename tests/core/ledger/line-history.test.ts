import { describe, expect, test } from 'vitest';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import { activity, day, line, minimalPlan, minimalTerm, offer, term, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';
import { eventsOn, keptLine, look, told, type Told } from './outlooks.ts';
import { yearOfLines } from '../../../src/core/ledger/year-of-lines.ts';
import { outlookOf } from '../../../src/core/ledger/line-outlook.ts';

const dueOf = (...args: Parameters<typeof told>) => told(...args).timeline.due;

/** $5 for 30 days and $50 for a year. */
const offers = [offer(500, { days: 30 }), offer(5000, { months: 12 })];
const EXPIRY = minimalPlan(term(offers, { renewFrom: 'expiry', topUpAfterExpiry: true }));
const PAYMENT = minimalPlan(term(offers, { renewFrom: 'payment', topUpAfterExpiry: true }));
const LATER = minimalPlan(term(offers, { renewFrom: 'later', topUpAfterExpiry: true }));
const UNKNOWN = minimalPlan(minimalTerm(offers));

/** A year is paid for, and 30 days nine days later. */
const SHORT_AFTER_LONG = eventsOn(
  ['2026-11-01', { kind: 'paid', length: { months: 12 } }],
  ['2026-11-10', { kind: 'paid', length: { days: 30 } }],
);

describe('a term counts from its payments', () => {
  test('one payment gives the date that the same answers give', () => {
    const held = { planId: 'sample', paid: day('2026-11-01') };
    const answered = timelineOf(UNKNOWN, { moment: NOON, isUsDate: true, bufferDays: 7, held });
    expect(told(UNKNOWN, eventsOn(['2026-11-01', { kind: 'paid' }])).timeline).toEqual(answered);
  });

  test.each([
    ['after the end of the term before', EXPIRY, '2026-12-31'],
    ['from the payment', PAYMENT, '2026-12-20'],
    ['from the payment where it carries further', LATER, '2026-12-20'],
    ['from the payment where the rule is not known: that is the earlier end', UNKNOWN, '2026-12-20'],
  ])('a second payment counts %s', (_, plan, due) => {
    const paid = eventsOn(['2026-11-01', { kind: 'paid' }], ['2026-11-20', { kind: 'paid' }]);
    expect(dueOf(plan, paid)).toBe(due);
  });

  test('a payment after the end counts from the end where that is the rule, and from its day after a long gap', () => {
    const late = (date: string) =>
      dueOf(EXPIRY, eventsOn(['2026-09-01', { kind: 'paid' }], [date, { kind: 'paid' }]));
    expect(late('2026-10-05')).toBe('2026-10-31');
    expect(late('2026-11-10')).toBe('2026-12-10');
  });

  test('the offer is that of the length, else the one that costs the amount, else the shortest', () => {
    const paid = (event: object) => dueOf(UNKNOWN, eventsOn(['2026-11-01', { kind: 'paid', ...event }]));
    expect(paid({ length: { months: 12 } })).toBe('2027-11-01');
    expect(paid({ amount: 5000 })).toBe('2027-11-01');
    expect(paid({ amount: 700 })).toBe('2026-12-01');
    expect(paid({})).toBe('2026-12-01');
  });

  test('two payments on one day are one, the longer', () => {
    const twice = eventsOn(
      ['2026-11-01', { kind: 'paid', length: { months: 12 } }],
      ['2026-11-01', { kind: 'paid', length: { days: 30 } }],
      ['2026-11-01', { kind: 'paid', length: { days: 30 } }],
    );
    for (const plan of [EXPIRY, PAYMENT, LATER, UNKNOWN]) expect(dueOf(plan, twice)).toBe('2027-11-01');
  });

  test('a short payment takes nothing away from a long one where the provider is known to add it', () => {
    expect(dueOf(LATER, SHORT_AFTER_LONG)).toBe('2027-11-01');
    expect(dueOf(EXPIRY, SHORT_AFTER_LONG)).toBe('2027-12-01');
  });

  test('a short payment that may end a long term is planned on, and the long one is the later possibility', () => {
    for (const plan of [UNKNOWN, PAYMENT]) {
      const { timeline } = told(plan, SHORT_AFTER_LONG);
      expect(timeline).toMatchObject({ due: '2026-12-10', termBefore: '2027-11-01' });
      expect(timeline.trace.map(({ rule }) => rule)).toContain('term-before');
      const { saved } = conditionOn(timeline, day('2027-02-01'));
      expect(saved).toEqual({ until: '2027-10-31', when: 'term-before' });
    }
  });

  test('the date that the account shows beats the payments before it, and a payment after it goes on from it', () => {
    const shown = eventsOn(
      ['2026-11-01', { kind: 'paid' }],
      ['2026-11-02', { kind: 'accountShows', due: day('2026-12-05') }],
    );
    expect(told(EXPIRY, shown).timeline).toMatchObject({ due: '2026-12-05', governing: 'account' });
    const paid = [
      ...shown,
      ...eventsOn(['2026-11-20', { kind: 'paid' }]).map((event) => ({ ...event, id: 'later1' })),
    ];
    expect(dueOf(EXPIRY, paid)).toBe('2027-01-04');
  });

  test('a payment on the day of the look was before it', () => {
    const shown = eventsOn(
      ['2026-11-02', { kind: 'accountShows', due: day('2026-12-05') }],
      ['2026-11-02', { kind: 'paid' }],
    );
    expect(dueOf(EXPIRY, shown)).toBe('2026-12-05');
  });

  test('a day outside the US counts as the day before, each day by its own place', () => {
    const abroad = eventsOn(['2026-11-02', { kind: 'paid' }]).map((event) => ({
      ...event,
      day: 'abroad' as const,
    }));
    expect(told(UNKNOWN, abroad).timeline).toMatchObject({
      due: '2026-12-01',
      moved: [{ typed: '2026-11-02', counted: '2026-11-01', why: 'day-before' }],
    });
    const moved = look({ plans: [UNKNOWN], moment: { ...NOON, zone: 'America/New_York' } });
    expect(outlookOf(keptLine('sample', abroad), moved).timeline.due).toBe('2026-12-01');
  });
});

describe('a number that goes when its balance is empty', () => {
  const lost = { stage: 'lost', after: 30, from: 'zeroBalance', sources: [], rivals: [] } as const;
  const EMPTYING = minimalPlan(minimalTerm(offers, { stages: [lost] }));
  const ADDING = minimalPlan(term(offers, { renewFrom: 'expiry', stages: [lost] }));
  const due = (...events: Told[]) => dueOf(EMPTYING, eventsOn(...events));
  const YEAR = ['2026-01-01', { kind: 'paid', amount: 5000 }] as const;

  test('a payment is no balance: use may have taken it since', () => {
    expect(due(YEAR)).toBe('2026-01-31');
    expect(due(['2025-12-01', { kind: 'accountShows', balance: 0 }], ['2026-01-01', { kind: 'paid' }])).toBe(
      '2026-01-31',
    );
  });

  test('is told from the last day on which there was money, paid or seen', () => {
    const empty = ['2026-11-18', { kind: 'accountShows', balance: 0 }] as const;
    expect(due(YEAR, empty)).toBe('2026-01-31');
    expect(due(YEAR, ['2026-11-10', { kind: 'accountShows', balance: 100 }], empty)).toBe('2026-12-10');
    const added = eventsOn(YEAR, ['2026-11-12', { kind: 'toppedUp', amount: 700 }], empty);
    for (const plan of [EMPTYING, ADDING]) expect(dueOf(plan, added)).toBe('2026-12-12');
  });

  test('is safe to the end of the term with a balance that was seen, and what was added to it', () => {
    const seen = ['2026-11-10', { kind: 'accountShows', balance: 100 }] as const;
    expect(due(YEAR, seen)).toBe('2027-01-01');
    const added = told(EMPTYING, eventsOn(YEAR, seen, ['2026-11-12', { kind: 'toppedUp', amount: 5000 }]));
    expect(added.timeline.due).toBe('2027-11-12');
  });
});

describe('a balance holds what was added and not yet charged', () => {
  const PURSE = minimalPlan(wallet());
  const due = (...events: Told[]) => dueOf(PURSE, eventsOn(...events));

  test('one charge pays for one cycle; a balance seen that day for as many more as it holds', () => {
    expect(due(['2026-11-01', { kind: 'paid' }])).toBe('2026-12-01');
    expect(
      due(['2026-11-01', { kind: 'paid' }], ['2026-11-01', { kind: 'accountShows', balance: 700 }]),
    ).toBe('2027-01-30');
  });

  test('a top-up carries a running line further', () => {
    expect(
      due(
        ['2026-11-01', { kind: 'paid' }],
        ['2026-11-01', { kind: 'accountShows', balance: 200 }],
        ['2026-11-10', { kind: 'toppedUp', amount: 500 }],
      ),
    ).toBe('2027-01-30');
  });

  test('a top-up after the balance ran out starts a new cycle and pays for it', () => {
    const stopped = [
      ['2026-09-01', { kind: 'paid' }],
      ['2026-09-01', { kind: 'accountShows', balance: 200 }],
    ] as const;
    expect(due(...stopped, ['2026-11-10', { kind: 'toppedUp', amount: 500 }])).toBe('2027-01-09');
    // What is there then holds no charge: nothing starts.
    expect(due(...stopped, ['2026-11-10', { kind: 'toppedUp', amount: 50 }])).toBe('2026-10-01');
  });

  test('a balance seen later is what is there after the charges until then', () => {
    expect(
      due(['2026-09-01', { kind: 'paid' }], ['2026-11-10', { kind: 'accountShows', balance: 700 }]),
    ).toBe('2027-01-29');
  });

  test('a charge that is told takes what it takes, and the same charge told twice takes it once', () => {
    const seen = [
      ['2026-11-01', { kind: 'paid' }],
      ['2026-11-01', { kind: 'accountShows', balance: 700 }],
    ] as const;
    expect(due(...seen, ['2026-12-01', { kind: 'paid' }])).toBe('2027-01-30');
    expect(due(...seen, ['2026-11-30', { kind: 'paid' }])).toBe('2027-01-30');
    expect(due(...seen, ['2026-11-03', { kind: 'paid' }])).toBe('2027-01-30');
  });

  test('without a balance that was seen, what was added is the least: which branch of the loss holds is not known', () => {
    const stages = [
      { stage: 'lost', after: 60, from: 'due', when: 'zero', sources: [], rivals: [] },
      { stage: 'lost', after: 30, from: 'due', when: 'belowCharge', sources: [], rivals: [] },
    ] as const;
    const branched = minimalPlan(wallet({ stages }));
    const events = eventsOn(
      ['2026-11-01', { kind: 'paid' }],
      ['2026-11-02', { kind: 'toppedUp', amount: 300 }],
    );
    const { timeline } = told(branched, events);
    expect(timeline.due).toBe('2026-12-31');
    expect(timeline.stages.find(({ planned }) => planned)?.date).toBe('2027-01-30');
  });

  test('money added goes on from the date that the account showed', () => {
    expect(
      due(
        ['2026-11-01', { kind: 'accountShows', due: day('2026-12-05') }],
        ['2026-11-10', { kind: 'toppedUp', amount: 500 }],
      ),
    ).toBe('2027-01-04');
  });
});

describe('a line that use keeps', () => {
  const USED = minimalPlan(activity());

  test('counts from the last use, not from a payment', () => {
    expect(dueOf(USED, eventsOn(['2026-08-01', { kind: 'used' }], ['2026-10-01', { kind: 'paid' }]))).toBe(
      '2026-11-01',
    );
  });

  test('counts from a payment where adding money is a use', () => {
    const plan = minimalPlan(activity({ counts: ['top-up', 'call-out'] }));
    expect(
      dueOf(
        plan,
        eventsOn(['2026-08-01', { kind: 'used' }], ['2026-10-01', { kind: 'toppedUp', amount: 500 }]),
      ),
    ).toBe('2027-01-01');
  });

  test('asks for a use where it needs a payment too', () => {
    const both = line({ clocks: [term(offers), activity()] });
    expect(dueOf(both, eventsOn(['2026-11-01', { kind: 'paid' }]))).toBe('unknown');
  });
});

describe('a rule of one’s own', () => {
  const own = (by: 'payment' | 'use', kind: 'paid' | 'used', price?: number) =>
    outlookOf(
      keptLine('', eventsOn(['2026-11-01', { kind }]), {
        rule: { kind: 'own', by, length: { days: 90 }, ...(price === undefined ? {} : { price }) },
      }),
      look(),
    );

  test('counts from a payment or from a use', () => {
    expect(own('payment', 'paid').timeline.due).toBe('2027-01-30');
    expect(own('use', 'used').timeline.due).toBe('2027-01-30');
    expect(own('use', 'paid').timeline.due).toBe('unknown');
    expect(own('payment', 'paid').source).toBe('own');
  });

  test('has a cost in whole cycles where it has a price', () => {
    expect(yearOfLines([own('payment', 'paid', 1000)]).get('line01')).toEqual({ paid: 5000, autopay: false });
    expect(yearOfLines([own('payment', 'paid')]).get('line01')).toBe('unknown');
  });
});
