import type { SearchConfig } from './config.ts';

/** A way to find one part of the question: the text to look up and how much a hit counts, from 0 to 1. */
export interface Alternative {
  readonly text: string;
  readonly weight: number;
}

/** One part of the question. */
export interface Unit {
  readonly alternatives: readonly Alternative[];
  /** Id of the provider or the way to pay that the part names. */
  readonly subject?: string | undefined;
  /** A piece of a text that is no known term; the pieces of one text are as likely unknown together. */
  readonly isLoose?: boolean;
}

/** The tables of a configuration in the shape that planning needs; made once. */
export interface Lexicon {
  /** Everything that is cut out whole; without alternatives it is dropped. */
  readonly terms: ReadonlyMap<string, Unit>;
  /** The most characters of a term. */
  readonly longest: number;
  /** Names in Latin letters that a misspelt word is repaired to. */
  readonly names: readonly string[];
  /** What is often written wrong, with what is meant. */
  readonly typos: readonly (readonly [wrong: string, right: string])[];
  /** Characters that carry no subject of their own. */
  readonly light: ReadonlySet<string>;
  /** Ids of everything that can be named. */
  readonly subjects: ReadonlySet<string>;
}

const RELATED = 0.45;
const SAME = 0.9;

/** Every text that a group of synonyms is looked up by: its own, and for less what is near it in meaning. */
function textsOf(
  own: readonly string[],
  related: readonly (readonly string[])[],
  groupOf: ReadonlyMap<string, readonly string[]>,
): readonly Alternative[] {
  const near = related
    .filter((texts) => texts.some((text) => own.includes(text)))
    .flatMap((texts) => texts.flatMap((text) => groupOf.get(text) ?? [text]))
    .filter((text) => !own.includes(text));
  return [
    ...own.map((text) => ({ text, weight: SAME })),
    ...[...new Set(near)].map((text) => ({ text, weight: RELATED })),
  ];
}

/** Adds every term of the groups with its synonyms and, for less, what is near it in meaning. */
function addGroups({ same, related }: SearchConfig, terms: Map<string, Unit>): void {
  const groupOf = new Map(same.flatMap((group) => group.map((term) => [term, group] as const)));
  const alone = related.flat().flatMap((term) => (groupOf.has(term) ? [] : [[term]]));
  for (const group of [...same, ...alone]) {
    const texts = textsOf(group, related, groupOf);
    for (const term of group)
      terms.set(term, {
        alternatives: [{ text: term, weight: 1 }, ...texts.filter(({ text }) => text !== term)],
      });
  }
}

/** Adds the names of providers and ways to pay; a nickname is looked up with the name. */
function addBrands({ brands }: SearchConfig, terms: Map<string, Unit>): void {
  for (const [id = '', ...others] of brands) {
    const name = id.replaceAll('-', ' ');
    for (const text of [name, ...others]) {
      const alternatives = [{ text, weight: 1 }];
      if (text !== name) alternatives.push({ text: name, weight: SAME });
      terms.set(text, { alternatives, subject: id });
    }
  }
}

/** Prepares a configuration. */
export function lexiconOf(config: SearchConfig): Lexicon {
  const terms = new Map<string, Unit>();
  addGroups(config, terms);
  addBrands(config, terms);
  for (const word of config.whole)
    if (!terms.has(word)) terms.set(word, { alternatives: [{ text: word, weight: 1 }] });
  // What Taiwan says otherwise is cut out whole, so that the full text can be asked for either word.
  for (const word of Object.values(config.regional))
    if (!terms.has(word)) terms.set(word, { alternatives: [{ text: word, weight: 1 }], isLoose: true });
  for (const word of config.filler) terms.set(word, { alternatives: [] });
  return {
    terms,
    longest: Math.max(1, ...[...terms.keys()].map((term) => term.length)),
    names: [...terms].flatMap(([name, { subject }]) =>
      subject !== undefined && name.length > 3 && /^[a-z]/.test(name) ? name : [],
    ),
    typos: Object.entries(config.typos),
    light: new Set(config.light),
    subjects: new Set(config.brands.map(([id = '']) => id)),
  };
}
