import ts from 'typescript';
import { roomOf, treesOf } from './source.ts';
import type { Breach, SourceFile } from './source.ts';

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Exported things without a sentence on what they are. A page exports only what Astro asks for. */
export function documentationBreaches(file: SourceFile): readonly Breach[] {
  if (roomOf(file.path) === 'pages' || file.path.endsWith('.astro')) return [];
  return treesOf(file)
    .flatMap((tree) => [...tree.statements])
    .filter((statement) => isExported(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${file.path}: says nothing about ${statement.getText().slice(0, 60)}`);
}
