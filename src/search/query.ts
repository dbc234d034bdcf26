import type { Lexicon, Unit } from './lexicon.ts';

/** What is looked up for what was typed. */
export interface Query {
  readonly units: readonly Unit[];
  /** Runs of Han characters as they were typed; a page that holds one whole goes first. */
  readonly runs: readonly string[];
}

const ANY_HAN = /\p{Script=Han}/u;
/** Of what a finished word counts, an unfinished one counts so much. */
const UNFINISHED = 0.9;

/** Whether a term may be cut out here: a Latin one only where a word begins and ends. */
function isWholeWord(text: string, at: number, term: string): boolean {
  const isInside = (place: number): boolean => /[a-z0-9]/.test(text.charAt(place));
  return (
    !(/^[a-z0-9]/.test(term) && isInside(at - 1)) && !(/[a-z0-9]$/.test(term) && isInside(at + term.length))
  );
}

/** The longest known term that begins here. */
function termAt(text: string, at: number, { terms, longest }: Lexicon): string | undefined {
  for (let size = Math.min(longest, text.length - at); size > 0; size -= 1) {
    const tried = text.slice(at, at + size);
    if (terms.has(tried) && isWholeWord(text, at, tried)) return tried;
  }
  return undefined;
}

/** A piece of a question: a known term, or what stands between two of them. */
interface QueryPart {
  readonly text: string;
  /** Undefined: no known term. */
  readonly unit: Unit | undefined;
}

/** Cuts a text into known terms, longest first, and what stands between them. */
function piecesOf(text: string, lexicon: Lexicon): readonly QueryPart[] {
  const pieces: QueryPart[] = [];
  let rest = '';
  const flush = (): void => {
    if (rest.trim() !== '') pieces.push({ text: rest, unit: undefined });
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    const term = termAt(text, at, lexicon);
    if (term === undefined) rest += text.charAt(at);
    else {
      flush();
      pieces.push({ text: term, unit: lexicon.terms.get(term) });
    }
    at += term?.length ?? 1;
  }
  flush();
  return pieces;
}

/** A Latin word that is no term: as it is, and as the name that it may become. */
function latinUnit(word: string, { terms }: Lexicon): Unit {
  const meant = word.length < 3 ? undefined : [...terms.keys()].find((term) => term.startsWith(word));
  const unit = meant === undefined ? undefined : terms.get(meant);
  const finished = (unit?.alternatives ?? []).map(({ text, weight }) => ({
    text,
    weight: weight * UNFINISHED,
  }));
  return {
    alternatives: [{ text: word, weight: 1 }, ...finished],
    subject: unit?.subject,
    isLoose: unit === undefined,
  };
}

/** Units of a text that holds no known term: overlapping pairs of Han characters, single Latin words. */
function looseUnits(text: string, lexicon: Lexicon): readonly Unit[] {
  const unitOf = (part: string): Unit => ({ alternatives: [{ text: part, weight: 1 }], isLoose: true });
  return (text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).flatMap((run) => {
    if (!ANY_HAN.test(run)) return [latinUnit(run, lexicon)];
    const characters = [...run];
    const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    return (pairs.length === 0 ? [run] : pairs).map(unitOf);
  });
}

/** Several Latin words that are one term: `face time`. */
function joinLatin(text: string, { terms }: Lexicon): string {
  return text.replace(/[a-z0-9&.'+-]+(?: [a-z0-9&.'+-]+)+/g, (run) => {
    const joined = run.replaceAll(' ', '');
    return !terms.has(run) && terms.has(joined) ? joined : run;
  });
}

/**
 * Plans the look-ups for a text in the search's own spelling. Nothing that can be looked up gives no units. Words of a
 * question are dropped unless nothing else is left.
 */
export function queryOf(spelt: string, lexicon: Lexicon): Query {
  const text = joinLatin(spelt, lexicon);
  const pieces = piecesOf(text, lexicon);
  const says = ({ unit }: QueryPart): boolean => unit === undefined || unit.alternatives.length > 0;
  const meant = pieces.filter(says);
  const units = (meant.length > 0 ? meant : pieces).flatMap((piece) =>
    piece.unit !== undefined && says(piece) ? [piece.unit] : looseUnits(piece.text, lexicon),
  );
  return { units, runs: [...new Set(text.match(/\p{Script=Han}{2,}/gu))] };
}
