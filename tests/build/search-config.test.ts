import { describe, expect, test } from 'vitest';
import { searchConfig } from '../../build/search-config.ts';

describe('the words of the search', () => {
  test.each([
    ['zh-hans', '保号'],
    ['zh-hant', '保號'],
  ] as const)(
    'carry the sound of a term in %s as it is typed in simplified characters',
    async (language, term) => {
      const { same, brands } = await searchConfig(language, '', 0, '');
      expect(same.flat()).toContainEqual([term, 'bao hao']);
      const spoken = [...same, ...brands].flat().filter((each) => typeof each !== 'string');
      expect(spoken.length).toBeGreaterThan(20);
      expect(spoken.filter(([, syllables]) => !/^[a-z]+( [a-z]+)*$/.test(syllables))).toEqual([]);
    },
  );
});
