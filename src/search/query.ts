import type { SearchConfig, SearchTerm, SpokenTerm } from './config.ts';
import { withinEdits } from './edits.ts';
import { subjectWord } from './split.ts';

/** A way to find one part of the question: the text to look up and how much a hit counts, from 0 to 1. */
export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

/** One part of the question. */
export interface Unit {
  readonly alternatives: readonly Alternative[];
  /** The word that marks the pages of a provider or a way to pay, when the part names one. */
  readonly subject?: string | undefined;
  /** A piece of a text that is no known term; the pieces of one text are as likely unknown together. */
  readonly isLoose?: boolean;
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
const ANY_HAN = /\p{Script=Han}/u;

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
  readonly typos: readonly (readonly [string, string])[];
  /** Everything that is cut out whole; without alternatives it is dropped. */
  readonly terms: ReadonlyMap<string, Unit>;
  /** The most characters of a term. */
  readonly longest: number;
  /** Names in Latin letters that a misspelt word is repaired to. */
  readonly names: readonly string[];
}

const isSpoken = (term: SearchTerm): term is SpokenTerm => typeof term !== 'string';
const writtenOf = (term: SearchTerm): string => (isSpoken(term) ? term[0] : term);

/** Terms by their sound: each by its syllables, the first of a group by its initials too. A term stays what it is. */
function addSounds(groups: readonly (readonly SearchTerm[])[], terms: Map<string, Unit>): void {
  const addTerm = (typed: string, unit: Unit | undefined): void => {
    if (typed.length > 1 && unit !== undefined && !terms.has(typed)) terms.set(typed, unit);
  };
  for (const group of groups)
    group.filter(isSpoken).forEach(([term, syllables], place) => {
      addTerm(syllables.replaceAll(' ', ''), terms.get(term));
      if (place === 0) addTerm(syllables.replace(/(\w)\w* ?/g, '$1'), terms.get(term));
    });
}

/** Prepares a configuration. */
export function lexiconOf(config: SearchConfig): Lexicon {
  const fold = new Map<string, readonly string[]>();
  const pairs = [...config.fold];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [from = '', to = ''] = [pairs[at], pairs[at + 1]];
    fold.set(from, [...(fold.get(from) ?? []), to]);
  }
  const same = config.same.map((group) => group.map(writtenOf));
  const groupOf = new Map(same.flatMap((group) => group.map((term) => [term, group] as const)));
  const terms = new Map<string, Unit>();
  const addSpellings = (term: string): void => {
    const found = new Map([[term, 1]]);
    const addSpelling = (text: string, weight: number): void => {
      found.set(text, Math.max(weight, found.get(text) ?? 0));
    };
    const own = groupOf.get(term) ?? [term];
    for (const text of own) addSpelling(text, SAME);
    for (const set of config.related)
      if (set.some((text) => own.includes(text)))
        for (const near of set) for (const text of groupOf.get(near) ?? [near]) addSpelling(text, RELATED);
    terms.set(term, { alternatives: [...found].map(([text, weight]) => ({ text, weight })) });
  };
  for (const term of [...same, ...config.related].flat()) addSpellings(term);
  for (const [id = '', ...others] of config.brands.map((names) => names.map(writtenOf))) {
    const name = id.replaceAll('-', ' ');
    for (const text of [name, ...others]) {
      const alternatives = [{ text, weight: 1 }];
      if (text !== name) alternatives.push({ text: name, weight: SAME });
      terms.set(text, { alternatives, subject: subjectWord(id) });
    }
  }
  for (const word of config.whole)
    if (!terms.has(word)) terms.set(word, { alternatives: [{ text: word, weight: 1 }] });
  addSounds([...config.same, ...config.brands], terms);
  for (const word of config.filler) terms.set(word, { alternatives: [] });
  const longest = Math.max(1, ...[...terms.keys()].map((term) => term.length));
  return {
    fold,
    typos: Object.entries(config.typos),
    terms,
    longest,
    names: [...terms].flatMap(([name, { subject }]) =>
      subject !== undefined && name.length > 3 && /^[a-z]/.test(name) ? name : [],
    ),
  };
}

