import type { SearchConfig, SearchWords } from './config.ts';
import { excerptOf } from './excerpt.ts';
import { PLACES_OF_A_PAGE, type Found, type Groups } from './found.ts';
import { openHeads, type Heads, type HeadsFile, type Place, type SentencesFile } from './heads.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { finderOf } from './occurrences.ts';
import type { Query } from './query.ts';
import type { RankedPlace } from './rank-heads.ts';
import { isUnderstood, readingOf, type Reading } from './readings.ts';
import { soundsOf, vocabularyOf, type Sounds, type SoundsFile } from './sounds.ts';
import { spellingOf } from './spelling.ts';

/** What the first stage says to a question. */
export interface Answer {
  /** Pages with their places, the best first; empty when nothing was found. */
  readonly groups: Groups;
  /** Whether little was found, or little of what was asked: the full text may say more. */
  readonly isLittle: boolean;
  /** The nearest places where nothing was found. */
  readonly near: Groups;
  /** How the question was read, where that is not as it was typed. */
  readonly readAs: string | undefined;
  /** The same question for the full text. */
  readonly query: Query;
}

/** The first stage of a language: titles, headings and aliases. */
export interface FirstStage {
  readonly words: SearchWords;
  readonly version: string;
  /** Whether the sounds of characters may tell more about a question; they are loaded by `hear`. */
  wantsSounds(typed: string): boolean;
  /** Loads the sounds. Without them the answers stay what they are. */
  hear(): Promise<void>;
  /** Takes the first sentences of the places in, so that answers carry them. */
  showSentences(sentences: SentencesFile): void;
  /** Answers at once, with at most so many pages, of one kind if one is given. */
  answer(typed: string, most: number, kind?: string): Answer;
}

const NEAR_BEST = 0.85;
/** A page below this share of the best one's score is not shown. */
const LEAST = 0.4;
/** With fewer pages, or less of the question, the titles say little. */
const FEW_PAGES = 2;
const WELL_UNDERSTOOD = 0.5;
/** From this weight on, a text means the same as what was typed. */
const SAME_MEANING = 0.9;

/** What is needed to show a place. */
interface Shown {
  readonly heads: Heads;
  readonly sentences: SentencesFile;
  /** Texts that are marked. */
  readonly texts: readonly string[];
}

function foundAt({ url, title, heading, kind }: Place, number: number, { sentences, texts }: Shown): Found {
  const sentence = sentences[number] ?? '';
  return {
    url,
    page: heading === undefined ? url : url.slice(0, url.lastIndexOf('#')),
    title,
    heading,
    kind,
    pieces: sentence === '' ? [] : excerptOf(sentence, texts).pieces,
  };
}

interface Group {
  readonly best: number;
  readonly found: Found[];
}

/** Whether a page is given this section besides its best place. */
const isFurther = ({ heading }: Place, closeness: number, group: Group | undefined): group is Group =>
  group !== undefined &&
  heading !== undefined &&
  group.found.length < PLACES_OF_A_PAGE &&
  closeness >= group.best * NEAR_BEST;

/** The best places by page. */
function groupsOf(ranked: readonly RankedPlace[], shown: Shown, most: number, kind?: string): Groups {
  const { places } = shown.heads;
  const wanted = ranked.filter(({ place }) => kind === undefined || places[place]?.kind === kind);
  const least = (wanted[0]?.score ?? 0) * LEAST;
  const pages = new Map<number, Group>();
  for (const { place: number, score, closeness } of wanted) {
    const place = places[number];
    if (place === undefined || score < least) continue;
    const group = pages.get(place.page);
    if (group === undefined && pages.size < most)
      pages.set(place.page, { best: closeness, found: [foundAt(place, number, shown)] });
    // The top of a page is near every section of it.
    else if (isFurther(place, closeness, group)) group.found.push(foundAt(place, number, shown));
  }
  return [...pages.values()].map(({ found }) => found);
}

/** What is marked where it is shown: the parts of the question and what means the same. */
const textsOf = ({ units }: Query): readonly string[] =>
  units.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ text, weight }) => (weight < SAME_MEANING ? [] : [text])),
  );

/** The first stage over what was loaded. */
export function firstStageOf(
  config: SearchConfig,
  file: HeadsFile,
  loadSounds: () => Promise<SoundsFile>,
): FirstStage {
  const spelling = spellingOf(config.fold, config.regional, config.shows);
  const lexicon: Lexicon = lexiconOf(config);
  const heads = openHeads(file, spelling, config.filler);
  const find = finderOf(heads);
  let sounds: Sounds | undefined;
  let sentences: SentencesFile = [];
  let last: { readonly typed: string; readonly heard: boolean; readonly reading: Reading } | undefined;
  const read = (typed: string): Reading => {
    if (last?.typed === typed && last.heard === (sounds !== undefined)) return last.reading;
    const reading = readingOf(spelling.typed(typed), lexicon, heads, find, sounds);
    last = { typed, heard: sounds !== undefined, reading };
    return reading;
  };
  return {
    words: config.words,
    version: config.version,
    wantsSounds: (typed) => sounds === undefined && !isUnderstood(read(typed)),
    hear: async () => {
      sounds ??= soundsOf(await loadSounds(), vocabularyOf(lexicon, heads));
    },
    showSentences: (all) => {
      sentences = all;
    },
    answer: (typed, most, kind) => {
      const reading = read(typed);
      const texts = textsOf(reading.query).map((text) => spelling.shown(text));
      const groups = groupsOf(reading.ranked, { heads, sentences, texts }, most, kind);
      const isFound = isUnderstood(reading);
      return {
        groups: isFound ? groups : [],
        near: isFound ? [] : groups,
        isLittle: groups.length < FEW_PAGES || reading.understood < WELL_UNDERSTOOD,
        readAs: reading.isMended ? spelling.shown(reading.text) : undefined,
        query: reading.query,
      };
    },
  };
}
