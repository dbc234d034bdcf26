import type { SearchWords } from './config.ts';
import type { Found, Groups } from './found.ts';

const element = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
};

/** What stands at a place, with marks on what was looked for. */
const excerptNodes = (pieces: Found['pieces']): (Node | string)[] =>
  pieces.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));

/** What a place is called: its page and heading, or the heading alone below another place of its page. */
function nameOf({ title, heading }: Found, isFirst: boolean): string {
  if (heading === undefined) return title;
  return isFirst ? `${title}：${heading}` : heading;
}

/** One place: a plain link with its kind, its heading and, where there is room, the text around the words. */
function linkOf(found: Found, words: SearchWords, isFull: boolean, isFirst: boolean): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = found.url;
  link.append(element('b', '', nameOf(found, isFirst)));
  if (isFirst) link.append(element('span', 'sub', words.kinds[found.kind] ?? ''));
  if (isFull && found.pieces.length > 0) link.append(element('span', 'sub', ...excerptNodes(found.pieces)));
  return link;
}

/** List items of places, one a page. */
export const listItems = (pages: Groups, words: SearchWords, isFull: boolean): HTMLElement[] =>
  pages.map((places) =>
    element('li', '', ...places.map((place, index) => linkOf(place, words, isFull, index === 0))),
  );

/** A list item with a link. */
export function linkItem(href: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(element('b', '', text));
  return element('li', '', link);
}

/** A list item with words and, where one is given, a button. */
export function saidItem(text: string, button?: { readonly text: string; press(): void }): HTMLElement {
  const item = element('li', 'sub', text);
  if (button === undefined) return item;
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = button.text;
  made.addEventListener('click', () => {
    button.press();
  });
  item.append(' ', made);
  return item;
}

/** A word of the search with its places filled. */
export const fillIn = (text: string, typed: string, count: number, readAs = ''): string =>
  // All at once, for what is typed may hold a place too.
  text.replace(/\{[qnr]\}/g, (place) => {
    if (place === '{q}') return typed.slice(0, 80);
    return place === '{n}' ? String(count) : readAs;
  });

/** How many places are listed, and how the question was read where that is not as it was typed. */
export function countOf(
  groups: Groups,
  most: number,
  readAs: string | undefined,
  words: SearchWords,
): string {
  const { count, first } = words;
  const read = readAs === undefined ? '' : fillIn(words.readAs, '', 0, readAs);
  return read + fillIn(groups.length < most ? count : first, '', groups.flat().length);
}

/** Places without those that are listed already, so that nothing stands twice. */
export function withoutListed(groups: Groups, listed: Groups): Groups {
  const known = new Set(listed.flat().map(({ url }) => url));
  return groups
    .map((places) => places.filter(({ url }) => !known.has(url)))
    .filter((places) => places.length > 0);
}
