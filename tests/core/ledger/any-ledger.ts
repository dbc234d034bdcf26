import fc from 'fast-check';
import { addDays, type CivilDate, type Length } from '../../../src/core/calendar/civil.ts';
import {
  DAY_PLACES,
  type KeptLine,
  type Ledger,
  type LineEvent,
} from '../../../src/core/ledger/ledger-shape.ts';
import { mayHoldNumber } from '../../../src/core/ledger/phone-number.ts';
import { EMPTY_LEDGER } from '../../../src/core/ledger/read-ledger.ts';
import { day } from '../plans.ts';

/** Any day of ten years. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => addDays(day('2020-01-01'), days));

const anyId = fc.stringMatching(/^[0-9a-z]{6,12}$/);
const anyCents = fc.integer({ min: 0, max: 50_000 });
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
);

/** Words of a reader, with what a file has to be careful with. */
const anyWords = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(
        '妈妈的号',
        '=1+1',
        "'quoted",
        'a,b',
        'two\r\nlines',
        'say "so"',
        '@home',
        '-1',
        '\t',
        '家😀',
      ),
      fc.string({ minLength: 1, maxLength: longest, unit: 'grapheme' }),
    )
    .map((words) => words.slice(0, longest))
    .filter((words) => words.length > 0 && words.isWellFormed() && !mayHoldNumber(words));

const base = { id: anyId, date: anyDay, day: fc.constantFrom(...DAY_PLACES) };

/** Any event. */
export const anyEvent: fc.Arbitrary<LineEvent> = fc.oneof(
  fc.record(
    { ...base, kind: fc.constant('paid' as const), amount: anyCents, length: anyLength },
    { requiredKeys: ['id', 'date', 'day', 'kind'] },
  ),
  fc.record({ ...base, kind: fc.constant('toppedUp' as const), amount: anyCents }),
  fc.record({ ...base, kind: fc.constant('used' as const) }),
  fc.record(
    { ...base, kind: fc.constant('accountShows' as const), due: anyDay, balance: anyCents },
    { requiredKeys: ['id', 'date', 'day', 'kind'] },
  ),
  fc.record({
    ...base,
    kind: fc.constant('moved' as const),
    how: fc.constantFrom('ported' as const, 'left' as const),
  }),
  fc.record({ ...base, kind: fc.constant('note' as const), text: anyWords(60) }),
);

/** Any list of events, each with an id of its own. */
export const anyEvents: fc.Arbitrary<LineEvent[]> = fc.uniqueArray(anyEvent, {
  selector: ({ id }) => id,
  maxLength: 8,
});

const anyRule: fc.Arbitrary<KeptLine['rule']> = fc.oneof(
  fc.record({
    kind: fc.constant('plan' as const),
    id: fc.constantFrom('tello-payg', 'google-voice', 'gone-plan'),
  }),
  fc.record({
    kind: fc.constant('plan' as const),
    id: fc.constant('ultra-mobile-paygo'),
    name: anyWords(40),
  }),
  fc.record(
    {
      kind: fc.constant('own' as const),
      by: fc.constantFrom('payment' as const, 'use' as const),
      length: anyLength,
      price: anyCents,
    },
    { requiredKeys: ['kind', 'by'] },
  ),
);

/** Any line. */
export const anyLine: fc.Arbitrary<KeptLine> = fc.record(
  {
    id: anyId,
    name: anyWords(40),
    group: anyWords(20),
    rule: anyRule,
    buffer: fc.nat(90),
    events: anyEvents,
  },
  { requiredKeys: ['id', 'name', 'rule', 'events'] },
);

/** Any ledger. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .tuple(
    fc.nat(1000),
    fc.uniqueArray(anyLine, { selector: ({ id }) => id, maxLength: 6 }),
    fc.uniqueArray(fc.record({ id: anyId, from: anyDay, days: fc.nat(60) }), {
      selector: ({ id }) => id,
      maxLength: 2,
    }),
  )
  .map(([revision, lines, absences]) => ({
    ...EMPTY_LEDGER,
    revision,
    lines,
    absences: absences.map(({ id, from, days }) => ({ id, from, to: addDays(from, days) })),
  }));
