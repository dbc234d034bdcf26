import type { SearchWords } from './config.ts';
import { openSearch, type Found, type Groups, type Search } from './engine.ts';

let opened: Promise<Search> | undefined;

/** The search of the form's language. Loads once; a failure is forgotten, so that the next try loads again. */
export function open(form: HTMLElement): Promise<Search> {
  opened ??= openSearch(form.dataset['config'] ?? '').catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const element = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
};

function excerptNodes(pieces: Found['pieces']): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

/** One place: a plain link with its kind, its heading and, where there is room, the text around the words. */
function linkOf(found: Found, words: SearchWords, isFull: boolean): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = found.url;
  link.append(
    element('b', '', found.heading === undefined ? found.title : `${found.title}：${found.heading}`),
    element('span', 'sub', words.kinds[found.kind] ?? ''),
  );
  if (isFull) link.append(element('span', 'sub', ...excerptNodes(found.pieces)));
  return link;
}

/** List items of places, one a page. */
export function listItems(pages: Groups, words: SearchWords, isFull: boolean): HTMLElement[] {
  return pages.map((places) => element('li', '', ...places.map((place) => linkOf(place, words, isFull))));
}

/** A word of the search with its places filled. */
export const fillIn = (text: string, typed: string, count: number): string =>
  text.replace('{q}', typed.slice(0, 80)).replace('{n}', String(count));

interface Panel {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
}

let asked = 0;

/** Answers while the reader types; an answer that comes late is dropped. */
async function answer(panel: Panel): Promise<void> {
  const typed = panel.field.value.trim();
  const turn = (asked += 1);
  if (typed === '') {
    panel.list.replaceChildren();
    panel.status.textContent = '';
    return;
  }
  try {
    const search = await open(panel.form);
    const found = await search.find(typed, 6);
    if (turn !== asked) return;
    panel.list.replaceChildren(...listItems(found, search.words, false));
    const said = found.length === 0 ? search.words.none : search.words.count;
    panel.status.textContent = fillIn(said, typed, found.length);
  } catch {
    if (turn === asked) showBroken(panel);
  }
}

/** Says that the search cannot be had, with a link to the symptoms. */
export function showBroken({ form, list, status }: Pick<Panel, 'form' | 'list' | 'status'>): void {
  status.textContent = form.dataset['broken'] ?? '';
  const link = document.createElement('a');
  link.href = new URL('../troubleshooting/', form.action).href;
  link.textContent = form.dataset['symptoms'] ?? '';
  list.replaceChildren(element('li', '', link));
}

/** Moves through the field and the links with the arrow keys; Escape goes back to the field and closes. */
function move(event: KeyboardEvent, { field, list }: Panel, close: () => void): void {
  const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape' && list.childElementCount > 0) {
    event.preventDefault();
    close();
    field.focus();
  } else if (step !== 0 && at >= 0 && stops.length > 1) {
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]?.focus();
  }
}

const started = new WeakSet<HTMLFormElement>();

/** Makes a search field answer while it is typed in. Called when the field gets the focus for the first time. */
export function start(field: HTMLInputElement): void {
  const form = field.form;
  const list = form?.querySelector<HTMLElement>('[data-list]');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (form === null || !list || !status || started.has(form)) return;
  started.add(form);
  const panel: Panel = { form, field, list, status };
  const close = (): void => {
    asked += 1;
    list.replaceChildren();
    status.textContent = '';
  };
  let wait = 0;
  const ask = (): void => {
    window.clearTimeout(wait);
    wait = window.setTimeout(() => void answer(panel), 80);
  };
  let isComposing = false;
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    ask();
  });
  field.addEventListener('input', () => {
    if (!isComposing) ask();
  });
  form.addEventListener('keydown', (event) => {
    if (!isComposing) move(event, panel, close);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  open(form).then(
    () => field.value !== '' && !isComposing && document.activeElement === field && ask(),
    () => showBroken(panel),
  );
}
