import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changed,
  putAbsence,
  putCalendar,
  putEvent,
  putLine,
  putMoney,
  removeAbsence,
  removeEvent,
  removeLine,
  renameLine,
  seeRule,
} from '../../../src/core/ledger/ledger-changes.ts';
import { ruleOf } from '../../../src/core/ledger/kept-rule.ts';
import { mergeLedgers } from '../../../src/core/ledger/merge-ledgers.ts';
import { MOST_LINES, shapedLedger } from '../../../src/core/ledger/ledger-shape.ts';
import { EMPTY_LEDGER } from '../../../src/core/ledger/read-ledger.ts';
import { day, line } from '../plans.ts';
import { anyLedger } from './any-ledger.ts';
import { eventsOn, keptLine } from './outlooks.ts';

const LINE = keptLine('line', eventsOn(['2026-11-01', { kind: 'paid' }]));
const KEPT = changed(EMPTY_LEDGER, putLine(LINE));

describe('a change', () => {
  test('raises the revision and leaves a ledger that may be written', () => {
    const [event] = eventsOn(['2026-11-20', { kind: 'used' }]);
    if (event === undefined) throw new Error('no event');
    const changes = [
      putLine({ ...LINE, id: 'line02' }),
      putEvent('line01', { ...event, id: 'event9' }),
      removeEvent('line01', 'event0'),
      renameLine('line01', 'B', 'family'),
      seeRule('line01', line(), 'Monthly', day('2026-11-20')),
      putCalendar('line01', { sequence: 1, events: [] }),
      putAbsence({ id: 'away01', from: day('2026-12-01'), to: day('2026-12-02') }),
      putMoney({ rate: 7_100_000, code: 'CNY', day: day('2026-11-20') }),
      removeAbsence('away01'),
      putMoney(undefined),
      removeLine('line02'),
    ];
    const end = changes.reduce((ledger, change) => {
      const next = changed(ledger, change);
      expect(next.revision).toBe(ledger.revision + 1);
      expect(shapedLedger(next)).toMatchObject({ ok: true });
      return next;
    }, KEPT);
    expect(end).toMatchObject({
      lines: [
        {
          id: 'line01',
          name: 'B',
          group: 'family',
          rule: { kind: 'plan', id: 'line', name: 'Monthly', seen: '2026-11-20', last: ruleOf(line()) },
          events: [{ id: 'event9' }],
          calendar: { sequence: 1 },
        },
      ],
      absences: [],
    });
    expect(end.money).toBeUndefined();
  });

  test('puts what has an id in its place', () => {
    const renamed = changed(KEPT, putLine({ ...LINE, name: 'B' }));
    expect(renamed.lines).toEqual([{ ...LINE, name: 'B' }]);
  });

  test('takes a group away that is empty', () => {
    const grouped = changed(KEPT, renameLine('line01', 'A', 'family'));
    expect(changed(grouped, renameLine('line01', 'A', '')).lines).toEqual([LINE]);
  });

  test('keeps no rule of another plan', () => {
    expect(changed(KEPT, seeRule('line01', line({ id: 'other' }), 'Other', day('2026-11-20'))).lines).toEqual(
      [LINE],
    );
  });
});

describe('two ledgers', () => {
  test('that are the same are that one, and nothing is new', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { ledger: merged, lines } = mergeLedgers(ledger, ledger);
        expect(merged).toEqual({ ...ledger, revision: ledger.revision + 1 });
        expect(lines.every(({ what }) => what === 'same')).toBe(true);
      }),
    );
  });

  test('hold every line and event of both once, whichever way', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (mine, theirs) => {
        const { ledger } = mergeLedgers(mine, theirs);
        const ids = new Set([...mine.lines, ...theirs.lines].map(({ id }) => id));
        expect(ledger.lines.map(({ id }) => id).sort()).toEqual([...ids].sort());
        expect(shapedLedger(ledger)).toMatchObject({ ok: true });
        expect(mergeLedgers(ledger, theirs).lines.every(({ what }) => what === 'same')).toBe(true);
      }),
    );
  });

  test('are told line by line: new, changed with how many events, the same', () => {
    const [added] = eventsOn(['2026-11-20', { kind: 'used' }]);
    if (added === undefined) throw new Error('no event');
    const theirs = {
      ...EMPTY_LEDGER,
      lines: [
        { ...LINE, events: [...eventsOn(['2026-11-02', { kind: 'paid' }]), { ...added, id: 'event9' }] },
        keptLine('line', [], { id: 'line02' }),
      ],
    };
    const { lines } = mergeLedgers(KEPT, theirs);
    expect(lines.map(({ what, added: more, changed: other }) => [what, more, other])).toEqual([
      ['changed', 1, 1],
      ['new', 0, 0],
    ]);
    expect(mergeLedgers(KEPT, { ...EMPTY_LEDGER, lines: [LINE] }).lines[0]?.what).toBe('same');
  });

  test('keep the calendar that was exported last, and the rule that was seen last', () => {
    const mine = { ...LINE, calendar: { sequence: 4, events: [] } };
    const theirs = { ...LINE, calendar: { sequence: 2, events: [] } };
    const merged = (a: typeof mine, b: typeof mine) =>
      mergeLedgers({ ...EMPTY_LEDGER, lines: [a] }, { ...EMPTY_LEDGER, lines: [b] }).ledger.lines[0];
    expect(merged(mine, theirs)?.calendar?.sequence).toBe(4);
    expect(merged(theirs, mine)?.calendar?.sequence).toBe(4);
    const seen = (date: string) => ({
      ...mine,
      rule: { kind: 'plan' as const, id: 'line', seen: day(date), last: ruleOf(line()) },
    });
    expect(merged(seen('2026-11-01'), seen('2026-10-01'))?.rule).toMatchObject({ seen: '2026-11-01' });
    expect(merged(seen('2026-10-01'), seen('2026-11-01'))?.rule).toMatchObject({ seen: '2026-11-01' });
    expect(merged(seen('2026-10-01'), mine)?.rule).toMatchObject({ seen: '2026-10-01' });
  });

  test('with more lines than a device keeps are refused', () => {
    const many = Array.from({ length: MOST_LINES }, (_, at) => keptLine('line', [], { id: `many${at}` }));
    const full = { ...EMPTY_LEDGER, lines: many };
    expect(mergeLedgers(full, full).isTooMuch).toBe(false);
    expect(mergeLedgers(full, KEPT).isTooMuch).toBe(true);
  });
});
