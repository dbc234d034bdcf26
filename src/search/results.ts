import type * as searchBox from './box.ts';
import { fileNamed } from './files.ts';
import type { FirstStage } from './first-stage.ts';
import type { Groups } from './found.ts';
import { inTime } from './patience.ts';

/** The same script that answers in the box; it stands beside this one and is loaded once. */
type Box = typeof searchBox;

interface ResultsPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  /** What only the full text holds. */
  readonly more: HTMLElement;
  readonly kinds: HTMLElement;
}

/** Pages on the results page, and nearest places where nothing was found. */
const MOST_FOUND = 12;
const NEAREST = 4;
let turn = 0;

/** What the address asks for. */
interface Asked {
  readonly typed: string;
  /** Undefined: every kind. */
  readonly kind: string | undefined;
}

/** Reads the address and fills the fields of the page with it. */
function readAddress(kinds: HTMLElement): Asked {
  const address = new URLSearchParams(location.search);
  const typed = (address.get('q') ?? '').trim();
  const choices = [...kinds.querySelectorAll('input')];
  const wanted = choices.find(({ value }) => value === (address.get('kind') ?? ''))?.value ?? '';
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search]')) field.value = typed;
  for (const choice of choices) choice.checked = choice.value === wanted;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-tools a'))
    link.search = location.search;
  return { typed, kind: wanted === '' ? undefined : wanted };
}

/** Where to go on when neither stage found anything: the nearest places and the main doors. */
function showNear(box: Box, { status, list }: ResultsPage, first: FirstStage, typed: string): void {
  const { near } = first.answer(typed, NEAREST);
  status.textContent = box.fillIn(near.length > 0 ? first.words.near : first.words.none, typed, 0);
  list.replaceChildren(...box.listItems(near, first.words, true), ...doorItems());
}

/** Links to the main doors, as they stand further down the page. */
const doorItems = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-door]')].map((door) => {
    const item = document.createElement('li');
    item.append(...[...door.childNodes].map((node) => node.cloneNode(true)));
    return item;
  });

/** Shows what the full text found below the first answers, which stay where they are. */
function showFull(box: Box, page: ResultsPage, first: FirstStage, found: Groups, groups: Groups): void {
  const { words } = first;
  const isMore = found.length > 0;
  const hasAnswers = groups.length > 0;
  const said = isMore ? box.fillIn(words.more, '', found.flat().length) : words.noMore;
  page.more.replaceChildren(
    ...(isMore || hasAnswers ? [box.saidItem(said)] : []),
    ...box.listItems(found, words, true),
  );
  if (isMore && !hasAnswers) page.status.textContent = said;
}

/** Adds what the full text holds; where it cannot be had, the page says so and offers to try again. */
async function addFull(
  box: Box,
  page: ResultsPage,
  first: FirstStage,
  asked: Asked,
  own: number,
): Promise<void> {
  const { words } = first;
  const { groups, query } = first.answer(asked.typed, MOST_FOUND, asked.kind);
  page.more.replaceChildren(box.saidItem(words.opening));
  try {
    const full = await box.openFull(page.form, first);
    const found: Groups = box.withoutListed(await full.find(query, MOST_FOUND, asked.kind), groups);
    if (own !== turn) return;
    showFull(box, page, first, found, groups);
    if (found.length + groups.length === 0) showNear(box, page, first, asked.typed);
  } catch (error) {
    console.warn(error);
    box.forgetFull();
    if (own !== turn) return;
    if (groups.length === 0) page.status.textContent = '';
    const press = (): void => void addFull(box, page, first, asked, own);
    page.more.replaceChildren(box.saidItem(words.fullBroken, { text: words.again, press }));
  }
}

/** The results of the address, of the kind that is chosen: the first stage at once, the full text below. */
async function showResults(box: Box, page: ResultsPage): Promise<void> {
  const { form, status, list, kinds, more } = page;
  const own = (turn += 1);
  const asked = readAddress(kinds);
  list.replaceChildren();
  more.replaceChildren();
  status.textContent = asked.typed === '' ? '' : (form.dataset['opening'] ?? '');
  if (asked.typed === '') return;
  try {
    const first = await box.openWithSentences(form);
    await first.prepare(asked.typed);
    if (own !== turn) return;
    const { groups, readAs } = first.answer(asked.typed, MOST_FOUND, asked.kind);
    document.title = box.fillIn(first.words.title, asked.typed, 0);
    kinds.hidden = false;
    if (groups.length > 0) status.textContent = box.countOf(groups, MOST_FOUND, readAs, first.words);
    list.replaceChildren(...box.listItems(groups, first.words, true));
    await addFull(box, page, first, asked, own);
  } catch (error) {
    console.warn(error);
    status.textContent = '';
    list.replaceChildren();
    box.showBroken(true);
  }
}

const searchPage = document.querySelector<HTMLElement>('[data-search-results]');
const form = searchPage?.querySelector('form');
const status = searchPage?.querySelector<HTMLElement>('[data-status]');
const list = searchPage?.querySelector<HTMLElement>('[data-results]');
const more = searchPage?.querySelector<HTMLElement>('[data-more]');
const kinds = searchPage?.querySelector<HTMLElement>('[data-kinds]');
if (form && status && list && more && kinds)
  try {
    // The reader hears soon that it does not come.
    const box: Box = await inTime(import(/* @vite-ignore */ fileNamed('box.js')));
    const page = { form, status, list, more, kinds };
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
    document.documentElement.dataset['broken'] = '';
  }
