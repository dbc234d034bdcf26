import type { BuiltPage } from './built-pages.ts';

/** Every h2 and h3 needs an ASCII id of its own, because links, search and coverage hang on it. */
export function headingProblems({ path, html }: BuiltPage): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [, level, attributes = '', inner = ''] of html.matchAll(/<h([23])\b([^>]*)>(.*?)<\/h\1>/gs)) {
    const text = inner.replace(/<[^>]*>/g, '').trim();
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) problems.push(`${path}: the h${level} "${text}" has no id`);
    else if (!/^[a-z][a-z0-9-]*$/.test(id))
      problems.push(
        `${path}: the h${level} "${text}" has the id "${id}"; write one by hand: ## ${text} {#ascii-id}`,
      );
    else if (seen.has(id)) problems.push(`${path}: two headings have the id "${id}"`);
    if (id !== undefined) seen.add(id);
  }
  return problems;
}
