/** The same script that answers in the box; it stands beside this one and is loaded once. */
const boxPath = '/search/box.js';
const { fillIn, listItems, open, showBroken }: typeof import('./box.ts') = await import(
  /* @vite-ignore */ boxPath
);

interface ResultsPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly kinds: HTMLElement;
}

/** The results of the address, of the kind that is chosen; nothing found: the nearest guides. */
async function showResults({ form, status, list, kinds }: ResultsPage): Promise<void> {
  const typed = (new URLSearchParams(location.search).get('q') ?? '').trim();
  const chosen = kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search]')) field.value = typed;
  if (typed === '') return;
  try {
    const search = await open(form);
    const { words } = search;
    document.title = fillIn(words.title, typed, 0);
    const found = await search.find(typed, 20, chosen === '' ? undefined : chosen);
    kinds.hidden = false;
    status.textContent = fillIn(found.length === 0 ? words.near : words.count, typed, found.length);
    const shown = found.length === 0 ? await search.near(typed, 5, 'guide') : found;
    list.replaceChildren(...listItems(shown, words, true));
  } catch {
    showBroken({ form, list, status });
  }
}

const place = document.querySelector<HTMLElement>('[data-search-results]');
const form = place?.querySelector('form');
const status = place?.querySelector<HTMLElement>('[data-status]');
const list = place?.querySelector<HTMLElement>('[data-results]');
const kinds = place?.querySelector<HTMLElement>('[data-kinds]');
if (form && status && list && kinds) {
  const page = { form, status, list, kinds };
  kinds.addEventListener('change', () => void showResults(page));
  void showResults(page);
}

export {};
