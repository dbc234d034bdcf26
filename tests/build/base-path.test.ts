import { describe, expect, test } from 'vitest';
import { movedTo } from '../../build/base-path.ts';
import { publicSiteFrom, siteFrom } from '../../build/site-place.ts';

const place = { origin: 'https://site.test', base: '/xuhao/' };
const entries = ['_astro', 'favicon.svg', 'guides', 'plans', 'sw.js', 'zh-hant'];
const move = movedTo(place, entries);

describe('a site under a base path', () => {
  test.each([
    ['<a href="/">', '<a href="/xuhao/">'],
    ['<a href="/?x=1">', '<a href="/xuhao/?x=1">'],
    ['<a href="/guides/esim/#move">', '<a href="/xuhao/guides/esim/#move">'],
    ['<form action="/zh-hant/search/">', '<form action="/xuhao/zh-hant/search/">'],
    ['<link href="/favicon.svg">', '<link href="/xuhao/favicon.svg">'],
    [
      '<astro-island component-url="/_astro/a.js" props="{&quot;p&quot;:[0,&quot;/plans/&quot;],&quot;r&quot;:[0,&quot;/&quot;]}">',
      '<astro-island component-url="/xuhao/_astro/a.js" props="{&quot;p&quot;:[0,&quot;/xuhao/plans/&quot;],&quot;r&quot;:[0,&quot;/xuhao/&quot;]}">',
    ],
    ['<script>let w="/sw.js"</script>', '<script>let w="/xuhao/sw.js"</script>'],
    [
      '<link rel="canonical" href="https://site.test/plans/">',
      '<link rel="canonical" href="https://site.test/xuhao/plans/">',
    ],
  ])('has its addresses there: %s', (before, after) => {
    expect(move(before, '.html')).toBe(after);
  });

  test('has the addresses of its data there', () => {
    expect(move('[["/",0],["/plans/#x",1]]', '.json')).toBe('[["/xuhao/",0],["/xuhao/plans/#x",1]]');
    expect(move('[esim](/guides/esim/)', '.md')).toBe('[esim](/xuhao/guides/esim/)');
    expect(move('{"start_url": "/?from=home"}', '.webmanifest')).toBe('{"start_url": "/xuhao/?from=home"}');
  });

  test.each([
    '<p>Renewal / Existing</p>',
    '<a href="https://other.test/plans/">',
    '<a href="#plans">',
    'e.key==="/"&&x',
    '<a href="/plansomething/">',
  ])('has nothing else changed: %s', (text) => {
    expect(move(text, '.html')).toBe(text);
  });

  test('stays as it is where the site has its host for itself', () => {
    expect(movedTo({ ...place, base: '/' }, entries)('<a href="/guides/">', '.html')).toBe(
      '<a href="/guides/">',
    );
  });
});

describe('where a site is put', () => {
  test('is said by its address, its base path, or both', () => {
    const wanted = { origin: 'https://a.test', base: '/xuhao/' };
    expect(siteFrom({ SITE_URL: 'https://a.test', BASE: 'xuhao' })).toMatchObject(wanted);
    expect(siteFrom({ SITE_URL: 'https://a.test/xuhao' })).toMatchObject(wanted);
    expect(siteFrom({ SITE_URL: 'https://a.test/xuhao/', BASE: '/xuhao/' })).toMatchObject(wanted);
    expect(siteFrom({ REPO_URL: 'https://forge.test/a/b/' }).repository).toBe('https://forge.test/a/b');
    expect(siteFrom({}).repository).toBeUndefined();
    expect(siteFrom({ SITE_URL: 'https://a.test' }).base).toBe('/');
    expect(siteFrom({}).base).toBe('/');
  });

  test.each([
    [{ SITE_URL: 'a.test' }, /SITE_URL is "a\.test".*https:\/\/example\.org/],
    [{ BASE: '/a b/' }, /BASE is "\/a b\/".*\/xuhao\//],
    [{ REPO_URL: 'forge.test/a' }, /REPO_URL is "forge\.test\/a".*https:\/\//],
    [{ SITE_URL: 'https://a.test/x/', BASE: '/y/' }, /\/x\/ and BASE is \/y\//],
  ])('is refused with a sentence where it makes no sense: %j', (env, said) => {
    expect(() => siteFrom(env)).toThrow(said);
  });

  test('has to be said where the public is to see it', () => {
    expect(() => publicSiteFrom({})).toThrow(/needs its address.*SITE_URL=/);
    expect(() => publicSiteFrom({ SITE_URL: '' })).toThrow(/needs its address/);
    expect(publicSiteFrom({ SITE_URL: 'https://a.test' }).origin).toBe('https://a.test');
  });
});
