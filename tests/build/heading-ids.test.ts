import { describe, expect, test } from 'vitest';
import { headingProblems } from '../../build/heading-ids.ts';

const problems = (html: string): string[] => headingProblems({ path: 'a/index.html', html });

describe('headings of built pages', () => {
  test('a heading with an ASCII id passes', () => {
    expect(problems('<h2 id="late">过期</h2><h3 class="x" id="late-2">又</h3>')).toEqual([]);
  });

  test('a heading without an id is refused and named', () => {
    expect(problems('<h2>过期</h2>')).toEqual(['a/index.html: the h2 "过期" has no id']);
  });

  test('an id made from Chinese text is refused and the fix is shown', () => {
    expect(problems('<h2 id="过期">过期</h2>')[0]).toContain('## 过期 {#ascii-id}');
  });

  test('the same id twice on a page is refused', () => {
    expect(problems('<h2 id="a">一</h2><h2 id="a">二</h2>')).toEqual([
      'a/index.html: two headings have the id "a"',
    ]);
  });
});
