import ts from 'typescript';

/** A file of source code: its path below the project, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A breach of a rule of the house, in one line: the file, what stands there, why it may not. */
export type Breach = string;

/** A module that a file names, and whether it is there for its types only. */
export interface NamedModule {
  readonly to: string;
  readonly typeOnly: boolean;
  /** What is taken from it by name. */
  readonly names: readonly string[];
}

/** Stands for the name of a module that is known only when the code runs. */
export const COMPUTED = '(computed)';

const FRONT_MATTER = /^---\n(.*?)\n---/s;
const SCRIPT = /<script\b[^>]*(?<!\/)>(.*?)<\/script>/gs;

/** An Astro file as TypeScript: its front matter, its markup (which reads as TSX) and its scripts. */
function piecesOfAstro(text: string): readonly { readonly name: string; readonly code: string }[] {
  const markup = text
    .replace(FRONT_MATTER, '')
    .replace(SCRIPT, '')
    .replace(/<style\b[^>]*>.*?<\/style>|<!--.*?-->|<!doctype[^>]*>/gis, '');
  return [
    { name: 'front-matter.ts', code: FRONT_MATTER.exec(text)?.[1] ?? '' },
    { name: 'markup.tsx', code: `<>${markup}</>` },
    ...[...text.matchAll(SCRIPT)].map(([, code = '']) => ({ name: 'script.ts', code })),
  ];
}

/** The syntax trees of a file: one, or for an Astro file one for each of its parts. */
export function treesOf({ path, text }: SourceFile): readonly ts.SourceFile[] {
  const pieces = path.endsWith('.astro') ? piecesOfAstro(text) : [{ name: path, code: text }];
  return pieces.map(({ name, code }) => ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
}

/** Every node of a syntax tree, the outer ones first. */
export function nodesIn(tree: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

/** Every node of a file, the outer ones first. */
export const nodesOf = (file: SourceFile): readonly ts.Node[] => treesOf(file).flatMap(nodesIn);

/** The text of a node that stands where a module is named; what is computed has none. */
const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const isImportMeta = (node: ts.Node): boolean =>
  ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;

/** Paths given to `import.meta.glob`. */
function globsOf({ expression, arguments: [first] }: ts.CallExpression): readonly string[] {
  const isGlob =
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'glob' &&
    isImportMeta(expression.expression);
  if (!isGlob || first === undefined) return [];
  const items = ts.isArrayLiteralExpression(first) ? first.elements : [first];
  return items.map((item) => textOf(item) ?? item.getText());
}

function namesOf(node: ts.ImportDeclaration): readonly string[] {
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined) return [];
  return ts.isNamedImports(bindings)
    ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : ['*'];
}

function modulesOfNode(node: ts.Node): readonly NamedModule[] {
  const named = (to: string | undefined, typeOnly = false, names: readonly string[] = []) =>
    to === undefined ? [] : [{ to, typeOnly, names }];
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return named(textOf(node.moduleSpecifier), typeOnly, namesOf(node));
  }
  if (ts.isExportDeclaration(node)) return named(textOf(node.moduleSpecifier), node.isTypeOnly);
  if (ts.isExternalModuleReference(node)) return named(textOf(node.expression));
  if (ts.isImportTypeNode(node))
    return named(ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined, true);
  if (!ts.isCallExpression(node)) return [];
  const { expression, arguments: given } = node;
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  if (isImport || isRequire) return named(textOf(given[0]) ?? COMPUTED);
  return globsOf(node).flatMap((to) => named(to));
}

/** Every module that a file names: imports, re-exports, dynamic and type imports, `require`, globs, references. */
export const modulesOf = (file: SourceFile): readonly NamedModule[] => [
  ...nodesOf(file).flatMap(modulesOfNode),
  ...treesOf(file).flatMap(({ referencedFiles }) =>
    referencedFiles.map(({ fileName }) => ({ to: fileName, typeOnly: true, names: [] })),
  ),
];

/** The folder or single file of the house that a path belongs to; `root` for what stands above `src`. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  if (top === 'src') return room.replace(/\.[a-z]+$/, '');
  return path.includes('/') ? top : 'root';
}

/** The island a file belongs to, if any: a folder whose code runs in the browser. */
export const islandOf = (path: string): string | undefined =>
  ['src/components/picker/', 'src/components/numbers/'].find((folder) => path.startsWith(folder));
