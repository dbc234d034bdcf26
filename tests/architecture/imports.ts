import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { COMPUTED, islandOf, modulesOf, roomOf, treesOf } from './source.ts';
import type { Breach, NamedModule, SourceFile } from './source.ts';

/** The rooms that each room may import besides itself. Arrows point down only. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  core: [],
  search: ['core'],
  i18n: ['core'],
  catalogue: ['i18n', 'search', 'core'],
  components: ['catalogue', 'i18n', 'search', 'core', 'styles'],
  pages: ['components', 'catalogue', 'i18n', 'search', 'core', 'styles'],
  'content.config': ['core'],
  middleware: ['i18n'],
  build: ['search', 'i18n', 'offline'],
  offline: [],
  scripts: ['build'],
  root: ['build'],
};

/** The files that say what a content file may hold. */
const SCHEMA_FOLDER = 'src/core/facts/schema/';
const isSchema = (path: string): boolean => path.startsWith(SCHEMA_FOLDER);
const ZOD = ['astro/zod', 'zod'];
/** Which load a script that only the finished build has, by its address. */
const LOADS_BY_ADDRESS = ['src/search/engine.ts', 'src/search/results.ts'];
/** What opens the content; the catalogue does it for everybody. */
const CONTENT_DOORS = ['*', 'getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'];

/** Rooms that are handed what they show: only the catalogue reads content, and nothing here reads the machine. */
const WITHOUT_NODE = ['components', 'pages', 'i18n', 'search'];

const isNode = (to: string): boolean => to.startsWith('node:') || builtinModules.includes(to);

/** Why a file may not take a module from a package; undefined when it may. */
function againstPackage(path: string, { to, names }: NamedModule): string | undefined {
  if (to === COMPUTED)
    return LOADS_BY_ADDRESS.includes(path) ? undefined : 'a module is named by a plain text';
  if (/^(\/|src\/|~|@\/|#)/.test(to)) return 'a file of the project is named by a relative path';
  if (ZOD.includes(to)) return isSchema(path) ? undefined : 'only the schema may use zod';
  if (roomOf(path) === 'core') return 'the core imports only itself';
  if (islandOf(path) !== undefined && !/^preact(\/|$)/.test(to))
    return 'an island imports preact, the core and its own folder only';
  if (WITHOUT_NODE.includes(roomOf(path)) && isNode(to))
    return 'only the build, the catalogue and tests use Node';
  const opensContent = to === 'astro:content' && names.some((name) => CONTENT_DOORS.includes(name));
  return opensContent && path !== 'src/catalogue.ts' ? 'the catalogue is the one door to content' : undefined;
}

/** Why a file may not take another file of the project; undefined when it may. */
function againstFile(from: string, to: string, typeOnly: boolean): string | undefined {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (target === 'tests') return room === 'tests' ? undefined : 'nothing imports tests';
  if (room === 'tests') return undefined;
  const island = islandOf(from);
  if (island !== undefined) {
    if (isSchema(to)) return 'an island takes no schema';
    return to.startsWith(island) || target === 'core'
      ? undefined
      : 'an island imports preact, the core and its own folder only';
  }
  if (isSchema(to) && !isSchema(from) && room !== 'content.config' && !typeOnly)
    return 'only the collections take values of the schema';
  if (room === 'content.config' && !isSchema(to)) return 'the collections import the schema only';
  return target === room || (BELOW[room] ?? []).includes(target)
    ? undefined
    : `${room} may not import ${target}`;
}

/** Imports, re-exports and type imports that do not point down. */
export const importBreaches = (file: SourceFile): readonly Breach[] =>
  modulesOf(file).flatMap((named) => {
    const why = named.to.startsWith('.')
      ? againstFile(file.path, posix.join(posix.dirname(file.path), named.to), named.typeOnly)
      : againstPackage(file.path, named);
    return why === undefined ? [] : [`${file.path} imports ${named.to}: ${why}`];
  });

/** Files that only hand on what others export, and exports of everything. */
export function barrelBreaches(file: SourceFile): readonly Breach[] {
  const statements = treesOf(file).flatMap((tree) => [...tree.statements]);
  const handsOn = statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const isWhole = handsOn.some(
    (statement) => ts.isExportDeclaration(statement) && statement.exportClause === undefined,
  );
  const isAll = handsOn.length > 0 && handsOn.length === statements.length;
  return isWhole || isAll ? [`${file.path}: is a barrel`] : [];
}
