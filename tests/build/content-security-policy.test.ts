import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile, inlineHashes, withPolicy } from '../../build/content-security-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (html: string) => ({ path: 'index.html', html: `<head><meta charset="utf-8">${html}</head>` });

describe('the content security policy', () => {
  test('allows each inline script and style by its hash', () => {
    const found = inlineHashes('<script>a()</script><script type="module">b()</script><style>p{}</style>');
    expect(found.scripts).toEqual([hash('a()'), hash('b()')].sort());
    expect(found.styles).toEqual([hash('p{}')]);
  });

  test('does not count data or files as inline scripts', () => {
    const html = '<script type="application/ld+json">{}</script><script src="/a.js"></script>';
    expect(inlineHashes(html).scripts).toEqual([]);
  });

  test('stands in the page right behind the character set and never allows unsafe-inline', () => {
    const { html } = withPolicy(page('<script>a()</script>'));
    expect(html).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
    expect(html).toContain(hash('a()'));
    expect(html).not.toContain('unsafe-inline');
  });

  test('refuses a page that has no place for it', () => {
    expect(() => withPolicy({ path: 'x.html', html: '<p>' })).toThrow('x.html');
  });

  test('is sent by header as the union of all pages', () => {
    const file = headersFile([page('<script>a()</script>'), page('<script>b()</script>')]);
    expect(file).toContain(hash('a()'));
    expect(file).toContain(hash('b()'));
    expect(file).toContain("frame-ancestors 'none'");
    expect(file).toContain('X-Content-Type-Options: nosniff');
  });
});
