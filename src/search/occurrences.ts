import type { Heads } from './heads.ts';

/** Where a text stands in the heads. */
export interface Occurrence {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  /** 1 for the text as it is, less for its characters near each other in any order. */
  readonly closeness: number;
}

/** Finds texts in the heads; what was found once is remembered. */
export type Finder = (text: string) => readonly Occurrence[];

/** How far apart two characters may stand and still count as a pair, and what such a pair counts. */
const REACH = 4;
const APART = 0.5;
const LATIN_END = /^[a-z0-9]/;

/** Number of the last segment that begins at or before a place. */
function segmentAt(starts: Int32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a Latin word is found inside another one: `fi` in `wifi`. */
const isInside = (text: string, from: number, to: number): boolean =>
  (LATIN_END.test(text.charAt(from)) && LATIN_END.test(text.charAt(from - 1))) ||
  (LATIN_END.test(text.charAt(to - 1)) && LATIN_END.test(text.charAt(to)));

/** Every place at which a text stands. */
function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** The heads with the places at which their segments begin. */
interface Searched extends Pick<Heads, 'text' | 'segments'> {
  readonly starts: Int32Array;
}

/** Where a text stands as it is. */
const exact = ({ text, starts }: Searched, wanted: string): readonly Occurrence[] =>
  placesOf(text, wanted)
    .map((from) => ({ segment: segmentAt(starts, from), from, to: from + wanted.length, closeness: 1 }))
    .filter(({ from, to }) => !isInside(text, from, to));

/** Where the two characters of a pair stand near each other in a title, a heading or an alias. */
const apart = (
  { text, segments, starts }: Searched,
  [first = '', second = '']: readonly string[],
): readonly Occurrence[] =>
  placesOf(text, first).flatMap((place) => {
    const segment = segmentAt(starts, place);
    const { from = 0, to = 0 } = segments[segment] ?? {};
    const low = Math.max(from, place - REACH);
    const other = text.slice(low, Math.min(to, place + REACH + 1)).indexOf(second);
    if (other < 0 || low + other === place + 1) return [];
    return [{ segment, from: place, to: place + first.length, closeness: APART }];
  });

function found(heads: Searched, wanted: string): readonly Occurrence[] {
  const characters = [...wanted];
  const isPair = characters.length === 2 && /^\p{Script=Han}+$/u.test(wanted);
  return isPair ? [...exact(heads, wanted), ...apart(heads, characters)] : exact(heads, wanted);
}

/** Opens the heads for look-ups. */
export function finderOf({ text, segments }: Heads): Finder {
  const heads = { text, segments, starts: Int32Array.from(segments, ({ from }) => from) };
  const known = new Map<string, readonly Occurrence[]>();
  return (wanted) => {
    const occurrences = known.get(wanted) ?? found(heads, wanted);
    known.set(wanted, occurrences);
    return occurrences;
  };
}
