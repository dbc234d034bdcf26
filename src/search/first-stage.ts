import type { SearchConfig, SearchWords } from './config.ts';
import { excerptOf } from './excerpt.ts';
import { PLACES_OF_A_PAGE, type Found, type Groups } from './found.ts';
import { openHeads, type Heads, type HeadsFile, type Place, type SentencesFile } from './heads.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { finderOf, type Finder } from './occurrences.ts';
import type { Query } from './query.ts';
import type { RankedPlace } from './rank-heads.ts';
import { isUnderstood, readingOf, type Reading } from './readings.ts';
import { joinHeads, lettersOf, shardsFor } from './shards.ts';
import { soundsOf, vocabularyOf, type Sounds, type SoundsFile } from './sounds.ts';
import { spellingOf, type Spelling } from './spelling.ts';

/** What the first stage says to a question. */
export interface FirstAnswer {
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
  /** Whether everything is loaded that a question needs; `prepare` loads it. */
  isReady(typed: string): boolean;
  /**
   * Loads what a question needs: parts of the heads where these are split, and the sounds where little was found.
   *
   * @throws when a part of the heads cannot be had. Without the sounds the answer stays what it is.
   */
  prepare(typed: string): Promise<void>;
  /** Takes the first sentences of the places in, so that answers carry them. */
  showSentences(sentences: SentencesFile): void;
  /** Answers at once, with at most so many pages, of one kind if one is given. */
  answer(typed: string, most: number, kind?: string): FirstAnswer;
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

/** How further parts of a language's search are loaded. */
export interface Loader {
  readonly sounds: () => Promise<SoundsFile>;
  /** The heads whose texts begin with the sound of a letter. */
  readonly heads: (letter: string) => Promise<HeadsFile>;
}

/** What does not change while more is loaded. */
interface Tables {
  readonly config: SearchConfig;
  readonly spelling: Spelling;
  readonly lexicon: Lexicon;
  readonly letters: ReadonlyMap<string, string>;
}

/** What is loaded of a language's search, with what was read by it. */
interface Loaded {
  readonly file: HeadsFile;
  /** The parts of the heads that are in it. */
  readonly parts: ReadonlySet<string>;
  readonly heads: Heads;
  readonly find: Finder;
  readonly soundsFile: SoundsFile | undefined;
  readonly sounds: Sounds | undefined;
  readonly readings: Map<string, Reading>;
}

/** Opens what was loaded. */
function opened(
  { config, spelling, lexicon }: Tables,
  file: HeadsFile,
  parts: readonly string[],
  soundsFile?: SoundsFile,
): Loaded {
  const heads = openHeads(file, spelling, config.filler);
  const sounds = soundsFile && soundsOf(soundsFile, vocabularyOf(lexicon, heads));
  return {
    file,
    parts: new Set(parts),
    heads,
    find: finderOf(heads),
    soundsFile,
    sounds,
    readings: new Map(),
  };
}

/** Reads a question; what was read once is remembered until more is loaded. */
function read(typed: string, { spelling, lexicon }: Tables, loaded: Loaded): Reading {
  const { heads, find, sounds, readings } = loaded;
  const reading = readings.get(typed) ?? readingOf(spelling.typed(typed), lexicon, heads, find, sounds);
  readings.set(typed, reading);
  return reading;
}

/** The parts of the heads that a question needs and that are not loaded. */
function missing(typed: string, tables: Tables, loaded: Loaded): readonly string[] {
  if (tables.letters.size === 0) return [];
  const wanted = shardsFor(read(typed, tables, loaded).query.units, tables.letters);
  return wanted.filter((key) => loaded.file.keys?.includes(key) === true && !loaded.parts.has(key));
}

const wantsSounds = (typed: string, tables: Tables, loaded: Loaded): boolean =>
  loaded.soundsFile === undefined && !isUnderstood(read(typed, tables, loaded));

/** What is loaded by now, with further parts of the heads. */
const withHeads = (
  tables: Tables,
  loaded: Loaded,
  keys: readonly string[],
  files: readonly HeadsFile[],
): Loaded =>
  opened(tables, files.reduce(joinHeads, loaded.file), [...loaded.parts, ...keys], loaded.soundsFile);

/** The sounds; undefined where they cannot be had. */
async function soundsFrom(load: Loader): Promise<SoundsFile | undefined> {
  try {
    return await load.sounds();
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

/** Answers what was read. */
function answerOf(
  reading: Reading,
  shown: Omit<Shown, 'texts'>,
  { spelling }: Tables,
  most: number,
  kind?: string,
): FirstAnswer {
  const texts = textsOf(reading.query).map((text) => spelling.shown(text));
  const groups = groupsOf(reading.ranked, { ...shown, texts }, most, kind);
  const isFound = isUnderstood(reading);
  return {
    groups: isFound ? groups : [],
    near: isFound ? [] : groups,
    isLittle: groups.length < FEW_PAGES || reading.understood < WELL_UNDERSTOOD,
    readAs: reading.isMended ? spelling.shown(reading.text) : undefined,
    query: reading.query,
  };
}

/** The first stage over what was loaded. */
export function firstStageOf(config: SearchConfig, file: HeadsFile, load: Loader): FirstStage {
  const spelling = spellingOf(config.fold, config.regional, config.shows, config.spoken);
  const tables: Tables = { config, spelling, lexicon: lexiconOf(config), letters: lettersOf(file) };
  let loaded = opened(tables, file, []);
  let sentences: SentencesFile = [];
  return {
    words: config.words,
    version: config.version,
    isReady: (typed) => missing(typed, tables, loaded).length === 0 && !wantsSounds(typed, tables, loaded),
    prepare: async (typed) => {
      const wanted = missing(typed, tables, loaded);
      // Another question may have loaded more in the meantime: what comes is added to what is there by then.
      if (wanted.length > 0) {
        const files = await Promise.all(wanted.map(load.heads));
        loaded = withHeads(tables, loaded, wanted, files);
      }
      const sounds = wantsSounds(typed, tables, loaded) ? await soundsFrom(load) : undefined;
      if (sounds !== undefined) loaded = opened(tables, loaded.file, [...loaded.parts], sounds);
    },
    showSentences: (all) => {
      // Of split heads not every place is known, so that they cannot be counted off.
      sentences = tables.letters.size === 0 ? all : [];
    },
    answer: (typed, most, kind) =>
      answerOf(read(typed, tables, loaded), { heads: loaded.heads, sentences }, tables, most, kind),
  };
}
