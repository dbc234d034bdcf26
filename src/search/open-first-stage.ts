import type { SearchConfig } from './config.ts';
import { fileNamed } from './files.ts';
import { firstStageOf, type FirstStage } from './first-stage.ts';
import type { HeadsFile, SentencesFile } from './heads.ts';
import { answerAt } from './patience.ts';
import type { SoundsFile } from './sounds.ts';

async function loadSounds(): Promise<SoundsFile> {
  const answer = await answerAt(fileNamed('sounds.json'));
  const sounds: SoundsFile = await answer.json();
  return sounds;
}

/**
 * Loads the first stage of a language.
 *
 * @param language What the names of its files begin with, such as `zh-hans`.
 * @throws when one of them cannot be had.
 */
export async function openFirstStage(language: string): Promise<FirstStage> {
  const [words, titles] = await Promise.all([
    answerAt(fileNamed(`${language}.json`)),
    answerAt(fileNamed(`${language}-heads.json`)),
  ]);
  const [config, heads]: [SearchConfig, HeadsFile] = await Promise.all([words.json(), titles.json()]);
  const loadHeads = async (letter: string): Promise<HeadsFile> => {
    const answer = await answerAt(fileNamed(`${language}-heads-${letter}.json`));
    const part: HeadsFile = await answer.json();
    return part;
  };
  return firstStageOf(config, heads, { sounds: loadSounds, heads: loadHeads });
}

/**
 * Loads the first sentences of a language.
 *
 * @throws when they cannot be had.
 */
export async function loadSentences(language: string): Promise<SentencesFile> {
  const answer = await answerAt(fileNamed(`${language}-sentences.json`));
  const sentences: SentencesFile = await answer.json();
  return sentences;
}
