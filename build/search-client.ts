import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeNamed, type SearchNames } from './search-names.ts';

/** The scripts of the search with the files that each loads; a script may load those above it. */
const SCRIPTS = [
  { name: 'full-text', loads: /^pagefind\.js$|-text\.json$/ },
  { name: 'box', loads: /^full-text\.js$|(?<!-text)\.json$/ },
  { name: 'results', loads: /^box\.js$/ },
] as const;

async function bundled(name: string, files: SearchNames): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/search/${name}.ts`],
    define: { SEARCH_FILES: JSON.stringify(files) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Writes the scripts of the search and of the engine of its full text.
 *
 * @param words The names of the files with its words.
 * @returns The names of all its files.
 */
export async function writeSearchClient(root: string, words: SearchNames): Promise<SearchNames> {
  const engine = join(root, 'pagefind', 'pagefind.js');
  let names: SearchNames = {
    ...words,
    'pagefind.js': await writeNamed(root, 'pagefind.js', await readFile(engine, 'utf8')),
  };
  await rm(engine);
  for (const { name, loads } of SCRIPTS) {
    const loaded = Object.fromEntries(Object.entries(names).filter(([file]) => loads.test(file)));
    const address = await writeNamed(root, `${name}.js`, await bundled(name, loaded));
    names = { ...names, [`${name}.js`]: address };
  }
  return names;
}
