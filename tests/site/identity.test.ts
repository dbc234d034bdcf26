import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { attributeOf, elementsNamed, parsePage } from '../../build/page-tree.ts';

const pages = (await readPages('dist')).map(({ path, html }) => {
  const head = elementsNamed(parsePage(html), 'meta', 'link');
  const property = (name: string) =>
    head.flatMap((each) =>
      attributeOf(each, 'property') === name ? [attributeOf(each, 'content') ?? ''] : [],
    );
  const link = (rel: string) =>
    head.flatMap((each) => (attributeOf(each, 'rel') === rel ? [attributeOf(each, 'href') ?? ''] : []));
  return { path, property, link };
});
const listed = pages.filter(({ link }) => link('canonical').length > 0);
const fileAt = (path: string): string => join('dist', path);

describe('what a link to a page shows', () => {
  test('every listed page names its title and an image that is there', () => {
    expect(listed.length).toBeGreaterThan(300);
    for (const { path, property } of listed) {
      expect(property('og:title'), path).toHaveLength(1);
      expect(property('og:title')[0], path).not.toBe('');
      const [image = ''] = property('og:image');
      expect(image, path).toMatch(/^https:\/\//);
      expect(existsSync(fileAt(new URL(image).pathname)), `${path}: ${image}`).toBe(true);
    }
  });

  test('images are of the size that chats expect, and light', async () => {
    const images = new Set(listed.flatMap(({ property }) => property('og:image')));
    for (const image of images) {
      const file = fileAt(new URL(image).pathname);
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, format }, image).toEqual({ width: 1200, height: 630, format: 'png' });
      expect(readFileSync(file).length, image).toBeLessThan(100 * 1024);
    }
  });
});

describe('the installed site', () => {
  test.each(['', '/zh-hant'])(
    '%s/site.webmanifest begins at home of its script and has all icons',
    async (script) => {
      const text = readFileSync(fileAt(`${script}/site.webmanifest`), 'utf8');
      const manifest: unknown = JSON.parse(text);
      expect(manifest).toMatchObject({ start_url: `${script}/`, display: 'standalone' });
      expect(text).toContain(script === '' ? '"续号"' : '"續號"');
      const icons = [
        ...text.matchAll(/"src":"([^"]+)","sizes":"([^"]+)","type":"image.png","purpose":"(\w+)"/g),
      ];
      expect(icons.map(([, , , purpose]) => purpose)).toEqual(['any', 'any', 'maskable']);
      for (const [, src = '', sizes] of icons) {
        const { width, height } = await sharp(fileAt(src)).metadata();
        expect(`${width}x${height}`, src).toBe(sizes);
      }
    },
  );

  test('every listed page leads to the manifest of its script and to icons that are there', () => {
    for (const { path, link } of listed) {
      const script = path.startsWith('zh-hant/') ? '/zh-hant' : '';
      expect(link('manifest'), path).toEqual([`${script}/site.webmanifest`]);
      for (const icon of [...link('icon'), '/apple-touch-icon.png'])
        expect(existsSync(fileAt(icon)), `${path}: ${icon}`).toBe(true);
    }
  });
});
