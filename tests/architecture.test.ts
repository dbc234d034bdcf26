import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentationBreaches } from './architecture/documentation.ts';
import { barrelBreaches, importBreaches } from './architecture/imports.ts';
import { filesOfProject, isDrawer } from './architecture/names.ts';
import { purityBreaches, wordBreaches } from './architecture/purity.ts';
import type { Breach, SourceFile } from './architecture/source.ts';
import { CASTS_ALLOWED, hasCast, strictnessBreaches } from './architecture/strictness.ts';

const paths = filesOfProject();
const sourceOf = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') });
const sources = paths.filter((path) => /\.([cm]?[jt]sx?|astro)$/.test(path)).map(sourceOf);

/** Whether a guide or an answer takes something from another module, or hands something on. */
const importsSomething = (mdx: string): boolean =>
  /^(import|export)\s|\bimport\s*\(/m.test(mdx.replace(/^```.*?^```/gms, ''));

describe('the house', () => {
  test('is read whole', () => {
    for (const path of [
      'src/catalogue.ts',
      'src/components/shell/Page.astro',
      'build/after.ts',
      'astro.config.mjs',
    ])
      expect(sources.map((file) => file.path)).toContain(path);
  });

  test.each<[string, (file: SourceFile) => readonly Breach[]]>([
    ['imports point down only', importBreaches],
    ['no file only hands on what others export', barrelBreaches],
    ['the core sees no clock, no locale, no page, no network and no chance', purityBreaches],
    ['the rules, the search, the components and the pages hold no Chinese', wordBreaches],
    ['no value is of any type, asserted to be there, or cast', strictnessBreaches],
    ['every exported thing says what it is', documentationBreaches],
  ])('%s', (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });

  test('every file that may cast does', () => {
    expect(CASTS_ALLOWED.filter((path) => !hasCast(sourceOf(path)))).toEqual([]);
  });

  test('no file is a drawer', () => {
    expect(paths.filter(isDrawer)).toEqual([]);
  });

  test('guides and answers import nothing', () => {
    const texts = paths.filter((path) => path.endsWith('.mdx'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((path) => importsSomething(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('has the rooms of the plan and no other', () => {
    const planned =
      'core offline search i18n catalogue components pages content content.config middleware styles env.d';
    const rooms = readdirSync('src').map((name) => name.replace(/\.(ts|mjs)$/, ''));
    expect(rooms.filter((room) => !planned.split(' ').includes(room))).toEqual([]);
  });
});

const PICKER = 'src/components/picker/a.tsx';

describe('an import that does not point down is found', () => {
  test.each([
    ['the core imports a component', 'src/core/a.ts', `import { x } from '../components/x.ts';`],
    ['the core imports a type of a dictionary', 'src/core/a.ts', `import type { W } from '../i18n/w.ts';`],
    ['the core imports a package', 'src/core/a.ts', `import { x } from 'preact';`],
    ['the core imports from Node', 'src/core/a.ts', `import { x } from 'node:fs';`],
    ['the core uses zod outside the schema', 'src/core/a.ts', `import { z } from 'astro/zod';`],
    [
      'a rule takes a value of the schema',
      'src/core/a.ts',
      `import { planSchema } from './facts/schema/plan.ts';`,
    ],
    [
      'a page takes a value of the schema',
      'src/pages/a.ts',
      `import { planSchema } from '../core/facts/schema/plan.ts';`,
    ],
    ['the schema imports another package', 'src/core/facts/schema/plan.ts', `import { x } from 'yaml';`],
    ['the search imports a dictionary', 'src/search/a.ts', `import { w } from '../i18n/w.ts';`],
    ['a dictionary imports the search', 'src/i18n/a.ts', `import { x } from '../search/x.ts';`],
    ['a dictionary hands on the catalogue', 'src/i18n/a.ts', `export { x } from '../catalogue.ts';`],
    ['the catalogue imports a component', 'src/catalogue.ts', `import { x } from './components/x.ts';`],
    ['a component loads a page', 'src/components/a.ts', `const x = await import('../pages/x.ts');`],
    ['a component loads by a template', 'src/components/a.ts', 'const x = await import(`../pages/x.ts`);'],
    ['a component loads what it computes', 'src/components/a.ts', 'const x = await import(name);'],
    ['a component names a type of a page', 'src/components/a.ts', `type X = import('../pages/x.ts').X;`],
    ['a component requires a page', 'src/components/a.ts', `const x = require('../pages/x.ts');`],
    ['a component imports content', 'src/components/a.ts', `import x from '../content/plans/x.yaml';`],
    ['a component globs content', 'src/components/a.ts', `import.meta.glob(['../content/plans/*.yaml']);`],
    [
      'a component opens the content',
      'src/components/A.astro',
      `---\nimport { getEntry } from 'astro:content';\n---`,
    ],
    ['a page opens the content', 'src/pages/a.astro', `---\nimport * as all from 'astro:content';\n---`],
    ['a path from the root', 'src/components/a.ts', `import { x } from '/src/pages/x.ts';`],
    ['a reference to a page', 'src/components/a.ts', `/// <reference path="../pages/x.ts" />`],
    [
      'a script in a component',
      'src/components/A.astro',
      `<script type="module">import '../pages/x.ts';</script>`,
    ],
    [
      'markup of a component',
      'src/components/A.astro',
      `---\n---\n<p>{(await import('../pages/x.ts')).x}</p>`,
    ],
    ['the collections import a rule', 'src/content.config.ts', `import { x } from './core/civil.ts';`],
    ['the middleware imports the core', 'src/middleware.ts', `import { x } from './core/civil.ts';`],
    ['the build imports a component', 'build/a.ts', `import { x } from '../src/components/x.ts';`],
    ['the build imports the core', 'build/a.ts', `import { x } from '../src/core/x.ts';`],
    ['a component reads files', 'src/components/a.ts', `import { readFileSync } from 'node:fs';`],
    ['a component reads files by the old name', 'src/components/a.ts', `import fs from 'fs';`],
    [
      'a component reads files at once',
      'src/components/A.astro',
      `---\nawait import('node:fs/promises');\n---`,
    ],
    ['a page reads files', 'src/pages/a.astro', `---\nimport { globSync } from 'node:fs';\n---`],
    ['a dictionary reads files', 'src/i18n/a.ts', `import { readFileSync } from 'node:fs';`],
    ['the search starts a program', 'src/search/a.ts', `import { spawn } from 'node:child_process';`],
    ['the source imports tests', 'src/core/a.ts', `import { day } from '../../tests/core/plans.ts';`],
    ['the build imports tests', 'build/a.ts', `import type { X } from '../tests/browser.ts';`],
    ['an island imports the catalogue', PICKER, `import type { C } from '../../catalogue.ts';`],
    ['an island imports a dictionary', PICKER, `import { w } from '../../i18n/w.ts';`],
    ['an island imports the schema', PICKER, `import type { P } from '../../core/facts/schema/plan.ts';`],
    ['an island imports another package', PICKER, `import x from 'lodash';`],
    ['an island imports what only looks like preact', PICKER, `import x from 'preact-router';`],
    ['an island imports another island', PICKER, `import { x } from '../numbers/x.ts';`],
    ['an island imports another component', PICKER, `import { x } from '../figures.ts';`],
  ])('%s', (_, path, text) => {
    expect(importBreaches({ path, text })).toHaveLength(1);
  });

  test.each([
    ['a page imports a component', 'src/pages/a.astro', `---\nimport X from '../components/X.astro';\n---`],
    ['a page shows an entry that it was handed', 'src/pages/a.ts', `import { render } from 'astro:content';`],
    ['a component imports the core', 'src/components/a.ts', `import { x } from '../core/x.ts';`],
    [
      'a rule takes a type of the schema',
      'src/core/a.ts',
      `import type { P } from './facts/schema/plan.ts';`,
    ],
    [
      'the schema takes a value of the schema',
      'src/core/facts/schema/plan.ts',
      `import { claim } from './claim.ts';`,
    ],
    ['the schema uses zod', 'src/core/facts/schema/plan.ts', `import { z } from 'astro/zod';`],
    ['the catalogue opens the content', 'src/catalogue.ts', `import { getCollection } from 'astro:content';`],
    ['an island imports the core', PICKER, `import { x } from '../../core/x.ts';`],
    ['an island imports preact', PICKER, `import { useState } from 'preact/hooks';`],
    ['an island imports its own folder', PICKER, `import { x } from './x.ts';`],
    ['the build reads files', 'build/a.ts', `import { readFileSync } from 'node:fs';`],
    ['the build imports the search', 'build/a.ts', `import { x } from '../src/search/x.ts';`],
    ['tests import the source', 'tests/a.test.ts', `import { x } from '../src/core/x.ts';`],
    ['a text speaks of an import', 'src/core/a.ts', `const text = "import x from 'preact'";`],
  ])('but not where %s', (_, path, text) => {
    expect(importBreaches({ path, text })).toEqual([]);
  });
});

describe('a barrel is found', () => {
  test.each([`export { x } from './x.ts';\nexport type { Y } from './y.ts';`, `export * from './x.ts';`])(
    '%s',
    (text) => {
      expect(barrelBreaches({ path: 'src/core/a.ts', text })).toHaveLength(1);
    },
  );

  test('but not where a file hands on the type that its own function takes', () => {
    const text = `export type { X } from './x.ts';\nexport const y = 1;`;
    expect(barrelBreaches({ path: 'src/core/a.ts', text })).toEqual([]);
  });
});

describe('what a rule must not see is found', () => {
  test.each([
    ['the clock', 'src/core/a.ts', `const now = Date.now();`],
    ['the clock by a new date', 'src/core/calendar/zone.ts', `const today = new Date();`],
    ['the clock by a call', 'src/core/reminders/calendar-file.ts', `const today = Date();`],
    ['the clock under another name', 'src/core/calendar/zone.ts', `const Day = Date;`],
    ['the clock taken apart', 'src/core/calendar/zone.ts', `const { now } = Date;`],
    ['the clock by a key', 'src/core/calendar/zone.ts', `Date['now']();`],
    ['a date outside the three files', 'src/core/a.ts', `new Date(0);`],
    ['a date in the zone of the machine', 'src/core/calendar/zone.ts', `new Date(2026, 10, 20);`],
    ['the hour of the machine', 'src/core/reminders/calendar-file.ts', `date.getHours();`],
    ['a locale', 'src/core/a.ts', `new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' });`],
    [
      'the locale of the machine',
      'src/core/calendar/zone.ts',
      `new Intl.DateTimeFormat(undefined, { timeZone });`,
    ],
    ['the zone of the machine', 'src/core/calendar/zone.ts', `new Intl.DateTimeFormat('en-US', {});`],
    ['another format', 'src/core/calendar/zone.ts', `new Intl.NumberFormat('en-US', { timeZone });`],
    ['an order of a language', 'src/core/a.ts', `a.localeCompare(b);`],
    ['a format of a language', 'src/core/a.ts', `price.toLocaleString();`],
    ['the page', 'src/core/a.ts', `document.title = '';`],
    ['the page as a value', 'src/core/a.ts', `const x = { page: document };`],
    ['the window', 'src/core/a.ts', `const x = window;`],
    ['the network', 'src/core/a.ts', `await fetch('/');`],
    ['the storage', 'src/core/a.ts', `localStorage.clear();`],
    ['the machine', 'src/core/a.ts', `const zone = process.env['TZ'];`],
    ['the build', 'src/core/a.ts', `const isDev = import.meta.env.DEV;`],
    ['chance', 'src/core/a.ts', `Math.random();`],
    ['chance taken apart', 'src/core/a.ts', `const { random } = Math;`],
    ['the network by a picture', 'src/core/a.ts', `new Image().src = 'https://example.com/';`],
    ['the screen', 'src/core/a.ts', `const wide = screen.width > 800;`],
    ['the pages seen before', 'src/core/a.ts', `history.back();`],
    ['the settings of the reader', 'src/core/a.ts', `const dark = matchMedia('(color-scheme: dark)');`],
    ['a name handed on', 'src/core/a.ts', `export const x = { screen };`],
    [
      'a name that is known elsewhere in the file',
      'src/core/a.ts',
      `const f = (name: string) => name; f(name);`,
    ],
    ['a name said to be there', 'src/core/a.ts', `declare const screen: { width: number }; screen.width;`],
    ['all names at once', 'src/core/a.ts', `globalThis['screen'];`],
    ['code made of a text', 'src/core/a.ts', `const now = new Function('return Date.now()');`],
    ['code made of a text by a call', 'src/core/a.ts', `const now = Function('return Date.now()');`],
    ['code made of a text at once', 'src/core/a.ts', `eval('Date.now()');`],
    ['code made of a text under another name', 'src/core/a.ts', `const run = eval;`],
    ['code made by a constructor', 'src/core/a.ts', `(() => 0).constructor('return Date.now()')();`],
    ['code made by a constructor by key', 'src/core/a.ts', `f['constructor']('return Date.now()');`],
  ])('%s', (_, path, text) => {
    expect(purityBreaches({ path, text })).not.toEqual([]);
  });

  test.each([
    [
      'a given instant is taken apart',
      'src/core/reminders/calendar-file.ts',
      `const f = (epochMs: number) => new Date(epochMs).toISOString();`,
    ],
    [
      'a value is asked whether it is a date',
      'src/core/facts/schema/civil-date-text.ts',
      `const f = (value: unknown) => value instanceof Date;`,
    ],
    [
      'a format is fixed',
      'src/core/calendar/zone.ts',
      `const f = (zone: string) => new Intl.DateTimeFormat('en-US', { timeZone: zone });`,
    ],
    ['a field has such a name', 'src/core/a.ts', `const x = { process: 1, now: 2 }; x.process;`],
    [
      'a name is the file’s own',
      'src/core/a.ts',
      `import { history as past } from './x.ts';\nexport const f = ({ a: screen }: X, name: string): X => ({ a: screen, name, past });`,
    ],
    [
      'a type is told apart',
      'src/core/a.ts',
      `declare const mark: unique symbol;\ntype X = string & { [mark]: true };`,
    ],
    [
      'a type is of the language',
      'src/core/a.ts',
      `export type X = Readonly<Record<string, Map<string, Set<number>>>>;`,
    ],
    ['it is no rule', 'src/components/a.ts', `document.title = '';`],
  ])('but not where %s', (_, path, text) => {
    expect(purityBreaches({ path, text })).toEqual([]);
  });
});

describe('Chinese in a script is found', () => {
  test.each([
    ['in a text', 'src/core/a.ts', `const x = '续费';`],
    ['after an address', 'src/core/a.ts', `const x = 'https://example.com/续费';`],
    ['in a template', 'src/search/a.ts', 'const x = `${n} 天`;'],
    ['in a pattern', 'src/search/a.ts', `const x = /续费/;`],
    ['in markup', PICKER, `const X = () => <p>续费</p>;`],
    ['in a page', 'src/pages/a.astro', `---\n---\n<p>续费</p>`],
    ['in an attribute of a component', 'src/components/plan/A.astro', `---\n---\n<a title="续费" />`],
  ])('%s', (_, path, text) => {
    expect(wordBreaches({ path, text })).toHaveLength(1);
  });

  test.each([
    ['in a comment', 'src/core/a.ts', `/* 续费 */ const x = 1; // 充值`],
    ['in a dictionary', 'src/i18n/a.ts', `const x = '续费';`],
  ])('but not %s', (_, path, text) => {
    expect(wordBreaches({ path, text })).toEqual([]);
  });
});

describe('a way round the type check is found', () => {
  test.each([
    ['any', 'src/i18n/a.ts', `const x: any = 1;`],
    ['any deep in a type', 'src/i18n/a.ts', `const x: Record<string, any[]> = {};`],
    ['a non-null assertion', 'src/i18n/a.ts', `const x = y!;`],
    ['a promised value', 'src/i18n/a.ts', `let x!: string;`],
    ['a cast', 'src/i18n/a.ts', `const x = y as string;`],
    ['a cast in angle brackets', 'src/i18n/a.ts', `const x = <string>y;`],
    ['a cast in markup', 'src/components/A.astro', `---\n---\n<p>{x as string}</p>`],
    ['a non-null assertion in markup', 'src/components/A.astro', `---\n---\n<p title={x!.y}>a</p>`],
    ['a comment that switches it off', 'src/i18n/a.ts', `// @ts-expect-error\nconst x: string = 1;`],
  ])('%s', (_, path, text) => {
    expect(strictnessBreaches({ path, text })).toHaveLength(1);
  });

  test.each([
    ['a constant is declared', 'src/i18n/a.ts', `const x = ['a'] as const;`],
    ['a value is checked against a type', 'src/i18n/a.ts', `const x = {} satisfies object;`],
    ['an import is renamed', 'src/i18n/a.ts', `import { x as y } from './x.ts';`],
    ['parsed input enters', 'src/core/calendar/civil.ts', `const x = y as CivilDate;`],
    ['markup shouts', 'src/components/A.astro', `---\n---\n<p>any as string!</p>`],
  ])('but not where %s', (_, path, text) => {
    expect(strictnessBreaches({ path, text })).toEqual([]);
  });
});

describe('an exported thing that does not say what it is is found', () => {
  test.each(['export const x = 1;', '// A count.\nexport const x = 1;', 'export interface X {}'])(
    '%s',
    (text) => {
      expect(documentationBreaches({ path: 'src/core/a.ts', text })).toHaveLength(1);
    },
  );

  test.each([
    ['it says so', 'src/core/a.ts', '/** A count. */\nexport const x = 1;'],
    ['it is not exported', 'src/core/a.ts', 'const x = 1;'],
    ['Astro asks a page for it', 'src/pages/a.ts', 'export const getStaticPaths = paths;'],
  ])('but not where %s', (_, path, text) => {
    expect(documentationBreaches({ path, text })).toEqual([]);
  });
});

describe('a name that says nothing is found', () => {
  test.each([
    'src/utils.ts',
    'src/core/helpers/a.ts',
    'tests/common.ts',
    'src/types.ts',
    'src/env.types.ts',
    'src/core/date-utils.ts',
    'tests/core/constants.test.ts',
    'src/components/Helpers.astro',
  ])('%s', (path) => {
    expect(isDrawer(path)).toBe(true);
  });

  test.each(['src/core/money.ts', 'src/components/commons-photo.ts', 'src/env.d.ts'])(
    'but not %s',
    (path) => {
      expect(isDrawer(path)).toBe(false);
    },
  );
});

describe('an import in a guide is found', () => {
  test.each([`---\n---\nimport X from './X.astro';`, `export const x = 1;`, `{await import('./x.ts')}`])(
    '%s',
    (text) => {
      expect(importsSomething(text)).toBe(true);
    },
  );

  test('but not in an example', () => {
    expect(importsSomething('一句话。\n```\nimport x\n```\n')).toBe(false);
  });
});
