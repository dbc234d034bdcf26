import { describe, expect, it } from 'vitest';
import { sayOnce } from '../../../src/components/line/say-once.ts';

describe('a list of things that begin alike', () => {
  it('says the beginning with the first of a run only', () => {
    expect(sayOnce(['价格', '在国外收短信', '在国外续费', '价格', '在国外激活'], '在国外')).toEqual([
      '价格',
      '在国外收短信',
      '续费',
      '价格',
      '在国外激活',
    ]);
  });

  it('stays as it is where nothing begins so', () => {
    expect(sayOnce(['价格', '流量'], '在国外')).toEqual(['价格', '流量']);
  });
});
