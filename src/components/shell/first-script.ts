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

const here = location;

const inputsLike = (what: string): NodeListOf<HTMLInputElement> => document.querySelectorAll(what);

/** What this script looks for: a field, a button that has what it says once it has copied, or a link. */
type Found = HTMLInputElement & HTMLAnchorElement & { readonly dataset: { readonly copy: string } };
/** Where an event happened: nearly always an element. */
interface Place extends EventTarget {
  closest?(what: string): Found | null;
}

/** The element that an event happened in, or the nearest one around it. */
const around = ({ target }: { readonly target: Place | null }, what: string): Found | null | undefined =>
  target?.closest?.(what);

declare global {
  interface Window {
    /** A browser that has it loads a script only by an address that a policy has made. */
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): unknown };
  }
}

/** What the browser keeps for the reader; where that is blocked, it lasts as long as the page. */
let kept: Record<string, string>;
try {
  kept = localStorage;
  // Where there is none at all, the first use of it fails.
  dataset.scheme = kept.scheme;
} catch (error) {
  kept = {};
  warn(error);
}
dataset.js = here.href;

// A search field that is entered loads the search; where it cannot be had, the form shows its words for that.
on('focusin', (event) => {
  const field = around(event, SEARCH_FIELD);
  if (field)
    import(SEARCH).then(
      (search: typeof box) => search.start(field),
      () => (dataset.broken = ''),
    );
});

// `/` where nothing can be typed, and Ctrl or Cmd + K anywhere, lead to the last search field of the page.
on('keydown', (event) => {
  const wanted = event.ctrlKey || event.metaKey ? 'k' : (around(event, ':read-write') ?? '/');
  const field = [...inputsLike(SEARCH_FIELD)].pop();
  if (event.key === wanted && field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// A copying button copies its value and then says what stands there; the flipping one switches between light and dark. A link
// to this page in the other script keeps what the address of this one asks for and where it is.
on('click', (event) => {
  const button = around(event, '.copy');
  const link = around(event, '[hreflang]');
  if (button)
    void navigator.clipboard
      .writeText(button.value)
      .then(() => (button.textContent = button.dataset.copy), warn);
  if (link) {
    link.search = here.search;
    link.hash = here.hash;
  }
  // From dark to light where the reader chose dark or, without a choice, the device is dark; else the other way.
  if (around(event, '.flip'))
    kept.scheme = dataset.scheme = (
      kept.scheme ? kept.scheme === 'dark' : matchMedia('(prefers-color-scheme:dark)').matches
    )
      ? 'light'
      : 'dark';
});

// The marks of facts show whose recheck day has passed, where the reader is, since the page was built.
on('load', () => {
  for (const mark of inputsLike('data')) mark.hidden = new Date(mark.value + 'T24:00') > new Date();
  // Nothing on this site loads a script in the old ways but the worker, whatever else would be asked for.
  self.trustedTypes?.createPolicy('default', { createScriptURL: () => WORKER });
  // A browser has no workers where the connection is not secure.
  const browser: Partial<Navigator> = navigator;
  void browser.serviceWorker?.register(WORKER).catch(warn);
});
