import { brokenLines } from './broken-lines.ts';
import type { OutlineOf } from './outlines.ts';

/** What stands on the image of a page. */
export interface SharedPage {
  /** Name of the site. */
  readonly site: string;
  /** The kind of page; empty where the title says it. */
  readonly kind: string;
  readonly title: string;
  /** The page in a sentence; of a plan, its rule. */
  readonly sentence: string;
  /** What a plan costs, and for what; undefined for all other pages. */
  readonly price?: { readonly amount: string; readonly note: string } | undefined;
}

/** The outlines of plain and of strong text. */
export interface Outlines {
  readonly plain: OutlineOf;
  readonly strong: OutlineOf;
}

/** Pixels of an image, as chats expect them. */
const SHARE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 84;
const INNER = SHARE_SIZE.width - 2 * EDGE;
const UNITS = 1000;
const INK = '#1c2024';
const MUTED = '#575d64';
const ACCENT = '#0b5f66';

/** How a text is set. */
interface Style {
  readonly outline: OutlineOf;
  readonly size: number;
  readonly fill: string;
}

const widthOf = (text: string, { outline, size }: Style): number =>
  ([...text].reduce((sum, character) => sum + outline(character).advance, 0) * size) / UNITS;

/** One line of text as paths, from a left edge on a base line. */
function line(text: string, style: Style, x: number, y: number): string {
  const scale = style.size / UNITS;
  let at = 0;
  const glyphs = [...text].map((character) => {
    const { path, advance } = style.outline(character);
    const glyph = path === '' ? '' : `<path transform="translate(${at})" d="${path}"/>`;
    at += advance;
    return glyph;
  });
  return `<g fill="${style.fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}

/** Lines one below the other, and where the next one would stand. */
function block(text: string, style: Style, top: number, most: number): { svg: string; end: number } {
  const step = style.size * 1.42;
  const lines = brokenLines(text, (part) => widthOf(part, style) <= INNER, most);
  const svg = lines.map((each, at) => line(each, style, EDGE, top + style.size + at * step)).join('');
  return { svg, end: top + lines.length * step };
}

/** The title in the largest size in which it has two lines. */
function titleBlock(title: string, outline: OutlineOf): { svg: string; end: number } {
  const styles = [76, 64].map((size): Style => ({ outline, size, fill: INK }));
  const fitting = styles.find((style) => widthOf(title, style) <= 1.9 * INNER);
  return block(title, fitting ?? { outline, size: 54, fill: INK }, 168, 2);
}

function priceLine(
  { price }: SharedPage,
  { plain, strong }: Outlines,
  top: number,
): { svg: string; end: number } {
  if (price === undefined) return { svg: '', end: top };
  const amount: Style = { outline: strong, size: 64, fill: ACCENT };
  const note: Style = { outline: plain, size: 32, fill: MUTED };
  const y = top + 70;
  const after = EDGE + widthOf(price.amount, amount) + 28;
  const [shown = ''] = brokenLines(price.note, (text) => after + widthOf(text, note) <= EDGE + INNER, 1);
  return {
    svg: line(price.amount, amount, EDGE, y) + line(shown, note, after, y),
    end: y + 16,
  };
}

/** The line of a number: kept until the ring, then only perhaps, then gone. */
const LIFELINE =
  `<g stroke="${ACCENT}" stroke-linecap="round" fill="#fcfbf8">` +
  '<path stroke-width="8" d="M84 566H676"/><path stroke-width="4" d="M700 566H900"/>' +
  '<path stroke-width="4" stroke-dasharray="1 16" d="M924 566H1116"/><circle stroke-width="8" cx="690" cy="566" r="15"/></g>';

/** The image of a page as an SVG whose texts are paths, so that no font is asked for when it is drawn. */
export function shareDrawing(page: SharedPage, outlines: Outlines): string {
  const { plain, strong } = outlines;
  const name: Style = { outline: strong, size: 40, fill: ACCENT };
  const kind: Style = { outline: plain, size: 30, fill: MUTED };
  const title = titleBlock(page.title, strong);
  const price = priceLine(page, outlines, title.end);
  const sentence = block(page.sentence, { outline: plain, size: 32, fill: INK }, price.end + 16, 3);
  const { width, height } = SHARE_SIZE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fcfbf8"/>` +
    line(page.site, name, EDGE, 116) +
    line(page.kind, kind, EDGE + widthOf(page.site, name) + 24, 114) +
    `${title.svg}${price.svg}${sentence.svg}${LIFELINE}</svg>`
  );
}

/** Everything that is written on the image of a page. */
export const textsOn = ({ site, kind, title, sentence, price }: SharedPage): readonly string[] => [
  ...[site, kind, title, sentence, '…'],
  ...(price === undefined ? [] : [price.amount, price.note]),
];
