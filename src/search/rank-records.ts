import type { Unit } from './lexicon.ts';
import type { Query } from './query.ts';
import { subjectWord } from './split.ts';

/** Scores of the records that a look-up finds, by record id. */
export type Hits = ReadonlyMap<string, number>;

const ANY_HAN = /\p{Script=Han}/u;

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

/** Runs one look-up on the index. */
export type LookUp = (text: string) => Promise<Hits>;

/** A record with its place in the order. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Texts that were found in it, the weightiest first. */
  readonly found: readonly string[];
}

/** A page below this share of the best page's coverage is not shown, unless it is about what is named. */
const LEAST_COVERAGE = 0.25;
/** What a whole run adds, and that the page is about what is named, in shares of the whole question. */
const RUN_BONUS = 1.5;
const SUBJECT_BONUS = 0.6;

interface Matched {
  readonly value: number;
  readonly text: string;
}

/** What each record gains from one unit: its best alternative, half for holding it, half for how well. */
async function matchUnit({ alternatives }: Unit, look: LookUp): Promise<ReadonlyMap<string, Matched>> {
  const best = new Map<string, Matched>();
  // All at once: on a slow line each look-up may have to fetch a part of the index.
  const looked = await Promise.all(
    alternatives.map(async ({ text, weight }) => {
      const { phrase, loose } = lookUp(text);
      const held = await look(phrase);
      return { text, weight, held, order: phrase === loose || held.size < 2 ? held : await look(loose) };
    }),
  );
  for (const { text, weight, held, order } of looked) {
    const top = Math.max(...[...held.keys()].map((id) => order.get(id) ?? 0)) || 1;
    for (const id of held.keys()) {
      const value = weight * (0.5 + (0.5 * (order.get(id) ?? 0)) / top);
      if (value > (best.get(id)?.value ?? 0)) best.set(id, { value, text });
    }
  }
  return best;
}

/** How much a unit tells, by how few records have it. */
const rarity = (records: number, having: number): number => Math.log(1 + records / (1 + having));

/** One part of a question with the records that hold it. */
interface Known {
  readonly isName: boolean;
  readonly isTerm: boolean;
  readonly match: ReadonlyMap<string, Matched>;
}

/** A question with everything that was looked up for it. */
interface Looked {
  readonly known: readonly Known[];
  readonly records: number;
  /** What the known parts tell together. */
  readonly total: number;
  /** Its runs with the records that hold them whole. */
  readonly runs: readonly (readonly [run: string, hits: Hits])[];
  /** For each thing that is named, the records that are about it. */
  readonly about: readonly Hits[];
}

/** Looks up every part of a question. */
const matchesOf = (query: Query, look: LookUp): Promise<readonly Known[]> =>
  Promise.all(
    query.units.map(async (unit) => ({
      isName: unit.subject !== undefined,
      isTerm: unit.isLoose !== true,
      match: await matchUnit(unit, look),
    })),
  );

/** Looks up what helps a record beside its parts. */
async function lookedUp(
  query: Query,
  known: readonly Known[],
  look: LookUp,
  records: number,
): Promise<Looked> {
  const named = [...new Set(query.units.flatMap(({ subject }) => subject ?? []))];
  const [runs, about] = await Promise.all([
    Promise.all(query.runs.map(async (run) => [run, await look(lookUp(run).phrase)] as const)),
    Promise.all(named.map((subject) => look(lookUp(subjectWord(subject)).phrase))),
  ]);
  const total = known.reduce((sum, { match }) => sum + rarity(records, match.size), 0);
  return { known, records, total, runs, about };
}

/** A record with what it holds of a question. */
interface Scored extends Ranked {
  readonly coverage: number;
  /** How much of what is named it is about. */
  readonly subjects: number;
}

/** What a record holds of the parts of a question. */
const partsIn = (
  id: string,
  { known, records }: Looked,
): readonly (Matched & { isName: boolean; rarity: number })[] =>
  known.flatMap(({ isName, match }) => {
    const found = match.get(id);
    return found === undefined ? [] : [{ ...found, isName, rarity: rarity(records, match.size) }];
  });

function scoreOf(id: string, looked: Looked): Scored {
  const { total, runs, about } = looked;
  const parts = partsIn(id, looked);
  const coverage = parts.reduce((sum, part) => sum + part.rarity, 0) / total;
  const gained = parts.reduce((sum, part) => sum + part.rarity * part.value, 0);
  const subjects = about.filter((hits) => hits.has(id)).length;
  const whole = runs.flatMap(([run, hits]) => (hits.has(id) ? run : []));
  const score = (gained + (whole.length * RUN_BONUS + subjects * SUBJECT_BONUS) * total) * coverage;
  // A page about what is named has the name everywhere; the rest of the question shows the place.
  const rest = subjects > 0 ? parts.filter(({ isName }) => !isName) : parts;
  const telling = [...(rest.length > 0 ? rest : parts)].sort((a, b) => b.rarity - a.rarity);
  return { id, coverage, subjects, score, found: [...whole, ...telling.map(({ text }) => text)] };
}

/** The best records first, without those that hold too little. */
function bestFirst(scored: readonly Scored[]): readonly Ranked[] {
  const most = Math.max(...scored.map(({ coverage }) => coverage));
  return scored
    .filter(({ coverage, subjects }) => subjects > 0 || coverage >= most * LEAST_COVERAGE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, score, found }) => ({ id, score, found }));
}

/**
 * Orders the records for a query by what they hold of it; that a page is about what is named helps it. Empty when nothing
 * matches, or when the question holds no known term and most of it is known to no record.
 *
 * @param records How many records the index holds.
 * @param leastKnown Share of the question that some record must have when it holds no known term.
 */
export async function rankRecords(
  query: Query,
  look: LookUp,
  records: number,
  leastKnown = 0.5,
): Promise<readonly Ranked[]> {
  const matches = await matchesOf(query, look);
  const known = matches.filter(({ match }) => match.size > 0);
  const isMeant = known.some(({ isTerm }) => isTerm) || known.length >= matches.length * leastKnown;
  if (known.length === 0 || !isMeant) return [];
  const looked = await lookedUp(query, known, look, records);
  const ids = new Set(known.flatMap(({ match }) => [...match.keys()]));
  return bestFirst([...ids].map((id) => scoreOf(id, looked)));
}
