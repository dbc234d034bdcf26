import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A source file: its path below the project, with slashes, and its text. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROOMS = ['core', 'search', 'i18n', 'catalogue', 'components', 'pages'] as const;
/** What a room may import besides itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  core: [],
  search: ['core'],
  i18n: ['core', 'search'],
  catalogue: ['i18n', 'search', 'core', 'content.config'],
  components: ['catalogue', 'i18n', 'search', 'core', 'styles'],
  pages: ['components', 'catalogue', 'i18n', 'search', 'core', 'styles'],
  'content.config': ['core'],
  middleware: ['i18n'],
  build: ['search', 'i18n'],
};
const ISLANDS = ['components/picker', 'components/numbers'];
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|types|constants)(\.[a-z]+|\/)/;
const HAN = /\p{Script=Han}/u;
/** Where parsed or foreign data enters and its shape is declared. */
const CAST_ALLOWED = ['src/core/civil.ts', 'src/components/picker/packing.ts', 'tests/lockfile.test.ts'];

/** The TypeScript of an Astro file: its front matter and its scripts. */
const codeOf = ({ path, text }: SourceFile): string =>
  path.endsWith('.astro')
    ? [
        /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, inner]) => inner ?? ''),
      ].join('\n')
    : text;

const treeOf = (file: SourceFile): ts.SourceFile =>
  ts.createSourceFile(file.path.endsWith('x') ? 'a.tsx' : 'a.ts', codeOf(file), ts.ScriptTarget.Latest, true);

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

/** Every module that a file names: imports, type imports, re-exports, dynamic imports and type queries. */
function importsOf(file: SourceFile): string[] {
  const found: string[] = [];
  visit(treeOf(file), (node) => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named !== undefined && ts.isStringLiteral(named)) found.push(named.text);
  });
  return found;
}

/** Path of a relative import, below the project. */
const resolved = (from: string, to: string): string => join(from, '..', to).split('\\').join('/');

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room.replace(/\.(ts|tsx|astro|css|mjs)$/, '') : top;
}

function importProblems(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const island = ISLANDS.find((folder) => file.path.startsWith(`src/${folder}/`));
  return importsOf(file).flatMap((to) => {
    const bad = (why: string): string[] => [`${file.path} imports ${to}: ${why}`];
    if (!to.startsWith('.')) {
      const isZod = to === 'astro/zod' || to === 'zod';
      if (isZod && file.path !== 'src/core/schema.ts') return bad('only the schema may use zod');
      if (room === 'core' && !isZod) return bad('the core imports only itself');
      if (island !== undefined && !/^preact(\/|$)/.test(to))
        return bad('an island imports preact and the core only');
      return [];
    }
    const path = resolved(file.path, to);
    if (path.startsWith('tests/')) return room === 'tests' ? [] : bad('nothing imports tests');
    if (room === 'tests') return [];
    const target = roomOf(path);
    if (island !== undefined) {
      const isOwn = path.startsWith(`src/${island}/`);
      if (path === 'src/core/schema.ts') return bad('an island takes no schema');
      return isOwn || target === 'core' ? [] : bad('an island imports preact and the core only');
    }
    return target === room || (BELOW[room] ?? []).includes(target)
      ? []
      : bad(`${room} may not import ${target}`);
  });
}

const IMPURE = new Set([
  'document',
  'window',
  'fetch',
  'localStorage',
  'process',
  'navigator',
  'globalThis',
  'performance',
]);

/** What a calculator must not see: a clock, a locale, the DOM, chance. */
function purityProblems(file: SourceFile): string[] {
  if (roomOf(file.path) !== 'core') return [];
  const found: string[] = [];
  visit(treeOf(file), (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isOwnName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent);
    if (isOwnName) {
      if (node.text === 'random' || (node.text === 'now' && parent.getText().startsWith('Date')))
        found.push(`${file.path}: uses ${parent.getText()}`);
      return;
    }
    const isClock =
      node.text === 'Date' &&
      !(
        file.path === 'src/core/zone.ts' ||
        file.path === 'src/core/ics.ts' ||
        file.path === 'src/core/schema.ts'
      );
    const isLocale = node.text === 'Intl' && file.path !== 'src/core/zone.ts';
    const isDateWithoutArgument =
      node.text === 'Date' && ts.isNewExpression(parent) && (parent.arguments ?? []).length === 0;
    if (IMPURE.has(node.text) || isClock || isLocale || isDateWithoutArgument)
      found.push(`${file.path}: uses ${node.text}`);
  });
  return found;
}

