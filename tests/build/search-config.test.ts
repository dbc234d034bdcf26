import { describe, expect, test } from 'vitest';
import { fullTextConfig, searchConfig } from '../../build/search-config.ts';
import { soundsFile } from '../../build/search-sounds.ts';
import { syllablesIn } from '../../src/search/sounds.ts';
import { respell } from '../../src/search/respell.ts';
import { spellingOf } from '../../src/search/spelling.ts';

const said = '充值以后短信说账号资料不对，数据漫游打不开';
const TEXT = { text: said, said };

describe('the words of the search', () => {
  test.each(['zh-hans', 'zh-hant'] as const)(
    'bring what Taiwan types to what the pages of %s say',
    async (language) => {
      const { fold, regional, shows } = await searchConfig(language, TEXT, '');
      const { typed } = spellingOf(fold, regional, shows);
      expect(typed('儲值')).toBe('充值');
      expect(typed('簡訊')).toBe('短信');
      expect(typed('帳號')).toBe('账号');
    },
  );

  test.each(['zh-hans', 'zh-hant'] as const)(
    'bring Cantonese to what the pages of %s say',
    async (language) => {
      const { fold, regional, shows, spoken } = await searchConfig(language, TEXT, '');
      const { typed } = spellingOf(fold, regional, shows, spoken);
      expect(typed('收唔到簡訊點算')).toBe('收不到短信怎么办');
      expect(typed('關係')).toBe('关系');
    },
  );

  test('leave alone what is a word of the mainland too', async () => {
    const { regional } = await searchConfig('zh-hans', TEXT, '');
    expect(Object.keys(regional)).not.toContain('资料');
  });

  test('leave alone what readers may type for it and the pages do not say', async () => {
    const { regional } = await searchConfig('zh-hans', { text: `${said}简讯`, said }, '');
    expect(regional['简讯']).toBe('短信');
  });

  test('say the same in both languages but for what is shown', async () => {
    const [here, there] = await Promise.all([
      searchConfig('zh-hans', TEXT, ''),
      searchConfig('zh-hant', TEXT, ''),
    ]);
    expect({ ...there, words: here.words, shows: here.shows }).toEqual(here);
    expect(there.words.kinds['question']).toBe('問題');
  });

  test('turn a question into the words and characters of the traditional pages', async () => {
    const spell = respell(fullTextConfig(await searchConfig('zh-hant', TEXT, ''), '儲值簡訊帳號復複', 1));
    const look = (text: string): string[] =>
      spell({ units: [{ alternatives: [{ text, weight: 1 }] }], runs: [] }).units.flatMap(
        ({ alternatives }) => alternatives.map((each) => each.text),
      );
    expect(look('充值')).toEqual(['儲值']);
    expect(look('复')).toEqual(['復', '複']);
    expect(look('账号')).toEqual(['帳號']);
  });
});

describe('the sounds of the search', () => {
  test('are those of single characters, and of words that sound otherwise', () => {
    const file = soundsFile(['重复', '保号', '囧']);
    const { exceptions } = file;
    const syllables = syllablesIn(file);
    expect(['保', '号', '啊', '座', '囧'].map((each) => syllables.get(each))).toEqual([
      'bao',
      'hao',
      'a',
      'zuo',
      'jiong',
    ]);
    expect(syllables.size).toBeGreaterThan(3700);
    expect(exceptions).toEqual({ 重复: 'chong fu' });
    expect([...syllables.values()].filter((syllable) => !/^[a-z]+$/.test(syllable))).toEqual([]);
  });
});
