import ts from 'typescript';
import { nodesIn, treeOf, type Breach, type SourceFile } from './source.ts';

/** What a calculator may use without importing it: the language itself. `Date` and `Intl` have rules of their own. */
const LANGUAGE = new Set(
  `Array BigInt Boolean Error Infinity JSON Map Math NaN Number Object RangeError RegExp Set String Symbol TypeError
   decodeURIComponent encodeURIComponent undefined`.split(/\s+/),
);
/** Members that read the clock, draw lots, make code of a text, or depend on the machine's language or zone. */
const MEMBERS =
  /^(now|random|constructor|localeCompare|toLocale\w+|resolvedOptions|getTimezoneOffset|[gs]et(Date|Day|FullYear|Hours|Minutes|Month|Seconds|Milliseconds)|to(Date|Time)String)$/;

const ZONE = 'src/core/calendar/zone.ts';
/** Where an instant that is given is taken apart; nowhere is the present one read. */
const INSTANTS = [
  ZONE,
  'src/core/calendar/civil.ts',
  'src/core/reminders/calendar-file.ts',
  'src/core/facts/schema/civil-date-text.ts',
];

/** A checker that knows one file and nothing else: what it cannot resolve comes from outside. */
function checkerOf(tree: ts.SourceFile): ts.TypeChecker {
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === tree.fileName ? tree : undefined),
    writeFile: () => undefined,
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === tree.fileName,
    readFile: () => undefined,
  };
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.Latest };
  return ts.createProgram([tree.fileName], options, host).getTypeChecker();
}

/** The name stands for a value that the file neither declares nor imports. */
function isFromOutside(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPartOfTypeNode(node) || ts.isQualifiedName(parent) || ts.isMetaProperty(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return (symbol?.declarations ?? []).length === 0;
}

/** The name is a key, a member or a declaration's own label, not a use of a value of that name. */
function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node
  );
}

/** The use of `Date` reads no clock and no zone: a given instant, a text with its zone, or a question of type. */
function isInstant(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return (parent.arguments ?? []).length === 1;
  if (ts.isPropertyAccessExpression(parent)) return ['parse', 'UTC'].includes(parent.name.text);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** The use of `Intl` is a type, or a date format in US English for a zone that is given. */
function isFixedFormat(node: ts.Identifier): boolean {
  if (ts.isQualifiedName(node.parent)) return true;
  if (!ts.isPropertyAccessExpression(node.parent) || node.parent.name.text !== 'DateTimeFormat') return false;
  const made = node.parent.parent;
  if (!ts.isNewExpression(made)) return false;
  const [locale, options] = made.arguments ?? [];
  return (
    locale !== undefined &&
    ts.isStringLiteral(locale) &&
    locale.text === 'en-US' &&
    options !== undefined &&
    ts.isObjectLiteralExpression(options) &&
    options.properties.some((property) => property.name?.getText() === 'timeZone')
  );
}

function isImpure(path: string, node: ts.Identifier, checker: ts.TypeChecker): boolean {
  if (MEMBERS.test(node.text) && !(isLabel(node) && !ts.isPropertyAccessExpression(node.parent))) return true;
  if (isLabel(node)) return false;
  if (node.text === 'Date') return !(INSTANTS.includes(path) && isInstant(node));
  if (node.text === 'Intl') return !(path === ZONE && isFixedFormat(node));
  return !LANGUAGE.has(node.text) && isFromOutside(node, checker);
}

/** A name is said to exist that the file does not make. A `unique symbol` only tells types apart. */
const isClaimed = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.DeclareKeyword && !/: unique symbol;?$/.test(node.parent.getText());

/** What a rule of the core must not see: a clock, a locale, the page, the network, the machine, chance. */
export function purityBreaches(file: SourceFile): readonly Breach[] {
  if (!file.path.startsWith('src/core/')) return [];
  const tree = treeOf(file);
  const checker = checkerOf(tree);
  return nodesIn(tree).flatMap((node) => {
    const byKey =
      ts.isElementAccessExpression(node) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      MEMBERS.test(node.argumentExpression.text);
    if (byKey || ts.isMetaProperty(node)) return [`${file.path}: uses ${node.getText()}`];
    return isClaimed(node) || (ts.isIdentifier(node) && isImpure(file.path, node, checker))
      ? [`${file.path}: uses ${node.parent.getText().slice(0, 60)}`]
      : [];
  });
}
