import type { Spelling } from './spelling.ts';

/**
 * A heading that stands on many pages, by its place in the list of those; or its id, its text, its aliases and the first
 * sentence below it.
 */
export type SectionHead =
  number | readonly [id: string, heading: string, aliases?: string, sentence?: string];
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
  /** Titles and headings whose simplified text the search's spelling does not find by itself, with that. */
  readonly written: Readonly<Record<string, string>>;
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
export type HeadField = 'title' | 'alias' | 'heading' | 'sentence';

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
  readonly field: HeadField;
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

/** A remark in brackets, which stands apart from the text around it. */
const REMARK = /[（(][^（()）]*[)）]/gu;

/** Parts of a title or heading, each of which answers for itself: `换手机、误删`. */
export const headPartsOf = (text: string): readonly string[] =>
  [text.replace(REMARK, ''), ...(text.match(REMARK) ?? [])]
    .flatMap((each) => each.split(/[\p{P}\p{Z}]*[\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}](?<![.'&@%])[\p{P}\p{Z}]*/u))
    .filter((part) => part !== '');

/** Which characters of a text belong to words that say nothing. */
function emptyIn(text: string, filler: readonly string[]): Uint8Array {
  const empty = new Uint8Array(text.length);
  const words = new RegExp([...filler, '[^\\p{L}\\p{N}]'].join('|'), 'gu');
  for (const { 0: word, index } of text.matchAll(words)) empty.fill(1, index, index + word.length);
  return empty;
}

/** A segment before it is known where it stands. */
type RawSegment = Omit<Segment, 'from' | 'to'>;

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

/** A place with its pieces of text. */
interface PlaceTexts {
  readonly place: Place;
  readonly pieces: readonly (readonly [field: HeadField, text: string])[];
}

const piecesOf = (field: HeadField, texts: readonly string[]): PlaceTexts['pieces'] =>
  texts.flatMap((text) => (text === '' ? [] : [[field, text]]));

/** A section by itself: one that stands on many pages is named by its number. */
const sectionOf = (
  section: SectionHead,
  { shared }: HeadsFile,
): readonly [string, string, string?, string?] =>
  typeof section === 'number' ? (shared[section] ?? ['', '']) : section;

/** A page and its sections. */
function placesOf(head: PageHead, page: number, file: HeadsFile): readonly PlaceTexts[] {
  const [url, kind, title, aliases, sections, subject] = head;
  const own = { page, title, kind: file.kinds[kind] ?? '', subject };
  const read = (text: string): readonly string[] => headPartsOf(file.written[text] ?? text);
  const textsOf = (field: HeadField, text: string, others = ''): PlaceTexts['pieces'] => [
    ...piecesOf(field, read(text)),
    ...piecesOf('alias', others.split(BETWEEN)),
  ];
  const top = { place: { ...own, url, heading: undefined }, pieces: textsOf('title', title, aliases) };
  const under = sections.map((section): PlaceTexts => {
    const [id, heading, others, sentence = ''] = sectionOf(section, file);
    const pieces = [...textsOf('heading', heading, others), ...piecesOf('sentence', [sentence])];
    return { place: { ...own, url: `${url}#${id}`, heading }, pieces };
  });
  return [top, ...under];
}

/** Reads the heads of a language. */
export function openHeads(file: HeadsFile, spelling: Spelling, filler: readonly string[]): Heads {
  const all = file.pages.flatMap((head, page) => placesOf(head, page, file));
  const places = all.map(({ place }) => place);
  const tops = places.flatMap(({ heading }, number) => (heading === undefined ? number : []));
  const raw = all.flatMap(({ pieces }, place) => pieces.map(([field]): RawSegment => ({ place, field })));
  // One pass over all lines is much faster than one for each.
  const text = spelling.plain(all.flatMap(({ pieces }) => pieces.map(([, piece]) => `${piece}\n`)).join(''));
  return { places, tops, segments: inLines(raw, text), text, empty: emptyIn(text, filler) };
}
