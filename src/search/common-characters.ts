/** Rows and cells of the first level of GB 2312, the characters that readers write. */
const ROWS = { first: 0xb0, last: 0xd7 } as const;
const CELLS = { first: 0xa1, last: 0xfe, lastOfAll: 0xf9 } as const;

/** The common characters in the order of the national standard, which goes by their sound. */
export function commonCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let row: number = ROWS.first; row <= ROWS.last; row += 1) {
    const last = row === ROWS.last ? CELLS.lastOfAll : CELLS.last;
    for (let cell: number = CELLS.first; cell <= last; cell += 1) bytes.push(row, cell);
  }
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
}
