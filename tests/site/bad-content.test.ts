import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'xuhao-content-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a build says when a file of the copy is changed. */
function buildWith(file: string, change: (text: string) => string): string {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  try {
    execFileSync(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, BUILD_DAY: '2026-11-21', NO_COLOR: '1' },
    });
    return 'built';
  } catch (error) {
    const texts = ['stdout', 'stderr'].map((name) => String(Reflect.get(Object(error), name) ?? ''));
    return texts.join('\n');
  } finally {
    writeFileSync(path, before);
  }
}

describe('a mistake in a content file stops the build', () => {
  test('an unknown key is named with its file', () => {
    const said = buildWith('src/content/plans/tello-payg.yaml', (text) => `${text}colour: red\n`);
    expect(said).toContain('tello-payg');
    expect(said).toContain('colour');
  }, 60_000);

  test('a day read after the build day is named with file, field and reason', () => {
    const said = buildWith('src/content/plans/mint-12-month.yaml', (text) =>
      text.replace(/read: 2026-1[01]-\d\d/, 'read: 2026-12-24'),
    );
    expect(said).toMatch(
      /src\/content\/plans\/mint-12-month\.yaml: sources\.[a-z-]+\.read: is after the build day/,
    );
  }, 60_000);
});
