/** Number to sort a row by; a row that is not known goes last in either order. */
const sortKey = (row: HTMLTableRowElement, key: string): number | undefined => {
  const text = row.dataset[key];
  return text === undefined || text === '' ? undefined : Number(text);
};

/** Orders the rows of a table by one of their numbers. */
function sortTable(table: HTMLTableElement, key: string, direction: 1 | -1): void {
  for (const body of table.tBodies) {
    const rows = [...body.rows].map((row) => ({ row, number: sortKey(row, key) }));
    const known = rows.flatMap(({ row, number }) => (number === undefined ? [] : [{ row, number }]));
    const unknown = rows.filter(({ number }) => number === undefined);
    known.sort((a, b) => (a.number - b.number) * direction);
    body.append(...[...known, ...unknown].map(({ row }) => row));
  }
}

/** Sorts a table by the column of a heading; a second time in the other direction. */
function sortBy(head: HTMLElement, table: HTMLTableElement): void {
  const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
  sortTable(table, head.dataset['sort'] ?? '', direction);
}

/** Makes buttons of the headings of the columns that can be sorted by. */
function startSorting(table: HTMLTableElement): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      sortBy(head, table);
    });
    head.append(button);
  }
}

/** Opens the folds that hold a row which was asked for by traits. */
function openFolds(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.partial'))
    fold.open = fold.querySelector('tr[data-traits]:not([hidden])') !== null;
}

/** Opens the fold that holds the row to which the address leads; some browsers do so themselves. */
function openTarget(): void {
  const row = document.getElementById(location.hash.slice(1));
  const fold = row?.closest('details');
  if (!row || !fold || fold.open) return;
  fold.open = true;
  row.scrollIntoView();
}

/** Shows the rows that have every chosen trait and says how many are left. */
function filterRows(form: HTMLFormElement): void {
  const wanted = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  let shown = 0;
  for (const row of document.querySelectorAll<HTMLTableRowElement>('tr[data-traits]')) {
    const traits = (row.dataset['traits'] ?? '').split(' ');
    row.hidden = wanted.some((trait) => !traits.includes(trait));
    if (!row.hidden) shown += 1;
  }
  if (wanted.length > 0) openFolds();
  const status = form.querySelector('[role=status]');
  if (status !== null) status.textContent = (form.dataset['count'] ?? '').replace('{n}', String(shown));
}

const form = document.querySelector<HTMLFormElement>('form[data-filter]');
document.querySelectorAll<HTMLTableElement>('table[data-sortable]').forEach(startSorting);
if (form !== null) {
  // Until here the filter cannot be seen: without this script it would do nothing.
  form.dataset['ready'] = '';
  form.addEventListener('change', () => {
    filterRows(form);
  });
  // A browser keeps the boxes that were ticked when a reader comes back.
  filterRows(form);
}

addEventListener('hashchange', openTarget);
openTarget();

export {};
