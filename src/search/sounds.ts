import type { Heads } from './heads.ts';
import { commonCharacters } from './common-characters.ts';
import type { Lexicon } from './lexicon.ts';

/** How characters sound. Loaded only when what was typed finds too little. */
export interface SoundsFile {
  /** The syllables of the common characters in their order, each with how many follow that sound so: `a2 ai13`. */
  readonly common: string;
  /** Other characters by their syllable. */
  readonly others: Readonly<Record<string, string>>;
  /** Terms that sound otherwise than their characters alone: `重复`, `chong fu`. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Reads a text by its sound. */
export interface Sounds {
  /** A text typed in Latin letters by its sound, whole or by its initials, in characters; undefined where it is none. */
  fromLetters(text: string): string | undefined;
  /** A text with words that no page holds replaced by words of the pages that sound the same. */
  fromHomophones(text: string, isKnown: (pair: string) => boolean): string;
}

const HAN_WORD = /^\p{Script=Han}{2,8}$/u;
/** Initials are typed of words this long. */
const INITIALS = { least: 2, most: 6 } as const;
/** An unfinished sound is completed from so many letters on. */
const LEAST_UNFINISHED = 4;

/** Words of the pages and of the search that can be meant by a sound, those of the search first. */
export function vocabularyOf({ terms }: Lexicon, { segments, text }: Heads): readonly string[] {
  const shown = segments
    .filter(({ field }) => field !== 'sentence')
    .flatMap(({ from, to }) => text.slice(from, to).split(/[^\p{Script=Han}]+/u));
  return [...new Set([...terms.keys(), ...shown])].filter((word) => HAN_WORD.test(word));
}

/** Sounds that many readers do not tell apart are one: `zh` and `z`, `ing` and `in`. */
const blurred = (syllables: string): string =>
  syllables.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');

/** Every character with its syllable. */
export function syllablesIn({ common, others }: SoundsFile): ReadonlyMap<string, string> {
  const characters = commonCharacters();
  const made = new Map<string, string>();
  let at = 0;
  for (const [, syllable = '', count = ''] of common.matchAll(/(\D*)(\d+) ?/g)) {
    if (syllable !== '')
      for (const character of characters.slice(at, at + Number(count))) made.set(character, syllable);
    at += Number(count);
  }
  for (const [syllable, all] of Object.entries(others))
    for (const character of all) made.set(character, syllable);
  return made;
}

interface Tables {
  readonly ofCharacter: ReadonlyMap<string, string>;
  readonly byWhole: ReadonlyMap<string, string>;
  readonly byBlurred: ReadonlyMap<string, string>;
  readonly byInitials: ReadonlyMap<string, string>;
}

/** Sounds of the vocabulary; of two words with one sound the first counts. */
function tablesOf(file: SoundsFile, vocabulary: readonly string[]): Tables {
  const { exceptions } = file;
  const ofCharacter = syllablesIn(file);
  const [byWhole, byBlurred, byInitials] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  const add = (table: Map<string, string>, sound: string, word: string): void => {
    if (!table.has(sound)) table.set(sound, word);
  };
  for (const word of vocabulary) {
    const own =
      exceptions[word]?.split(' ') ?? [...word].map((character) => ofCharacter.get(character) ?? '?');
    add(byWhole, own.join(''), word);
    add(byBlurred, blurred(own.join(' ')), word);
    add(byInitials, own.map((syllable) => syllable.charAt(0)).join(''), word);
  }
  return { ofCharacter, byWhole, byBlurred, byInitials };
}

/** Cuts letters into sounds of known words, as few as possible; the last one may be unfinished. */
function cutLetters(letters: string, { byWhole }: Tables): string | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let to = 1; to <= letters.length; to += 1)
    for (let from = 0; from < to; from += 1) {
      const before = best[from];
      const word = byWhole.get(letters.slice(from, to));
      if (before === undefined || word === undefined) continue;
      if (before.length + 1 < (best[to]?.length ?? Infinity)) best[to] = [...before, word];
    }
  const whole = best[letters.length];
  if (whole !== undefined) return whole.join(' ');
  if (letters.length < LEAST_UNFINISHED) return undefined;
  const begun = [...byWhole.keys()].find((sound) => sound.startsWith(letters));
  return begun === undefined ? undefined : byWhole.get(begun);
}

/** The longest other word of the vocabulary that sounds like the characters from a place on. */
function soundAlike(text: string, at: number, { ofCharacter, byBlurred }: Tables): string | undefined {
  for (let size = 8; size > 1; size -= 1) {
    const part = text.slice(at, at + size);
    if (!HAN_WORD.test(part) || part.length < size) continue;
    const word = byBlurred.get(
      blurred([...part].map((character) => ofCharacter.get(character) ?? '?').join(' ')),
    );
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Opens the sounds for a vocabulary. */
export function soundsOf(file: SoundsFile, vocabulary: readonly string[]): Sounds {
  const tables = tablesOf(file, vocabulary);
  const fromLetters = (text: string): string | undefined => {
    const letters = text.replace(/[ ']/g, '');
    const initials = letters.length >= INITIALS.least && letters.length <= INITIALS.most;
    return cutLetters(letters, tables) ?? (initials ? tables.byInitials.get(letters) : undefined);
  };
  const fromHomophones = (text: string, isKnown: (pair: string) => boolean): string => {
    let made = '';
    for (let at = 0; at < text.length;) {
      const word = soundAlike(text, at, tables);
      const own = text.slice(at, at + (word?.length ?? 1));
      const pairs = [...own].slice(1).map((_, index) => own.slice(index, index + 2));
      made += word === undefined || pairs.every(isKnown) ? own : word;
      at += own.length;
    }
    return made;
  };
  return { fromLetters, fromHomophones };
}
