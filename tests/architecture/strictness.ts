import ts from 'typescript';
import { nodesOf, treesOf } from './source.ts';
import type { Breach, SourceFile } from './source.ts';

/** Where parsed or foreign data enters and its shape is declared once. */
export const CASTS_ALLOWED = [
  'src/core/calendar/civil.ts',
  'src/core/facts/packed-plans.ts',
  'tests/lockfile.test.ts',
] as const;

const isConst = ({ type }: ts.AssertionExpression): boolean =>
  ts.isTypeReferenceNode(type) && type.typeName.getText() === 'const';

const isCast = (node: ts.Node): boolean =>
  (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && !isConst(node);

/** The declaration says that a value will be there without giving one: `name!: string`. */
const isPromised = (node: ts.Node): boolean =>
  (ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) && node.exclamationToken !== undefined;

/** Whether a file turns a value into another type by hand. */
export const hasCast = (file: SourceFile): boolean => nodesOf(file).some(isCast);

/** Ways round the type check: `any`, assertions, and comments that switch it off. */
export function strictnessBreaches(file: SourceFile): readonly Breach[] {
  const allowed: readonly string[] = CASTS_ALLOWED;
  const inCode = nodesOf(file).filter(
    (node) =>
      node.kind === ts.SyntaxKind.AnyKeyword ||
      ts.isNonNullExpression(node) ||
      isPromised(node) ||
      (isCast(node) && !allowed.includes(file.path)),
  );
  const inComments = treesOf(file).flatMap(({ text }) => [
    ...text.matchAll(/^\s*(?:\/\/|\/\*)\s*@ts-(?:ignore|expect-error|nocheck)/gm),
  ]);
  return [
    ...inCode.map((node) => `${file.path}: ${node.getText().slice(0, 80)}`),
    ...inComments.map(([comment]) => `${file.path}: ${comment.trim()}`),
  ];
}
