/**
 * What the search knows of words. Made at build, loaded as JSON, because a script holds no Chinese. All terms are in
 * simplified characters and in the mainland's words, whatever the language: what is typed and what stands on the pages
 * is brought to these before it is compared.
 */
export interface SearchConfig {
  /** Identity of the index, so that no old file is read with a new one. */
  readonly version: string;
  /** What the pages of the language are written in. */
  readonly shows: 'simplified' | 'traditional';
  /** Traditional characters with their simplified ones: `續续發发`. */
  readonly fold: string;
  /** Words of Taiwan in simplified characters, with the mainland's. */
  readonly regional: Readonly<Record<string, string>>;
  /** Words of Cantonese as they are typed, with what is written: `冇` is `没`. */
  readonly spoken: Readonly<Record<string, string>>;
  /** What is often written wrong with what is meant; tried as another reading. */
  readonly typos: Readonly<Record<string, string>>;
  /** Terms that mean the same, with spellings in Latin letters. */
  readonly same: readonly (readonly string[])[];
  /** Terms that are near each other in meaning; each stands in `same` or stands for itself. */
  readonly related: readonly (readonly string[])[];
  /** Words that hold a term but mean something else. */
  readonly whole: readonly string[];
  /** Words of a question that say nothing of what is asked. */
  readonly filler: readonly string[];
  /** Characters that carry no subject of their own. */
  readonly light: string;
  /** Names of providers and ways to pay: first the id that their pages are marked with, then what else is typed. */
  readonly brands: readonly (readonly string[])[];
  /** Words of the search box and the results page, with `{q}` and `{n}` places. */
  readonly words: SearchWords;
}

/** How the full text of a language is looked up. Loaded with the full text. */
export interface FullTextConfig {
  /** Number of records in the index. */
  readonly records: number;
  /** Simplified characters with every form of theirs on these pages: `复復复複`. */
  readonly forms: string;
  /** Kind of each page, by its address. Pagefind's own lists of kinds differ from build to build. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Terms of the search that are written in other words on these pages. */
  readonly written: Readonly<Record<string, string>>;
}

/** What the search says. */
export interface SearchWords {
  readonly count: string;
  /** There are more places than are listed. */
  readonly first: string;
  readonly none: string;
  /** Nothing found, the nearest places follow. */
  readonly near: string;
  /** The question was read as `{r}`. */
  readonly readAs: string;
  /** Leads to the full text. */
  readonly searchAll: string;
  /** Stands above what only the full text holds, and where it holds nothing more. */
  readonly more: string;
  readonly noMore: string;
  readonly opening: string;
  /** The full text cannot be had; a button to try again follows. */
  readonly fullBroken: string;
  readonly again: string;
  readonly title: string;
  /** Name of each kind of page. */
  readonly kinds: Readonly<Record<string, string>>;
}
