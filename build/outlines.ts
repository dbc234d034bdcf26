import { readFile } from 'node:fs/promises';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { decompress } from 'woff2-encoder';
import slices from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };

/** The shape of a character, one unit of the font being the thousandth part of its size, and how wide it is. */
export interface Outline {
  /** Path of an SVG, with y upwards. */
  readonly path: string;
  readonly advance: number;
}

/** Gives the outline of a character. */
export type OutlineOf = (character: string) => Outline;

const PACKAGE = '@fontsource-variable/noto-sans-sc/unicode.json';

/** The code points of a slice: from `U+4e00-4e02,U+4e10`, pairs of the first and the last. */
const rangesIn = (text: string): readonly (readonly [number, number])[] =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });

const SLICES = Object.entries(slices).map(([name, text]) => ({
  file: `files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
  ranges: rangesIn(text),
}));

/** The part of the font that holds a character; undefined where none does. */
const sliceOf = (character: string): string | undefined => {
  const point = character.codePointAt(0) ?? 0;
  return SLICES.find(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last))?.file;
};

/** Reads a part of the font in a weight. */
async function fontIn(file: string, weight: number): Promise<Font> {
  const packed = await readFile(new URL(file, import.meta.resolve(PACKAGE)));
  const font = new Font(new Face(new Blob((await decompress(packed)).slice().buffer)));
  font.setVariations([new Variation('wght', weight)]);
  return font;
}

function outlineIn(font: Font | undefined, character: string): Outline {
  const glyph = font?.nominalGlyph(character.codePointAt(0) ?? 0);
  if (font === undefined || glyph === undefined)
    throw new Error(`The font of the share images has no "${character}".`);
  return { path: font.glyphToPath(glyph), advance: font.glyphHAdvance(glyph) };
}

/**
 * The outlines of the characters of some texts in a weight of the font; only the parts of the font that hold them are
 * read.
 *
 * @throws Error where the font lacks a character.
 */
export async function openOutlines(texts: readonly string[], weight: number): Promise<OutlineOf> {
  const characters = [...new Set(texts.join(''))];
  const files = [...new Set(characters.flatMap((character) => sliceOf(character) ?? []))];
  const fonts = new Map(
    await Promise.all(files.map(async (file) => [file, await fontIn(file, weight)] as const)),
  );
  const outlines = new Map(
    characters.map((character) => [character, outlineIn(fonts.get(sliceOf(character) ?? ''), character)]),
  );
  return (character) => outlines.get(character) ?? { path: '', advance: 0 };
}
