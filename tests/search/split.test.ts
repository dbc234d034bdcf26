import { describe, expect, test } from 'vitest';
import { joinHan, shownText, splitHan } from '../../src/search/split.ts';

const visible = (html: string): string => html.replaceAll('\u200b', '|');

describe('cutting Chinese for the index', () => {
  test('puts a cut before every Han character of the text', () => {
    expect(visible(splitHan('<p>续费 Tello 5美元</p>'))).toBe('<p>|续|费 Tello 5|美|元</p>');
  });

  test('leaves tags, scripts, styles and comments alone', () => {
    const html = '<p title="续费">a</p><script>"续"</script><style>/*续*/</style><!-- 续 -->';
    expect(splitHan(html)).toBe(html);
  });

  test('can be undone for showing', () => {
    expect(joinHan(splitHan('充值失败'))).toBe('充值失败');
  });

  test('is shown without the full stops that the index puts after blocks, and without hidden words', () => {
    expect(shownText('充值失败. 先别再付。 看银行. Tello App. 查余额 ⁂ 冲值')).toBe(
      '充值失败。先别再付。看银行。Tello App. 查余额 ',
    );
  });

  test('cuts rare characters outside the first plane as one', () => {
    expect(visible(splitHan('𠮷野'))).toBe('|𠮷|野');
  });
});
