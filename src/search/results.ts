import type * as searchBox from './box.ts';

/** The same script that answers in the box; it stands beside this one and is loaded once. */
const boxPath = '/search/box.js';
type Box = typeof searchBox;

interface ResultsPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly kinds: HTMLElement;
}

/** Pages on the results page, and guides where nothing was found. */
const MOST_FOUND = 20;
const NEAREST = 5;

/** The results of the address, of the kind that is chosen; nothing found: the nearest guides and the symptoms. */
async function showResults(box: Box, { form, status, list, kinds }: ResultsPage): Promise<void> {
  const address = new URLSearchParams(location.search);
  const typed = (address.get('q') ?? '').trim();
  const wanted = address.get('kind') ?? '';
  const choices = [...kinds.querySelectorAll('input')];
  const kind = choices.some(({ value }) => value === wanted) ? wanted : '';
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search]')) field.value = typed;
  for (const choice of choices) choice.checked = choice.value === kind;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-tools a'))
    link.search = location.search;
  if (typed === '') {
    status.textContent = '';
    return;
  }
  status.textContent = form.dataset['opening'] ?? '';
  try {
    const search = await box.openBox(form);
    const { words } = search;
    document.title = box.fillIn(words.title, typed, 0);
    const found = await search.find(typed, MOST_FOUND, kind === '' ? undefined : kind);
    kinds.hidden = false;
    if (found.length > 0) {
      status.textContent = box.fillIn(
        found.length < MOST_FOUND ? words.count : words.first,
        typed,
        found.flat().length,
      );
      list.replaceChildren(...box.listItems(found, words, true));
      return;
    }
    const near = await search.near(typed, NEAREST);
    const others = [...document.querySelectorAll('[data-first]')].filter(
      (item) => !near.some(([place]) => item.innerHTML.includes(`"${place?.page}"`)),
    );
    status.textContent = box.fillIn(words.near, typed, 0);
    list.replaceChildren(
      ...box.listItems(near, words, true),
      ...others.slice(0, NEAREST - near.length).map((item) => item.cloneNode(true)),
      box.symptomsItem(form),
    );
  } catch (error) {
    console.warn(error);
    status.textContent = '';
    list.replaceChildren();
    box.showBroken(form, true);
  }
}

const searchPage = document.querySelector<HTMLElement>('[data-search-results]');
const form = searchPage?.querySelector('form');
const status = searchPage?.querySelector<HTMLElement>('[data-status]');
const list = searchPage?.querySelector<HTMLElement>('[data-results]');
const kinds = searchPage?.querySelector<HTMLElement>('[data-kinds]');
if (form && status && list && kinds)
  try {
    const box: Box = await import(/* @vite-ignore */ boxPath);
    const page = { form, status, list, kinds };
    kinds.addEventListener('change', () => {
      const kind = kinds.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
      const address = new URL(location.href);
      if (kind === '') address.searchParams.delete('kind');
      else address.searchParams.set('kind', kind);
      history.replaceState(null, '', address);
      void showResults(box, page);
    });
    void showResults(box, page);
  } catch (error) {
    console.warn(error);
    status.textContent = '';
    form.dataset['broken'] = '';
  }
