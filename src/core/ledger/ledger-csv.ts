import type { Length } from '../calendar/civil.ts';
import { parseMoney } from '../cost/money.ts';
import type { Cents } from '../facts/plan.ts';
import { csvText, readCsv, type CsvProblem } from './csv.ts';
import type { KeptLine, Ledger, LineEvent } from './ledger-shape.ts';
import { ledgerFrom, type LedgerProblem } from './read-ledger.ts';

/** The columns of a table: a row for each event, and one for a line without any. */
const COLUMNS = [
  'line',
  'name',
  'group',
  'plan',
  'planName',
  'buffer',
  'event',
  'kind',
  'date',
  'day',
  'amount',
  'length',
  'due',
  'balance',
  'how',
  'text',
] as const;
type Column = (typeof COLUMNS)[number];
type CsvRow = Partial<Record<Column, string>>;

/** Cents as `12.50`. */
const moneyText = (cents: Cents): string =>
  `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;

/** A length as `90d` or `12m`. */
const lengthCode = (length: Length): string => ('days' in length ? `${length.days}d` : `${length.months}m`);

/** A plan by its id, a rule of one's own as `own:payment:90d:10.00`. */
function ruleCode(rule: KeptLine['rule']): string {
  if (rule.kind === 'plan') return rule.id;
  const price = rule.price === undefined ? [] : [moneyText(rule.price)];
  return ['own', rule.by, rule.length === undefined ? '' : lengthCode(rule.length), ...price].join(':');
}

const moneyCell = (cents: Cents | undefined): string => (cents === undefined ? '' : moneyText(cents));
const lengthCell = (length: Length | undefined): string => (length === undefined ? '' : lengthCode(length));

/** What an event says beside its kind and its day. */
function saidCells(event: LineEvent): CsvRow {
  switch (event.kind) {
    case 'paid':
      return { amount: moneyCell(event.amount), length: lengthCell(event.length) };
    case 'toppedUp':
      return { amount: moneyText(event.amount) };
    case 'used':
      return {};
    case 'accountShows':
      return { due: event.due ?? '', balance: moneyCell(event.balance) };
    case 'moved':
      return { how: event.how };
    case 'note':
      return { text: event.text };
  }
}

function eventCells(event: LineEvent): CsvRow {
  const { id, kind, date, day } = event;
  return { event: id, kind, date, day, ...saidCells(event) };
}

function rowsOf(line: KeptLine): readonly CsvRow[] {
  const { id, name, group = '', rule, buffer } = line;
  const planName = rule.kind === 'plan' ? (rule.name ?? '') : '';
  const days = buffer === undefined ? '' : String(buffer);
  const own: CsvRow = { line: id, name, group, plan: ruleCode(rule), planName, buffer: days };
  return line.events.length === 0 ? [own] : line.events.map((event) => ({ ...own, ...eventCells(event) }));
}

/** Lines and events as a table. What the catalogue knows and what stands in a calendar is not in it. */
export const ledgerCsv = ({ lines }: Ledger): string =>
  csvText([[...COLUMNS], ...lines.flatMap(rowsOf).map((row) => COLUMNS.map((column) => row[column] ?? ''))]);

/** What is wrong with a table: its row counted from 1, its column, and how. */
export type CsvLedgerProblem =
  | (CsvProblem & { readonly column?: undefined })
  | {
      readonly row: number;
      readonly column?: string;
      readonly problem: LedgerProblem['problem'] | 'no-header';
    };

/** A ledger out of a table, or everything that is wrong with it. */
export type ReadLedgerCsv =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly CsvLedgerProblem[] };

/** Cents out of a text; what is no money stays as it is and is refused later. */
function centsFrom(text: string): unknown {
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : text;
}

function lengthFrom(text: string): unknown {
  const match = /^(\d{1,5})([dm])$/.exec(text);
  if (match === null) return text;
  return match[2] === 'd' ? { days: Number(match[1]) } : { months: Number(match[1]) };
}

function ruleIn(text: string, planName: string): unknown {
  const [own, by, length = '', price] = text.split(':');
  if (own !== 'own' || by === undefined)
    return { kind: 'plan', id: text, ...(planName === '' ? {} : { name: planName }) };
  return {
    kind: 'own',
    by,
    ...(length === '' ? {} : { length: lengthFrom(length) }),
    ...(price === undefined ? {} : { price: centsFrom(price) }),
  };
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  amount: centsFrom,
  balance: centsFrom,
  length: lengthFrom,
};
const EVENT_COLUMNS = ['kind', 'date', 'day', 'amount', 'length', 'due', 'balance', 'how', 'text'] as const;

function eventIn(row: CsvRow): object {
  const said = EVENT_COLUMNS.filter((column) => (row[column] ?? '') !== '');
  const entries = said.map((column): [string, unknown] => [
    column,
    (READERS[column] ?? String)(row[column] ?? ''),
  ]);
  return { id: row.event, ...Object.fromEntries<unknown>(entries) };
}

/** Days out of a text; what is no number stays as it is and is refused later. */
function bufferIn(text: string): object {
  if (text === '') return {};
  return { buffer: /^\d{1,3}$/.test(text) ? Number(text) : text };
}

/** Lines as a table tells them, with the rows in which each and its events stand. */
interface Collected {
  readonly line: Record<string, unknown> & { readonly events: object[] };
  readonly row: number;
  readonly eventRows: number[];
}

function collected(rows: readonly CsvRow[]): readonly Collected[] {
  const lines = new Map<string, Collected>();
  rows.forEach((row, at) => {
    const { line: id = '', name, group = '', plan = '', planName = '', buffer = '', event = '' } = row;
    const rule = ruleIn(plan, planName);
    const known = lines.get(id) ?? {
      line: { id, name, ...(group === '' ? {} : { group }), rule, ...bufferIn(buffer), events: [] },
      row: at + 2,
      eventRows: [],
    };
    lines.set(id, known);
    if (event === '') return;
    known.line.events.push(eventIn(row));
    known.eventRows.push(at + 2);
  });
  return [...lines.values()];
}

/** The column in which a field of a ledger stands. */
function columnOf(field: string | undefined, isOfEvent: boolean): string | undefined {
  switch (field) {
    case 'id':
      return isOfEvent ? 'event' : 'line';
    case 'rule':
      return 'plan';
    default:
      return field;
  }
}

/** The row and the column of a value in a table. */
function placed({ path, problem }: LedgerProblem, lines: readonly Collected[]): CsvLedgerProblem {
  const [, line, event, field] = /^lines\[(\d+)\](?:\.events\[(\d+)\])?\.?(\w+)?/.exec(path) ?? [];
  const known = line === undefined ? undefined : lines[Number(line)];
  const row = event === undefined ? known?.row : known?.eventRows[Number(event)];
  const column = columnOf(field, event !== undefined);
  return { row: row ?? 1, problem, ...(column === undefined ? {} : { column }) };
}

/** A ledger out of a table as `ledgerCsv` writes it: columns in any order, others are left out. Never throws. */
export function readLedgerCsv(text: string): ReadLedgerCsv {
  const table = readCsv(text);
  if (!table.ok) return { ok: false, problems: [{ row: table.row, problem: table.problem }] };
  const [header = [], ...body] = table.rows;
  if (!header.includes('line') || !header.includes('name') || !header.includes('plan'))
    return { ok: false, problems: [{ row: 1, problem: 'no-header' }] };
  const rows = body
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells): CsvRow =>
      Object.fromEntries(COLUMNS.map((name) => [name, cells[header.indexOf(name)] ?? ''])),
    );
  const lines = collected(rows);
  const read = ledgerFrom({ version: 2, revision: 0, lines: lines.map(({ line }) => line), absences: [] });
  if (read.ok) return { ok: true, ledger: read.ledger };
  return { ok: false, problems: read.problems.map((problem) => placed(problem, lines)) };
}
