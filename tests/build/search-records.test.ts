import { describe, expect, test } from 'vitest';
import { recordsOf, withoutAliases } from '../../build/search-records.ts';

const page = (inner: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><title>问</title></head><body><main><div data-pagefind-body data-pagefind-filter="kind:door">${inner}</div></main></body></html>`;
const records = (inner: string) => recordsOf({ path: 'faq/index.html', html: page(inner) });

describe('the records of a page', () => {
  test('are none where it is left out of the search', () => {
    expect(recordsOf({ path: 'a/index.html', html: '<html><body><p>续</p></body></html>' })).toEqual([]);
  });

  test('are the page, and each of its marked parts with its heading as title', () => {
    const [whole, part] = records(
      '<h1>答</h1><section data-record="a"><h3 id="a">甲</h3><p>乙</p></section>',
    );
    expect(whole?.url).toBe('/faq/');
    expect(whole?.html).not.toContain('甲');
    expect(part).toMatchObject({
      url: '/faq/#a',
      html: '<html lang="zh-Hans"><body><div data-pagefind-body data-pagefind-filter="kind:door"><h1 id="a">甲</h1><p>乙</p></div></body></html>',
    });
  });

  test('hold a section that stands within a part', () => {
    const [whole, part] = records('<section data-record="a">甲<section>乙</section>丙</section>丁');
    expect(part?.html).toContain('甲<section>乙</section>丙');
    expect(whole?.html).toContain('丁');
    expect(whole?.html).not.toContain('丙');
  });

  test('are cut before every Han character of the text, and nowhere else', () => {
    const inner = '<p title="续>费">充A</p><script>"续"</script><style>/*续*/</style><!-- 续 -->';
    expect(records(inner)[0]?.cut).toContain(inner.replace('充', '\u200b充').replace('续>费', '续&gt;费'));
  });

  test('are made before the words that are only looked up are taken out of the page', () => {
    const aliases = '<p hidden data-section="a">\n  ⁂ 甲 ⁑ 乙\n</p>';
    expect(records(`<h1>答</h1>${aliases}`)[0]?.html).toContain('甲');
    const { html } = withoutAliases({
      path: 'a/index.html',
      html: page(`<p hidden>丙</p>${aliases}<p>丁</p>`),
    });
    expect(html).toBe(page('<p hidden>丙</p><p>丁</p>'));
  });
});
