import type { FullTextConfig } from './config.ts';
import type { Unit } from './lexicon.ts';
import type { Query } from './query.ts';

/** Most spellings of one text that are looked up. */
const MOST = 4;

/** Every form that the characters of a text can have on the pages, the first one first. */
function formsOf(text: string, forms: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...text].reduce<readonly string[]>(
    (made, character) => {
      const ways = forms.get(character) ?? [character];
      return made.flatMap((start) => ways.map((way) => start + way)).slice(0, MOST);
    },
    [''],
  );
}

/** Turns a question in the search's own spelling into the words and characters of a language's pages. */
export function respell({
  forms,
  written,
}: Pick<FullTextConfig, 'forms' | 'written'>): (query: Query) => Query {
  const pairs = [...forms];
  const ways = new Map<string, string[]>();
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [plain = '', form = ''] = [pairs[at], pairs[at + 1]];
    ways.set(plain, [...(ways.get(plain) ?? []), form]);
  }
  const spell = (text: string): readonly string[] => {
    const own = written[text];
    return own === undefined ? formsOf(text, ways) : [own];
  };
  const unit = (each: Unit): Unit => ({
    ...each,
    alternatives: each.alternatives.flatMap(({ text, weight }) =>
      spell(text).map((form) => ({ text: form, weight })),
    ),
  });
  return ({ units, runs }) => ({ units: units.map(unit), runs: runs.flatMap(spell) });
}
