import { describe, expect, test } from 'vitest';
import { headersFile } from '../../build/headers-file.ts';

const entries = ['_astro', 'find', 'guides', 'pagefind/index'].map((path) => ({ path, isFolder: true }));
const files = ['sw.js', 'robots.txt', 'pagefind/pagefind-entry.json'].map((path) => ({
  path,
  isFolder: false,
}));
const file = headersFile('/xuhao/', "default-src 'none'", [...entries, ...files]);

/** How long what stands at a path may be kept. */
const ruleOf = (path: string): string | undefined =>
  new RegExp(`^${path.replace('*', '\\*')}\\n {2}Cache-Control: (.*)$`, 'm').exec(file)?.[1];

describe('the headers of the site', () => {
  test('keep for ever what is named by its content, and nothing else', () => {
    for (const path of ['_astro/*', 'find/*', 'pagefind/index/*'])
      expect(ruleOf(`/xuhao/${path}`)).toContain('immutable');
    for (const path of ['', 'guides/*', 'robots.txt', 'pagefind/pagefind-entry.json', 'sw.js'])
      expect(ruleOf(`/xuhao/${path}`)).not.toContain('immutable');
  });

  test('never let the worker be kept without asking', () => {
    expect(ruleOf('/xuhao/sw.js')).toBe('no-cache');
  });

  test('give a path no header twice, because hosts would join the values', () => {
    const common = file.split('\n/xuhao/\n')[0] ?? '';
    expect(common).toContain('/xuhao/*');
    expect(common).not.toContain('Cache-Control');
    const paths = file.split('\n').filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each([
    "Content-Security-Policy: default-src 'none'",
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Strict-Transport-Security: max-age=31536000',
    'Cross-Origin-Opener-Policy: same-origin',
    'camera=()',
  ])('say %s with every answer', (header) => {
    expect(file.split('\n/xuhao/\n')[0]).toContain(header);
  });
});
