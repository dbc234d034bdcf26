import type { FirstStage } from './first-stage.ts';
import { fileNamed } from './files.ts';
import type * as fullText from './full-text.ts';
import { countOf, fillIn, linkItem, listItems, saidItem, withoutListed } from './listing.ts';
import { loadSentences, openFirstStage } from './open-first-stage.ts';
import { inTime } from './patience.ts';

export { countOf, fillIn, linkItem, listItems, saidItem, withoutListed, inTime };

const languageOf = (form: HTMLElement): string => form.dataset['language'] ?? '';

let stage: FirstStage | undefined;
let opened: Promise<FirstStage> | undefined;

/** The first stage of the form's language. Loads once; a failure is forgotten, so that the next try loads again. */
export function openBox(form: HTMLElement): Promise<FirstStage> {
  opened ??= openFirstStage(languageOf(form)).then(
    (made) => (stage = made),
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

/** The first stage with the first sentences of its places; without them where they do not come. */
export async function openWithSentences(form: HTMLElement): Promise<FirstStage> {
  const sentences = loadSentences(languageOf(form)).catch((error: unknown) => {
    console.warn(error);
    return [];
  });
  const first = await openBox(form);
  first.showSentences(await sentences);
  return first;
}

let openedFull: Promise<fullText.FullText> | undefined;

/** The full text of the form's language, like the first stage. */
export function openFull(form: HTMLElement, { version }: FirstStage): Promise<fullText.FullText> {
  const load = async (): Promise<fullText.FullText> => {
    const module: typeof fullText = await inTime(import(/* @vite-ignore */ fileNamed('full-text.js')));
    return module.openFullText(languageOf(form), version);
  };
  openedFull ??= load();
  openedFull.catch(forgetFull);
  return openedFull;
}

/** Forgets the full text, so that the next question loads it anew. */
export function forgetFull(): void {
  openedFull = undefined;
}

interface Panel {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
}

/** Whether the page says that the search cannot be had; it stands in its form with a link to the symptoms. */
export function showBroken(isBroken: boolean): void {
  const { dataset } = document.documentElement;
  if (isBroken) dataset['broken'] = '';
  else delete dataset['broken'];
}

/** A list item with the form's link to the symptoms. */
export function symptomsItem(form: HTMLElement): HTMLElement {
  const link = form.querySelector<HTMLAnchorElement>('[role=alert] a');
  return linkItem(link?.getAttribute('href') ?? '', link?.textContent ?? '');
}

let asked = 0;
let waitForFull = 0;
/** Pages in the panel. */
const MOST_SUGGESTED = 6;
/** The full text is asked when the reader has paused for so long. */
const PAUSE = 500;

/** Shows places, or words alone, in the panel. */
function show({ list, status }: Panel, said: string, items: readonly HTMLElement[] = []): void {
  showBroken(false);
  list.replaceChildren(...items);
  status.textContent = said;
}

/** Adds what the full text holds below what is shown; where it cannot be had, the panel says so. */
async function addFull(panel: Panel, first: FirstStage, typed: string, turn: number): Promise<void> {
  const { words } = first;
  const { groups, query } = first.answer(typed, MOST_SUGGESTED);
  const note = saidItem(words.opening);
  panel.list.append(note);
  try {
    const full = await openFull(panel.form, first);
    const found = withoutListed(await full.find(query, MOST_SUGGESTED), groups);
    if (turn !== asked) return;
    const said = found.length === 0 ? words.noMore : fillIn(words.more, typed, found.flat().length);
    note.replaceWith(saidItem(said), ...listItems(found, words, false));
  } catch (error) {
    console.warn(error);
    forgetFull();
    if (turn !== asked) return;
    const press = (): void => {
      broken.remove();
      panel.field.focus();
      void addFull(panel, first, typed, turn);
    };
    const broken = saidItem(words.fullBroken, { text: words.again, press });
    note.replaceWith(broken);
  }
}

/** Shows what the first stage says; where that is little, the full text follows. */
function showAnswer(panel: Panel, first: FirstStage, typed: string, turn: number): void {
  const { words } = first;
  const { groups, near, readAs, isLittle } = first.answer(typed, MOST_SUGGESTED);
  const address = `${panel.form.action}?q=${encodeURIComponent(typed)}`;
  const everywhere = linkItem(address, words.searchAll);
  if (groups.length > 0) {
    const said = countOf(groups, MOST_SUGGESTED, readAs, words);
    show(panel, said, [...listItems(groups, words, false), everywhere]);
  } else {
    const said = fillIn(near.length > 0 ? words.near : words.none, typed, 0);
    show(panel, said, [...listItems(near, words, false), symptomsItem(panel.form), everywhere]);
  }
  if (isLittle) waitForFull = window.setTimeout(() => void addFull(panel, first, typed, turn), PAUSE);
}

/** Answers what the reader typed; an answer that comes late is dropped. */
async function answerLater(panel: Panel, typed: string, turn: number): Promise<void> {
  try {
    const first = await openBox(panel.form);
    await first.prepare(typed);
    if (turn === asked) showAnswer(panel, first, typed, turn);
  } catch (error) {
    console.warn(error);
    if (turn !== asked) return;
    show(panel, '');
    showBroken(true);
  }
}

/** Answers at once if it can. */
function answerTyped(panel: Panel): void {
  const typed = panel.field.value.trim();
  const turn = (asked += 1);
  window.clearTimeout(waitForFull);
  if (typed === '') show(panel, '');
  else if (stage?.isReady(typed) === true) showAnswer(panel, stage, typed, turn);
  else {
    if (stage === undefined) show(panel, panel.form.dataset['opening'] ?? '');
    void answerLater(panel, typed, turn);
  }
}

/** How far each arrow key moves. */
const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Moves through the field and the links with the arrow keys; Escape goes back to the field and closes. */
function move(event: KeyboardEvent, panel: Panel, close: () => void): void {
  const { field, list, status } = panel;
  const stops: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const step = STEPS.get(event.key) ?? 0;
  if (event.key === 'Escape' && (stops.length > 1 || status.textContent !== '')) {
    event.preventDefault();
    close();
    field.focus();
  } else if (step !== 0 && at >= 0) {
    event.preventDefault();
    if (stops.length > 1) stops[(at + step + stops.length) % stops.length]?.focus();
    else answerTyped(panel);
  }
}

/** Closes the panel; what is still asked for it is dropped. */
function close(panel: Panel): void {
  asked += 1;
  window.clearTimeout(waitForFull);
  show(panel, '');
}

/** Listens to the field, and waits while an input method is at work in it. */
function listen(panel: Panel): () => boolean {
  const { field } = panel;
  let isComposing = false;
  // The script may load in the middle of a composition, whose start it has missed.
  for (const type of ['compositionstart', 'compositionupdate'])
    field.addEventListener(type, () => {
      isComposing = true;
    });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    answerTyped(panel);
  });
  field.addEventListener('input', () => {
    if (!isComposing) answerTyped(panel);
  });
  return () => isComposing;
}

/** Closes the panel when the reader goes on elsewhere. */
function closeOutside(panel: Panel): void {
  const { form } = panel;
  const look = (place: EventTarget | null): void => {
    if (place instanceof Node && !form.contains(place)) close(panel);
  };
  form.addEventListener('focusout', ({ relatedTarget }) => look(relatedTarget));
  document.addEventListener('pointerdown', ({ target }) => look(target));
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
  const isComposing = listen(panel);
  form.addEventListener('keydown', (event) => {
    if (!isComposing() && !event.isComposing)
      move(event, panel, () => {
        close(panel);
      });
  });
  closeOutside(panel);
  openBox(form).then(
    () => {
      if (field.value !== '' && !isComposing() && document.activeElement === field) answerTyped(panel);
    },
    () => {
      showBroken(true);
    },
  );
}
