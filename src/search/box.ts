import type { SearchWords } from './config.ts';
import { openSearch, type Found, type Groups, type Search } from './engine.ts';

let opened: Promise<Search> | undefined;

/** The search of the form's language. Loads once; a failure is forgotten, so that the next try loads again. */
export function openBox(form: HTMLElement): Promise<Search> {
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

/** Whether the form says that the search cannot be had; it stands in the form with a link to the symptoms. */
export function showBroken(form: HTMLElement, isBroken: boolean): void {
  if (isBroken) form.dataset['broken'] = '';
  else delete form.dataset['broken'];
}

/** A list item with the form's link to the symptoms. */
export function symptomsItem(form: HTMLElement): HTMLElement {
  return element(
    'li',
    '',
    ...[...form.querySelectorAll('[role=alert] a')].map((link) => link.cloneNode(true)),
  );
}

let asked = 0;
let isPanelOpen = false;
/** Places in the panel. */
const MOST_SUGGESTED = 6;

/** Shows places, or words alone, in the panel. */
function show({ form, list, status }: Panel, said: string, items: readonly HTMLElement[] = []): void {
  showBroken(form, false);
  list.replaceChildren(...items);
  status.textContent = said;
}

/** Answers while the reader types; an answer that comes late is dropped. */
async function showAnswer(panel: Panel): Promise<void> {
  const { form, field } = panel;
  const typed = field.value.trim();
  const turn = (asked += 1);
  if (typed === '') {
    show(panel, '');
    return;
  }
  if (!isPanelOpen) show(panel, form.dataset['opening'] ?? '');
  try {
    const search = await openBox(form);
    isPanelOpen = true;
    const found = await search.find(typed, MOST_SUGGESTED);
    if (turn !== asked) return;
    const { words } = search;
    if (found.length === 0) show(panel, fillIn(words.none, typed, 0), [symptomsItem(form)]);
    else
      show(
        panel,
        fillIn(found.length < MOST_SUGGESTED ? words.count : words.first, typed, found.flat().length),
        listItems(found, words, false),
      );
  } catch (error) {
    console.warn(error);
    opened = undefined;
    if (turn !== asked) return;
    show(panel, '');
    showBroken(form, true);
  }
}

/** How far each arrow key moves. */
const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Moves through the field and the links with the arrow keys; Escape goes back to the field and closes. */
function move(
  event: KeyboardEvent,
  { field, list, status }: Panel,
  close: () => void,
  ask: () => void,
): void {
  const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = STEPS.get(event.key) ?? 0;
  if (event.key === 'Escape' && (stops.length > 1 || status.textContent !== '')) {
    event.preventDefault();
    close();
    field.focus();
  } else if (step !== 0 && at >= 0) {
    event.preventDefault();
    if (stops.length > 1) stops[(at + step + stops.length) % stops.length]?.focus();
    else ask();
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
  let wait = 0;
  const close = (): void => {
    window.clearTimeout(wait);
    asked += 1;
    show(panel, '');
  };
  const ask = (): void => {
    window.clearTimeout(wait);
    wait = window.setTimeout(() => void showAnswer(panel), 80);
  };
  let isComposing = false;
  // The script may load in the middle of a composition, whose start it has missed.
  for (const type of ['compositionstart', 'compositionupdate'])
    field.addEventListener(type, () => {
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
    if (!isComposing && !event.isComposing) move(event, panel, close, ask);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
  openBox(form).then(
    () => field.value !== '' && !isComposing && document.activeElement === field && ask(),
    () => showBroken(form, true),
  );
}
