import { spawn } from 'node:child_process';
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
import { join, resolve, sep } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** Every package is linked by itself: the caches that a build keeps beside them stay in the copy. */
function linkPackages(copy: string): void {
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each)))
    symlinkSync(resolve('node_modules', name), join(packages, name), 'junction');
}

/** The site with all its content and one page, which reads the whole catalogue as every page does. */
function copySite(copy: string): void {
  const pages = join('src', 'pages');
  const kept = join(pages, '[...lang]', 'about');
  for (const name of ['src', 'build', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true, filter: (path) => !path.startsWith(pages + sep) });
  cpSync(kept, join(copy, kept), { recursive: true });
  linkPackages(copy);
}

/** What a build said, without its colours, and whether it went through. */
interface Built {
  readonly said: string;
  readonly built: boolean;
}

function build(folder: string): Promise<Built> {
  return new Promise((finish) => {
    const child = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      cwd: folder,
      env: { ...process.env, BUILD_DAY: '2026-12-01', NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => finish({ said, built: code === 0 }));
  });
}

const PLAN = 'src/content/plans/mint-12-month.yaml';

/** The mistakes, each made in a copy of the site of its own. */
const MISTAKES = {
  schema: (text) => text.replace(/price: \d+/, 'price: 10.5'),
  source: (text) => text.replace(/^(esim:\n(?: {2}.*\n)*?) {2}sources: .*\n/m, '$1'),
  together: (text) =>
    text
      .replace(/read: 2026-1[01]-\d\d/, 'read: 2026-12-24')
      .replace('id: mint-12-month', 'id: mint-monthly')
      .replace(/( +)price: \d+\n/, '$&$1priceTo: 100\n'),
} satisfies Readonly<Record<string, (text: string) => string>>;

const copies = mkdtempSync(join(tmpdir(), 'xuhao-content-'));
afterAll(() => rmSync(copies, { recursive: true, force: true }));

/** Builds a copy with one mistake in the file of a plan. */
function buildWith(mistake: keyof typeof MISTAKES): Promise<Built> {
  const copy = join(copies, mistake);
  copySite(copy);
  const before = readFileSync(PLAN, 'utf8');
  const after = MISTAKES[mistake](before);
  if (after === before) throw new Error(`${PLAN} was not changed`);
  writeFileSync(join(copy, PLAN), after);
  return build(copy);
}

describe('a mistake in a content file stops the build', () => {
  test.concurrent('what the schema refuses is named with file, field and reason', async () => {
    const { said, built } = await buildWith('schema');
    expect(built).toBe(false);
    expect(said).toMatch(/plans → mint-12-month data does not match collection schema\./);
    expect(said).toMatch(/clocks\.0\.offers\.0\.price\W+must be a whole number of cents/);
    expect(said).toContain(join('src', 'content', 'plans', 'mint-12-month.yaml'));
  });

  test.concurrent('a claim without sources is named by its field', async () => {
    const { said, built } = await buildWith('source');
    expect(built).toBe(false);
    expect(said).toMatch(/esim\.sources\W+must list the sources it rests on/);
  });

  test.concurrent(
    'what does not fit together is named line by line with file, field and reason',
    async () => {
      const { said, built } = await buildWith('together');
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
    },
  );
});
