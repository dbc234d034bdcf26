import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerCsv, readLedgerCsv } from '../../../src/core/ledger/ledger-csv.ts';
import type { Ledger } from '../../../src/core/ledger/ledger-shape.ts';
import { EMPTY_LEDGER, ledgerText, readLedger } from '../../../src/core/ledger/read-ledger.ts';
import { transferText } from '../../../src/core/ledger/transfer.ts';
import { anyLedger } from './any-ledger.ts';
import { arrived } from './arrived.ts';

/** A file with one value put at a path, the rest of it as it should be. */
const fileWith = (change: Record<string, unknown>): string =>
  JSON.stringify({
    ...EMPTY_LEDGER,
    lines: [
      {
        id: 'line01',
        name: 'A',
        rule: { kind: 'plan', id: 'tello-payg' },
        events: [{ id: 'event1', kind: 'used', date: '2026-11-20', day: 'us' }],
        ...change,
      },
    ],
  });

const problemsOf = (text: string) => {
  const read = readLedger(text);
  return read.ok ? [] : read.problems;
};

describe('what is written is read as it was', () => {
  test('as a file', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(readLedger(ledgerText(ledger))).toEqual({ ok: true, ledger, wasOlder: false });
      }),
    );
  });

  test('as a table: the lines with their events', () => {
    fc.assert(
      fc.property(anyLedger, ({ lines }) => {
        const ledger: Ledger = { ...EMPTY_LEDGER, lines };
        expect(readLedgerCsv(ledgerCsv(ledger))).toEqual({ ok: true, ledger });
      }),
    );
  });

  test('as a table that went through a spreadsheet with another line break and a mark in front', () => {
    fc.assert(
      fc.property(anyLedger, ({ lines }) => {
        const plain = lines.filter((line) => !JSON.stringify(line).includes('\\r'));
        const ledger: Ledger = { ...EMPTY_LEDGER, lines: plain };
        const table = `\uFEFF${ledgerCsv(ledger).replaceAll('\r\n', '\n')}`;
        expect(readLedgerCsv(table)).toEqual({ ok: true, ledger });
      }),
    );
  });
});

