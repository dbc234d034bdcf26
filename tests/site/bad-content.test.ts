import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let copy: string;

/** Every package is linked by itself: the caches that a build keeps beside them stay in the copy. */
function linkPackages(): void {
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each)))
    symlinkSync(resolve('node_modules', name), join(packages, name), 'junction');
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'xuhao-content-'));
  for (const name of ['src', 'build', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true });
  linkPackages();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a build says, without its colours, and whether it went through, when one file of the copy is changed. */
function buildWith(
  file: string,
  change: (text: string) => string,
): { readonly said: string; readonly built: boolean } {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(path, after);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, BUILD_DAY: '2026-12-01', NO_COLOR: '1' } },
  );
  writeFileSync(path, before);
  return { said: `${stdout}\n${stderr}`, built: status === 0 };
}

describe('a mistake in a content file stops the build', () => {
  test('what the schema refuses is named with file, field and reason', () => {
    const { said, built } = buildWith('src/content/plans/mint-12-month.yaml', (text) =>
      text.replace(/price: \d+/, 'price: 10.5'),
    );
    expect(built).toBe(false);
    expect(said).toMatch(/plans → mint-12-month data does not match collection schema\./);
    expect(said).toMatch(/clocks\.0\.offers\.0\.price\W+must be a whole number of cents/);
    expect(said).toContain(join('src', 'content', 'plans', 'mint-12-month.yaml'));
  });

  test('a claim without sources is named by its field', () => {
    const { said, built } = buildWith('src/content/plans/mint-12-month.yaml', (text) =>
      text.replace(/^(esim:\n(?: {2}.*\n)*?) {2}sources: .*\n/m, '$1'),
    );
    expect(built).toBe(false);
    expect(said).toMatch(/esim\.sources\W+must list the sources it rests on/);
  });

  test('what does not fit together is named line by line with file, field and reason', () => {
    const { said, built } = buildWith('src/content/plans/mint-12-month.yaml', (text) =>
      text
        .replace(/read: 2026-1[01]-\d\d/, 'read: 2026-12-24')
        .replace('id: mint-12-month', 'id: mint-monthly')
        .replace(/( +)price: \d+\n/, '$&$1priceTo: 1\n'),
    );
    expect(built).toBe(false);
    expect(said).toContain('The content has 3 mistake(s):');
    const lines = said.split('\n').filter((line) => line.startsWith('src/content/'));
    expect(lines[0]).toBe(
      'src/content/plans/mint-12-month.yaml: id: is `mint-monthly` but the file is named `mint-12-month`',
    );
    expect(lines[1]).toMatch(
      /^src\/content\/plans\/mint-12-month\.yaml: sources\.[a-z0-9-]+\.read: is after the build day 2026-12-01$/,
    );
    expect(lines[2]).toBe(
      'src/content/plans/mint-12-month.yaml: clocks.0.offers.0.priceTo: is below the price',
    );
  });
});
