import type { SearchConfig } from './config.ts';
import { withinEdits } from './edits.ts';

/** A way to find one part of the question: the text to look up and how much a hit counts, from 0 to 1. */
export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

/** One part of the question. */
export interface Unit {
  readonly alternatives: readonly Alternative[];
}

/** What is looked up for what was typed. */
export interface Query {
  readonly units: readonly Unit[];
  /** Runs of Han characters as they were typed; a page that holds one whole goes first. */
  readonly runs: readonly string[];
}

const LONGEST = 80;
const RELATED = 0.45;
const SAME = 0.9;
const HAN = /\p{Script=Han}/u;

/** Every form that the characters of a text can have on this language's pages, the first one first. */
function forms(text: string, fold: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...text].reduce<readonly string[]>(
    (made, character) => {
      const ways = fold.get(character) ?? [character];
      return made.flatMap((start) => ways.map((way) => start + way)).slice(0, 6);
    },
    [''],
  );
}

/** The tables of a configuration in the shape that planning needs; made once. */
export interface Lexicon {
  readonly fold: ReadonlyMap<string, readonly string[]>;
  readonly typos: SearchConfig['typos'];
  /** Everything that is cut out whole, with its alternatives; none: it is dropped. */
  readonly terms: ReadonlyMap<string, readonly Alternative[]>;
  /** The most characters of a term. */
  readonly longest: number;
  readonly brands: readonly string[];
}

/** Prepares a configuration. */
export function lexiconOf(config: SearchConfig): Lexicon {
  const fold = new Map<string, readonly string[]>();
  const pairs = [...config.fold];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [from = '', to = ''] = [pairs[at], pairs[at + 1]];
    fold.set(from, [...(fold.get(from) ?? []), to]);
  }
  const groupOf = new Map(config.same.flatMap((group) => group.map((term) => [term, group] as const)));
  const terms = new Map<string, readonly Alternative[]>();
  const add = (term: string): void => {
    const found = new Map([[term, 1]]);
    const offer = (text: string, weight: number): void => {
      found.set(text, Math.max(weight, found.get(text) ?? 0));
    };
    const own = groupOf.get(term) ?? [term];
    for (const text of own) offer(text, SAME);
    for (const set of config.related)
      if (set.some((text) => own.includes(text)))
        for (const near of set) for (const text of groupOf.get(near) ?? [near]) offer(text, RELATED);
    terms.set(
      term,
      [...found].map(([text, weight]) => ({ text, weight })),
    );
  };
  for (const brand of config.brands) terms.set(brand, [{ text: brand, weight: 1 }]);
  for (const term of [...config.same, ...config.related].flat()) add(term);
  for (const word of config.whole) if (!terms.has(word)) terms.set(word, [{ text: word, weight: 1 }]);
  for (const [sound, term] of config.sound)
    if (!terms.has(sound)) terms.set(sound, terms.get(term) ?? [{ text: term, weight: 1 }]);
  for (const word of config.filler) terms.set(word, []);
  const longest = Math.max(1, ...[...terms.keys()].map((term) => term.length));
  return {
    fold,
    typos: config.typos,
    terms,
    longest,
    brands: config.brands.filter((name) => name.length > 3),
  };
}

/** What was typed, in one spelling: folded, lower case, without marks, typos mended. */
function spell(typed: string, { fold, typos }: Lexicon): string {
  const plain = typed
    .slice(0, 400)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{C}\p{M}]+/gu, '')
    .replace(/[^\p{L}\p{N}&+@'.-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[&+@'.-]+|[&+@'.-]+(?![\p{L}\p{N}])/gu, ' ')
    .trim();
  const folded = [...plain.slice(0, LONGEST)]
    .map((character) => fold.get(character)?.[0] ?? character)
    .join('');
  return typos.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), folded);
}

