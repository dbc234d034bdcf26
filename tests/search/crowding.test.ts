import { describe, expect, test } from 'vitest';
import { withBothSeen } from '../../src/search/crowding.ts';

const order = (pages: readonly string[]): string =>
  withBothSeen(
    pages,
    (page) => page.startsWith('n'),
    (page) => page.startsWith('t'),
  ).join(' ');

describe('pages of a provider and pages of what is asked', () => {
  test('are both among the first three, whichever would crowd out the other', () => {
    expect(order(['n1', 'n2', 'n3', 'n4', 't1'])).toBe('n1 n2 t1 n3 n4');
    expect(order(['t1', 't2', 't3', 't4', 'n1'])).toBe('t1 t2 n1 t3 t4');
  });

  test('stay as they are where both are seen, or where there are none of a kind', () => {
    for (const pages of [
      ['n1', 't1', 'n2', 't2'],
      ['t1', 't2', 't3', 't4'],
      ['n1', 'n2', 'n3', 'n4'],
      ['n1'],
      [],
    ])
      expect(order(pages)).toBe(pages.join(' '));
  });

  test('give no place to a page that speaks of neither', () => {
    expect(order(['n1', 'n2', 'n3', 'x', 't1'])).toBe('n1 n2 t1 n3 x');
  });
});
