/**
 * How wide the line is at least, in the height of its small letters: on a phone of 320 pixels, and in a wide column. Where
 * it is narrower than the first, as with letters twice as large, the small letters are not shown.
 */
export const LINE_ROOM = { narrow: 21, wide: 41 } as const;

/** Where a text has room: on every line that shows small letters, or on a wide one only. */
export type Room = keyof typeof LINE_ROOM;

/** Space that a text keeps to what stands beside it, in the height of its letters. */
const AIR = 0.5;
/** The width of a digit or a Latin letter, in its height. */
const NARROW_LETTER = 0.6;
/** The first code point of the letters that are as wide as they are high. */
const FIRST_WIDE_LETTER = 0x2e80;

/** The width of a text in the height of its letters, rather too much than too little. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= FIRST_WIDE_LETTER ? 1 : NARROW_LETTER),
    0,
  );

/** The units of the line that a text needs with its air. */
export const unitsFor = (width: number, room: Room): number => ((width + AIR) * 1000) / LINE_ROOM[room];

/** Where a text of this width fits between two places; undefined where it fits nowhere. */
export function roomBetween(from: number, to: number, width: number): Room | undefined {
  const fits = (room: Room): boolean => unitsFor(width, room) <= to - from;
  if (fits('narrow')) return 'narrow';
  return fits('wide') ? 'wide' : undefined;
}

/** How a text stands at its place, so that it stays on the line. */
export type Anchor = 'start' | 'middle' | 'end';

/** How a short word stands at a place: in its middle but at the ends of the line. */
export function edgeAnchorAt(at: number): Anchor {
  if (at < 30) return 'start';
  return at > 970 ? 'end' : 'middle';
}

/** How a text as wide as a third of the line at most stands at a place. */
export function anchorAt(at: number): Anchor {
  if (at < 333) return 'start';
  return at > 667 ? 'end' : 'middle';
}
