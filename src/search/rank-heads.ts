import type { Heads, Place } from './heads.ts';
import type { Lexicon, Unit } from './lexicon.ts';
import { withBothSeen } from './crowding.ts';
import { matchUnits, type Matches, type OwnHits } from './match-units.ts';
import type { Finder } from './occurrences.ts';

/** The places for a question. */
export interface Ranking {
  /** The best page first, and of each page the place that is closest to the answer. */
  readonly places: readonly RankedPlace[];
  /** How much of the question the best place speaks of, from 0 to 1. */
  readonly understood: number;
}

/** A place with how well it answers. */
export interface RankedPlace {
  /** Number of the place. */
  readonly place: number;
  /** How well its page is placed among the pages. */
  readonly score: number;
  /** How well it is placed among the places of its page. */
  readonly closeness: number;
  /** Share of the question that the place speaks of, from 0 to 1, and of what is asked besides the names in it. */
  readonly coverage: number;
  readonly besides: number;
}

/** Of what its page's title says, a section is given so much; of its sections' headings, a page. */
const FROM_PAGE = 0.9;
const FROM_SECTION = 0.5;
/** What a text adds that says what was asked and nothing else: all of it in one, or each part in its own. */
const WHOLE = 0.5;
const CLEAN = 0.3;
/** What brings a section before its page whose own heading or alias says what was asked. */
const OWN_HEADING = 0.2;
/** What brings a section before the others of its page whose first sentence speaks of what was asked. */
const OWN_SENTENCE = 0.4;
/** On the page of what is named, the section goes first whose own heading or alias speaks of the rest of the question. */
const NAMED_HEADING = 0.3;
/** What a page adds that is about the provider that was named, and loses that is about another one. */
const SUBJECT = 0.35;
const OTHER_SUBJECT = 0.45;
/** What is asked besides a provider that is named counts so much more. */
const BESIDES = 0.25;
/** A page that holds so much of what is asked besides answers it. */
const ANSWERS = 0.3;
/** A page of this kind is about a provider; what has none is a way to pay. */
const PLAN = 'plan';
/** A question of few words asks for a subject rather than for one answer; what that adds to these kinds. */
const FEW = 2;
const SUBJECT_KINDS = new Set(['guide', 'door']);
const SUBJECT_KIND = 0.08;
/** Weights of what no place holds where it is asked how well a question is understood: a Latin word, a pair. */
const MISSING_WORD = 0.55;
const MISSING_PAIR = 0.15;
/** Among so many of the best places the one that speaks of most of a question shows how well it is understood. */
const TOP = 5;

const ANY_HAN = /\p{Script=Han}/u;

/** What a page gains or loses by what it is, whatever it holds of the question. */
function bonusFor({ units, total }: Matches, { subjects }: Lexicon): (place: Place) => number {
  const named = new Map<string, number>();
  for (const { unit, weight } of units)
    if (unit.subject !== undefined) named.set(unit.subject, (named.get(unit.subject) ?? 0) + weight / total);
  const kindBonus = units.length <= FEW ? SUBJECT_KIND : 0;
  return ({ subject, kind }) => {
    const ofKind = SUBJECT_KINDS.has(kind) ? kindBonus : 0;
    if (subject === undefined || !subjects.has(subject)) return ofKind;
    const share = named.get(subject);
    return ofKind + (share === undefined ? -OTHER_SUBJECT : SUBJECT * share);
  };
}

/** By page and unit: the best hit of its sections. */
function hitsOfSections({ own, units }: Matches, { places }: Heads): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [number, { best }] of own) {
    const place = places[number];
    if (place?.heading === undefined) continue;
    const all = found.get(place.page) ?? units.map(() => 0);
    best.forEach((value, index) => (all[index] = Math.max(all[index] ?? 0, value)));
    found.set(place.page, all);
  }
  return found;
}

/** Share of a question that hits hold, helped by the hits of another place. */
function shareOf(
  hits: readonly number[],
  { units, total }: Matches,
  helped: readonly number[] = [],
  help = 0,
): number {
  const held = hits.reduce(
    (sum, value, index) => sum + Math.max(value, help * (helped[index] ?? 0)) * (units[index]?.weight ?? 0),
    0,
  );
  return held / total;
}

/** A question without the names in it; the question itself where it is a name and nothing else. */
function withoutNames(matches: Matches): Matches {
  const units = matches.units.map((each) =>
    each.unit.subject === undefined ? each : { ...each, weight: 0 },
  );
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? matches : { ...matches, units, total };
}

type Scores = Pick<RankedPlace, 'coverage' | 'score' | 'closeness'>;

/** How well a section answers: with what its page says above it. */
function sectionScore(hits: OwnHits, above: OwnHits | undefined, matches: Matches): Scores {
  const coverage = shareOf(hits.best, matches, above?.best, FROM_PAGE);
  const whole = Math.max(hits.whole, FROM_PAGE * (above?.whole ?? 0));
  const score = coverage + WHOLE * whole + CLEAN * shareOf(hits.clean, matches, above?.clean, FROM_PAGE);
  // Where the page's own title says it better, the page as a whole is asked for.
  const byTitle = above?.whole ?? 0;
  const own = hits.whole >= FROM_PAGE * byTitle ? OWN_HEADING * shareOf(hits.clean, matches) : 0;
  const said = OWN_SENTENCE * (1 - Math.min(1, byTitle)) * shareOf(hits.said, matches);
  return { coverage, score, closeness: score + own + said };
}

