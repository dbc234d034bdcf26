import { describe, expect, test } from 'vitest';
import { sharedSources } from '../../../src/components/guide/shared-sources.ts';

const rule = { url: 'https://example.org/rule' };
const terms = { url: 'https://example.org/terms' };

describe('the one list of sources on a page of several texts', () => {
  test('names a source once that two texts cite, in the order of the texts', () => {
    const texts = [
      { id: 'first', sources: { terms, rule } },
      { id: 'second', sources: { rule: { ...rule } } },
    ];
    expect(Object.entries(sharedSources(texts))).toEqual([
      ['terms', terms],
      ['rule', rule],
    ]);
  });

  test('refuses one key for two pages', () => {
    const texts = [
      { id: 'first', sources: { rule } },
      { id: 'second', sources: { rule: terms } },
    ];
    expect(() => sharedSources(texts)).toThrow('second: sources.rule');
  });
});
