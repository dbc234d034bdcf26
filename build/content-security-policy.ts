import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline scripts and styles of a page, sorted. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
    const isData = /\btype="(?!module|text\/javascript)[^"]*"/.test(attributes);
    if (!isData && !/\bsrc=/.test(attributes)) scripts.add(hashOf(text));
  }
  for (const [, text = ''] of html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)) styles.add(hashOf(text));
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** The policy of a page with these inline scripts and styles. */
export function policyOf({ scripts, styles }: { scripts: string[]; styles: string[] }): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The page with its policy in a `<meta>` right after the character set. */
export function withPolicy(page: BuiltPage): BuiltPage {
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(inlineHashes(page.html))}">`;
  const html = page.html.replace(/(<meta charset="[^"]*"\s*\/?>)/i, `$1${meta}`);
  if (html === page.html) throw new Error(`${page.path}: no <meta charset> to put the policy behind`);
  return { ...page, html };
}

/** The `_headers` file of a static host: one policy that allows what any page needs. */
export function headersFile(pages: readonly BuiltPage[]): string {
  const all = pages.map(({ html }) => inlineHashes(html));
  const union = (lists: string[][]): string[] => [...new Set(lists.flat())].sort();
  const policy = policyOf({
    scripts: union(all.map(({ scripts }) => scripts)),
    styles: union(all.map(({ styles }) => styles)),
  });
  return `/*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`;
}
