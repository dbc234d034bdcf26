import { useEffect, useState } from 'preact/hooks';
import type { LaterWords } from '../../i18n/picker-later-words.ts';
import type { FirstWords } from '../../i18n/picker-words.ts';
import { sayIn } from '../line/say.ts';
import type { LaterParts } from './later-parts.ts';

async function loadLater(words: FirstWords, path: string): Promise<LaterParts> {
  const [later, answer] = await Promise.all([import('./Later.tsx'), fetch(path)]);
  // The build writes this file out of the same dictionary.
  const more = (await answer.json()) as LaterWords;
  return { ...later.PARTS, say: sayIn({ ...more, ...words }) };
}

/**
 * What waits until it is wanted: its parts and words. Undefined until they are there; `broken` where they cannot be had.
 *
 * @param isWanted The reader came near it, or opened something that is made of it.
 */
export function useLater(
  isWanted: boolean,
  words: FirstWords,
  path: string,
): LaterParts | 'broken' | undefined {
  const [later, setLater] = useState<LaterParts | 'broken'>();
  useEffect(() => {
    if (!isWanted) return;
    loadLater(words, path).then(setLater, (error: unknown) => {
      console.warn(error);
      setLater('broken');
    });
  }, [isWanted]);
  return later;
}
