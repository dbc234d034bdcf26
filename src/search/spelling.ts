/** Characters of a question that are read at most: no question that somebody asks the search is longer. */
const LONGEST = 80;

/** How a text is written before it is compared: simplified characters, the mainland's words, lower case. */
export interface Spelling {
  /** A text of the pages. */
  readonly plain: (text: string) => string;
  /** What a reader typed, without marks and at most so long that it can be answered. */
  readonly typed: (text: string) => string;
  /** A text in this spelling as a reader of the language writes it. */
  readonly shown: (text: string) => string;
}

/** Pairs of characters `續续` as a map. The first form of a character counts. */
function pairsOf(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  const made = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    if (!made.has(characters[at] ?? '')) made.set(characters[at] ?? '', characters[at + 1] ?? '');
  return made;
}

/** Puts words in the place of others, the longest first. */
function replacerOf(table: Readonly<Record<string, string>>): (text: string) => string {
  const words = Object.keys(table).sort((a, b) => b.length - a.length);
  if (words.length === 0) return (text) => text;
  const any = new RegExp(words.join('|'), 'g');
  return (text) => text.replace(any, (word) => table[word] ?? word);
}

/**
 * Makes the spelling of a language.
 *
 * @param fold Traditional characters, each with its simplified one: `續续費费`.
 * @param regional Words of Taiwan in simplified characters, with the mainland's.
 * @param shows What the language is shown in.
 * @param spoken Words of Cantonese as they are typed, with what is written; the pages say none of them.
 */
export function spellingOf(
  fold: string,
  regional: Readonly<Record<string, string>>,
  shows: 'simplified' | 'traditional',
  spoken: Readonly<Record<string, string>> = {},
): Spelling {
  const simple = pairsOf(fold);
  const folded = [...simple.keys()].join('');
  const anyFolded = folded === '' ? undefined : new RegExp(`[${folded}]`, 'gu');
  const toMainland = replacerOf(regional);
  const toWritten = replacerOf(spoken);
  const plain = (text: string): string => {
    // `Wi-Fi`, `e-sim` and `T-Mobile` are typed with and without their line.
    const lower = text.toLowerCase().replace(/(?<=[a-z])-(?=[a-z])/g, '');
    return toMainland(
      anyFolded === undefined ? lower : lower.replace(anyFolded, (each) => simple.get(each) ?? each),
    );
  };
  const traditional = new Map([...simple].map(([from, to]) => [to, from]));
  const shown = (text: string): string =>
    shows === 'simplified' ? text : [...text].map((each) => traditional.get(each) ?? each).join('');
  return { plain, shown, typed: (text) => plain(toWritten(withoutMarks(text))).slice(0, LONGEST) };
}

/** A text without control characters, accents and marks; a mark inside a Latin word stays: `at&t`. */
function withoutMarks(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/[\p{C}\p{M}]+/gu, '')
    .replace(/[^\p{L}\p{N}&+@'.-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[&+@'.-]+|[&+@'.-]+(?![\p{L}\p{N}])/gu, ' ')
    .trim();
}
