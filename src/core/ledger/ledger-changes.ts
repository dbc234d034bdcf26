import type { CivilDate } from '../calendar/civil.ts';
import type { Plan } from '../facts/plan.ts';
import { ruleOf } from './kept-rule.ts';
import type { Absence, KeptLine, Ledger, LineEvent } from './ledger-shape.ts';

/** Changes what is kept. A device applies it to what it keeps at that moment, whoever wrote it. */
export type LedgerChange = (ledger: Ledger) => Ledger;

const withLines = (ledger: Ledger, lines: readonly KeptLine[]): Ledger => ({ ...ledger, lines: [...lines] });

const changeLine =
  (id: string, change: (line: KeptLine) => KeptLine): LedgerChange =>
  (ledger) =>
    withLines(
      ledger,
      ledger.lines.map((line) => (line.id === id ? change(line) : line)),
    );

/** Puts a line there, or in the place of the one with its id. */
export const putLine =
  (line: KeptLine): LedgerChange =>
  (ledger) =>
    withLines(
      ledger,
      ledger.lines.some(({ id }) => id === line.id)
        ? ledger.lines.map((other) => (other.id === line.id ? line : other))
        : [...ledger.lines, line],
    );

/** Takes a line away. */
export const removeLine =
  (id: string): LedgerChange =>
  (ledger) =>
    withLines(
      ledger,
      ledger.lines.filter((line) => line.id !== id),
    );

/** Puts an event into a line, or in the place of the one with its id. */
export const putEvent = (lineId: string, event: LineEvent): LedgerChange =>
  changeLine(lineId, (line) => ({
    ...line,
    events: [...line.events.filter(({ id }) => id !== event.id), event],
  }));

/** Takes an event out of a line. */
export const removeEvent = (lineId: string, eventId: string): LedgerChange =>
  changeLine(lineId, (line) => ({ ...line, events: line.events.filter(({ id }) => id !== eventId) }));

/** Gives a line another name and group; an empty group is none. */
export const renameLine = (id: string, name: string, group: string): LedgerChange =>
  changeLine(id, ({ group: _, ...line }) => ({ ...line, name, ...(group === '' ? {} : { group }) }));

/** Keeps the rule of a line as the catalogue has it now. */
export const seeRule = (id: string, plan: Plan, name: string, seen: CivilDate): LedgerChange =>
  changeLine(id, (line) =>
    line.rule.kind === 'own' || line.rule.id !== plan.id
      ? line
      : { ...line, rule: { kind: 'plan', id: plan.id, name, seen, last: ruleOf(plan) } },
  );

/** Remembers what stands in the reader's calendar. */
export const putCalendar = (id: string, calendar: NonNullable<KeptLine['calendar']>): LedgerChange =>
  changeLine(id, (line) => ({ ...line, calendar }));

/** Puts an absence there, or in the place of the one with its id. */
export const putAbsence =
  (absence: Absence): LedgerChange =>
  (ledger) => ({
    ...ledger,
    absences: [...ledger.absences.filter(({ id }) => id !== absence.id), absence],
  });

/** Takes an absence away. */
export const removeAbsence =
  (id: string): LedgerChange =>
  (ledger) => ({ ...ledger, absences: ledger.absences.filter((absence) => absence.id !== id) });

/** Keeps the reader's own money; undefined forgets it. */
export const putMoney =
  (money: Ledger['money']): LedgerChange =>
  ({ money: _, ...ledger }) =>
    money === undefined ? ledger : { ...ledger, money };

/** Applies a change; every one raises the revision. */
export const changed = (ledger: Ledger, change: LedgerChange): Ledger => ({
  ...change(ledger),
  revision: ledger.revision + 1,
});
