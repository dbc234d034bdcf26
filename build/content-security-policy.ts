import { createHash } from 'node:crypto';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, elementsIn, parsePage, textOf, type PageElement } from './page-tree.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Whether a script stands in the page and runs: it names no file, and no type or one of a script. */
const isInlineScript = (script: PageElement): boolean =>
  script.tagName === 'script' &&
  attributeOf(script, 'src') === undefined &&
  ['', 'module', 'text/javascript'].includes(attributeOf(script, 'type') ?? '');

/** What a page needs to be allowed: the hashes of its inline scripts and styles, sorted, and its manifest. */
export interface PageNeeds {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly hasManifest: boolean;
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

function needsOf(elements: readonly PageElement[]): PageNeeds {
  const hashes = (chosen: readonly PageElement[]): readonly string[] =>
    sorted(chosen.map((element) => hashOf(textOf(element))));
  return {
    scripts: hashes(elements.filter(isInlineScript)),
    styles: hashes(elements.filter(({ tagName }) => tagName === 'style')),
    hasManifest: elements.some((element) => attributeOf(element, 'rel') === 'manifest'),
  };
}

/** What a page needs to be allowed. */
export const pageNeeds = (html: string): PageNeeds => needsOf(elementsIn(parsePage(html)));

/** The policy that allows these needs and nothing else. */
function policyOf({ scripts, styles, hasManifest }: PageNeeds): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    ...(hasManifest ? ["manifest-src 'self'"] : []),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    // The one policy is made by the script of every page, for the worker.
    'trusted-types default',
  ].join('; ');
}

/** A policy that was put into a page before. */
const OLD_POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * The page with its policy in a `<meta>` right after the character set, and what the policy allows.
 *
 * @throws Error where the page has no such place.
 */
export function withPolicy(page: BuiltPage): { page: BuiltPage; needs: PageNeeds } {
  const html = page.html.replace(OLD_POLICY, '');
  const elements = elementsIn(parsePage(html));
  const charset = elements.find(
    (element) => element.tagName === 'meta' && attributeOf(element, 'charset') !== undefined,
  );
  const end = charset?.sourceCodeLocation?.endOffset;
  if (end === undefined) throw new Error(`${page.path}: no <meta charset> to put the policy behind`);
  const needs = needsOf(elements);
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(needs)}">`;
  return { page: { ...page, html: html.slice(0, end) + meta + html.slice(end) }, needs };
}

/** The one policy that allows what any of the pages needs; it is sent by header. */
export const commonPolicy = (all: readonly PageNeeds[]): string =>
  `${policyOf({
    scripts: sorted(all.flatMap(({ scripts }) => scripts)),
    styles: sorted(all.flatMap(({ styles }) => styles)),
    hasManifest: all.some(({ hasManifest }) => hasManifest),
  })}; frame-ancestors 'none'`;
