import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { readPages, writePages } from './built-pages.ts';
import { headersFile, withPolicy } from './content-security-policy.ts';
import { headingProblems } from './heading-ids.ts';
import { writeSearchIndex } from './search-index.ts';

const root = resolve('dist');
const pages = await readPages(root);
const problems = pages.flatMap(headingProblems);
if (problems.length > 0) {
  console.error(`The built pages have ${problems.length} mistake(s):\n${problems.join('\n')}`);
  process.exit(1);
}
const indexed = await writeSearchIndex(root, pages);
await build({
  entryPoints: ['src/search/box.ts'],
  outfile: join(root, 'search', 'box.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  external: ['/pagefind/pagefind.js'],
  logLevel: 'error',
});
await writePages(root, pages.map(withPolicy));
await writeFile(join(root, '_headers'), headersFile(pages));
console.log(`${pages.length} pages, ${indexed} of them in the search index.`);
