import type { Lexicon, Unit } from '../src/search/lexicon.ts';
import { queryOf } from '../src/search/query.ts';
import { BETWEEN, headPartsOf } from '../src/search/heads.ts';
import type { HeadPage, HeadSection } from './search-pages.ts';

/** What an alias is compared with: the search's own spelling and its terms. */
export interface AliasReader {
  readonly plain: (text: string) => string;
  readonly lexicon: Lexicon;
  /** Writes an alias in the characters of the language's titles, which makes the file lighter. */
  readonly written: (alias: string) => string;
}

/** A heading says what a section is about; the text below it only speaks of it. */
const IN_HEADING = 2;
/** The least share of an alias that a section must hold, and how far ahead of the next section it must be. */
const LEAST = 0.5;
const AHEAD = 1.5;

/** How often a text stands in another. */
const times = (text: string, wanted: string): number => text.split(wanted).length - 1;

/** How much a section speaks of a part of an alias, from 0 on; what means the same counts for less. */
function speaksOf({ alternatives }: Unit, heading: string, text: string): number {
  const values = alternatives.map(({ text: wanted, weight }) => {
    const often = times(text, wanted);
    return weight * ((heading.includes(wanted) ? IN_HEADING : 0) + often / (often + 1));
  });
  return Math.max(0, ...values);
}

/** How rare each part is among the sections, so that what the whole page is about decides nothing. */
const rarityOf = (values: readonly number[]): number =>
  Math.log((1 + values.length) / (1 + values.filter((value) => value > 0).length));

/** How much each section of a page speaks of an alias. */
function scoresOf(
  alias: string,
  sections: readonly HeadSection[],
  { plain, lexicon }: AliasReader,
): readonly number[] {
  const texts = sections.map(({ heading, text }) => [plain(heading), plain(text)] as const);
  const units = queryOf(plain(alias), lexicon).units.map((unit) => {
    const values = texts.map(([heading, text]) => speaksOf(unit, heading, text));
    return { values, rarity: rarityOf(values) };
  });
  const total = units.reduce((sum, { rarity }) => sum + rarity, 0);
  return sections.map((_, at) =>
    total === 0 ? 0 : units.reduce((sum, { values, rarity }) => sum + rarity * (values[at] ?? 0), 0) / total,
  );
}

/**
 * The section that an alias is about; undefined where it is about the page as a whole. Pages of other kinds have the same
 * sections all over.
 */
function sectionOf(alias: string, page: HeadPage, reader: AliasReader): HeadSection | undefined {
  const { plain } = reader;
  if (page.kind !== 'guide' || plain(page.title).includes(plain(alias))) return undefined;
  const scores = scoresOf(alias, page.sections, reader);
  const best = Math.max(...scores);
  const at = scores.indexOf(best);
  const isClear = best >= LEAST && scores.every((score, other) => other === at || best >= score * AHEAD);
  return isClear && at > 0 ? page.sections[at] : undefined;
}

/** Aliases in the search's own spelling, without those that say what a title or heading or another one says. */
const tellingOf = (
  aliases: readonly string[],
  said: readonly string[],
  { plain, written }: AliasReader,
): readonly string[] => {
  const known = new Set(said.map(plain));
  return [...new Set(aliases.map(plain))].filter((alias) => !known.has(alias)).map(written);
};

/**
 * Aliases of a page, each at the section that it is about.
 *
 * @param isShared Whether a heading stands on many pages; such a section has no aliases of its own.
 */
export function placedAliases(
  page: HeadPage,
  isShared: (section: HeadSection) => boolean,
  reader: AliasReader,
): (at: HeadSection | undefined) => string {
  const placed = page.aliases.map((alias) => {
    const section = sectionOf(alias, page, reader);
    return { alias, section: section === undefined || isShared(section) ? undefined : section };
  });
  return (at) => {
    const found = placed.flatMap(({ alias, section }) => (section === at ? alias : []));
    const said = headPartsOf(at?.heading ?? page.title);
    return tellingOf([...(at?.aliases ?? []), ...found], said, reader).join(BETWEEN);
  };
}
