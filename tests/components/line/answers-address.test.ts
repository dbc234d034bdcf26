import { describe, expect, test } from 'vitest';
import { paramsOf } from '../../../src/components/line/answers-address.ts';

describe('the parameters of an address', () => {
  const here = (query: string, fragment: string) => [...paramsOf(query, fragment)];

  test('are those of the fragment, which an island writes, else those of the query', () => {
    expect(here('?plan=a', '#plan=b&paid=c')).toEqual([
      ['plan', 'b'],
      ['paid', 'c'],
    ]);
    expect(here('?plan=a', '')).toEqual([['plan', 'a']]);
  });

  test('are not read out of a fragment that leads to a place on the page', () => {
    expect(here('?plan=a', '#main')).toEqual([['plan', 'a']]);
    expect(here('', '#main')).toEqual([]);
  });
});
