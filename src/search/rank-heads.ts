import type { Field, Heads, Segment } from './heads.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import type { Finder } from './occurrences.ts';

/** The places for a question. */
export interface Ranking {
  /** The best first. */
  readonly places: readonly RankedPlace[];
  /** How much of the question the best place speaks of, from 0 to 1. */
  readonly understood: number;
}

/** A place with how well it answers. */
export interface RankedPlace {
  /** Number of the place. */
  readonly place: number;
  readonly score: number;
  /** Share of the question that the place speaks of, from 0 to 1. */
  readonly coverage: number;
}

/** What a hit counts by where it stands. */
const FIELD: Readonly<Record<Field, number>> = { title: 1, heading: 1, alias: 0.95 };
/** Of what its page's title says, a section is given so much; of its sections' headings, a page. */
const FROM_PAGE = 0.9;
const FROM_SECTION = 0.5;
/** What a title, heading or alias adds that says what was asked and nothing else, all of it in one or each part in its own. */
const EXACT = 0.5;
const EACH_EXACT = 0.4;
/** What a section adds whose own heading or alias says what was asked: it leads closer to the answer than its page. */
const OWN_HEADING = 0.2;
/** What a page adds that is about the provider that was named, and loses that is about another one. */
const SUBJECT = 0.35;
const OTHER_SUBJECT = 0.3;
/** A question of few words asks for a subject rather than for one answer; what that adds to these kinds. */
const FEW = 2;
const SUBJECTS = new Set(['guide', 'door']);
const FIRST_KIND = 0.08;
/** Weights of what no place holds, and of a piece of text that is no known term. */
const UNKNOWN = 0.15;
/** The same where it is asked how well a question is understood: a word in Latin letters, a pair of characters. */
const UNKNOWN_WORD = 0.7;
const UNKNOWN_PAIR = 0.3;
const LOOSE = 0.6;
const LIGHT = 0.3;

const ANY_HAN = /\p{Script=Han}/u;

interface Matched {
  readonly unit: Unit;
  readonly weight: number;
  /** By segment: how well it holds the unit. */
  readonly segments: ReadonlyMap<number, number>;
}

/** Marks what a unit finds, by segment, and which characters it explains. */
function matchUnit(unit: Unit, find: Finder, explained: Uint8Array): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { text, weight } of unit.alternatives)
    for (const { segment, from, to, closeness } of find(text)) {
      const value = weight * closeness;
      if (value > (best.get(segment) ?? 0)) best.set(segment, value);
      if (value >= 0.5) explained.fill(1, from, to);
    }
  return best;
}

/** How much a unit tells: by how few places have it, by its length, and by what it is. */
function weightOf(
  { alternatives, isLoose }: Unit,
  segments: ReadonlyMap<number, number>,
  heads: Heads,
  light: ReadonlySet<string>,
): number {
  const having = new Set<number>();
  for (const [segment, value] of segments) if (value >= 0.5) having.add(heads.segments[segment]?.place ?? -1);
  const most = Math.log(1 + heads.places.length);
  if (having.size === 0) return most * UNKNOWN;
  const rarity = Math.log(1 + heads.places.length / (1 + having.size));
  const [text = ''] = alternatives.map((each) => each.text);
  if (isLoose !== true) return rarity * (1 + 0.2 * Math.min(4, [...text].length - 1));
  return rarity * LOOSE * ([...text].some((character) => light.has(character)) ? LIGHT : 1);
}

/** Share of a segment's characters that the question explains. */
function explainedShare({ from, to }: Segment, explained: Uint8Array): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += explained[at] ?? 0;
  return count / (to - from);
}

interface Scored {
  /** By unit: the best hit of the place's own texts. */
  readonly own: number[];
  /** By unit: the same, times the share of the text that the question explains. */
  readonly each: number[];
  /** The best share of the question in one short text that says nothing else. */
  exact: number;
}

