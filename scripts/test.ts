import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a step of the test command came to. */
interface StepResult {
  readonly passed: number;
  readonly failed: number;
}

/** A program of the project, or Node itself, with its arguments. */
type Command = readonly [program: string, ...args: string[]];

const isWindows = process.platform === 'win32';

function programOf(name: string): string {
  if (name === 'node') return process.execPath;
  return resolve('node_modules', '.bin', isWindows ? `${name}.cmd` : name);
}

/** Runs a program; what it says is shown when it has failed. */
function run([name, ...args]: Command, env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((finish) => {
    const program = programOf(name);
    const child = spawn(isWindows ? `"${program}"` : program, args, {
      shell: isWindows,
      env: { ...process.env, ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      finish(code === 0);
    });
  });
}

const begun = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'xuhao-'));
const broken: string[] = [];
const outcomes: StepResult[] = [];

/** Does a step, says how long it took, and remembers what it came to. */
async function step(name: string, work: () => Promise<StepResult>): Promise<void> {
  const start = Date.now();
  const outcome = await work();
  outcomes.push(outcome);
  if (outcome.failed > 0) broken.push(name);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
}

/** Commands one after the other, counted as one. */
const check = (name: string, ...commands: readonly Command[]): Promise<void> =>
  step(name, async () => {
    for (const command of commands) if (!(await run(command))) return { passed: 0, failed: 1 };
    return { passed: 1, failed: 0 };
  });

const countOf = (report: unknown, key: string): number => {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
};

/** Tests of a project in a time zone; of some folders, or of all. */
const test = (project: 'unit' | 'site', zone: string, folders: readonly string[] = []): Promise<void> =>
  step(`${project} tests, TZ=${zone}`, async () => {
    const file = join(folder, `${project}-${zone.replace('/', '-')}.json`);
    const options = ['--project', project, '--silent=passed-only', '--reporter=dot', '--reporter=json'];
    const command: Command = ['vitest', 'run', ...options, `--outputFile.json=${file}`, ...folders];
    const isFine = await run(command, { TZ: zone });
    let report: unknown;
    try {
      report = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      console.error(`${project} tests, TZ=${zone}, left no report: ${String(error)}`);
    }
    const failed = countOf(report, 'numFailedTests');
    return { passed: countOf(report, 'numPassedTests'), failed: isFine ? 0 : Math.max(1, failed) };
  });

/** Where dates are computed or shown: only there could the machine's zone make a difference. */
const DATED = ['tests/core', 'tests/components', 'tests/content'];

// The build also writes the types of the content, which the linter and the type check read.
await check(
  'build',
  ['node', join('scripts', 'check.ts')],
  ['astro', 'build'],
  ['node', join('build', 'after.ts')],
);
await Promise.all([
  check('lint', ['eslint', '.']),
  check('types', ['astro', 'check', '--minimumFailingSeverity', 'warning']),
  check('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  check('arrows', ['depcruise', 'src', 'build', 'scripts', 'tests']),
  check('unused', ['knip']),
]);
await test('unit', 'UTC');
for (const zone of ['Asia/Shanghai', 'America/Los_Angeles']) await test('unit', zone, DATED);
await test('site', 'UTC');
rmSync(folder, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nLook above at: ${broken.join('; ')}`);
const total = (count: (outcome: StepResult) => number): number =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0);
const failed = total((outcome) => outcome.failed);
console.log(`All of it took ${((Date.now() - begun) / 60_000).toFixed(1)} minutes.`);
console.log(`${total((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
