import { describe, expect, test } from 'vitest';
import type { AliasReader } from '../../build/search-aliases.ts';
import { headsFile, headsOf, sentencesFile } from '../../build/search-heads.ts';
import type { HeadPage } from '../../build/search-pages.ts';
import { openMiniature } from '../search/miniature.ts';

const page = (inner: string, kind = 'guide'): HeadPage[] =>
  headsOf({
    path: 'a/index.html',
    html: `<html lang="zh-Hans"><body><main><div data-pagefind-body data-pagefind-filter="kind:${kind}">${inner}</div></main></body></html>`,
  });
const same = (text: string): string => text;
const reader: AliasReader = { plain: same, lexicon: openMiniature().lexicon, written: same };
const fileOf = (inner: string, kind?: string) => {
  const pages = page(inner, kind);
  return headsFile(pages, pages, reader);
};
const ALIASES = '<p hidden data-subject="tello">⁂ 换机 ⁑ wifi calling ⁑ 停掉 ⁑ abouttello</p>';

describe('the heads of a page', () => {
  test('are none where it is left out of the search', () => {
    expect(headsOf({ path: 'a/index.html', html: '<html><body><h1>续</h1></body></html>' })).toEqual([]);
  });

  test('are its title, its headings with the first sentences of a guide, its aliases and its subject', () => {
    const inner = `<h1>题</h1><p>先看。再付。</p><h2 id="b">甲</h2><p>问客服，再说。</p><p>乙</p>${ALIASES}`;
    expect(fileOf(inner).pages).toEqual([
      ['/a/', 0, '题', '换机|wifi calling|停掉', [['b', '甲', '', '问客服，再说']], 'tello'],
    ]);
    expect(fileOf(inner, 'plan').pages[0]?.[4]).toEqual([['b', '甲']]);
    expect(sentencesFile(page(inner))).toEqual(['先看', '问客服，再说']);
  });

  test('leave out what the search leaves out', () => {
    const inner = '<h1>题</h1><div data-pagefind-ignore><h2 id="sources">出处</h2></div><script>丙</script>';
    expect(fileOf(inner).pages[0]).toEqual(['/a/', 0, '题', '', []]);
  });

  test('give an alias to the section whose heading holds it, or that alone speaks of it', () => {
    const inner = `<h1>题</h1><h2 id="b">换机之前</h2><p>丁</p><h2 id="c">以后</h2><p>停掉，再停掉。</p>${ALIASES}`;
    expect(fileOf(inner).pages[0]?.[4]).toEqual([
      ['b', '换机之前', '换机', '丁'],
      ['c', '以后', '停掉', '停掉，再停掉'],
    ]);
  });

  test('give an alias to the section that speaks of what it asks, in other words too', () => {
    const aliases = '<p hidden>⁂ 关掉自动扣款 ⁑ 自动续费怎么了</p>';
    const inner = `<h1>自动续费：设、查、停</h1><h2 id="why">为什么失败</h2><p>自动续费没有扣。</p>
      <h2 id="stop">怎么停</h2><p>取消自动续费，先取消再核对。</p>${aliases}`;
    expect(fileOf(inner).pages[0]?.slice(3, 5)).toEqual([
      '自动续费怎么了',
      [
        ['why', '为什么失败', '', '自动续费没有扣'],
        ['stop', '怎么停', '关掉自动扣款', '取消自动续费，先取消再核对'],
      ],
    ]);
  });

  test('give a section the words that its page names for it, and refuse those for a section that there is not', () => {
    const named = (id: string): string =>
      `<h1>题</h1><h2 id="b">甲</h2><p>乙</p><p hidden data-section="${id}">⁂ 丙丁 ⁑ 戊己</p>`;
    expect(fileOf(named('b')).pages[0]?.slice(3, 5)).toEqual(['', [['b', '甲', '丙丁|戊己', '乙']]]);
    expect(() => fileOf(named('c'))).toThrow(/\/a\/ has aliases for a section c/);
  });

  test('are those of each question where a page holds many, and then not the names of its groups', () => {
    const inner =
      '<h1>问答</h1><h2 id="group">组</h2><section data-record="q"><h3 id="q">甲？</h3><p>乙。</p></section>';
    expect(fileOf(inner, 'question')).toMatchObject({
      kinds: ['question'],
      pages: [
        ['/a/', 0, '问答', '', []],
        ['/a/#q', 0, '甲？', '', []],
      ],
    });
  });

  test('name a heading once that stands on many pages', () => {
    const pages = Array.from({ length: 5 }, () =>
      page('<h1>题</h1><h2 id="price">价格</h2><p>五元</p>'),
    ).flat();
    const { shared, pages: heads } = headsFile(pages, pages, reader);
    expect(shared).toEqual([['price', '价格']]);
    expect(heads.map((head) => head[4])).toEqual([[0], [0], [0], [0], [0]]);
  });

  test('hold the simplified text of a title or heading that is not brought back to it', () => {
    const shown = page('<h1>帶著門號離開</h1><h2 id="b">門號</h2>');
    const plain = page('<h1>带着号码离开</h1><h2 id="b">号码</h2>');
    const spell = (text: string): string => text.replaceAll('帶著門號離開', '带着号码离开');
    expect(headsFile(shown, plain, { ...reader, plain: spell }).written).toEqual({ 門號: '号码' });
  });

  test('cut a long sentence at a comma', () => {
    const long = `${'一二三四五'.repeat(10)}，${'六七八九十'.repeat(10)}`;
    expect(sentencesFile(page(`<h1>题</h1><p>${long}</p>`))).toEqual(['一二三四五'.repeat(10)]);
  });
});
