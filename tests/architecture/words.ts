import ts from 'typescript';
import { nodesIn, treeOf, type Breach, type SourceFile } from './source.ts';

const HAN = /\p{Script=Han}/u;
/** What runs in the browser: rules return codes, an island is handed its words. */
const IN_BROWSER =
  /^src\/(core|search|offline)\/|^src\/components\/((picker|numbers|line)\/|shell\/first-script\.ts$)/;

const holdsText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isJsxText(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isIdentifier(node);

/** Chinese in code that runs in the browser. */
export function wordBreaches(file: SourceFile): readonly Breach[] {
  if (!IN_BROWSER.test(file.path)) return [];
  return nodesIn(treeOf(file))
    .filter((node) => holdsText(node) && HAN.test(node.getText()))
    .map((node) => `${file.path}: holds the words ${node.getText()}`);
}
