import { pinyin } from 'pinyin-pro';
import type { SoundsFile } from '../src/search/sounds.ts';

const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** The characters that readers write: the first level of the national standard, in its order. */
function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
}

/**
 * How characters sound, and the words that sound otherwise.
 *
 * @param vocabulary Words that a sound can mean.
 */
export function soundsFile(vocabulary: readonly string[]): SoundsFile {
  const characters = new Set([...commonCharacters(), ...vocabulary.join('')]);
  const syllables = new Map<string, string>();
  const ofCharacter = new Map<string, string>();
  for (const character of characters) {
    const [syllable = ''] = syllablesOf(character);
    if (!/^[a-z]+$/.test(syllable)) continue;
    syllables.set(syllable, (syllables.get(syllable) ?? '') + character);
    ofCharacter.set(character, syllable);
  }
  const exceptions = vocabulary.flatMap((word): [string, string][] => {
    const sound = syllablesOf(word).join(' ');
    return sound === [...word].map((each) => ofCharacter.get(each) ?? '?').join(' ') ? [] : [[word, sound]];
  });
  return {
    syllables: Object.fromEntries([...syllables].sort(([a], [b]) => (a < b ? -1 : 1))),
    exceptions: Object.fromEntries(exceptions),
  };
}
