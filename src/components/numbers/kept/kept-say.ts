import type { KeptWords } from '../../../i18n/words/kept-words.ts';
import type { AnswerWords } from '../../../i18n/words/numbers-words.ts';
import { areWords, bringDetails, bringWords } from '../details.ts';
import type { SayOf } from '../../line/say.ts';
import { sayMore } from '../say-more.ts';
import type { NumbersSay } from '../numbers-say.ts';

/** The words of the kept lines, and of the answers that they carry. */
export type ListWords = KeptWords & AnswerWords;

type KeptKey = keyof ListWords;
type NumbersKey = Parameters<NumbersSay>[0];

/** Says a word of the kept lines, of an answer, or of the page. */
export type KeptSay = SayOf<KeptKey | NumbersKey>;

/** The words of the page with those of the kept lines. */
export const saysKept = (say: NumbersSay, words: ListWords): KeptSay => sayMore(say, words);

const areKeptWords = (value: unknown): value is KeptWords => areWords(value);

/**
 * Brings the words of the kept lines and of answers.
 *
 * @param path Names the file by what it holds.
 * @throws Error where they do not come, or are something else.
 */
export async function bringListWords(detailsPath: string, path: string): Promise<ListWords> {
  const [details, words] = await Promise.all([bringDetails(detailsPath), bringWords(path, areKeptWords)]);
  return { ...details.words, ...words };
}