function typeProblems(file: SourceFile): string[] {
  const found: string[] = [];
  visit(treeOf(file), (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file.path}: any`);
    if (ts.isNonNullExpression(node)) found.push(`${file.path}: ${node.getText()}`);
    if (ts.isAsExpression(node) && node.type.getText() !== 'const' && !CAST_ALLOWED.includes(file.path))
      found.push(`${file.path}: ${node.getText()}`);
  });
  return found;
}

function wordProblems({ path, text }: SourceFile): string[] {
  const isScriptRoom =
    path.startsWith('src/core/') ||
    (path.startsWith('src/search/') && path.endsWith('.ts')) ||
    ISLANDS.some((folder) => path.startsWith(`src/${folder}/`));
  const code = text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  return isScriptRoom && HAN.test(code) ? [`${path}: holds Chinese`] : [];
}

const problemsOf = (file: SourceFile): string[] => [
  ...importProblems(file),
  ...purityProblems(file),
  ...typeProblems(file),
  ...wordProblems(file),
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split('\\').join('/'));
}

const paths = ['src', 'build', 'tests', 'public'].flatMap(filesBelow);
const sources = paths
  .filter((path) => /\.(ts|tsx|astro)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the house', () => {
  test('imports point down only, the core is pure, types are strict, scripts hold no Chinese', () => {
    const own = sources.filter(({ path }) => path !== 'tests/architecture.test.ts');
    expect(own.flatMap(problemsOf)).toEqual([]);
  });

  test('no file is a drawer', () => {
    expect(paths.filter((path) => DRAWERS.test(path))).toEqual([]);
  });

  test('guides and answers import nothing', () => {
    const texts = paths.filter((path) => path.endsWith('.mdx'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((path) => /^(import|export)\s/m.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('the rooms are those of the plan', () => {
    const rooms = readdirSync('src').map((name) => name.replace(/\.(ts|mjs)$/, ''));
    const known = [...ROOMS, 'content', 'content.config', 'middleware', 'styles', 'env.d'];
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
  });
});

describe('a breach is found', () => {
  const breach = (path: string, text: string): string[] => problemsOf({ path, text });
  test.each([
    ['the core imports a component', 'src/core/a.ts', `import { x } from '../components/x.ts';`],
    ['the core imports a type from a dictionary', 'src/core/a.ts', `import type { W } from '../i18n/w.ts';`],
    ['the core imports a package', 'src/core/a.ts', `import { x } from 'preact';`],
    ['zod outside the schema', 'src/core/a.ts', `import { z } from 'astro/zod';`],
    ['a dictionary imports the catalogue', 'src/i18n/a.ts', `export { x } from '../catalogue.ts';`],
    ['a component imports a page', 'src/components/a.ts', `const x = await import('../pages/x.ts');`],
    ['a component imports a page by type', 'src/components/a.ts', `type X = import('../pages/x.ts').X;`],
    [
      'an island imports the catalogue',
      'src/components/picker/a.tsx',
      `import type { C } from '../../catalogue.ts';`,
    ],
    ['an island imports a dictionary', 'src/components/picker/a.tsx', `import { w } from '../../i18n/w.ts';`],
    [
      'an island imports the schema',
      'src/components/picker/a.tsx',
      `import type { P } from '../../core/schema.ts';`,
    ],
    ['an island imports another package', 'src/components/picker/a.tsx', `import x from 'lodash';`],
    ['source code imports tests', 'src/core/a.ts', `import { day } from '../../tests/core/plans.ts';`],
    ['the build imports a component', 'build/a.ts', `import { x } from '../src/components/x.ts';`],
    [
      'a page script imports upwards',
      'src/components/A.astro',
      `---\n---\n<script>import '../pages/x.ts';</script>`,
    ],
    ['the core reads the clock', 'src/core/a.ts', `const now = Date.now();`],
    ['the core reads the clock in a new way', 'src/core/zone.ts', `const now = new Date();`],
    ['the core uses a locale', 'src/core/a.ts', `new Intl.DateTimeFormat();`],
    ['the core touches the page', 'src/core/a.ts', `document.title = '';`],
    ['the core throws dice', 'src/core/a.ts', `Math.random();`],
    ['any', 'src/i18n/a.ts', `const x: any = 1;`],
    ['a non-null assertion', 'src/i18n/a.ts', `const x = y!;`],
    ['a cast', 'src/i18n/a.ts', `const x = y as string;`],
    ['Chinese in the core', 'src/core/a.ts', `const x = '续费';`],
  ])('%s', (_, path, text) => {
    expect(breach(path, text)).not.toEqual([]);
  });

  test.each([
    ['a page imports a component', 'src/pages/a.astro', `---\nimport X from '../components/X.astro';\n---`],
    ['a component imports the core', 'src/components/a.ts', `import { x } from '../core/x.ts';`],
    ['a constant is declared', 'src/i18n/a.ts', `const x = ['a'] as const;`],
    ['a comment speaks Chinese', 'src/core/a.ts', `// 续费\nconst x = 1;`],
  ])('but not where %s', (_, path, text) => {
    expect(breach(path, text)).toEqual([]);
  });

  test.each(['src/utils.ts', 'src/core/helpers/a.ts', 'tests/common.ts', 'src/types.ts'])(
    '%s is a drawer',
    (path) => {
      expect(DRAWERS.test(path)).toBe(true);
    },
  );
});
