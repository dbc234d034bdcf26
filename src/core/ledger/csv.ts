/** Why a text is no table: a quote that does not end, or something beside one. Rows count from 1. */
export interface CsvProblem {
  readonly row: number;
  readonly problem: 'open-quote' | 'stray-quote';
}

/** The rows of a table, or where it is broken. */
export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | ({ readonly ok: false } & CsvProblem);

/** A spreadsheet would run what begins so as a formula. */
const FORMULA = /^[=+\-@\t\r']/;

const cellText = (cell: string): string => {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const cellOf = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Rows as RFC 4180 writes them: commas, CRLF, quotes where they are needed, nothing that runs as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** One cell from a place on: quoted or not, with what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;

/** Reads rows as RFC 4180 writes them; a line break of any system ends one. Never throws. */
export function readCsv(text: string): ReadCsv {
  const table = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < table.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(table);
    if (match === null)
      return { ok: false, row: rows.length + 1, problem: table[at] === '"' ? 'open-quote' : 'stray-quote' };
    const [whole, quoted, plain = '', end] = match;
    row.push(cellOf(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    at += whole.length;
    if (end === ',' && at < table.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return { ok: true, rows };
}
