import { defaultTreeAdapter as tree, serialize } from 'parse5';
import { ALIASES, cutHan } from '../src/search/split.ts';
import type { BuiltPage } from './built-pages.ts';
import {
  attributeOf,
  changeTexts,
  elementsIn,
  elementsNamed,
  parsePage,
  startTagOf,
  type PageElement,
  type PageParent,
} from './page-tree.ts';

/** What is indexed as one: a page, or a question of a page that holds many. */
export interface SearchRecord {
  readonly url: string;
  /** As it stands on the page. */
  readonly html: string;
  /** As the index takes it: every Han character stands apart, so that each can be found. */
  readonly cut: string;
}

/** Makes a record of a part of a page; what stands before and after it makes the part a page. */
function recordOf(url: string, part: PageParent, before = '', after = ''): SearchRecord {
  const html = before + serialize(part) + after;
  changeTexts(part, cutHan);
  return { url, html, cut: before + serialize(part) + after };
}

/** Takes a part out of its page; its heading becomes the title of its record. */
function takeOut(part: PageElement): void {
  tree.detachNode(part);
  for (const heading of elementsNamed(part, 'h3')) heading.tagName = heading.nodeName = 'h1';
}

/** Aliases as they stand in a built page. */
const HIDDEN = new RegExp(`<p hidden[^<>]*>\\s*${ALIASES}[^<]*</p>`, 'g');

/** A page as a reader gets it: without the words that are only looked up. */
export const withoutAliases = (page: BuiltPage): BuiltPage => ({
  ...page,
  html: page.html.replace(HIDDEN, ''),
});

/** Records of a built page: none where it is left out of the search. */
export function recordsOf({ path, html }: BuiltPage): SearchRecord[] {
  const page = parsePage(html);
  const elements = elementsIn(page);
  const root = elements.find(({ tagName }) => tagName === 'html');
  const body = elements.find((element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (root === undefined || body === undefined) return [];
  const url = `/${path.replace(/index\.html$/, '')}`;
  const before = `${startTagOf(root, html)}<body>${startTagOf(body, html)}`;
  const parts = elements.filter((element) => attributeOf(element, 'data-record') !== undefined);
  parts.forEach(takeOut);
  return [
    recordOf(url, page),
    ...parts.map((part) =>
      recordOf(`${url}#${attributeOf(part, 'data-record') ?? ''}`, part, before, '</div></body></html>'),
    ),
  ];
}
