import { describe, expect, test } from 'vitest';
import { robotsOf, securityOf, sitemapOf } from '../../build/site-lists.ts';

const page = (path: string, html: string) => ({ path, html });
const place = { origin: 'https://a.test', base: '/', repository: 'https://forge.test/a/b' };

describe('the lists for robots', () => {
  test('name every listed page with the first day that stands on it', () => {
    const map = sitemapOf(
      [
        page('guides/esim/index.html', '<p data-checked="2026-11-21"></p><p data-checked="2026-11-25"></p>'),
        page('offline/index.html', '<meta name="robots" content="noindex">'),
        page('x/index.html', ''),
      ],
      place.origin,
    );
    expect(map).toContain('<url><loc>https://a.test/guides/esim/</loc><lastmod>2026-11-21</lastmod></url>');
    expect(map).toContain('<url><loc>https://a.test/x/</loc></url>');
    expect(map).not.toContain('offline');
  });

  test('are named by robots.txt', () => {
    expect(robotsOf(place.origin)).toContain('Sitemap: https://a.test/sitemap.xml');
  });
});

describe('security.txt', () => {
  test('names whom to tell and ends a year after the build', () => {
    const text = securityOf(place, '2026-11-29');
    expect(text).toContain('Contact: https://forge.test/a/b/security/advisories/new\n');
    expect(text).toContain('Expires: 2027-11-29T00:00:00.000Z\n');
  });

  test('is not written where there is nobody to tell', () => {
    expect(securityOf({ ...place, repository: undefined }, '2026-11-29')).toBeUndefined();
  });
});
