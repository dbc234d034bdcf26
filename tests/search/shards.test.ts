import { describe, expect, test } from 'vitest';
import { splitHeads } from '../../build/search-shards.ts';
import { firstStageOf } from '../../src/search/first-stage.ts';
import { config, file } from './miniature.ts';

const SOUNDS = new Map([
  ['换', 'huan'],
  ['手', 'shou'],
  ['收', 'shou'],
  ['转', 'zhuan'],
  ['续', 'xu'],
  ['关', 'guan'],
  ['自', 'zi'],
  ['取', 'qu'],
]);
const { always, shards } = splitHeads(file, SOUNDS, 0);

const openSplit = (asked: string[]) =>
  firstStageOf(config, always, {
    sounds: () => Promise.reject(new Error('offline')),
    heads: (letter) => {
      asked.push(letter);
      const shard = shards.get(letter);
      return shard === undefined ? Promise.resolve({ ...file, pages: [] }) : Promise.resolve(shard);
    },
  });

describe('heads that are split', () => {
  test('stay whole while they are light', () => {
    expect(splitHeads(file, SOUNDS).shards.size).toBe(0);
  });

  test('load only the parts that a question begins like, and each part once', async () => {
    const asked: string[] = [];
    const stage = openSplit(asked);
    expect(stage.isReady('换手机')).toBe(false);
    await stage.prepare('换手机');
    expect(asked).toContain('hu');
    expect(asked.length).toBeLessThan(shards.size);
    const before = asked.length;
    await stage.prepare('换手机');
    expect(asked).toHaveLength(before);
  });

  test.each([
    ['换手机', '/guides/esim/#move'],
    ['关掉自动扣款', '/guides/autopay/#how-to-stop'],
    ['tello 价格', '/plans/tello/#price'],
  ])('lead %s to %s as whole ones do', async (typed, url) => {
    const stage = openSplit([]);
    await stage.prepare(typed);
    expect(stage.answer(typed, 3).groups[0]?.[0]?.url).toBe(url);
  });
});
