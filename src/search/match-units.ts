import type { HeadField, Heads, Segment } from './heads.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import type { Finder } from './occurrences.ts';

/** One part of a question with where it stands. */
export interface MatchedUnit {
  readonly unit: Unit;
  /** How much it tells of what is asked. */
  readonly weight: number;
  /** By segment: how well it holds the unit, from 0 to 1. */
  readonly segments: ReadonlyMap<number, number>;
  /** The same of first sentences, which only tell the sections of a page apart. */
  readonly sentences: ReadonlyMap<number, number>;
}

/** What a place's own texts hold of a question. */
export interface OwnHits {
  /** By unit: the best hit. */
  readonly best: readonly number[];
  /** By unit: the best hit, times the share of its text that the question explains. */
  readonly clean: readonly number[];
  /** The greatest share of the question that one short text holds which says nothing else. */
  readonly whole: number;
  /** By unit: the hit in the first sentence. */
  readonly said: readonly number[];
}

/** All parts of a question with where they stand. */
export interface Matches {
  readonly units: readonly MatchedUnit[];
  readonly total: number;
  /** By place. */
  readonly own: ReadonlyMap<number, OwnHits>;
}

/** What a hit counts by where it stands. */
const FIELD_VALUES: Readonly<Record<HeadField, number>> = {
  title: 1,
  heading: 0.95,
  alias: 0.95,
  sentence: 0,
};
/** A hit from here on counts as the unit itself. */
const MEANT = 0.5;
/** Weights of what no place holds, of a piece of text that is no known term, and of one with an empty character. */
const UNKNOWN = 0.15;
const LOOSE = 0.6;
const LIGHT = 0.3;
/** What each further character of a term adds to its weight, and up to how many. */
const LENGTH = { each: 0.2, most: 4 };
/** A name weighs at most so much of the rest of the question: who names a provider asks for something else, too. */
const MOST_NAMED = 0.8;

/** Finds a unit, by segment, and marks which characters it explains. */
function segmentsOf(unit: Unit, find: Finder, explained: Uint8Array): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { text, weight } of unit.alternatives)
    for (const { segment, from, to, closeness } of find(text)) {
      const value = weight * closeness;
      if (value > (best.get(segment) ?? 0)) best.set(segment, value);
      if (value >= MEANT) explained.fill(1, from, to);
    }
  return best;
}

/** How many places hold a unit. */
function placesHolding(segments: ReadonlyMap<number, number>, heads: Heads): number {
  const places = new Set<number>();
  for (const [segment, value] of segments)
    if (value >= MEANT) places.add(heads.segments[segment]?.place ?? -1);
  return places.size;
}

/** How much a unit tells: by how few places have it, by its length, and by what it is. */
function weightOf(
  { alternatives, isLoose }: Unit,
  segments: ReadonlyMap<number, number>,
  heads: Heads,
  light: ReadonlySet<string>,
): number {
  const having = placesHolding(segments, heads);
  if (having === 0) return Math.log(1 + heads.places.length) * UNKNOWN;
  const rarity = Math.log(1 + heads.places.length / (1 + having));
  const characters = [...(alternatives[0]?.text ?? '')];
  if (isLoose !== true) return rarity * (1 + LENGTH.each * Math.min(LENGTH.most, characters.length - 1));
  return rarity * LOOSE * (characters.some((character) => light.has(character)) ? LIGHT : 1);
}

/** The units with no name weighing more than its share beside the rest. */
function withNamesBounded(units: readonly MatchedUnit[]): readonly MatchedUnit[] {
  const rest = units.reduce((sum, { unit, weight }) => sum + (unit.subject === undefined ? weight : 0), 0);
  if (rest === 0) return units;
  return units.map((each) =>
    each.unit.subject === undefined ? each : { ...each, weight: Math.min(each.weight, rest * MOST_NAMED) },
  );
}

