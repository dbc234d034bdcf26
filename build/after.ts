import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readPages, writePages } from './built-pages.ts';
import { headersFile, withPolicy } from './content-security-policy.ts';
import { headingProblems } from './heading-ids.ts';
import { traditionalMissing } from './missing-page.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { writeSearch } from './search-index.ts';

const root = resolve('dist');
const pages = await readPages(root);
const problems = pages.flatMap(headingProblems);
if (problems.length > 0) {
  console.error(`The built pages have ${problems.length} mistake(s):\n${problems.join('\n')}`);
  process.exit(1);
}
const indexed = await writeSearch(root, pages);
const missing = pages.find(({ path }) => path === '404.html');
if (missing !== undefined) pages.push(traditionalMissing(missing));
await writePages(root, pages.map(withPolicy));
await writeOfflineWorker(root);
await writeFile(join(root, '_headers'), headersFile(pages));
console.log(`${pages.length} pages, ${indexed} records in the search index.`);
