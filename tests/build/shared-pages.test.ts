import { describe, expect, test } from 'vitest';
import { openOutlines } from '../../build/outlines.ts';
import { shareDrawing, textsOn, type SharedPage } from '../../build/share-drawing.ts';
import { pageOnImage, shareImages } from '../../build/shared-pages.ts';
import { shareImageOf } from '../../src/components/shell/share-image.ts';

const meta = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
const pageAt = (path: string, image: string, body = '') => ({
  path,
  html: `<head>${meta('title', '一页')}${meta('image', `https://a.example${image}`)}<meta name="description" content="说明"></head><body><a class="brand">续号</a>${body}</body>`,
});

describe('the image of a page', () => {
  test.each([
    ['/', '/share/home.png', 'index.html'],
    ['/zh-hant/', '/share/zh-hant/home.png', 'zh-hant/index.html'],
    ['/plans/tello-payg/', '/share/plans/tello-payg.png', 'plans/tello-payg/index.html'],
    ['/zh-hant/guides/esim/', '/share/zh-hant/guides/esim.png', 'zh-hant/guides/esim/index.html'],
    ['/troubleshooting/no-code/', '/share/troubleshooting.png', 'troubleshooting/index.html'],
  ])('%s is shown by %s, which is drawn from %s', (path, image, file) => {
    expect(shareImageOf(path)).toBe(image);
    expect(pageOnImage(image.slice(1))).toBe(file);
  });

  test('is drawn once for all pages that name it, and says price and rule of a plan', () => {
    const body =
      '<div data-figure="price"><dt>价格</dt><dd>$3<small>每30天</small><details>出处</details></dd></div>';
    const plan = pageAt('plans/a/index.html', '/share/plans/a.png', body);
    const [image, ...others] = shareImages([plan, pageAt('b/index.html', '/share/plans/a.png')]);
    expect(others).toEqual([]);
    expect(image?.page).toMatchObject({
      site: '续号',
      title: '一页',
      sentence: '说明',
      price: { amount: '$3', note: '每30天' },
    });
  });

  test('that belongs to no page is a mistake', () => {
    expect(() => shareImages([pageAt('index.html', '/share/nothing.png')])).toThrow('share/nothing.png');
  });
});

describe('the drawing', () => {
  const page: SharedPage = {
    site: '續號',
    kind: '套餐',
    title: 'Ultra Mobile PayGo',
    sentence: '每30天从余额扣$3。',
    price: { amount: '$3', note: '每30天' },
  };

  test('holds outlines and no text, so that no machine needs the font', async () => {
    const plain = await openOutlines(textsOn(page), 400);
    const svg = shareDrawing(page, { plain, strong: plain });
    expect(svg).not.toMatch(/<text|font|NaN|undefined/);
    expect(svg.match(/<path transform/g)?.length).toBeGreaterThan(30);
  });

  test('is heavier where the weight is, and a character that the font lacks is a mistake', async () => {
    const [plain, strong] = [await openOutlines(['一'], 400), await openOutlines(['一'], 700)];
    expect(plain('一').path).not.toBe(strong('一').path);
    await expect(openOutlines(['\u{10ffff}'], 400)).rejects.toThrow('has no');
  });
});
