import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptLine, Ledger } from '../../../src/core/ledger/ledger-shape.ts';
import { heldLineOf } from '../../../src/core/ledger/line-history.ts';
import { mergeBrought } from '../../../src/core/ledger/merge-brought.ts';
import { EMPTY_LEDGER } from '../../../src/core/ledger/read-ledger.ts';
import { transferText } from '../../../src/core/ledger/transfer.ts';
import { day, line as planLine } from '../plans.ts';
import { anyEvent, anyEvents, anyLedger, anyLine } from './any-ledger.ts';
import { arrived } from './arrived.ts';

const ledgerOf = (...lines: readonly KeptLine[]): Ledger => ({ ...EMPTY_LEDGER, lines: [...lines] });

/** What another device has read from a link of these lines. */
function linked(lines: readonly KeptLine[], isKnown = false): Ledger {
  const read = arrived(transferText(lines, () => isKnown));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.ledger;
}

/** Lines without the ids that they have on a device. */
const plain = (lines: readonly KeptLine[]) =>
  lines.map(({ id: _id, calendar: _calendar, ...line }) => ({
    ...line,
    events: line.events.map(({ id: _event, ...event }) => event),
  }));

const idsOf = (lines: readonly KeptLine[]): readonly string[] =>
  lines.flatMap(({ id, events }) => [id, ...events.map((event) => event.id)]);

const whats = (mine: Ledger, theirs: Ledger) => mergeBrought(mine, theirs).lines.map(({ what }) => what);

describe('a link to another device', () => {
  test('brings every line and event as it was', () => {
    fc.assert(
      fc.property(anyLedger, ({ lines }) => {
        expect(plain(linked(lines).lines)).toEqual(plain(lines));
      }),
    );
  });

  test('says nothing of ids: lines that differ in nothing else make the same link, and the ids that arrive are new', () => {
    fc.assert(
      fc.property(anyLedger, fc.boolean(), ({ lines }, isKnown) => {
        const renamed = lines.map((line, at) => ({
          ...line,
          id: `other${at}`,
          events: line.events.map((event, place) => ({ ...event, id: `other${place}` })),
        }));
        expect(transferText(renamed, () => isKnown)).toBe(transferText(lines, () => isKnown));
        const before = new Set(idsOf(lines));
        const after = idsOf(linked(lines, isKnown).lines);
        expect(after.filter((id) => before.has(id))).toEqual([]);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  test('of the version that had ids is still read, and they are dropped', () => {
    const line = { name: 'A', rule: { kind: 'plan', id: 'tello-payg' } };
    const read = arrived('1.sjl07o.[["line01","A",0,"tello-payg",[["event1",2,9821,0]]]]');
    expect(read).toMatchObject({ ok: true, ledger: { lines: [{ ...line, events: [{ kind: 'used' }] }] } });
    expect(JSON.stringify(read)).not.toMatch(/line01|event1/);
  });
});

describe('what arrives', () => {
  test('is the same on the device that it came from, however often it is opened', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const merge = mergeBrought(ledger, linked(ledger.lines));
        expect(merge.lines.map(({ what }) => what)).toEqual(ledger.lines.map(() => 'same'));
        expect(merge.ledger.lines).toEqual(ledger.lines);
      }),
    );
  });

  test('opened twice on a new device stands there once', () => {
    fc.assert(
      fc.property(anyLedger, ({ lines }) => {
        const { ledger: once } = mergeBrought(EMPTY_LEDGER, linked(lines));
        const { ledger: twice } = mergeBrought(once, linked(lines));
        expect(twice.lines).toEqual(once.lines);
        expect(once.lines).toHaveLength(lines.length);
      }),
    );
  });

  test('adds to the line that is there what was noted down since, on either side', () => {
    fc.assert(
      fc.property(anyLine, anyEvent, (before, event) => {
        const after = { ...before, events: [...before.events, { ...event, id: 'noted0' }] };
        const grown = mergeBrought(ledgerOf(before), linked([after]));
        expect(grown.lines).toMatchObject([{ what: 'changed', added: 1, changed: 0 }]);
        expect(plain(grown.ledger.lines)).toEqual(plain([after]));
        expect(grown.ledger.lines[0]?.id).toBe(before.id);
        expect(mergeBrought(ledgerOf(after), linked([before])).ledger.lines).toEqual([after]);
      }),
    );
  });

  test('takes nothing away: every line and event of the device is still there', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (mine, theirs) => {
        const { ledger } = mergeBrought(mine, linked(theirs.lines));
        expect(idsOf(ledger.lines)).toEqual(expect.arrayContaining([...idsOf(mine.lines)]));
      }),
    );
  });

  test('leaves the calendar of the device as it is', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(9), (line, sequence) => {
        const mine = { ...line, calendar: { sequence, events: [] } };
        expect(mergeBrought(ledgerOf(mine), linked([mine])).ledger.lines).toEqual([mine]);
        const filed = { ...mine, id: 'elsewhere', calendar: { sequence: 99, events: [] } };
        expect(mergeBrought(ledgerOf(mine), ledgerOf(filed)).ledger.lines).toEqual([mine]);
      }),
    );
  });

  test('of a name, a rule or a history of its own is another line', () => {
    const used = (id: string, date: string) => ({ id, kind: 'used', date: day(date), day: 'us' }) as const;
    const mine: KeptLine = {
      id: 'line01',
      name: 'A',
      rule: { kind: 'plan', id: 'google-voice' },
      events: [used('event1', '2026-11-01'), used('event2', '2026-11-30')],
    };
    const corrected = [used('event1', '2026-11-01'), used('event2', '2026-11-03')];
    for (const theirs of [
      { ...mine, name: 'B' },
      { ...mine, rule: { kind: 'plan' as const, id: 'tello-payg' } },
      { ...mine, events: corrected },
    ])
      expect(whats(ledgerOf(mine), linked([theirs]))).toEqual(['new']);
    expect(whats(ledgerOf(mine), linked([mine, mine]))).toEqual(['same', 'new']);
  });

  test('as a file whose ids are those of other entries keeps each id once', () => {
    fc.assert(
      fc.property(anyLine, anyLine, (mine, theirs) => {
        const [first, ...rest] = mine.events;
        const swapped = first === undefined ? [] : [{ ...first, id: 'first0' }, ...rest];
        const file = ledgerOf({ ...mine, id: theirs.id, events: [...theirs.events, ...swapped] });
        const unique = new Set(file.lines.flatMap(({ events }) => events.map(({ id }) => id)));
        fc.pre(unique.size === file.lines[0]?.events.length);
        for (const { events } of mergeBrought(ledgerOf(mine), file).ledger.lines)
          expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
    );
  });
});

test('the dates of a line hang on what was noted down, not on the ids or the order', () => {
  fc.assert(
    fc.property(anyEvents, anyLine, (events, line) => {
      const plan = planLine();
      const other = events.map((event, at) => ({ ...event, id: `other${at}` })).toReversed();
      expect(heldLineOf({ ...line, events: other }, plan)).toEqual(heldLineOf({ ...line, events }, plan));
    }),
  );
});
