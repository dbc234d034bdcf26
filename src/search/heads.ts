import type { Spelling } from './spelling.ts';

/** A heading that stands on many pages, by its place in the list of those; or its id, its text and its aliases. */
export type SectionHead = number | readonly [id: string, heading: string, aliases?: string];
/** A page, or a question of a page that holds many: address, kind, title, aliases, sections, provider. */
export type PageHead = readonly [
  url: string,
  kind: number,
  title: string,
  aliases: string,
  sections: readonly SectionHead[],
  subject?: string,
];

/** Titles, headings and aliases of a language. Made at build from the built pages. */
export interface HeadsFile {
  /** Kinds of page, which a page names by its place here. */
  readonly kinds: readonly string[];
  /** Headings that stand on many pages: id and text. */
  readonly shared: readonly (readonly [id: string, heading: string])[];
  readonly pages: readonly PageHead[];
  /** Heads that are split by the first sound of each text: the characters by its first two letters. */
  readonly letters?: Readonly<Record<string, string>>;
  /** The parts that there are. */
  readonly keys?: readonly string[];
}

/** The first sentence of every place, in the order of the heads; empty where it says nothing of its own. Only shown. */
export type SentencesFile = readonly string[];

/** Stands between the aliases of a place. */
export const BETWEEN = '|';

/** What a piece of text is to its place. */
export type Field = 'title' | 'alias' | 'heading';

/** A place that can be led to: a page, or a section of it. */
export interface Place {
  readonly url: string;
  /** Number of the page it belongs to. */
  readonly page: number;
  readonly title: string;
  /** The heading; undefined for the page itself. */
  readonly heading: string | undefined;
  readonly kind: string;
  /** Id of the provider or the way to pay that the page is about. */
  readonly subject: string | undefined;
}

/** One piece of text of a place. */
export interface Segment {
  readonly place: number;
  readonly field: Field;
  /** Where it begins and ends in the whole text. */
  readonly from: number;
  readonly to: number;
}

/** All heads of a language in one text, so that a look-up is one pass over it. */
export interface Heads {
  readonly places: readonly Place[];
  /** By page: the number of the place that is the page itself. */
  readonly tops: readonly number[];
  readonly segments: readonly Segment[];
  /** Every segment in simplified characters and lower case, with a line break after each. */
  readonly text: string;
  /** 1 for every character of the text that says nothing of what is asked. */
  readonly empty: Uint8Array;
}

/** Parts of a title or heading, each of which answers for itself: `换手机、误删`. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\p{P}\p{Z}]*[\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}](?<![.'&@%])[\p{P}\p{Z}]*/u)
    .filter((part) => part !== '');

/** Which characters of a text belong to words that say nothing. */
function emptyIn(text: string, filler: readonly string[]): Uint8Array {
  const empty = new Uint8Array(text.length);
  const words = new RegExp([...filler, '[^\\p{L}\\p{N}]'].join('|'), 'gu');
  for (const { 0: word, index } of text.matchAll(words)) empty.fill(1, index, index + word.length);
  return empty;
}

interface RawSegment {
  readonly place: number;
  readonly field: Field;
}

/** Where each segment stands in a text that has one in every line. */
function inLines(segments: readonly RawSegment[], text: string): readonly Segment[] {
  let from = 0;
  return segments.map((segment) => {
    const to = text.indexOf('\n', from);
    const made = { ...segment, from, to };
    from = to + 1;
    return made;
  });
}

/** Reads the heads of a language. */
export function openHeads(file: HeadsFile, spelling: Spelling, filler: readonly string[]): Heads {
  const places: Place[] = [];
  const tops: number[] = [];
  const segments: RawSegment[] = [];
  const lines: string[] = [];
  const put = (field: Field, pieces: readonly string[]): void => {
    for (const piece of pieces)
      if (piece !== '') {
        segments.push({ place: places.length - 1, field });
        lines.push(piece);
      }
  };
  file.pages.forEach(([url, kind, title, aliases, sections, subject], page) => {
    const own = { page, title, kind: file.kinds[kind] ?? '', subject };
    tops.push(places.length);
    places.push({ ...own, url, heading: undefined });
    put('title', partsOf(title));
    put('alias', aliases.split(BETWEEN));
    for (const section of sections) {
      const [id, heading, others = ''] =
        typeof section === 'number' ? (file.shared[section] ?? ['', '']) : section;
      places.push({ ...own, url: `${url}#${id}`, heading });
      put('heading', partsOf(heading));
      put('alias', others.split(BETWEEN));
    }
  });
  // One pass over all lines is much faster than one for each.
  const text = spelling.plain(lines.map((line) => `${line}\n`).join(''));
  return { places, tops, segments: inLines(segments, text), text, empty: emptyIn(text, filler) };
}
