import type { Heads } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import type { Finder } from './occurrences.ts';
import { withinEdits } from './edits.ts';
import { queryOf, type Query } from './query.ts';
import { rankHeads, type RankedPlace } from './rank-heads.ts';
import type { Sounds } from './sounds.ts';

/** What a question was taken to mean, and the places for it. */
export interface Reading {
  /** The text that was looked up. */
  readonly text: string;
  /** Whether it is another text than what was typed. */
  readonly isMended: boolean;
  readonly query: Query;
  readonly ranked: readonly RankedPlace[];
  /** How well it is understood, from 0 to 1. */
  readonly understood: number;
}

/** What a mended reading has to be better by, so that it stands before what was typed. */
const MENDED = 0.8;

/** The name that is nearest to a misspelt one: one slip, or two in a long word. */
function nearestName(word: string, names: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  return [1, 2]
    .filter((slips) => slips <= (word.length > 6 ? 2 : 1))
    .flatMap((slips) => names.filter((name) => withinEdits(word, name, slips)))
    .at(0);
}

const LATIN_RUN = /[a-z0-9&.'+]+(?: [a-z0-9&.'+]+)*/g;

/** A text whose misspelt names are put right: the whole run as one name, else word by word. */
function mendNames(text: string, { names, terms }: Lexicon): string {
  const mendWord = (word: string): string => (terms.has(word) ? word : (nearestName(word, names) ?? word));
  return text.replace(LATIN_RUN, (run) => {
    if (terms.has(run)) return run;
    const whole = nearestName(run, names) ?? nearestName(run.replaceAll(' ', ''), names);
    return whole ?? run.split(' ').map(mendWord).join(' ');
  });
}

/** A text whose Latin runs that are no terms are read by their sound. */
const soundLetters = (text: string, { terms }: Lexicon, sounds: Sounds): string =>
  text.replace(LATIN_RUN, (run) => {
    if (terms.has(run)) return run;
    return (
      sounds.fromLetters(run) ??
      run
        .split(' ')
        .map((word) => (terms.has(word) ? word : (sounds.fromLetters(word) ?? word)))
        .join(' ')
    );
  });

/** Everything that a text may have been meant to be, what was typed first. */
function candidates(
  typed: string,
  lexicon: Lexicon,
  find: Finder,
  sounds: Sounds | undefined,
): readonly string[] {
  const mended = lexicon.typos.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), typed);
  const isKnown = (pair: string): boolean => find(pair).some(({ closeness }) => closeness === 1);
  const heard =
    sounds === undefined ? [] : [soundLetters(typed, lexicon, sounds), sounds.fromHomophones(typed, isKnown)];
  return [...new Set([typed, mended, mendNames(typed, lexicon), ...heard])];
}

/**
 * Reads a question as it was typed and as it may have been meant, and takes the reading that the pages say most about.
 *
 * @param typed In the search's own spelling.
 * @param sounds Undefined while they are not loaded.
 */
export function readingOf(
  typed: string,
  lexicon: Lexicon,
  heads: Heads,
  find: Finder,
  sounds?: Sounds,
): Reading {
  const readings = candidates(typed, lexicon, find, sounds).map((text): Reading => {
    const query = queryOf(text, lexicon);
    const { places, understood } = rankHeads(query.units, heads, find, lexicon);
    const isMended = text !== typed;
    return { text, isMended, query, ranked: places, understood: understood * (isMended ? MENDED : 1) };
  });
  return readings.reduce((best, each) => (each.understood > best.understood ? each : best));
}

/** What the best place must speak of, in shares of the question, so that it is an answer; of a long question less. */
const LEAST_UNDERSTOOD = 0.25;
const LONG = { units: 5, least: 0.1 };

/** Whether some place answers the question; what lies below is only near to it. */
export const isUnderstood = ({ understood, query }: Reading): boolean =>
  understood >= (query.units.length >= LONG.units ? LONG.least : LEAST_UNDERSTOOD);
