import { excerptOf } from './excerpt.ts';
import type { Found } from './found.ts';
import { joinHan, shownText } from './split.ts';

/** A record of the full text as Pagefind hands it out. */
export interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly raw_content?: string;
  readonly content: string;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string }[];
}

/** The heading above a place, found by the headings' own texts in their order. */
function headingAt(
  anchors: Fragment['anchors'],
  content: string,
  at: number,
): { id: string; text: string } | undefined {
  let from = 0;
  let above: { id: string; text: string } | undefined;
  for (const { element, id, text } of anchors) {
    const heading = joinHan(text).trim();
    if (!/^h[23]$/i.test(element) || heading === '') continue;
    const place = content.indexOf(heading, from);
    if (place < 0) continue;
    if (place > at) break;
    from = place + heading.length;
    above = { id, text: heading };
  }
  return above;
}

/** A character reference that stands in the text as it is: `&gt;`. */
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) =>
    name === '#39' ? "'" : ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? ''),
  );

/**
 * The place of a record that is densest in what was found.
 *
 * @param kinds Kind of each page, by its address.
 */
export function foundIn(
  fragment: Fragment,
  texts: readonly string[],
  kinds: Readonly<Record<string, string>>,
): Found {
  const page = fragment.url.replace(/#.*/, '');
  const title = unescaped(joinHan(fragment.meta['title'] ?? fragment.url));
  const text = unescaped(shownText(fragment.raw_content ?? fragment.content));
  // The title stands above the excerpt already.
  const content = text.startsWith(title) ? text.slice(title.length).replace(/^。/, '') : text;
  const at = excerptOf(content, texts).at;
  const heading = fragment.url.includes('#') ? undefined : headingAt(fragment.anchors, content, at);
  const { pieces } = excerptOf(content, texts, heading?.text);
  return {
    url: heading === undefined ? fragment.url : `${fragment.url}#${heading.id}`,
    page,
    title,
    heading: heading?.text,
    kind: kinds[page] ?? '',
    pieces,
  };
}
