import { describe, expect, test } from 'vitest';
import { guideText, llmsText } from '../../build/guide-texts.ts';

const html =
  '<html><body><article><h1>题</h1><p class="lead">答。</p><nav><a href="#a">甲</a></nav>' +
  '<h2 id="a">甲</h2><p>看<a href="/plans/x/">套餐</a>。</p><ol><li>一</li><li>二<button>复制</button></li></ol>' +
  '<dl><dt>停机</dt><dd>12月31日</dd></dl>' +
  '<table><thead><tr><th>名</th><th>价</th></tr></thead><tbody><tr><td>甲</td><td>$5</td></tr></tbody></table>' +
  '</article></body></html>';

describe('a guide as a text', () => {
  const text = guideText({ path: 'guides/esim/index.html', html });

  test('stands beside its page and says the same', () => {
    expect(text?.path).toBe('guides/esim/index.md');
    expect(text?.title).toBe('题');
    expect(text?.answer).toBe('答。');
    expect(text?.markdown).toMatch(/^# 题\n\n答。\n\n## 甲\n\n看\[套餐\]\(\/plans\/x\/\)。/);
    expect(text?.markdown).toMatch(/1\. 一\n2\. 二/);
    expect(text?.markdown).toMatch(/停机：\s*12月31日/);
    expect(text?.markdown).toMatch(/\| *名 *\| *价 *\|/);
    expect(text?.markdown).not.toContain('复制');
  });

  test('is made of guides only', () => {
    expect(guideText({ path: 'plans/x/index.html', html })).toBeUndefined();
    expect(guideText({ path: 'guides/index.html', html })).toBeUndefined();
  });

  test('is named with what it answers', () => {
    expect(llmsText(text === undefined ? [] : [text], 'https://a.test')).toContain(
      '- [题](https://a.test/guides/esim/index.md): 答。',
    );
  });
});
