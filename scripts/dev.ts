import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

const ASTRO = join('node_modules', 'astro', 'bin', 'astro.mjs');
/** What the search is made of: the texts of the pages, and its own code. */
const SOURCES = ['src'];
/** Milliseconds without a further change before the search is made anew. */
const QUIET = 2000;

const run = (...args: string[]): ChildProcess => spawn(process.execPath, args, { stdio: 'inherit' });

/** Runs a command quietly; what it says is shown when it has failed. */
function runQuietly(...args: string[]): Promise<boolean> {
  return new Promise((finish) => {
    const child = spawn(process.execPath, args);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => {
      if (code !== 0) console.error(said);
      finish(code === 0);
    });
  });
}

/** Builds the site, whose search the pages under work use. */
async function makeSearch(): Promise<void> {
  const isMade =
    (await runQuietly(join('scripts', 'check.ts'))) &&
    (await runQuietly(ASTRO, 'build')) &&
    (await runQuietly(join('build', 'after.ts')));
  console.log(isMade ? 'The search holds what the pages say.' : 'The search stays as it was.');
}

let underway: Promise<void> = Promise.resolve();
let waiting: NodeJS.Timeout | undefined;

/** Makes the search anew when nothing has changed for a while, one time after the other. */
function changed(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    underway = underway.then(makeSearch);
  }, QUIET);
}

if (!existsSync(join('dist', 'find'))) {
  console.log('The search is made first; this takes half a minute.');
  await makeSearch();
}
const pages = run(ASTRO, 'dev', '--port', process.env['PORT'] ?? '4321');
pages.on('close', (code) => process.exit(code ?? 1));
for (const source of SOURCES) watch(source, { recursive: true }, changed);
