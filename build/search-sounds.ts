import { pinyin } from 'pinyin-pro';
import { commonCharacters } from '../src/search/common-characters.ts';
import type { SoundsFile } from '../src/search/sounds.ts';

const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
/** The syllable of a character; empty for one without a sound in plain letters. */
function syllableOf(character: string): string {
  const [syllable = ''] = syllablesOf(character);
  return /^[a-z]+$/.test(syllable) ? syllable : '';
}

/** The syllables of characters in a row, each with how many follow that sound so. */
function runsOf(characters: readonly string[]): string {
  const runs: { syllable: string; count: number }[] = [];
  for (const character of characters) {
    const syllable = syllableOf(character);
    const last = runs.at(-1);
    if (last?.syllable === syllable) last.count += 1;
    else runs.push({ syllable, count: 1 });
  }
  return runs.map(({ syllable, count }) => `${syllable}${String(count)}`).join(' ');
}

/** Characters by their syllable. */
function bySyllable(characters: readonly string[]): Record<string, string> {
  const made: Record<string, string> = {};
  for (const character of characters) {
    const syllable = syllableOf(character);
    made[syllable] = (made[syllable] ?? '') + character;
  }
  return made;
}

/** Words that sound otherwise than their characters alone, with how they do. */
const exceptionsIn = (vocabulary: readonly string[]): [string, string][] =>
  vocabulary.flatMap((word): [string, string][] => {
    const sound = syllablesOf(word).join(' ');
    return sound === [...word].map(syllableOf).join(' ') ? [] : [[word, sound]];
  });

/**
 * How characters sound, and the words that sound otherwise. The common characters stand in a standard that goes by their
 * sound, so that it is enough to say how many there are of each.
 *
 * @param vocabulary Words that a sound can mean.
 */
export function soundsFile(vocabulary: readonly string[]): SoundsFile {
  const common = commonCharacters();
  const known = new Set(common);
  return {
    common: runsOf(common),
    others: bySyllable([...new Set(vocabulary.join(''))].filter((character) => !known.has(character))),
    exceptions: Object.fromEntries(exceptionsIn(vocabulary)),
  };
}
