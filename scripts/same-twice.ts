/* Builds the site twice and names every file that is not the same: what is published should follow from the source alone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of every file of a folder, by its path. */
function digestsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const digests = files.map(({ parentPath, name }): [string, string] => {
    const path = join(parentPath, name);
    return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return new Map(digests.sort());
}

/** Builds for one and the same day. */
function built(): ReadonlyMap<string, string> {
  const steps = [
    [join('scripts', 'check.ts')],
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    [join('build', 'after.ts')],
  ];
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, step, {
      env: { ...process.env, BUILD_DAY: '2026-11-29' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${step.join(' ')} failed:\n${stdout}${stderr}`);
  }
  return digestsOf('dist');
}

const [first, second] = [built(), built()];
const paths = [...new Set([...first.keys(), ...second.keys()])];
const different = paths.filter((path) => first.get(path) !== second.get(path));
for (const path of different) console.error(path);
console.log(`${String(paths.length)} files, ${String(different.length)} of them not the same in two builds.`);
process.exitCode = different.length === 0 ? 0 : 1;
