import type { Params } from '../../core/answers/address.ts';

/** The name under which a fragment brings lines from another device. It is no answer. */
export const MOVE = 'move';

/**
 * The parameters of an address: those of its query and those of its fragment, which an island writes and which therefore
 * win. A fragment without an equals sign is a place on the page and holds none.
 */
export function paramsOf(query: string, fragment: string): Params {
  const own = new URLSearchParams(fragment.includes('=') ? fragment.replace(/^#/, '') : '');
  own.delete(MOVE);
  return own.size > 0 ? own : new URLSearchParams(query);
}

/** The answers that stand in the address of the page. */
export const paramsHere = (): Params => paramsOf(location.search, location.hash);

/** Whether the fragment leads to a place on the page and says nothing about the answers. */
export const isPlaceHere = (): boolean => location.hash.length > 1 && !location.hash.includes('=');

/** The same page in the other script is given the same answers. */
function keepInOtherScript(params: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) link.hash = params;
}

/** Writes answers into the fragment, which is never sent anywhere; nothing is left of a query. */
export function writeAnswers(params: string, how: 'pushState' | 'replaceState'): void {
  keepInOtherScript(params);
  const address = `${location.pathname}${params === '' ? '' : `#${params}`}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  try {
    history[how](null, '', address);
  } catch (error) {
    // Some browsers limit how often the address may change; the answers stay on the page.
    console.warn(error);
  }
}
