import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, elementsNamed, parsePage, textOf, type PageElement } from './page-tree.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whether a script stands in the page and runs: it names no file, and no type or one of a script. */
const isInlineScript = (script: PageElement): boolean =>
  attributeOf(script, 'src') === undefined &&
  ['', 'module', 'text/javascript'].includes(attributeOf(script, 'type') ?? '');

/** Hashes of the inline scripts and styles of a page, sorted. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const page = parsePage(html);
  const hashes = (elements: readonly PageElement[]): string[] =>
    [...new Set(elements.map((element) => hashOf(textOf(element))))].sort();
  return {
    scripts: hashes(elementsNamed(page, 'script').filter(isInlineScript)),
    styles: hashes(elementsNamed(page, 'style')),
  };
}

/** The policy of a page with these inline scripts and styles. */
function policyOf({ scripts, styles }: { scripts: string[]; styles: string[] }): string {
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
  const charset = elementsNamed(parsePage(page.html), 'meta').find(
    (meta) => attributeOf(meta, 'charset') !== undefined,
  );
  const end = charset?.sourceCodeLocation?.endOffset;
  if (end === undefined) throw new Error(`${page.path}: no <meta charset> to put the policy behind`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(inlineHashes(page.html))}">`;
  return { ...page, html: page.html.slice(0, end) + meta + page.html.slice(end) };
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
