import type * as box from '../../search/box.ts';

/*
 * The one script inside every page. The build bundles it and writes it into the head, so it is at most 1 KB; it holds no
 * Chinese, so that its hash is the same in both scripts.
 */
const { dataset } = document.documentElement;
/** The search stands in a file of its own; the build puts its full name here. */
const SEARCH = '/find/box.js';
const WORKER = '/sw.js';
const SEARCH_FIELD = '[name=q]';
// A name of our own is made short, one of the browser is not.
const on = addEventListener;
const { warn } = console;

const inputsLike = (what: string): NodeListOf<HTMLInputElement> => document.querySelectorAll(what);

/** The element that an event happened in, or the nearest one around it. */
const around = ({ target }: Event, what: string): HTMLInputElement | null | false =>
  target instanceof Element && target.closest<HTMLInputElement>(what);

declare global {
  interface Window {
    /** A browser that has it loads a script only by an address that a policy has made. */
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): unknown };
  }
}

/** What the browser keeps for the reader; where that is blocked, it lasts as long as the page. */
let kept: Record<string, string> = {};
try {
  // Where there is none at all, the first use of it fails.
  dataset.scheme = localStorage.getItem('scheme') ?? '';
  kept = localStorage;
} catch (error) {
  warn(error);
}
dataset.js = location.href;

// A search field that is entered loads the search; where it cannot be had, the form shows its words for that.
on('focusin', (event) => {
  const field = around(event, SEARCH_FIELD);
  if (field)
    import(SEARCH).then(
      (search: typeof box) => search.start(field),
      () => (dataset.broken = ''),
    );
});

// `/` outside of a field, and Ctrl or Cmd + K anywhere, lead to the last search field of the page.
on('keydown', (event) => {
  const isMeant =
    event.ctrlKey || event.metaKey
      ? event.key === 'k'
      : event.key === '/' && !around(event, 'input,select,textarea');
  const field = [...inputsLike(SEARCH_FIELD)].pop();
  if (isMeant && field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// A button with `data-copy` copies its value and then says what stands there; one with `data-flip` switches between light and dark.
on('click', (event) => {
  const button = around(event, '[data-copy]');
  if (button)
    void navigator.clipboard
      .writeText(button.value)
      .then(() => (button.textContent = button.dataset.copy ?? ''), warn);
  if (around(event, '[data-flip]')) {
    const { scheme } = dataset;
    const isDark = scheme ? scheme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches;
    kept.scheme = dataset.scheme = isDark ? 'light' : 'dark';
  }
});

// The marks of facts show whose recheck day has passed, where the reader is, since the page was built.
on('load', () => {
  for (const mark of inputsLike('data'))
    if (new Date(mark.value + 'T24:00') <= new Date()) mark.hidden = false;
  // Nothing on this site loads a script in the old ways but the worker, whatever else would be asked for.
  self.trustedTypes?.createPolicy('default', { createScriptURL: () => WORKER });
  // A browser has no workers where the connection is not secure.
  const browser: Partial<Navigator> = navigator;
  void browser.serviceWorker?.register(WORKER).catch(warn);
});
