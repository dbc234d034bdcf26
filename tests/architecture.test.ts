import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOfProject, isDrawer } from './architecture/names.ts';
import { purityBreaches } from './architecture/purity.ts';
import type { SourceFile } from './architecture/source.ts';
import { wordBreaches } from './architecture/words.ts';

const paths = filesOfProject();
const sources = paths
  .filter((path) => /^src\/.*\.tsx?$/.test(path))
  .map((path): SourceFile => ({ path, text: readFileSync(path, 'utf8') }));

/** Whether a guide or an answer takes something from another module, or hands something on. */
const importsSomething = (mdx: string): boolean =>
  /^(import|export)\s|\bimport\s*\(/m.test(mdx.replace(/^```.*?^```/gms, ''));

/** The rooms of a folder: its folders, and its files by their names alone. */
const roomsIn = (folder: string): string[] =>
  readdirSync(folder).map((name) => name.replace(/(\.d)?\.ts$/, ''));

describe('the house', () => {
  test('the core sees no clock, no locale, no page, no network and no chance', () => {
    expect(sources.filter(({ path }) => path.startsWith('src/core/')).length).toBeGreaterThan(20);
    expect(sources.flatMap(purityBreaches)).toEqual([]);
  });

  test('what runs in the browser holds no Chinese', () => {
    expect(sources.filter(({ path }) => path.startsWith('src/components/picker/')).length).toBeGreaterThan(5);
    expect(sources.flatMap(wordBreaches)).toEqual([]);
  });

  test('pages and components hold no Chinese: they look words up', () => {
    const shown = paths.filter((path) => /^src\/(components|pages)\/.*\.(astro|tsx?)$/.test(path));
    expect(shown.length).toBeGreaterThan(80);
    const withoutComments = (text: string): string =>
      text.replace(/\/\*.*?\*\/|<!--.*?-->|^\s*\/\/[^\n]*/gms, '');
    const isWordy = (path: string): boolean =>
      /\p{Script=Han}/u.test(withoutComments(readFileSync(path, 'utf8')));
    expect(shown.filter(isWordy)).toEqual([]);
  });

  test('no file is a drawer', () => {
    expect(paths.filter(isDrawer)).toEqual([]);
  });

  test('guides and answers import nothing', () => {
    const texts = paths.filter((path) => path.endsWith('.mdx'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((path) => importsSomething(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test.each([
    [
      'src',
      'catalogue components content content.config core env i18n middleware offline pages search styles',
    ],
    ['src/core', 'answers calendar choice cost dates facts ledger reminders'],
    ['src/components', 'compare evidence guide line numbers picker plan shell symptom'],
  ])('%s has the rooms of the plan and no other', (folder, planned) => {
    expect(roomsIn(folder).filter((room) => !planned.split(' ').includes(room))).toEqual([]);
  });
});

const ISLAND = 'src/components/picker/a.tsx';

describe('what a rule must not see is found', () => {
  test.each([
    ['the clock', 'src/core/a.ts', `const now = Date.now();`],
    ['the clock by a new date', 'src/core/calendar/zone.ts', `const today = new Date();`],
    ['the clock by a call', 'src/core/reminders/calendar-file.ts', `const today = Date();`],
    ['the clock under another name', 'src/core/calendar/zone.ts', `const Day = Date;`],
    ['the clock taken apart', 'src/core/calendar/zone.ts', `const { now } = Date;`],
    ['the clock by a key', 'src/core/calendar/zone.ts', `Date['now']();`],
    ['a date outside the four files', 'src/core/a.ts', `new Date(0);`],
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
    ['the network', 'src/core/a.ts', `await fetch('/');`],
    ['the machine', 'src/core/a.ts', `const zone = process.env['TZ'];`],
    ['the build', 'src/core/a.ts', `const isDev = import.meta.env.DEV;`],
    ['chance', 'src/core/a.ts', `Math.random();`],
    ['chance taken apart', 'src/core/a.ts', `const { random } = Math;`],
    ['a name handed on', 'src/core/a.ts', `export const x = { screen };`],
    [
      'a name that is known elsewhere in the file',
      'src/core/a.ts',
      `const f = (name: string) => name; f(name);`,
    ],
    ['a name said to be there', 'src/core/a.ts', `declare const screen: { width: number }; screen.width;`],
    ['all names at once', 'src/core/a.ts', `globalThis['screen'];`],
    ['code made of a text', 'src/core/a.ts', `const now = new Function('return Date.now()');`],
    ['code made of a text at once', 'src/core/a.ts', `eval('Date.now()');`],
    ['code made of a text under another name', 'src/core/a.ts', `const run = eval;`],
    ['code made by a constructor', 'src/core/a.ts', `(() => 0).constructor('return Date.now()')();`],
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
      'a day is counted in UTC',
      'src/core/calendar/civil.ts',
      `const f = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d)).getUTCDate();`,
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
    ['in markup', ISLAND, `const X = () => <p>续费</p>;`],
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
