import type { Manner } from '../../../core/answers/held-line.ts';
import type { KeptWords } from '../../../i18n/words/kept-words.ts';
import { sayIn, type SayOf } from '../../line/say.ts';
import type { NumbersSay } from '../numbers-say.ts';

type KeptKey = keyof KeptWords;
type NumbersKey = Parameters<NumbersSay>[0];

/** Says a word of the kept lines, of my numbers, or of a line. */
export type KeptSay = SayOf<KeptKey | NumbersKey>;

/** The words of the page with those of the kept lines. */
export function saysKept(say: NumbersSay, words: KeptWords, manner?: Manner): KeptSay {
  const own = sayIn(words, manner);
  const isOwn = (key: KeptKey | NumbersKey): key is KeptKey => Object.hasOwn(words, key);
  const both: SayOf<KeptKey | NumbersKey> = Object.assign(
    (key: KeptKey | NumbersKey, values = {}) => (isOwn(key) ? own(key, values) : say(key, values)),
    { in: (other: Manner | undefined) => saysKept(say.in(other), words, other) },
  );
  return both;
}

const isWords = (value: unknown): value is KeptWords =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((word) => typeof word === 'string');

/**
 * Brings the words of the kept lines.
 *
 * @throws Error where they do not come, or are something else.
 */
export async function bringWords(numbersPath: string): Promise<KeptWords> {
  const answer = await fetch(`${numbersPath}kept-words.json`);
  const words: unknown = await answer.json();
  if (!isWords(words)) throw new Error('The words of the kept lines did not come.');
  return words;
}