/** What was typed, in one spelling: folded, lower case, without marks. */
function spell(typed: string, { fold }: Lexicon): string {
  const plain = typed
    .slice(0, 400)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{C}\p{M}]+/gu, '')
    .replace(/[^\p{L}\p{N}&+@'.-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[&+@'.-]+|[&+@'.-]+(?![\p{L}\p{N}])/gu, ' ')
    .trim();
  return [...plain.slice(0, LONGEST)].map((character) => fold.get(character)?.[0] ?? character).join('');
}

/** Whether a term may be cut out here: a Latin one only where a word begins and ends. */
function isWholeWord(text: string, at: number, term: string): boolean {
  const isInside = (place: number): boolean => /[a-z0-9]/.test(text.charAt(place));
  return (
    !(/^[a-z0-9]/.test(term) && isInside(at - 1)) && !(/[a-z0-9]$/.test(term) && isInside(at + term.length))
  );
}

interface QueryPart {
  readonly text: string;
  /** Undefined: no known term. */
  readonly unit: Unit | undefined;
}

/** Cuts a text into known terms, longest first, and what stands between them. */
function piecesOf(text: string, { terms, longest }: Lexicon): readonly QueryPart[] {
  const pieces: QueryPart[] = [];
  let rest = '';
  const flush = (): void => {
    if (rest.trim() !== '') pieces.push({ text: rest, unit: undefined });
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    let term: string | undefined;
    for (let size = Math.min(longest, text.length - at); size > 0 && term === undefined; size -= 1) {
      const tried = text.slice(at, at + size);
      if (terms.has(tried) && isWholeWord(text, at, tried)) term = tried;
    }
    if (term === undefined) {
      rest += text.charAt(at);
      at += 1;
    } else {
      flush();
      pieces.push({ text: term, unit: terms.get(term) });
      at += term.length;
    }
  }
  flush();
  return pieces;
}

/** The name that is nearest to a misspelt one: one slip, or two in a long word. */
function nearestName(word: string, names: readonly string[]): string | undefined {
  const most = word.length > 6 ? 2 : 1;
  if (word.length < 4) return undefined;
  return [1, 2]
    .filter((slips) => slips <= most)
    .flatMap((slips) => names.filter((name) => withinEdits(word, name, slips)))
    .at(0);
}

/** A Latin word that is no term: as it is, as the name it may be a slip of, and as what it may become. */
function latinUnit(word: string, { names, terms }: Lexicon): Unit {
  const near = nearestName(word, names);
  const meant =
    near ?? (word.length < 3 ? undefined : [...terms.keys()].find((term) => term.startsWith(word)));
  const unit = meant === undefined ? undefined : terms.get(meant);
  const mended = (unit?.alternatives ?? []).map(({ text, weight }) => ({ text, weight: weight * SAME }));
  return {
    alternatives: [{ text: word, weight: 1 }, ...mended],
    subject: unit?.subject,
    isLoose: unit === undefined,
  };
}

/** Units of a text that holds no known term: overlapping pairs of Han characters, single Latin words. */
function looseUnits(text: string, lexicon: Lexicon): readonly Unit[] {
  const unitOf = (part: string): Unit => ({
    alternatives: forms(part, lexicon.fold).map((form) => ({ text: form, weight: 1 })),
    isLoose: true,
  });
  return (text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []).flatMap((run) => {
    if (!ANY_HAN.test(run)) return [latinUnit(run, lexicon)];
    const characters = [...run];
    const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    return (pairs.length === 0 ? [run] : pairs).map(unitOf);
  });
}

/** Several Latin words that are one: a name with slips such as `gogle voice`, a sound such as `zidong xufei`. */
function joinLatin(text: string, { names, terms }: Lexicon): string {
  return text.replace(/[a-z0-9&.'+-]+(?: [a-z0-9&.'+-]+)+/g, (run) => {
    const joined = run.replaceAll(' ', '');
    if (terms.has(run)) return run;
    if (terms.has(joined)) return joined;
    return names.find((name) => name.includes(' ') && withinEdits(run, name, 2)) ?? run;
  });
}

/**
 * Plans the look-ups for what a reader typed. Nothing that can be looked up gives no units. Words of a question are
 * dropped unless nothing else is left.
 */
export function queryOf(typed: string, lexicon: Lexicon): Query {
  const spelt = spell(typed, lexicon);
  const mended = lexicon.typos.reduce((made, [wrong, right]) => made.replaceAll(wrong, right), spelt);
  const text = joinLatin(mended, lexicon);
  const pieces = piecesOf(text, lexicon);
  const says = ({ unit }: QueryPart): boolean => unit === undefined || unit.alternatives.length > 0;
  const meant = pieces.filter(says);
  const units = (meant.length > 0 ? meant : pieces).flatMap((piece) =>
    piece.unit !== undefined && says(piece) ? [piece.unit] : looseUnits(piece.text, lexicon),
  );
  // The text as it was typed counts too: what looks like a slip may stand on a page.
  const runs = `${spelt} ${text}`.match(/\p{Script=Han}{2,}/gu) ?? [];
  return { units, runs: [...new Set(runs.flatMap((run) => forms(run, lexicon.fold)))] };
}

/**
 * A text as Pagefind takes it: single Han characters, quoted when it has several words. A Latin word is quoted too,
 * because without the marks a word that no page has finds whatever begins like it.
 */
export function lookUp(text: string): { readonly phrase: string; readonly loose: string } {
  const loose = text
    .replace(/(?<=\p{Script=Han})|(?=\p{Script=Han})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { phrase: ANY_HAN.test(loose) && !loose.includes(' ') ? loose : `"${loose}"`, loose };
}
