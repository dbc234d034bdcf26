import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as a tree, with the place of each element in its text. */
export type PageTree = DefaultTreeAdapterTypes.Document;
/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;
/** Anything that holds other parts of a page. */
export type PageParent = DefaultTreeAdapterTypes.ParentNode;

/** Reads a page as a browser without script does. */
export const parsePage = (text: string): PageTree =>
  parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });

/** Every element below a node, in the order of the page. */
export const elementsIn = (parent: PageParent): readonly PageElement[] =>
  parent.childNodes.flatMap((node) => (tree.isElementNode(node) ? [node, ...elementsIn(node)] : []));

/** The elements below a node that have one of these names. */
export const elementsNamed = (parent: PageParent, ...names: readonly string[]): readonly PageElement[] =>
  elementsIn(parent).filter(({ tagName }) => names.includes(tagName));

/** What an attribute of an element says; undefined where it has none of that name. */
export const attributeOf = ({ attrs }: PageElement, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** All text below a node. */
export function textOf(parent: PageParent): string {
  const texts = parent.childNodes.map((node) => {
    if (tree.isTextNode(node)) return node.value;
    return tree.isElementNode(node) ? textOf(node) : '';
  });
  return texts.join('');
}

/** Changes every text below a node that a reader sees; scripts and styles stay as they are. */
export function changeTexts(parent: PageParent, change: (text: string) => string): void {
  for (const node of parent.childNodes) {
    if (tree.isTextNode(node)) node.value = change(node.value);
    else if (tree.isElementNode(node) && !['script', 'style'].includes(node.tagName))
      changeTexts(node, change);
  }
}

/** The start tag of an element as it is written on the page; empty where it is not written. */
export const startTagOf = ({ sourceCodeLocation }: PageElement, text: string): string =>
  text.slice(sourceCodeLocation?.startTag?.startOffset, sourceCodeLocation?.startTag?.endOffset ?? 0);
