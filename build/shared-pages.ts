import { defaultTreeAdapter as tree } from 'parse5';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, elementsIn, parsePage, textOf, type PageElement } from './page-tree.ts';
import type { SharedPage } from './share-drawing.ts';

/** An image that heads of pages name, and what stands on it. */
export interface ShareImage {
  /** Path below the site. */
  readonly file: string;
  readonly page: SharedPage;
}

const FOLDER = 'share/';
const HOME = 'home';

/** What a tag of the head says that is known by an attribute; empty where it is not there. */
function propertyOf(elements: readonly PageElement[], known: 'name' | 'property', by: string): string {
  const found = elements.filter((element) => attributeOf(element, known) === by);
  return found.map((element) => attributeOf(element, 'content') ?? '').join('');
}

/** The text that stands in an element itself, before any other. */
const ownText = ({ childNodes: [first] }: PageElement): string =>
  first !== undefined && tree.isTextNode(first) ? first.value.trim() : '';

/** What a plan costs, as its page shows it in large type; undefined where nobody knows or the page is of no plan. */
function priceOn(elements: readonly PageElement[]): SharedPage['price'] {
  const key = elements.find(
    (element) => element.tagName === 'div' && attributeOf(element, 'data-figure') === 'price',
  );
  const inside = key === undefined ? [] : elementsIn(key);
  const amount = inside
    .filter(({ tagName }) => tagName === 'dd')
    .map(ownText)
    .join('');
  const notes = inside.filter(({ tagName }) => tagName === 'small').map((note) => textOf(note).trim());
  return amount === '' ? undefined : { amount, note: notes[0] ?? '' };
}

/** The page above, as the way to the page names it. */
function kindOf(elements: readonly PageElement[]): string {
  const way = elements.find(
    (element) => attributeOf(element, 'class')?.split(' ').includes('crumbs') === true,
  );
  const last = way === undefined ? undefined : elementsIn(way).findLast(({ tagName }) => tagName === 'a');
  return last === undefined ? '' : textOf(last).trim();
}

/** The text of the first element that has a class; empty without one. */
function textOfClass(elements: readonly PageElement[], name: string): string {
  const found = elements.find((element) => attributeOf(element, 'class') === name);
  return found === undefined ? '' : textOf(found).trim();
}

function sharedPage(elements: readonly PageElement[]): SharedPage {
  const title = propertyOf(elements, 'property', 'og:title');
  const description = propertyOf(elements, 'name', 'description');
  return {
    site: textOfClass(elements, 'brand'),
    kind: kindOf(elements),
    title,
    sentence: description === title ? '' : description,
    price: priceOn(elements),
  };
}

/** The file of the page that an image shows: `share/plans/a.png` is of `plans/a/index.html`. */
export const pageOnImage = (file: string): string => {
  const path = file.slice(FOLDER.length).replace(/\.png$/, '');
  return path === HOME || path.endsWith(`/${HOME}`)
    ? `${path.slice(0, -HOME.length)}index.html`
    : `${path}/index.html`;
};

/**
 * Every image that the heads of the built pages name, once, with what its page says.
 *
 * @throws Error where an image is of no page.
 */
export function shareImages(pages: readonly BuiltPage[]): readonly ShareImage[] {
  const heads = pages.map(({ path, html }) => ({ path, elements: elementsIn(parsePage(html)) }));
  const addresses = heads
    .map(({ elements }) => propertyOf(elements, 'property', 'og:image'))
    .filter((one) => one !== '');
  const files = [...new Set(addresses.map((address) => new URL(address).pathname.slice(1)))];
  return files.map((file) => {
    const shown = heads.find(({ path }) => path === pageOnImage(file));
    if (shown === undefined) throw new Error(`${file} is named by a page and is the image of none.`);
    return { file, page: sharedPage(shown.elements) };
  });
}
