import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = (name: string): string =>
  resolve('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a program of the project; its words go to the terminal. */
function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? `"${program(name)}"` : program(name), [...args], {
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  });
  return result.status === 0;
}

interface Counts {
  passed: number;
  failed: number;
}

const countOf = (report: unknown, key: string): number => {
  const value: unknown =
    typeof report === 'object' && report !== null
      ? Object.entries(report).find(([name]) => name === key)?.[1]
      : undefined;
  return typeof value === 'number' ? value : 0;
};

const folder = mkdtempSync(join(tmpdir(), 'xuhao-'));
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];

function runTests(project: 'unit' | 'site', zone: string): void {
  const file = join(folder, `${project}-${zone.replace('/', '-')}.json`);
  console.log(`\n${project} tests, TZ=${zone}`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const fine = run('vitest', args, { TZ: zone });
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    report = undefined;
  }
  const failed = countOf(report, 'numFailedTests');
  total.passed += countOf(report, 'numPassedTests');
  total.failed += fine ? 0 : Math.max(1, failed);
  if (!fine) broken.push(`${project} tests, TZ=${zone}`);
}

const steps: readonly (readonly [string, () => boolean])[] = [
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['types', () => run('astro', ['check', '--minimumFailingSeverity', 'warning'])],
  ['build', () => run('astro', ['build']) && run('node', [join('build', 'after.ts')])],
];
for (const [name, step] of steps) {
  console.log(`\n${name}`);
  if (step()) total.passed += 1;
  else {
    total.failed += 1;
    broken.push(name);
  }
}
for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) runTests('unit', zone);
runTests('site', 'UTC');
rmSync(folder, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nLook above at: ${broken.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