/** How well a page answers: with what its sections say below it. */
function pageScore(hits: OwnHits, below: readonly number[] | undefined, matches: Matches): Scores {
  const coverage = shareOf(hits.best, matches, below, FROM_SECTION);
  const score = coverage + WHOLE * hits.whole + CLEAN * shareOf(hits.clean, matches);
  return { coverage, score, closeness: score };
}

/** A page with its places. */
interface RankedPage {
  readonly page: number;
  readonly group: readonly RankedPlace[];
}

/** The best page first, by its best place; its places by how close they are to the answer, a section before its page. */
function inOrder(ranked: readonly RankedPlace[], { places }: Heads): readonly RankedPage[] {
  const pages = new Map<number, RankedPlace[]>();
  for (const each of ranked) {
    const page = places[each.place]?.page ?? -1;
    pages.set(page, [...(pages.get(page) ?? []), each]);
  }
  const isPage = ({ place }: RankedPlace): number => (places[place]?.heading === undefined ? 1 : 0);
  const best = (group: readonly RankedPlace[]): number => Math.max(...group.map(({ score }) => score));
  return [...pages]
    .map(([page, group]) => ({ page, group, best: best(group) }))
    .sort((a, b) => b.best - a.best || a.page - b.page)
    .map(({ page, group }) => ({
      page,
      group: group.sort((a, b) => b.closeness - a.closeness || isPage(a) - isPage(b) || a.place - b.place),
    }));
}

/** How much of a question is understood, where what no place holds counts as well. */
function understoodOf(ranked: readonly RankedPlace[], { units, total }: Matches, { places }: Heads): number {
  const most = Math.log(1 + places.length);
  const missing = units.filter(({ segments }) => segments.size === 0);
  const unknown = missing.reduce((sum, { unit }) => {
    const isPair = ANY_HAN.test(unit.alternatives[0]?.text ?? '');
    return sum + most * (isPair ? MISSING_PAIR : MISSING_WORD);
  }, 0);
  const best = Math.max(0, ...ranked.slice(0, TOP).map(({ coverage }) => coverage));
  return (best * total) / (total + unknown);
}

/** What the score of a place is made from. */
interface Asked {
  readonly matches: Matches;
  /** The question without the names in it. */
  readonly rest: Matches;
  /** Ids of what is named. */
  readonly named: ReadonlySet<string>;
  /** Whether a provider is named and something is asked besides. A way to pay that is named is what is asked. */
  readonly isMixed: boolean;
  readonly below: ReadonlyMap<number, readonly number[]>;
  readonly bonus: (place: Place) => number;
}

function askedOf(matches: Matches, heads: Heads, lexicon: Lexicon): Asked {
  const rest = withoutNames(matches);
  const named = new Set(matches.units.flatMap(({ unit }) => unit.subject ?? []));
  const isProvider = heads.places.some(
    ({ kind, subject }) => kind === PLAN && subject !== undefined && named.has(subject),
  );
  return {
    matches,
    rest,
    named,
    isMixed: isProvider && rest !== matches,
    below: hitsOfSections(matches, heads),
    bonus: bonusFor(matches, lexicon),
  };
}

const isAbout = ({ subject }: Place, named: ReadonlySet<string>): boolean =>
  subject !== undefined && named.has(subject);

/** Scores a place by what its own texts hold. */
function ranked(number: number, place: Place, hits: OwnHits, asked: Asked, heads: Heads): RankedPlace {
  const { matches, rest, named, isMixed, bonus } = asked;
  const isPage = place.heading === undefined;
  const above = matches.own.get(heads.tops[place.page] ?? -1);
  const below = asked.below.get(place.page);
  const made = isPage ? pageScore(hits, below, matches) : sectionScore(hits, above, matches);
  const besides = isPage
    ? shareOf(hits.best, rest, below, FROM_SECTION)
    : shareOf(hits.best, rest, above?.best, FROM_PAGE);
  const own = isAbout(place, named) && !isPage ? NAMED_HEADING * shareOf(hits.clean, rest) : 0;
  const more = bonus(place) + (isMixed ? BESIDES * besides : 0);
  return {
    place: number,
    ...made,
    besides,
    score: made.score + more,
    closeness: made.closeness + more + own,
  };
}

/** The pages of what is named and those of what is asked besides do not crowd each other out. */
function uncrowded(
  pages: readonly RankedPage[],
  { named, isMixed }: Asked,
  { places, tops }: Heads,
): readonly RankedPage[] {
  if (!isMixed) return pages;
  const isNamed = ({ page }: RankedPage): boolean => {
    const place = places[tops[page] ?? -1];
    return place !== undefined && isAbout(place, named);
  };
  return withBothSeen(pages, isNamed, ({ group }) => group.some(({ besides }) => besides >= ANSWERS));
}

/**
 * Orders the places that speak of a question: by how much of it they hold, how rare that is, where it stands and how
 * little else is said there. A section is helped by the title of its page, a page by the headings of its sections.
 */
export function rankHeads(units: readonly Unit[], heads: Heads, find: Finder, lexicon: Lexicon): Ranking {
  const matches = matchUnits(units, heads, find, lexicon);
  if (matches.total === 0) return { places: [], understood: 0 };
  const asked = askedOf(matches, heads, lexicon);
  const scored = [...matches.own].flatMap(([number, hits]) => {
    const place = heads.places[number];
    return place === undefined ? [] : ranked(number, place, hits, asked, heads);
  });
  const places = uncrowded(inOrder(scored, heads), asked, heads).flatMap(({ group }) => group);
  return { places, understood: understoodOf(places, matches, heads) };
}