/** What each place has of the units, from its own texts. */
function ownHits(matches: readonly Matched[], heads: Heads, explained: Uint8Array): Map<number, Scored> {
  const places = new Map<number, Scored>();
  const held = new Map<number, number>();
  const total = matches.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<number, number>();
  const shareOf = (number: number, segment: Segment): number => {
    const share = shares.get(number) ?? explainedShare(segment, explained);
    shares.set(number, share);
    return share;
  };
  matches.forEach(({ segments, weight }, index) => {
    for (const [number, value] of segments) {
      const segment = heads.segments[number];
      if (segment === undefined) continue;
      const scored = places.get(segment.place) ?? {
        own: matches.map(() => 0),
        each: matches.map(() => 0),
        exact: 0,
      };
      places.set(segment.place, scored);
      const own = value * FIELD[segment.field];
      scored.own[index] = Math.max(scored.own[index] ?? 0, own);
      const share = shareOf(number, segment);
      scored.each[index] = Math.max(scored.each[index] ?? 0, own * share);
      const sum = (held.get(number) ?? 0) + own * weight;
      held.set(number, sum);
      scored.exact = Math.max(scored.exact, (sum / total) * share);
    }
  });
  return places;
}

/**
 * Orders the places that speak of a question: by how much of it they hold, how rare that is, where it stands and how
 * little else is said there. A section is helped by the title of its page, a page by the headings of its sections.
 */
export function rankHeads(
  units: readonly Unit[],
  heads: Heads,
  find: Finder,
  { light, subjects: names }: Lexicon,
): Ranking {
  const explained = heads.empty.slice();
  const matches = units.map((unit): Matched => {
    const segments = matchUnit(unit, find, explained);
    return { unit, segments, weight: weightOf(unit, segments, heads, light) };
  });
  const total = matches.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { places: [], understood: 0 };
  const isShort = units.length <= FEW;
  const named = new Map<string, number>();
  for (const { unit, weight } of matches)
    if (unit.subject !== undefined) named.set(unit.subject, (named.get(unit.subject) ?? 0) + weight / total);
  const bonusOf = (subject: string | undefined): number => {
    if (subject === undefined || !names.has(subject)) return 0;
    const share = named.get(subject);
    return share === undefined ? -OTHER_SUBJECT : SUBJECT * share;
  };
  const own = ownHits(matches, heads, explained);
  const fromSections = new Map<number, number[]>();
  for (const [number, { own: hits }] of own) {
    const place = heads.places[number];
    if (place?.heading === undefined) continue;
    const all = fromSections.get(place.page) ?? matches.map(() => 0);
    fromSections.set(
      place.page,
      all.map((value, index) => Math.max(value, hits[index] ?? 0)),
    );
  }
  const ranked: RankedPlace[] = [];
  for (const number of own.keys()) {
    const place = heads.places[number];
    const scored = own.get(number);
    if (place === undefined || scored === undefined) continue;
    const isPage = place.heading === undefined;
    const help = isPage ? fromSections.get(place.page) : own.get(heads.tops[place.page] ?? -1)?.own;
    const share = isPage ? FROM_SECTION : FROM_PAGE;
    const kind = isShort && SUBJECTS.has(place.kind) ? FIRST_KIND : 0;
    const sumOf = (hits: readonly number[], others: readonly number[] | undefined): number =>
      hits.reduce(
        (sum, value, index) =>
          sum + Math.max(value, share * (others?.[index] ?? 0)) * (matches[index]?.weight ?? 0),
        0,
      ) / total;
    const held = sumOf(scored.own, help);
    const above = isPage ? undefined : own.get(heads.tops[place.page] ?? -1);
    const each = sumOf(scored.each, above?.each);
    const ownEach = sumOf(scored.each, undefined);
    const exact = Math.max(scored.exact, FROM_PAGE * (above?.exact ?? 0));
    const bonus = bonusOf(place.subject);
    ranked.push({
      place: number,
      coverage: held,
      score: held + EXACT * exact + EACH_EXACT * each + OWN_HEADING * (isPage ? 0 : ownEach) + bonus + kind,
    });
  }
  // A section that says as much as its page leads closer to the answer.
  ranked.sort((a, b) => b.score - a.score || b.place - a.place);
  return { places: ranked, understood: understoodOf(ranked, matches, total, heads) };
}

/** How much of a question is understood, where what no place holds counts like the rest. */
function understoodOf(
  ranked: readonly RankedPlace[],
  matches: readonly Matched[],
  total: number,
  { places }: Heads,
): number {
  const most = Math.log(1 + places.length);
  const missing = matches.filter(({ segments }) => segments.size === 0);
  const unknown = missing.reduce((sum, { unit }) => {
    const isPair = ANY_HAN.test(unit.alternatives[0]?.text ?? '');
    return sum + most * ((isPair ? UNKNOWN_PAIR : UNKNOWN_WORD) - UNKNOWN);
  }, 0);
  const best = Math.max(0, ...ranked.slice(0, 5).map(({ coverage }) => coverage));
  return (best * total) / (total + unknown);
}
