import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commonPolicy, pageNeeds, withPolicy } from '../../build/content-security-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (html: string) => ({ path: 'index.html', html: `<head><meta charset="utf-8">${html}</head>` });

describe('the content security policy', () => {
  test('allows each inline script and style by its hash', () => {
    const found = pageNeeds('<script>a()</script><script type="module">b()</script><style>p{}</style>');
    expect(found.scripts).toEqual([hash('a()'), hash('b()')].sort());
    expect(found.styles).toEqual([hash('p{}')]);
  });

  test('does not count data or files as inline scripts', () => {
    const html = '<script type="application/ld+json">{}</script><script src="/a.js"></script>';
    expect(pageNeeds(html).scripts).toEqual([]);
  });

  test('stands in the page right behind the character set and never allows unsafe-inline', () => {
    const {
      page: { html },
    } = withPolicy(page('<script>a()</script>'));
    expect(html).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
    expect(html).toContain(hash('a()'));
    expect(html).not.toContain('unsafe-inline');
  });

  test('refuses a page that has no place for it', () => {
    expect(() => withPolicy({ path: 'x.html', html: '<p>' })).toThrow('x.html');
  });

  test('takes the place of an older one', () => {
    const { page: once } = withPolicy(page('<script>a()</script>'));
    expect(withPolicy(once).page).toEqual(once);
    expect(withPolicy({ ...once, html: once.html.replace('a()', 'b()') }).page.html).not.toContain(
      hash('a()'),
    );
  });

  test('allows a manifest only where the page has one', () => {
    expect(withPolicy(page('')).page.html).not.toContain('manifest-src');
    expect(withPolicy(page('<link rel="manifest" href="/m.webmanifest">')).page.html).toContain(
      "manifest-src 'self'",
    );
  });

  test('lets no text become a script, and no picture be written into a page', () => {
    const { html } = withPolicy(page('')).page;
    expect(html).toContain("require-trusted-types-for 'script'; trusted-types default");
    expect(html).not.toContain('data:');
  });

  test('is sent by header as the union of all pages', () => {
    const policy = commonPolicy(['a()', 'b()'].map((code) => pageNeeds(`<script>${code}</script>`)));
    expect(policy).toContain(hash('a()'));
    expect(policy).toContain(hash('b()'));
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
