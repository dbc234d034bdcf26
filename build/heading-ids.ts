import type { BuiltPage } from './built-pages.ts';
import { attributeOf, elementsNamed, parsePage, textOf } from './page-tree.ts';

/** What is wrong with the id of a heading, if anything. */
function problemOf(
  level: string,
  text: string,
  id: string | undefined,
  isTaken: boolean,
): string | undefined {
  if (id === undefined) return `the ${level} "${text}" has no id`;
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return `the ${level} "${text}" has the id "${id}"; write one by hand: ## ${text} {#ascii-id}`;
  return isTaken ? `two headings have the id "${id}"` : undefined;
}

/** Every h2 and h3 needs an ASCII id of its own, because links, search and coverage hang on it. */
export function headingProblems({ path, html }: BuiltPage): string[] {
  const seen = new Set<string>();
  return elementsNamed(parsePage(html), 'h2', 'h3').flatMap((heading) => {
    const id = attributeOf(heading, 'id');
    const problem = problemOf(heading.tagName, textOf(heading).trim(), id, id !== undefined && seen.has(id));
    if (id !== undefined) seen.add(id);
    return problem === undefined ? [] : [`${path}: ${problem}`];
  });
}