describe('nothing that is read makes it throw', () => {
  const anyJson = fc.oneof(fc.json(), fc.string(), anyLedger.map(ledgerText));

  /** A text with a few signs changed, cut or doubled. */
  const damaged = (text: string, cuts: readonly [number, number, string][]): string =>
    cuts.reduce((now, [at, length, put]) => {
      const place = at % Math.max(1, now.length);
      return now.slice(0, place) + put + now.slice(place + length);
    }, text);
  const anyCuts = fc.array(
    fc.tuple(fc.nat(5000), fc.nat(9), fc.constantFrom('', '0', '"', '{', 'x', '-', '99')),
    {
      maxLength: 3,
    },
  );

  test('10,000 files', () => {
    fc.assert(
      fc.property(anyJson, anyCuts, (text, cuts) => {
        const read = readLedger(damaged(text, cuts));
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test('10,000 tables and links', () => {
    const anyText = fc.oneof(
      fc.string(),
      anyLedger.map(ledgerCsv),
      anyLedger.map(({ lines }) => transferText(lines, () => true)),
    );
    fc.assert(
      fc.property(anyText, anyCuts, (text, cuts) => {
        const broken = damaged(text, cuts);
        for (const read of [readLedgerCsv(broken), arrived(broken)])
          expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test('links whose check is right and whose lines are anything', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        const forged = transferText([], () => true).replace('[]', body);
        expect(arrived(forged).ok || body !== '[]').toBe(true);
      }),
    );
  });
});

describe('a file that is wrong is told', () => {
  test.each([
    ['is no JSON', '{', 'not-json'],
    ['is another file', '{"plans":[]}', 'not-ledger'],
    ['is a list', '[]', 'not-ledger'],
    ['is nothing', 'null', 'not-ledger'],
    ['is of a later version', '{"version":3,"lines":[]}', 'newer-version'],
    ['is far too long', ' '.repeat(4_000_001), 'too-big'],
  ])('that %s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([{ path: '', problem }]);
  });

  test.each([
    ['a name with a number', { name: '202 555 0123' }, 'lines[0].name', 'phone'],
    ['a group with a number', { group: '2025550123' }, 'lines[0].group', 'phone'],
    ['an empty name', { name: '' }, 'lines[0].name', 'empty'],
    ['a name that is too long', { name: 'x'.repeat(41) }, 'lines[0].name', 'length'],
    ['a name that is no text', { name: 5 }, 'lines[0].name', 'text'],
    ['a strange id', { id: '<b>' }, 'lines[0].id', 'id'],
    ['a field that nobody knows', { number: 1 }, 'lines[0].number', 'unknown-field'],
    ['no rule', { rule: undefined }, 'lines[0].rule', 'missing'],
    ['a rule of no kind', { rule: { kind: 'x' } }, 'lines[0].rule.kind', 'shape'],
    [
      'a day that is none',
      { events: [{ id: 'event1', kind: 'used', date: '2026-02-30', day: 'us' }] },
      'lines[0].events[0].date',
      'date',
    ],
    [
      'a day of another century',
      { events: [{ id: 'event1', kind: 'used', date: '1926-02-03', day: 'us' }] },
      'lines[0].events[0].date',
      'date',
    ],
    [
      'half a cent',
      { events: [{ id: 'event1', kind: 'toppedUp', date: '2026-02-03', day: 'us', amount: 0.5 }] },
      'lines[0].events[0].amount',
      'number',
    ],
    [
      'a note with a number',
      { events: [{ id: 'event1', kind: 'note', date: '2026-02-03', day: 'us', text: '（２０２）5550123' }] },
      'lines[0].events[0].text',
      'phone',
    ],
    [
      'an event that stands there twice',
      {
        events: [
          { id: 'event1', kind: 'used', date: '2026-02-03', day: 'us' },
          { id: 'event1', kind: 'used', date: '2026-02-04', day: 'us' },
        ],
      },
      'lines[0].events',
      'twice',
    ],
  ])('where it has %s', (_, change, path, problem) => {
    expect(problemsOf(fileWith(change))).toEqual([{ path, problem }]);
  });

  test('at most twenty times', () => {
    const events = Array.from({ length: 50 }, (_, at) => ({
      id: `event${at}`,
      kind: 'used',
      date: '',
      day: 'us',
    }));
    expect(problemsOf(fileWith({ events }))).toHaveLength(20);
  });

  test('and a table by its row and column', () => {
    const read = (text: string) => {
      const result = readLedgerCsv(text);
      return result.ok ? [] : result.problems;
    };
    const header = 'line,name,plan,event,kind,date,day\r\n';
    const good = 'line01,A,tello-payg,event1,used,2026-11-20,us\r\n';
    expect(read(header + good)).toEqual([]);
    expect(read(`${header}${good}line01,A,tello-payg,event2,used,2026-11-31,us\r\n`)).toEqual([
      { row: 3, column: 'date', problem: 'date' },
    ]);
    expect(read(`${header}${good}line02,5550123,tello-payg,,,,\r\n`)).toEqual([
      { row: 3, column: 'name', problem: 'phone' },
    ]);
    expect(read(`${header}${good}line02,"A,tello-payg`)).toEqual([{ row: 3, problem: 'open-quote' }]);
    expect(read(`${header}a"b,A\r\n`)).toEqual([{ row: 2, problem: 'stray-quote' }]);
    expect(read('name\r\nA\r\n')).toEqual([{ row: 1, problem: 'no-header' }]);
  });

  test('and a link that was cut', () => {
    const text = transferText([], () => true);
    expect(arrived(text)).toMatchObject({ ok: true });
    expect(arrived(text.slice(0, -1))).toEqual({
      ok: false,
      problems: [{ path: '', problem: 'damaged' }],
    });
    expect(arrived(text.replace(/^2/, '3'))).toEqual({
      ok: false,
      problems: [{ path: '', problem: 'newer-version' }],
    });
  });
});

describe('a file of the first version', () => {
  const first = {
    version: 1,
    lines: [
      { name: 'A', plan: 'ultra-mobile-paygo', paid: '2026-11-01', balance: 700, usdate: true },
      { name: 'B', plan: 'google-voice', used: '2026-08-01', due: '2026-12-01' },
    ],
  };

  test('is brought to the present one, the same each time', () => {
    const read = readLedger(JSON.stringify(first));
    expect(read).toEqual(readLedger(JSON.stringify(first)));
    expect(read).toMatchObject({
      ok: true,
      wasOlder: true,
      ledger: {
        version: 2,
        lines: [
          {
            name: 'A',
            rule: { kind: 'plan', id: 'ultra-mobile-paygo' },
            events: [
              { kind: 'paid', date: '2026-11-01', day: 'us' },
              { kind: 'accountShows', date: '2026-11-01', day: 'us', balance: 700 },
            ],
          },
          {
            name: 'B',
            events: [
              { kind: 'used', date: '2026-08-01', day: 'abroad' },
              { kind: 'accountShows', date: '2026-08-01', day: 'abroad', due: '2026-12-01' },
            ],
          },
        ],
      },
    });
  });

  test('says where it is wrong', () => {
    const broken = { version: 1, lines: [{ name: 'A', plan: 'x', paid: 'yesterday' }] };
    expect(problemsOf(JSON.stringify(broken))).toEqual([{ path: 'lines[0].paid', problem: 'date' }]);
  });
});