/** Share of a segment's characters that the question explains. */
function explainedShare({ from, to }: Segment, explained: Uint8Array): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += explained[at] ?? 0;
  return count / (to - from);
}

/** A hit of a unit in a segment. */
interface Hit {
  readonly place: number;
  readonly unit: number;
  readonly segment: number;
  readonly value: number;
  /** Share of the segment that the question explains. */
  readonly share: number;
}

/** Every hit in a title, a heading or an alias, with its worth by where it stands. */
function hitsOf(units: readonly MatchedUnit[], heads: Heads, explained: Uint8Array): readonly Hit[] {
  const shares = new Map<number, number>();
  return units.flatMap(({ segments }, unit) =>
    [...segments].flatMap(([number, found]) => {
      const segment = heads.segments[number];
      if (segment === undefined) return [];
      const share = shares.get(number) ?? explainedShare(segment, explained);
      shares.set(number, share);
      return [
        { place: segment.place, unit, segment: number, value: found * FIELD_VALUES[segment.field], share },
      ];
    }),
  );
}

interface Gathered {
  readonly best: number[];
  readonly clean: number[];
  whole: number;
  readonly said: number[];
}

/** Gathers what each place has, which nothing is known of at first. */
function gatherer(count: number): (places: Map<number, Gathered>, place: number) => Gathered {
  const none = (): number[] => Array.from({ length: count }, () => 0);
  return (places, place) => {
    const own = places.get(place) ?? { best: none(), clean: none(), whole: 0, said: none() };
    places.set(place, own);
    return own;
  };
}

/** What each place has of the units, from its own texts. */
function ownHits(
  units: readonly MatchedUnit[],
  total: number,
  hits: readonly Hit[],
  heads: Heads,
): ReadonlyMap<number, OwnHits> {
  const places = new Map<number, Gathered>();
  const sums = new Map<number, number>();
  const gathered = gatherer(units.length);
  for (const { place, unit, segment, value, share } of hits) {
    const sum = (sums.get(segment) ?? 0) + value * (units[unit]?.weight ?? 0);
    sums.set(segment, sum);
    const own = gathered(places, place);
    own.best[unit] = Math.max(own.best[unit] ?? 0, value);
    own.clean[unit] = Math.max(own.clean[unit] ?? 0, value * share);
    own.whole = Math.max(own.whole, (sum / total) * share);
  }
  units.forEach(({ sentences }, unit) => {
    for (const [segment, value] of sentences)
      gathered(places, heads.segments[segment]?.place ?? -1).said[unit] = value;
  });
  return places;
}

/** Hits of one kind of text, or of the others. */
const hitsIn = (
  hits: ReadonlyMap<number, number>,
  { segments }: Heads,
  isSentence: boolean,
): ReadonlyMap<number, number> =>
  new Map([...hits].filter(([segment]) => (segments[segment]?.field === 'sentence') === isSentence));

/** Finds a unit in the heads. */
function matchUnit(
  unit: Unit,
  heads: Heads,
  find: Finder,
  light: ReadonlySet<string>,
  explained: Uint8Array,
): MatchedUnit {
  const all = segmentsOf(unit, find, explained);
  const segments = hitsIn(all, heads, false);
  return {
    unit,
    segments,
    sentences: hitsIn(all, heads, true),
    weight: weightOf(unit, segments, heads, light),
  };
}

/** Finds every part of a question in the heads. */
export function matchUnits(units: readonly Unit[], heads: Heads, find: Finder, { light }: Lexicon): Matches {
  const explained = heads.empty.slice();
  const found = units.map((unit) => matchUnit(unit, heads, find, light, explained));
  const bounded = withNamesBounded(found);
  const total = bounded.reduce((sum, { weight }) => sum + weight, 0);
  const own = total === 0 ? new Map() : ownHits(bounded, total, hitsOf(bounded, heads, explained), heads);
  return { units: bounded, total, own };
}
