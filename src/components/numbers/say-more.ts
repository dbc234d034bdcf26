import type { Manner } from '../../core/answers/held-line.ts';
import { sayIn, type SayOf, type Values } from '../line/say.ts';

/** Says the words that came later, and those that were there before. */
export function sayMore<Before extends string, More extends string>(
  before: SayOf<Before>,
  words: Readonly<Record<More, string>>,
  manner?: Manner,
): SayOf<Before | More> {
  const own = sayIn(words, manner);
  const isOwn = (key: Before | More): key is More => Object.hasOwn(words, key);
  const say = (key: Before | More, values: Values = {}): string =>
    isOwn(key) ? own(key, values) : before(key, values);
  return Object.assign(say, {
    in: (other: Manner | undefined) => sayMore(before.in(other), words, other),
  });
}
