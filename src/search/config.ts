/** A term in Chinese that is also typed by its sound, with its syllables: `保号`, `bao hao`. */
export type SpokenTerm = readonly [term: string, syllables: string];
/** A term as it is written on the pages of a language. */
export type SearchTerm = string | SpokenTerm;

/**
 * What the search knows of one language. Made at build, loaded as JSON, because a script holds no Chinese.
 */
export interface SearchConfig {
  /** Number of records in the index. */
  readonly records: number;
  /** Identity of the index, so that no old file is read with a new one. */
  readonly version: string;
  /** Characters of the other script with what they are on this language's pages: `續续發发`. Later pairs add a further form. */
  readonly fold: string;
  /** What is written wrong with what is right, in the order in which they are mended. */
  readonly typos: Readonly<Record<string, string>>;
  /** Terms that mean the same, with spellings in Latin letters. */
  readonly same: readonly (readonly SearchTerm[])[];
  /** Terms that are near each other in meaning; each stands in `same` or stands for itself. */
  readonly related: readonly (readonly string[])[];
  /** Words that hold a term but mean something else. */
  readonly whole: readonly string[];
  /** Words of a question that say nothing of what is asked. */
  readonly filler: readonly string[];
  /** Names of providers and ways to pay: first the id that their pages are marked with, then what else is typed. */
  readonly brands: readonly (readonly SearchTerm[])[];
  /** Words of the search box and the results page, with `{q}` and `{n}` places. */
  readonly words: SearchWords;
}

/** What the search says. */
export interface SearchWords {
  readonly count: string;
  /** There are more places than are listed. */
  readonly first: string;
  readonly none: string;
  /** Nothing found, the nearest guides follow. */
  readonly near: string;
  readonly title: string;
  /** Name of each kind of page. */
  readonly kinds: Readonly<Record<string, string>>;
}
