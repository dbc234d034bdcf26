/** A piece of an excerpt; a marked one is what was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Where in a page the answer stands: the text around it and the heading above it. */
export interface Excerpt {
  readonly pieces: readonly ExcerptPart[];
  /** Character at which the densest part begins. */
  readonly at: number;
}

const EXCERPT_WIDTH = 72;
/** Room before the first word that is found, and more where the sentence begins there. */
const LEAD = 12;
const SENTENCE = 28;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Every place of the texts, in order, without overlaps. */
function stretchesOf(content: string, texts: readonly string[]): readonly Stretch[] {
  const lower = content.toLowerCase();
  const places: Stretch[] = [];
  for (const text of texts) {
    if (text === '') continue;
    let from = lower.indexOf(text);
    for (let count = 0; from >= 0 && count < 200; count += 1) {
      places.push({ from, to: from + text.length });
      from = lower.indexOf(text, from + text.length);
    }
  }
  places.sort((a, b) => a.from - b.from || b.to - a.to);
  return places.filter((place, index) => index === 0 || place.from >= (places[index - 1]?.to ?? 0));
}

/** The window that holds most of what was found; the earliest of equals. */
function densest(places: readonly Stretch[]): number {
  let [best, most] = [0, 0];
  places.forEach(({ from }, index) => {
    let held = 0;
    for (let next = index; (places[next]?.to ?? Infinity) <= from + EXCERPT_WIDTH - LEAD; next += 1)
      held += (places[next]?.to ?? 0) - (places[next]?.from ?? 0);
    if (held > most) [best, most] = [from, held];
  });
  return best;
}

/** Where to begin: at the sentence's beginning if it is near, else a little before. */
function beginning(content: string, at: number): number {
  const before = content.slice(Math.max(0, at - SENTENCE), at);
  const ends = [...before.matchAll(/[。；：？！]\s*/gu)].at(-1);
  if (ends !== undefined) return at - before.length + ends.index + ends[0].length;
  return at <= SENTENCE ? 0 : at - LEAD;
}

/** The first place from here on at which a word begins; a mark belongs to what stands before it. */
function wordFrom(content: string, start: number): number {
  const marks = /^[^\p{L}\p{N}“‘「『（《"'$+#*]+/u.exec(content.slice(start));
  return start + (marks?.[0].length ?? 0);
}

/**
 * The densest part of a text over what was found in it, with marks.
 *
 * @param heading Stands above the excerpt already, so that the excerpt does not begin with it.
 */
export function excerptOf(content: string, texts: readonly string[], heading?: string): Excerpt {
  const places = stretchesOf(content, texts);
  const at = densest(places);
  const first = wordFrom(content, beginning(content, at));
  const isHeading = heading !== undefined && content.startsWith(heading, first);
  const start = isHeading ? wordFrom(content, first + heading.length) : first;
  const end = Math.min(content.length, start + EXCERPT_WIDTH);
  const pieces: ExcerptPart[] = [];
  let last = start;
  const put = (to: number, isMarked: boolean): void => {
    if (to > last) pieces.push({ text: content.slice(last, to), isMarked });
    last = Math.max(last, to);
  };
  for (const { from, to } of places.filter((place) => place.from >= start && place.to <= end)) {
    put(from, false);
    put(to, true);
  }
  put(end, false);
  const isCut = (place: number): boolean => place > 0 && !/[。；：？！]\s*$/u.test(content.slice(0, place));
  if (isCut(start)) pieces.unshift({ text: '…', isMarked: false });
  if (end < content.length && isCut(end)) pieces.push({ text: '…', isMarked: false });
  return { pieces, at };
}