/** Whether a term may be cut out here: a Latin one only where a word begins and ends. */
function isWhole(text: string, at: number, term: string): boolean {
  const isInside = (place: number): boolean => /[a-z0-9]/.test(text.charAt(place));
  return (
    !(/^[a-z0-9]/.test(term) && isInside(at - 1)) && !(/[a-z0-9]$/.test(term) && isInside(at + term.length))
  );
}

interface Piece {
  readonly text: string;
  /** Undefined: no known term. */
  readonly alternatives: readonly Alternative[] | undefined;
}

/** Cuts a text into known terms, longest first, and what stands between them. */
function piecesOf(text: string, { terms, longest }: Lexicon): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = '';
  const flush = (): void => {
    if (rest.trim() !== '') pieces.push({ text: rest, alternatives: undefined });
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    let term: string | undefined;
    for (let size = Math.min(longest, text.length - at); size > 0 && term === undefined; size -= 1) {
      const tried = text.slice(at, at + size);
      if (terms.has(tried) && isWhole(text, at, tried)) term = tried;
    }
    if (term === undefined) {
      rest += text.charAt(at);
      at += 1;
    } else {
      flush();
      pieces.push({ text: term, alternatives: terms.get(term) ?? [] });
      at += term.length;
    }
  }
  flush();
  return pieces;
}

/** A Latin word that is no name, repaired to the nearest name: one slip, or two in a long word. */
function latinUnit(word: string, { brands, terms }: Lexicon): Unit {
  const slips = word.length > 6 ? 2 : 1;
  const near =
    word.length < 4 ? undefined : brands.find((name) => name !== word && withinEdits(word, name, slips));
  const mended = near === undefined ? [] : (terms.get(near) ?? [{ text: near, weight: 1 }]);
  return {
    alternatives: [
      { text: word, weight: 1 },
      ...mended.map(({ text, weight }) => ({ text, weight: weight * SAME })),
    ],
  };
}

/** Units of a text that holds no known term: overlapping pairs of Han characters, single Latin words. */
function looseUnits(text: string, lexicon: Lexicon): readonly Unit[] {
  const unitOf = (part: string): Unit => ({
    alternatives: forms(part, lexicon.fold).map((form) => ({ text: form, weight: 1 })),
  });
  return (text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).flatMap((run) => {
    if (!HAN.test(run)) return [latinUnit(run, lexicon)];
    const characters = [...run];
    const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    return (pairs.length === 0 ? [run] : pairs).map(unitOf);
  });
}

/** A misspelt name of several words, such as `gogle voice`, mended as a whole. */
function mendNames(text: string, { brands, terms }: Lexicon): string {
  return text.replace(/[a-z0-9&.'+-]+(?: [a-z0-9&.'+-]+)+/g, (run) => {
    if (terms.has(run)) return run;
    return brands.find((name) => name.includes(' ') && withinEdits(run, name, 2)) ?? run;
  });
}

/**
 * Plans the look-ups for what a reader typed. Nothing that can be looked up gives no units. Words of a question are
 * dropped unless nothing else is left.
 */
export function queryOf(typed: string, lexicon: Lexicon): Query {
  const text = mendNames(spell(typed, lexicon), lexicon);
  const pieces = piecesOf(text, lexicon);
  const meant = pieces.filter(({ alternatives }) => alternatives === undefined || alternatives.length > 0);
  const units = (meant.length > 0 ? meant : pieces).flatMap(({ text: part, alternatives }) =>
    alternatives === undefined || alternatives.length === 0 ? looseUnits(part, lexicon) : [{ alternatives }],
  );
  const runs = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => forms(run, lexicon.fold));
  return { units, runs };
}

/** A text as Pagefind takes it: single Han characters, quoted when it has several words. */
export function lookUp(text: string): { readonly phrase: string; readonly loose: string } {
  const loose = text
    .replace(/(?<=\p{Script=Han})|(?=\p{Script=Han})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { phrase: loose.includes(' ') ? `"${loose}"` : loose, loose };
}
